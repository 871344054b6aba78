"""What of a product tells where it belongs: words of its title above all, then what it states, and its description.

Features stand in blocks, of which each counts as much as its weight says, however many features it has: a product
with a hundred attributes is still what its title calls it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import TypeAlias

from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.text import fold, is_han

Features: TypeAlias = Mapping[str, float]
"""A feature with how much it counts inside its block."""

WEIGHTS = (1.0, 0.3, 0.2, 1.0, 0.5, 0.2)
"""Of the blocks: title, head nouns, names of attributes, their values, description, brand."""

_PAIR = 0.5
_TITLE_WORDS = 60
_DESCRIPTION_WORDS = 80
_DESCRIPTION = 1000
"""Characters that are looked at for them."""
_LONGEST_VALUE = 60
"""Characters above which a value is prose, which hardly any two products have in common."""
_ATTRIBUTES = 120
_END_OF_NAME = Pattern(r"[,;(|，；（【]|\s[-–—:]|\s(?:with|for|w/|and)\s", flags=re.IGNORECASE)
"""What a product is called ends here; what follows says what it has or fits."""


@lru_cache(maxsize=1)
def _stems() -> Callable[[str], str]:
    from shopcli.index.analysis import Stemming
    from shopcli.index.index import stemmer

    return Stemming(stemmer().analyze).of


@lru_cache(maxsize=16)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text in order, as the index cuts it; Chinese as characters and pairs of them.

    The last are remembered: a title is looked at by its words, by their heads and for names of categories.
    """
    return tuple(_stems()(text).split())


def title_words(title: str) -> list[tuple[str, str]]:
    """The words of a title that may tell its kind, each with its stem; single Chinese characters are left out."""
    from shopcli.index.analysis import tokens

    words = [word for word in tokens(title)[:_TITLE_WORDS] if len(word) > 1 and not word[0].isdigit()]
    return list(zip(words, stems_of(" ".join(words)), strict=False)) if not any(map(_has_han, words)) else _whole(words)


def _whole(words: Sequence[str]) -> list[tuple[str, str]]:
    """Each word stemmed alone: pairs of Chinese characters are cut anew where they stand in one text."""
    return [(word, word if _has_han(word) else " ".join(stems_of(word))) for word in words]


def _has_han(word: str) -> bool:
    return is_han(word[0])


def kept(blocks: Sequence[Features]) -> tuple[Features, ...]:
    """The same with texts that products have in common kept once, where thousands of products are held."""
    return tuple({intern(feature): count for feature, count in block.items()} for block in blocks)


def blocks(product: Product) -> tuple[Features, ...]:
    """The features of a product in the blocks of `WEIGHTS`; those of different blocks never are the same."""
    title = stems_of(product.title)[:_TITLE_WORDS]
    brand = fold(product.brand) if product.brand else ""
    return (
        _title(title),
        dict(_heads(product.title)),
        {f"name:{fold(name)}": 1.0 for name in list(product.attributes)[:_ATTRIBUTES]},
        dict(_values(product)),
        {f"text:{stem}": 1.0 for stem in stems_of((product.description or "")[:_DESCRIPTION])[:_DESCRIPTION_WORDS]},
        {f"brand:{brand}": 1.0} if brand else {f"first:{title[0]}": 1.0} if title else {},
    )


def end_of_name(title: str) -> str:
    """What of a title is the name of the product itself."""
    return _END_OF_NAME.split(title)[0] or title


def _title(stems: Sequence[str]) -> Features:
    found = dict.fromkeys(stems, 1.0)
    found.update((f"{first} {second}", _PAIR) for first, second in pairwise(stems))
    return found


def _heads(title: str) -> Iterator[tuple[str, float]]:
    """The last words of what a product is called, which name its kind in English and Chinese alike."""
    words = [stem for stem in stems_of(end_of_name(title)) if stem.isalpha()]
    if words:
        yield f"head:{words[-1]}", 1.0
    if len(words) > 1:
        yield f"head:{words[-2]} {words[-1]}", 0.5


def _values(product: Product) -> Iterator[tuple[str, float]]:
    for name, value in list(product.attributes.items())[:_ATTRIBUTES]:
        for each in value if isinstance(value, tuple) else (value,):
            if len(said := str(each)) <= _LONGEST_VALUE:
                yield f"value:{fold(name)}={fold(said)}", 1.0
