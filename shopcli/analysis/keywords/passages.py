"""The texts of a product that are read, and where their clauses end."""

from collections.abc import Iterable, Iterator

from shopcli.analysis.keywords.found import Passage
from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.text import fold, one_line, shorten

LONGEST = 4_000
"""Characters of a description that are read."""

_BORDER = Pattern(r"[;。；！!？?•|\n]|[,，、](?!\d{3})|\.(?!\d)|\s[-–—]\s|[()（）]")


def passages(product: Product) -> Iterator[Passage]:
    yield Passage("title", one_line(product.title))
    if product.description:
        yield Passage("description", shorten(one_line(product.description), LONGEST))


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
