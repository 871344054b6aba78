"""Prose in sentences as it streams: each is given out once it is whole, and where it ends no later text can change.

A question and a short answer in the same line are one: "Weight? 1.2 kg." says no more in two.
The sentences, joined, are the text. Where they end depends on the text alone, never on how it was cut into pieces.
"""

from dataclasses import dataclass
from typing import Literal

from shopcli.grounding.line_breaks import AHEAD, is_soft
from shopcli.patterns import Pattern

LineKind = Literal["prose", "heading", "row", "code"]
"""What the line is that a sentence stands in; a code fence's own lines are code too."""

_LONGEST = 800
"""Characters after which a sentence that does not end is let go."""
_AHEAD = 64
"""Characters behind the longest sentence that are needed to know whether it ends there."""

_PREFIX = Pattern(r"[ \t>\-*+\d.)#|`~]*")
_WHOLE_LINE = Pattern(r"[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)*(?P<mark>#{1,6}(?=\s)|\||`{3,}|~{3,})")
_CLOSERS = r"[\"'”’」』)）\]*_`»]{0,20}"
_END = Pattern(rf"[.!?…]{{1,20}}{_CLOSERS}(?=\s)|[。！？]{{1,20}}{_CLOSERS}|\n")
_ASKS = Pattern(r"[?？]")
_ABBREVIATED = Pattern(
    r"(?:(?<![a-z])(?:approx|ca|vs|incl|excl|max|min|avg|dr|mr|mrs|ms|st|est|fig|inc|ltd|co|corp)"
    r"|(?<![a-z])[a-z]\.[a-z]"
    r"|\d\s?in)\Z"
)
_NUMBERED = Pattern(r"(?<![a-z])(?:no|nos|fig|vol|art)\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`opens`: it is the first of its line. A line's last sentence holds the line break; a sentence that was wrapped
    holds several."""

    text: str
    line: LineKind
    opens: bool


class Sentences:
    """`feed` gives the sentences that are whole, `finish` the rest."""

    def __init__(self) -> None:
        self._pending = ""
        self._fence = ""
        """The mark that opened the code fence that is open."""
        self._line: LineKind | None = None
        """What the current line is; None at its start, while that is not known."""
        self._opens = True

    def feed(self, text: str) -> list[Sentence]:
        self._pending += text
        return self._read(final=False)

    def finish(self) -> list[Sentence]:
        return self._read(final=True)

    def _read(self, *, final: bool) -> list[Sentence]:
        sentences: list[Sentence] = []
        start = 0
        while start < len(self._pending):
            window = self._pending[start : start + _LONGEST + _AHEAD]
            final_here = final and len(window) == len(self._pending) - start
            if not (length := self._length(window, final=final_here)) or self._line is None:
                break
            text = window[:length]
            sentences.append(Sentence(text, self._line, self._opens))
            start += length
            self._opens = text.endswith("\n")
            if self._opens:
                self._line = None
        self._pending = self._pending[start:]
        return sentences

    def _length(self, window: str, *, final: bool) -> int:
        """How long the sentence is that `window` begins with, 0 while that cannot be told."""
        if self._line is None:
            prefix = _PREFIX.match(window)
            if not final and prefix and prefix.end() == len(window) < _LONGEST:
                return 0
            self._line = self._kind(window[:_LONGEST])
        in_prose = self._line == "prose"
        end = _prose_end(window, self._opens, final=final) if in_prose else window.find("\n") + 1
        if 0 < end <= _LONGEST + _AHEAD // 2:
            return end
        if len(window) == _LONGEST + _AHEAD:
            # Cut where a word ends, if one does.
            return window.rfind(" ", _LONGEST // 2, _LONGEST) + 1 or _LONGEST
        return len(window) if final else 0

    def _kind(self, window: str) -> LineKind:
        found = _WHOLE_LINE.match(window)
        mark = found["mark"] if found else ""
        fence = mark if mark[:1] in ("`", "~") else ""
        if self._fence:
            if fence.startswith(self._fence):
                self._fence = ""
            return "code"
        if fence:
            self._fence = fence
            return "code"
        if mark == "|":
            return "row"
        return "heading" if mark else "prose"


def _prose_end(window: str, opens: bool, *, final: bool) -> int:
    """Where the first sentence of `window` ends, 0 where none does; list markers in front end nothing."""
    prefix = _PREFIX.match(window) if opens else None
    at = prefix.end() if prefix else 0
    asked = 0
    """Where a question ends that is read together with a short answer to it."""
    while found := _END.search(window, at):
        end = found.end()
        if asked and (end > min(asked + AHEAD, _LONGEST) or _ASKS.search(found[0])):
            return asked
        if found[0] == "\n":
            line, ahead = window[window.rfind("\n", 0, end - 1) + 1 : end - 1], window[end : end + AHEAD]
            if not final and len(ahead) < AHEAD and "\n" not in ahead:
                # How the next line begins tells whether it ends here.
                return 0 if line.strip() else end
            if not is_soft(line, ahead):
                return asked if asked and not window[asked:end].strip() else end
            at = end
            continue
        if end + 1 >= len(window) and not final and window[end : end + 1] != "\n":
            # What follows tells whether it ends here.
            return 0
        if not _is_inside(window, found.start(), found[0], end):
            if asked or not _ASKS.search(found[0]):
                return end
            asked = end
        at = end
    return asked if asked and (len(window) >= asked + AHEAD or (final and not window[asked:].strip())) else 0


def _is_inside(window: str, start: int, mark: str, end: int) -> bool:
    """Whether a full stop ends an abbreviation and no sentence."""
    if mark != ".":
        return False
    before = window[max(0, start - 12) : start].lower()
    if _ABBREVIATED.search(before):
        return True
    return bool(_NUMBERED.search(before)) and window[end + 1 : end + 2].isdigit()
