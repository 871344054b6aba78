"""`shopcli` and `python -m shopcli`; `--version` is answered before anything heavy is imported."""

import os
import sys
from types import FrameType


def main() -> None:
    _open_missing_streams()
    if sys.argv[1:] in (["--version"], ["-V"]) and _said_version():
        return
    _let_imports_finish()
    _collect_seldom()
    from shopcli.app import run

    sys.exit(run(sys.argv[1:]))


def _open_missing_streams() -> None:
    """Python has None for a stream that the shell closed (`>&-`): nothing is read from it, and nobody reads it."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY))
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _let_imports_finish() -> None:
    """Makes Ctrl-C wait for the end of an import, a few milliseconds.

    Within one Python may turn it into another exception, or note it as unhandled and end by the signal all the same.
    """
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupted)


def _collect_seldom() -> None:
    """Looks for garbage only after so many objects as a long run makes: a short one spends 5 % on finding none."""
    import gc

    gc.set_threshold(100_000, 20, 20)


def _interrupted(signum: int, frame: FrameType | None) -> None:
    import signal

    at = frame
    while at is not None:
        if at.f_code.co_filename.startswith("<frozen importlib"):
            import threading

            # A real signal: one that is only noted does not end what the main thread has begun to wait for by then.
            threading.Timer(0.005, signal.pthread_kill, (threading.main_thread().ident, signum)).start()
            return
        at = at.f_back
    raise KeyboardInterrupt


def _said_version() -> bool:
    """False where stdout cannot be written, which `run` meets again and knows how to tell."""
    from shopcli import __version__

    try:
        sys.stdout.write(f"shopcli {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
