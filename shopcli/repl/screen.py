"""Where the chat shows what it has to say: the same views and renderers as everywhere, and a plain copy to keep."""

import io
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from shopcli.context import Context
from shopcli.errors import ShopcliError
from shopcli.events import Event, Failed, Notice, Picked, Spent
from shopcli.exits import ExitCode
from shopcli.models.model import Usage
from shopcli.render.choose import Renderer, notices_for, surface_for
from shopcli.render.lines import Line, View
from shopcli.render.plain import PlainSurface
from shopcli.render.sink import Sink
from shopcli.render.view import ReaderView
from shopcli.repl.inputs import can_edit
from shopcli.text import clean, one_line

_INTERRUPTED = Failed("interrupted", "interrupted", "", ExitCode.INTERRUPTED)
_EMPTY = "\x1b[2J\x1b[H"
"""Clears the screen, and leaves what was scrolled away."""


@dataclass(frozen=True, slots=True)
class Played:
    """How an answer went: what was shown of it as plain text, what it cost, and why it ended early, if it did."""

    answer: str
    usage: Usage | None = None
    failure: Failed | None = None

    @property
    def is_interrupted(self) -> bool:
        return self.failure is not None and self.failure.exit_code is ExitCode.INTERRUPTED


class Screen:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._surface = surface_for(context)

    def show(self, view: View) -> None:
        self._surface.show(view)

    def say(self, *texts: str) -> None:
        self.show([Line(one_line(text)) for text in texts])

    def echo(self, typed: str) -> None:
        """What came from a pipe, so that the transcript can be read."""
        self.show([Line(f"> {line}", heading=True) for line in clean(typed).splitlines()])

    def tell(self, event: Event) -> None:
        """A remark beside the conversation, on stderr."""
        notices = notices_for(self._context)
        notices.handle(event)
        notices.close()

    def fail(self, error: ShopcliError) -> None:
        self.tell(Failed.of(error))

    def interrupt(self) -> None:
        self.tell(_INTERRUPTED)

    def clear(self) -> None:
        """An empty screen, where it is one that can be emptied."""
        if can_edit(self._context):
            self._context.stdout.write(_EMPTY)
            self._context.stdout.flush()

    def warn(self, cause: str, hint: str = "") -> None:
        self.tell(Notice(cause, hint, "warning"))

    def play(self, events: Generator[Event, None, None]) -> Played:
        """Shows the events of one answer to their end. Ctrl-C ends it where it stands, and what was shown stays.

        Raises what is neither that nor a `ShopcliError`, such as a pipe that was closed.
        """
        kept = io.StringIO()
        playing = _Playing(
            (ReaderView(self._surface), notices_for(self._context)), ReaderView(PlainSurface(Sink(kept)))
        )
        try:
            with closing(events):
                for event in events:
                    playing.handle(event)
        except ShopcliError as error:
            playing.handle(Failed.of(error))
        except KeyboardInterrupt:
            playing.handle(_INTERRUPTED)
        playing.close()
        return Played(kept.getvalue(), playing.usage, playing.failure)


class _Playing:
    """The renderers of one answer; `copy` is of the one that is kept."""

    def __init__(self, renderers: Sequence[Renderer], copy: Renderer) -> None:
        self._renderers = renderers
        self._copy = copy
        self.usage: Usage | None = None
        self.failure: Failed | None = None

    def handle(self, event: Event) -> None:
        match event:
            case Spent(usage):
                self.usage = usage
            case Failed():
                self.failure = event
        for renderer in self._renderers:
            renderer.handle(event)
        self._copy.handle(_to_keep(event))

    def close(self) -> None:
        for renderer in (*self._renderers, self._copy):
            renderer.close()


def _to_keep(event: Event) -> Event:
    """The event without the reasons that tell what a shopper has bought: they are shown, and never kept."""
    if not isinstance(event, Picked):
        return event
    kept = (
        replace(one, reasons=tuple(reason for reason in one.reasons if reason.kind != "profile"))
        for one in event.candidates
    )
    return replace(event, candidates=tuple(kept))
