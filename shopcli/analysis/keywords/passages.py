"""The texts of a product that are read, and where their clauses end."""

import re
from collections.abc import Iterable, Iterator

from shopcli.analysis.keywords.found import Passage
from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.text import fold, shorten

LONGEST = 4_000
"""Characters of a description that are read."""

_BORDER = Pattern(r"[;。；！!？?•|\n]|[,，、](?!\d{3})|\.(?!\d)|\s[-–—]\s|[()（）]")


_MARKUP = Pattern(r"<(/?[a-z][a-z0-9]*)[^<>]{0,500}>|&(?:[a-z]{2,8}|#\d{1,6});", flags=re.IGNORECASE)
_BLOCKS = frozenset({"p", "li", "br", "div", "tr", "td", "th", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
_TAG = "\ufffc"
_SPACE = Pattern(r"\s")


def passages(product: Product) -> Iterator[Passage]:
    yield Passage("title", _in_place(product.title))
    if product.description:
        yield Passage("description", shorten(_in_place(product.description), LONGEST))


def _in_place(text: str) -> str:
    """`text` on one line and without its markup, with every character where it was, so that spans are of the text
    itself. A block of HTML ends a clause."""
    return _SPACE.sub(" ", _MARKUP.sub(_blank, text) if "<" in text or "&" in text else text)


def _blank(found: re.Match[str]) -> str:
    """An entity as spaces, as most are; a tag as what no word and no number goes on across."""
    if not found[1]:
        return " " * len(found[0])
    return (";" if found[1].strip("/").lower() in _BLOCKS else _TAG) + _TAG * (len(found[0]) - 1)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends that holds the characters from `start` to `end`."""
    borders = [match.span() for match in _BORDER.finditer(text)]
    first = max((right for _, right in borders if right <= start), default=0)
    last = min((left for left, _ in borders if left >= end), default=len(text))
    return first, last


def folded_in_place(text: str) -> str:
    """`text` as it compares, with no character moved: spans in it are spans in `text`."""
    return next((low for low in (fold(text), text.lower()) if len(low) == len(text)), text)


def occurrences(low: str, names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where any of `names` stands in `low` as a word of its own, both folded; Chinese knows no words' borders.

    To look for many short texts one by one is several times as fast as one pattern of them all.
    """
    for name in names:
        at = low.find(name)
        while at >= 0:
            end = at + len(name)
            if stands_alone(low, at, end):
                yield at, end, name
            at = low.find(name, end)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit of the same script goes on before `start` or after `end`."""
    return not (_joins(text[start - 1 : start], text[start]) or _joins(text[end : end + 1], text[end - 1]))


def _joins(neighbour: str, edge: str) -> bool:
    return edge.isascii() and neighbour.isascii() and neighbour.isalnum()
