"""Which renderers a run gets: one for stdout, as asked and as the stream is, and one for stderr."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from shopcli.context import Context
from shopcli.events import Event
from shopcli.render.notices import NoticesView, allows_colour
from shopcli.render.sink import Sink

if TYPE_CHECKING:
    from shopcli.render.view import Surface


class Output(StrEnum):
    AUTO = "auto"
    """A terminal's view on a terminal (or under FORCE_COLOR), plain text elsewhere."""
    JSON = "json"
    JSONL = "jsonl"


class Renderer(Protocol):
    """Takes the events of one run in order. A closed pipe raises `BrokenPipeError`.

    Every run ends with `Done` or `Failed`, an interrupted one too: only then does `--json` have a document to write.
    """

    def handle(self, event: Event) -> None: ...

    def close(self) -> None:
        """Writes what is held back; called once, however the run ended."""
        ...


def renderer_for(
    output: Output,
    context: Context,
    *,
    stream: bool = True,
    usage: bool = False,
    explain: bool = False,
    dry_run: bool = False,
) -> Renderer:
    """The renderer of one run.

    `stream` lets prose appear as it comes, `usage` tells tokens and cost on stderr, `explain` shows how the answer came
    about (JSON always holds it), `dry_run` prints the prompt in place of an answer.
    """
    answer = _answer_view(output, context, stream=stream, explain=explain, dry_run=dry_run)
    return Together((answer, notices_for(context, usage=usage, asks=not dry_run)))


def notices_for(context: Context, *, usage: bool = False, asks: bool = True) -> Renderer:
    """What goes to stderr alone, for runs whose answers are written otherwise; `asks` says that models are asked."""
    return NoticesView(
        Sink(context.stderr, essential=False),
        colour=allows_colour(context.environ, is_terminal=context.stderr_is_terminal),
        live=context.stderr_is_terminal and asks,
        width=context.stderr_width,
        usage=usage,
    )


def _answer_view(output: Output, context: Context, *, stream: bool, explain: bool, dry_run: bool) -> Renderer:
    sink = Sink(context.stdout)
    # Each import costs a start that needs none of the others.
    if output is Output.JSONL:
        from shopcli.render.jsonl import JsonLinesView

        return JsonLinesView(sink, with_messages=dry_run)
    if output is Output.JSON:
        from shopcli.render.json_view import JsonView

        return JsonView(sink, with_messages=dry_run)
    if dry_run:
        return dry_run_view(context)
    from shopcli.render.view import ReaderView

    return ReaderView(surface_for(context), explain=explain, stream=stream)


def dry_run_view(context: Context) -> Renderer:
    """Shows what a model would be sent."""
    from shopcli.render.dry_run import DryRunView

    return DryRunView(Sink(context.stdout), Sink(context.stderr, essential=False))


def surface_for(context: Context) -> "Surface":
    """What people read on stdout, for views that come from no event."""
    sink = Sink(context.stdout)
    if context.stdout_is_terminal or context.environ.get("FORCE_COLOR"):
        from shopcli.render.terminal import TerminalSurface, console_for

        return TerminalSurface(sink, console_for(context.environ))
    from shopcli.render.plain import PlainSurface

    return PlainSurface(sink)


class Together:
    """Several renderers as one; each event reaches the answer before the remarks about it."""

    def __init__(self, renderers: Sequence[Renderer]) -> None:
        self._renderers = renderers

    def handle(self, event: Event) -> None:
        for renderer in self._renderers:
            renderer.handle(event)

    def close(self) -> None:
        for renderer in self._renderers:
            renderer.close()
