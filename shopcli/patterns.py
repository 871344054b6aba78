"""Patterns that are compiled when they are first needed.

Reading a need has some hundred patterns and uses a dozen of them; compiling all of them would take most of a short run.
"""

import re
from collections.abc import Callable, Iterator, Sequence


class Pattern:
    """A regular expression that is compiled at its first use.

    `hints` are texts of which every match holds at least one; where none is in a text, nothing is compiled.
    `english` is the part of the expression that can match ASCII text, and is all that is compiled for such text.
    """

    __slots__ = ("_compiled", "_english", "_flags", "english", "hints", "source")

    def __init__(self, source: str, hints: Sequence[str] = (), *, english: str | None = None, flags: int = 0) -> None:
        self.source = source
        self.hints = tuple(hints)
        self.english = english
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None
        self._english: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source, self._flags)
        return self._compiled

    def fitting(self, text: str) -> re.Pattern[str]:
        """What finds in `text` all that the whole expression finds in it."""
        if self.english is None or not text.isascii():
            return self.compiled
        if self._english is None:
            self._english = re.compile(self.english, self._flags)
        return self._english

    def may_be_in(self, text: str) -> bool:
        return not self.hints or any(hint in text for hint in self.hints)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.fitting(text).search(text, start) if self.may_be_in(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.fitting(text).match(text, start)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self.fitting(text).fullmatch(text, start, len(text) if end is None else end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.fitting(text).finditer(text) if self.may_be_in(text) else iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.fitting(text).sub(new, text) if self.may_be_in(text) else text

    def split(self, text: str) -> list[str]:
        return self.fitting(text).split(text)
