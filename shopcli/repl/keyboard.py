"""The keyboard where no prompt stands: what is typed is kept for the next one, and not shown before."""

from collections.abc import Iterator
from contextlib import contextmanager

from shopcli.context import Context
from shopcli.repl.inputs import can_edit


@contextmanager
def typed_ahead(context: Context) -> Iterator[None]:
    """Keeps Ctrl-C working, and the Enter that is typed ahead an Enter; the terminal is as before afterwards."""
    if not can_edit(context):
        yield
        return
    try:
        import termios
    except ImportError:  # no terminal of this kind on Windows
        yield
        return
    descriptor = context.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    quiet = termios.tcgetattr(descriptor)
    quiet[0] &= ~termios.ICRNL
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(descriptor, termios.TCSANOW, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
