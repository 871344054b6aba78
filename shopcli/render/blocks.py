"""Streamed Markdown, cut into finished top-level blocks.

Only the last block of a stream can still change, so each can be printed once, for good, as soon as it is finished.
Where the cuts fall depends on the text alone, never on how it was chunked.
"""

import re
from enum import Enum, auto

from shopcli.text import clean

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_QUOTE = re.compile(r" {0,3}>")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_MARKER = re.compile(r"( {0,3})([-+*]|\d{1,9}[.)])( *)(.*)")
_TABLE_RULE = re.compile(r" {0,3}(?=[^|]*\|)[|:-][|: -]*$")
_INTERRUPTING_MARKER = re.compile(r" {0,3}(?:[-+*]|1[.)])[ \t]+\S")

# Prose of this length is cut at the end of a line or sentence: nobody should wait for a paragraph that does not end.
LONG = 1200
# And at this length anywhere, so that a stream without sentences still flows.
TOO_LONG = 8000
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_])|[。！？](?=[^\W\d_])")


class _Kind(Enum):
    NONE = auto()
    PROSE = auto()
    TABLE = auto()
    LIST = auto()
    QUOTE = auto()
    CODE = auto()
    FENCE = auto()
    ONE_LINE = auto()


class Blocks:
    """Blocks are slices of what was fed, white space included: joined together they are the text again."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._tail = ""
        self._kind = _Kind.NONE
        self._fence = ""
        self._offset = 0
        self._after_blank = False

    def feed(self, delta: str) -> list[str]:
        """The blocks that `delta` finishes, each with the blank line that ended it."""
        finished: list[str] = []
        self._tail += delta
        while True:
            while cut := self._cut_long_line():
                finished += cut
            line, newline, rest = self._tail.partition("\n")
            if not newline:
                return finished
            self._tail = rest
            finished += self._take_line(line + newline)

    def finish(self) -> list[str]:
        """What is left, as at the end of the text."""
        finished = []
        if self._tail:
            line, self._tail = self._tail, ""
            finished += self._take_line(line)
        return finished + self._cut()

    def _take_line(self, raw: str) -> list[str]:
        line = clean(raw).rstrip("\r\n").expandtabs(4)
        if self._kind is _Kind.FENCE:
            self._lines.append(raw)
            return self._cut() if _closes(line, self._fence) else []
        if not line.strip():
            return self._take_blank(raw)
        finished = self._cut() if self._ends_before(line) else []
        began = self._kind is not _Kind.NONE
        if not began:
            self._begin(line)
        elif self._kind is _Kind.LIST:
            self._see_marker(line)
        elif self._kind is _Kind.PROSE and _TABLE_RULE.match(line) and "|" in self._lines[-1]:
            self._kind = _Kind.TABLE
        self._lines.append(raw)
        self._after_blank = False
        if self._kind is _Kind.ONE_LINE or (began and self._underlines(line)) or self._is_long():
            finished += self._cut()
        return finished

    def _take_blank(self, raw: str) -> list[str]:
        self._lines.append(raw)
        self._after_blank = True
        return [] if self._kind in (_Kind.NONE, _Kind.LIST, _Kind.CODE) else self._cut()

    def _cut(self) -> list[str]:
        block = "".join(self._lines)
        self._lines, self._kind, self._after_blank = [], _Kind.NONE, False
        return [block] if block else []

    def _begin(self, line: str) -> None:
        self._kind = _kind_of(line)
        if self._kind is _Kind.LIST:
            self._offset = len(line)
            self._see_marker(line)
        elif self._kind is _Kind.FENCE and (fence := _FENCE.match(line)):
            self._fence = fence[1]

    def _see_marker(self, line: str) -> None:
        """Remembers how far the text of a top-level item is indented: what is indented less stands outside it."""
        marker = _MARKER.match(line)
        if marker is None or (marker[4] and not marker[3]):
            return
        if _indent(line) >= self._offset:
            return
        spaces = len(marker[3]) if marker[4] and len(marker[3]) <= 4 else 1
        self._offset = len(marker[1]) + len(marker[2]) + spaces

    def _ends_before(self, line: str) -> bool:
        """Whether the block so far is finished because `line` cannot belong to it."""
        match self._kind:
            case _Kind.PROSE:
                return not _UNDERLINE.match(line) and (_starts_block(line) or bool(_INTERRUPTING_MARKER.match(line)))
            case _Kind.TABLE:
                return _starts_block(line) or _kind_of(line) is _Kind.LIST
            case _Kind.QUOTE:
                return not _QUOTE.match(line) and (_starts_block(line) or bool(_INTERRUPTING_MARKER.match(line)))
            case _Kind.CODE:
                return _indent(line) < 4
            case _Kind.LIST:
                return self._leaves_list(line)
        return False

    def _leaves_list(self, line: str) -> bool:
        if _indent(line) >= self._offset:
            return False
        if _starts_block(line):
            return True
        return self._after_blank and _kind_of(line) is not _Kind.LIST

    def _underlines(self, line: str) -> bool:
        return self._kind is _Kind.PROSE and bool(_UNDERLINE.match(line))

    def _is_long(self) -> bool:
        if self._kind is not _Kind.PROSE or sum(map(len, self._lines)) < LONG:
            return False
        text = "".join(self._lines)
        return (_is_balanced(text) and "|" not in self._lines[-1]) or len(text) >= TOO_LONG

    def _cut_long_line(self) -> list[str]:
        """Cuts prose at the end of a sentence when its line is long."""
        line = self._tail.partition("\n")[0]
        if len(line) <= LONG or not self._is_prose(line[:LONG]):
            return []
        for end in _SENTENCE_END.finditer(line, LONG, TOO_LONG):
            if _is_balanced(line[: end.end()]):
                return self._cut_line_at(end.end())
        return self._cut_line_at(TOO_LONG) if len(line) > TOO_LONG else []

    def _is_prose(self, start: str) -> bool:
        fits = self._kind is _Kind.PROSE or (self._kind is _Kind.NONE and _kind_of(start) is _Kind.PROSE)
        return fits and "|" not in start and not self._ends_before(start)

    def _cut_line_at(self, position: int) -> list[str]:
        self._lines.append(self._tail[:position])
        self._tail = self._tail[position:]
        return self._cut()


def _kind_of(line: str) -> _Kind:
    """What a block that begins with `line` is."""
    if _indent(line) >= 4:
        return _Kind.CODE
    if _RULE.match(line) or _HEADING.match(line):
        return _Kind.ONE_LINE
    if _FENCE.match(line):
        return _Kind.FENCE
    if _QUOTE.match(line):
        return _Kind.QUOTE
    marker = _MARKER.match(line)
    if marker and (marker[3] or not marker[4]):
        return _Kind.LIST
    return _Kind.PROSE


def _starts_block(line: str) -> bool:
    return _kind_of(line) in (_Kind.ONE_LINE, _Kind.FENCE, _Kind.QUOTE)


def _closes(line: str, fence: str) -> bool:
    bare = line.strip()
    return _indent(line) < 4 and len(bare) >= len(fence) and bare == fence[0] * len(bare)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_balanced(text: str) -> bool:
    """Whether no bold or code is left open."""
    return text.count("**") % 2 == 0 and text.count("`") % 2 == 0
