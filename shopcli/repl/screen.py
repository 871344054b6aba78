"""Where the chat shows what it has to say: the same views and renderers as everywhere.

Nothing of this is wanted before the first prompt, so it is imported when something is shown.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from shopcli.context import Context
from shopcli.repl.inputs import can_edit
from shopcli.text import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Generator

    from shopcli.errors import ShopcliError
    from shopcli.events import Event
    from shopcli.render.lines import View
    from shopcli.render.view import Surface
    from shopcli.repl.played import Played

_EMPTY = "\x1b[2J\x1b[H"
"""Clears the screen, and leaves what was scrolled away."""


class Screen:
    def __init__(self, context: Context) -> None:
        self._context = context

    def show(self, view: "View") -> None:
        self._surface.show(view)

    def say(self, *texts: str) -> None:
        from shopcli.render.lines import Line

        self.show([Line(one_line(text)) for text in texts])

    def echo(self, typed: str) -> None:
        """What came from a pipe, so that the transcript can be read."""
        from shopcli.render.lines import Line

        self.show([Line(f"> {line}", heading=True) for line in clean(typed).splitlines()])

    def tell(self, event: "Event") -> None:
        """A remark beside the conversation, on stderr."""
        from shopcli.render.choose import notices_for

        notices = notices_for(self._context)
        notices.handle(event)
        notices.close()

    def warn(self, cause: str, hint: str = "") -> None:
        from shopcli.events import Notice

        self.tell(Notice(cause, hint, "warning"))

    def fail(self, error: "ShopcliError") -> None:
        from shopcli.events import Failed

        self.tell(Failed.of(error))

    def interrupt(self) -> None:
        from shopcli.repl.played import INTERRUPTED

        self.tell(INTERRUPTED)

    def clear(self) -> None:
        """An empty screen, where it is one that can be emptied."""
        if can_edit(self._context):
            self._context.stdout.write(_EMPTY)
            self._context.stdout.flush()

    def play(self, events: "Generator[Event, None, None]") -> "Played":
        """Shows the events of one answer to their end. Ctrl-C ends it where it stands, and what was shown stays.

        Raises what is neither that nor a `ShopcliError`, such as a pipe that was closed.
        """
        from shopcli.render.choose import notices_for
        from shopcli.render.view import ReaderView
        from shopcli.repl.played import play

        return play(events, (ReaderView(self._surface), notices_for(self._context)))

    @cached_property
    def _surface(self) -> "Surface":
        from shopcli.render.choose import surface_for

        return surface_for(self._context)
