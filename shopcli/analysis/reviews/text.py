"""One review as it is analysed, and where its sentences end."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from shopcli.patterns import Pattern
from shopcli.text import clean

LONGEST_QUOTE = 160
_LONGEST_READ = 4000
"""Characters; what a review says after them changes no figure, and costs as much as all that is before."""

_ENDS = Pattern(r"[。！？；!?…~～]+[\"”’」』）)]*|\.+(?=[\s\"”’)])[\"”’)]*|\.+$|\n+|;(?=\s)")
_PAUSES = Pattern(r"[，,、：—]|(?<=\s)[-–](?=\s)| but (?=\w)")
_SPACE = Pattern(r"\s+")


@dataclass(frozen=True, slots=True)
class ReviewText:
    """`text` has title and body; `rating` is of five, `day` in days since 1970, `place` its line or number from 1."""

    text: str
    product: int
    """The number of its product."""
    place: int
    rating: float | None = None
    day: int | None = None
    verified: bool | None = None
    itself: frozenset[str] = field(default=frozenset())
    """Words for the whole product, in lower case: the screen of a screen is no part of it."""
    own: frozenset[int] = field(default=frozenset())
    """Numbers of the catalog's own parts that its product has."""


def whole_text(text: str, title: str | None) -> str:
    """Title and body as one text, without control characters; a title that the body repeats is left out."""
    body = clean(text).strip()[:_LONGEST_READ]
    head = clean(title).strip() if title else ""
    return body if not head or body.startswith(head) else f"{head}\n{body}"


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Where each of them begins and ends."""
    first = 0
    for match in _ENDS.compiled.finditer(text):
        yield first, match.end()
        first = match.end()
    if text[first:].strip():
        yield first, len(text)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence is that holds `start` to `end`; of a long one, the clauses around it.

    At most `LONGEST_QUOTE` characters, or `end - start` where that is more; borders of words where no clause ends.
    """
    first, last = _borders(_ENDS, text, start, end)
    if last - first > LONGEST_QUOTE:
        piece = text[first:last]
        inner_first, inner_last = _borders(_PAUSES, piece, start - first, end - first)
        first, last = first + inner_first, first + inner_last
    if last - first > LONGEST_QUOTE:
        room = max(LONGEST_QUOTE - (end - start), 0) // 2
        first, last = _at_words(text, max(first, start - room), min(last, end + room), start, end)
    return _trimmed(text, first, last)


def _borders(ends: Pattern, text: str, start: int, end: int) -> tuple[int, int]:
    first, last = 0, len(text)
    for match in ends.compiled.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end - 1:
            last = match.end()
            break
    return first, last


def _at_words(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    if first and not text[first - 1].isspace() and (space := text.find(" ", first, start)) >= 0:
        first = space + 1
    if last < len(text) and not text[last].isspace() and (space := text.rfind(" ", end, last)) >= 0:
        last = space
    return first, last


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] in "，,、；;：:"):
        last -= 1
    return first, last


def on_one_line(text: str) -> str:
    return _SPACE.sub(" ", clean(text)).strip()
