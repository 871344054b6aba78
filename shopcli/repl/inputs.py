"""Where the lines come from: one small protocol with three ways."""

from typing import TYPE_CHECKING, Protocol

from shopcli.context import Context

if TYPE_CHECKING:
    from shopcli.repl.screen import Screen

_PROMPT = "> "
_INCAPABLE = ("", "dumb", "unknown")


class Input(Protocol):
    @property
    def is_watched(self) -> bool:
        """Whether somebody types, who can be asked back and may stop an answer to go on."""
        ...

    def read(self) -> str | None:
        """What the shopper says next; None at the end. Raises `KeyboardInterrupt` where only the line is given up."""
        ...


class PipedInput:
    """Line by line, each shown before it is answered."""

    is_watched = False

    def __init__(self, context: Context, screen: "Screen") -> None:
        self._context = context
        self._screen = screen

    def read(self) -> str | None:
        while line := self._context.stdin.readline():
            if text := decoded(line):
                self._screen.echo(text)
                return text
        return None


class LineInput:
    """Somebody at a terminal that can only write lines."""

    is_watched = True

    def __init__(self, context: Context) -> None:
        self._context = context
        # The prompt is for who types; the answers may go into a file.
        self._out = context.stdout if context.stdout_is_terminal else context.stderr

    def read(self) -> str | None:
        while True:
            self._out.write(f"\n{_PROMPT}")
            self._out.flush()
            try:
                line = self._context.stdin.readline()
            except KeyboardInterrupt:
                continue
            if not line:
                self._out.write("\n")
                return None
            if text := decoded(line):
                return text


def decoded(line: bytes) -> str:
    return line.decode("utf-8-sig", "replace").strip()


def can_edit(context: Context) -> bool:
    """Whether the terminal is one that a line can be edited on."""
    capable = context.environ.get("TERM", "").lower() not in _INCAPABLE
    return context.stdin_is_terminal and context.stdout_is_terminal and capable
