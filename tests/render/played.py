"""Events played to a renderer over streams that keep what was written."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shopcli.context import Context, Folders
from shopcli.events import Event
from shopcli.render.choose import Output, renderer_for


class Stream(io.StringIO):
    """A text stream that says it is a terminal, or not, and which characters it takes."""

    def __init__(self, *, is_terminal: bool = False) -> None:
        super().__init__(newline="")
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@dataclass(frozen=True, slots=True)
class Played:
    stdout: str
    stderr: str


def context_for(
    *, width: int | None = None, live: bool = False, environ: Mapping[str, str] | None = None
) -> tuple[Context, Stream, Stream]:
    """A context whose stdout is a terminal of `width`, or a pipe; `live` makes stderr a terminal."""
    out, err = Stream(is_terminal=width is not None), Stream(is_terminal=live)
    columns = {} if width is None else {"COLUMNS": str(width), "LINES": "24", "TERM": "xterm-256color"}
    context = Context(
        stdin=io.BytesIO(),
        stdout=out,
        stderr=err,
        environ={**columns, **(environ or {})},
        folders=Folders(Path("config"), Path("cache"), Path("state")),
        cwd=Path(),
    )
    return context, out, err


def played(
    events: Iterable[Event],
    output: Output = Output.AUTO,
    *,
    width: int | None = None,
    live: bool = False,
    environ: Mapping[str, str] | None = None,
    stream: bool = True,
    usage: bool = False,
    explain: bool = False,
    dry_run: bool = False,
) -> Played:
    context, out, err = context_for(width=width, live=live, environ=environ)
    renderer = renderer_for(output, context, stream=stream, usage=usage, explain=explain, dry_run=dry_run)
    for event in events:
        renderer.handle(event)
    renderer.close()
    return Played(out.getvalue(), err.getvalue())
