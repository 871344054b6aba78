"""Bare numbers that the catalog's own names count: "6 buttons", "Memory slots: 2", "按键数 7"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from shopcli.attributes.facts import canonical
from shopcli.attributes.numbers import ENGLISH_NUMBERS, parse_number
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import AttributeValue
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.text import fold

_BARE = re.compile(r"\d{1,7}(?:\.\d{1,3})?(?:\s?[^\d\s]{1,8})?")
_WORDS = "|".join(ENGLISH_NUMBERS)


def find_counts(sentence: Sentence) -> Iterator[Finding]:
    names = frozenset(
        name
        for candidate in sentence.evidence.candidates
        for name, value in candidate.product.attributes.items()
        if _is_bare(value) and len(name) > 1
    )
    measured = [(q.start, q.end) for q in sentence.quantities]
    for name, pattern in _patterns(names):
        if name not in sentence.low:
            continue
        for match in list(sentence.find(pattern)):
            start, end = match.span("after") if match["after"] else match.span("before")
            if any(first < end and start < last for first, last in measured):
                continue
            value = Decimal(parse_number(sentence.low[start:end]))
            begin = min(start, match.start()) if match["before"] else start
            yield sentence.claim(
                begin,
                max(end, match.end()) if match["before"] else end,
                Kind.QUANTITY,
                value=value,
                dimension="count",
                key=canonical(name),
                bound=sentence.bound(start, match.end()),
            )


@lru_cache(maxsize=8192)
def _is_bare(value: AttributeValue) -> bool:
    if isinstance(value, bool | tuple):
        return False
    return not isinstance(value, str) or bool(_BARE.fullmatch(value) and not read_quantities(value))


@lru_cache(maxsize=64)
def _patterns(names: frozenset[str]) -> tuple[tuple[str, Pattern], ...]:
    """Each name in small letters with what finds its number, the longest names first."""
    folded = sorted({fold(name) for name in names}, key=lambda name: (-len(name), name))
    return tuple((name, _pattern(name)) for name in folded)


def _pattern(name: str) -> Pattern:
    written = re.escape(name)
    edge = r"(?<![a-z0-9])" if name[0].isascii() else ""
    stop = r"(?![a-z0-9])" if name[-1].isascii() else ""
    number = rf"\d[\d,]{{0,9}}(?:\.\d{{1,3}})?|(?:{_WORDS})(?![a-z])"
    return Pattern(
        rf"{edge}{written}{stop}(?:\s?[:：=|]\s?|\s(?:is|are|of|at|count)\s|\s|\s?(?:为|是|有|达到?|共)\s?|)(?P<after>{number})(?![\d.]*\d|[a-z])"
        rf"|(?<![\d.,a-z-])(?P<before>{number})\s{written}{stop}"
    )
