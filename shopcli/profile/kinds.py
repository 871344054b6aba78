"""What kind of thing is meant, whatever a shop calls it: so that shoes bought in one shop say something in another."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han, one_line

Names: TypeAlias = frozenset[str]
"""What a kind goes by, each the first of its synonyms; several for a shelf of several, none where nothing says."""

SAME, KIN, APART = 1.0, 0.6, 0.0
"""How near two kinds are: by the same name, one a kind of the other (gaming laptops and laptops), or neither."""

_PARTS = Pattern(r"\s*(?:/|&|,|、|与|和|及|\band\b)\s*")
_AFTER_NAME = Pattern(r",|，|\(|（|\s(?:for|with)\s|\s[-–]\s", flags=re.IGNORECASE)
_WORD = Pattern(r"[a-z][a-z'-]*")


@lru_cache(maxsize=4096)
def names_of(category: tuple[str, ...], title: str = "") -> Names:
    """By the deepest category, else by the last noun of the title."""
    if category:
        return frozenset(_canonical(part) for part in _PARTS.split(fold(category[-1])) if part.strip())
    noun = _noun(title)
    return frozenset((_canonical(noun),)) if noun else frozenset()


def names_in(phrases: Iterable[str]) -> Names:
    """Of what a need wants, or of a kind as a shopper writes it."""
    return frozenset(_canonical(phrase) for phrase in phrases if phrase.strip())


def nearness(first: Names, second: Names) -> float:
    if not first.isdisjoint(second):
        return SAME
    return KIN if any(_is_kind_of(a, b) or _is_kind_of(b, a) for a in first for b in second) else APART


def label_of(category: Sequence[str], title: str) -> str:
    """How the kind is written, for showing."""
    return one_line(category[-1]) if category else _noun(title)


@lru_cache(maxsize=4096)
def _canonical(name: str) -> str:
    folded = fold(one_line(name))
    *before, last = folded.split() or [""]
    called = synonyms(" ".join((*before, singular(last))))
    return min(called, default=folded)


def _is_kind_of(name: str, other: str) -> bool:
    """ "gaming laptop" is a kind of laptop, 头戴式耳机 of 耳机; a synonym of either counts."""
    return any(
        one.endswith(whole) if has_han(whole) and len(whole) > 1 else one.endswith(f" {whole}")
        for one in synonyms(name)
        for whole in synonyms(other)
        if one != whole
    )


@lru_cache(maxsize=4096)
def _noun(title: str) -> str:
    """What the title names: the last noun before what it is for or comes with."""
    head = _AFTER_NAME.split(title)[0]
    if has_han(head):
        found = [(head.rfind(noun) + len(noun), len(noun), noun) for noun in HAN_NOUNS if noun in head]
        return max(found)[2] if found else ""
    words = [word[0] for word in _WORD.finditer(fold(head))]
    return next((word for word in reversed(words) if word in NOUNS or singular(word) in NOUNS), "")
