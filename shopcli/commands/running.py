"""How a run ends: its events told, its errors as events, its exit code."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NoReturn

from shopcli.commands.options import output_of
from shopcli.errors import ShopcliError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.render.choose import Renderer


def debugging() -> bool:
    return bool(os.environ.get("SHOPCLI_DEBUG"))


def tell(error: ShopcliError, *, as_json: bool = False, as_jsonl: bool = False) -> None:
    """Says an error that no renderer could say, in the form that was asked for."""
    from shopcli.context import Context
    from shopcli.render.choose import renderer_for

    renderer = renderer_for(output_of(as_json=as_json, as_jsonl=as_jsonl), Context.of_process())
    renderer.handle(failed(error))
    renderer.close()


def fault(problem: Exception) -> ShopcliError:
    """An exception that shopcli did not raise on purpose, as an error to tell."""
    return ShopcliError(
        f"{type(problem).__name__}: {problem}", hint="this is a fault in shopcli; SHOPCLI_DEBUG=1 shows where"
    )


def failed(error: ShopcliError) -> "Event":
    from shopcli.events import Failed

    return Failed.of(error)


def told(text: str, hint: str = "", level: str = "info") -> "Event":
    from shopcli.events import Notice

    return Notice(text, hint, level)


def run_events(renderer: "Renderer", *stages: Callable[[], Iterable["Event"]]) -> ExitCode:
    """Hands the events of each stage to the renderer; an error becomes the last. Returns the exit code.

    Ctrl-C ends the answer where it stands: what was shown stays, marked as interrupted.
    """
    from shopcli.events import Done, Failed

    code = ExitCode.OK
    try:
        for stage in stages:
            for event in stage():
                renderer.handle(event)
                if isinstance(event, Done):
                    code = event.exit_code
    except BrokenPipeError:
        quiet_stdout()
        return ExitCode.OK
    except ShopcliError as error:
        renderer.handle(failed(error))
        code = error.exit_code
    except KeyboardInterrupt:
        renderer.handle(Failed("interrupted", "interrupted", "", ExitCode.INTERRUPTED))
        code = ExitCode.INTERRUPTED
    renderer.close()
    return code


def quiet_stdout() -> None:
    """Sends the rest of stdout nowhere: whoever read it has seen enough, and Python's last flush must not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def leave(code: ExitCode, context: "Context") -> NoReturn:
    """Ends the process: at an ordinary exit the interpreter would tear down what threads inside tantivy still use."""
    with contextlib.suppress(OSError, KeyboardInterrupt):
        context.stdout.flush()
        context.stderr.flush()
    os._exit(code)
