"""Slash commands: one table from which `/help`, completion and the running of a line come."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.query.need import Language
    from shopcli.repl.chat import Chat

Handler: TypeAlias = Callable[["Chat", str], None]
"""Takes what stands after the command's name, stripped. What cannot be done is raised as `ShopcliError`."""

_ALIKE = 0.5


class Argument(Enum):
    """What a command takes, and so what completes it."""

    NOTHING = auto()
    ITEM = auto()
    ITEMS = auto()
    FILE = auto()
    MODEL = auto()
    COMMAND = auto()
    SESSION = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """`name` and `aliases` stand without their slash; `english` and `chinese` say in a line what it does.

    `metavar` is how its argument is called in both languages, in brackets where it may be left out.
    """

    name: str
    handler: Handler
    english: str
    chinese: str
    argument: Argument = Argument.NOTHING
    metavar: tuple[str, str] = ("", "")
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    def usage(self, language: "Language") -> str:
        """The command as it is typed."""
        return f"/{self.name} {self.metavar[language == 'zh']}".rstrip()

    def help(self, language: "Language") -> str:
        return self.chinese if language == "zh" else self.english


class Registry:
    def __init__(self, commands: Sequence[Command]) -> None:
        self.commands = tuple(commands)
        self._by_name = {name: command for command in commands for name in command.names}

    def find(self, name: str) -> Command:
        """By its name or an alias, with or without the slash. Raises `UsageError` naming the nearest."""
        name = name.removeprefix("/").casefold()
        if command := self._by_name.get(name):
            return command
        near = self._nearest(name)
        hint = f"did you mean /{near}? /help lists all" if near else "/help lists all"
        raise UsageError(f"there is no command /{name}", hint=hint)

    def _nearest(self, name: str) -> str | None:
        from difflib import get_close_matches

        begun = [each for each in self._by_name if name and each.startswith(name)]
        return next(iter(begun or get_close_matches(name, self._by_name, 1, _ALIKE)), None)

    def run(self, line: str, chat: "Chat") -> None:
        """Runs a line that `is_command`."""
        name, *after = line.split(maxsplit=1)
        command, rest = self.find(name), "".join(after).strip()
        if rest and command.argument is Argument.NOTHING:
            raise UsageError(f"/{command.name} takes nothing after it", hint=f"write /{command.name} alone")
        command.handler(chat, rest)


def is_command(line: str) -> bool:
    """Whether a line is for the chat itself: a slash and a word. A path is not, nor is what goes on in another line."""
    name = line.split(maxsplit=1)[0]
    return name.startswith("/") and "/" not in name[1:] and "\n" not in line.strip()
