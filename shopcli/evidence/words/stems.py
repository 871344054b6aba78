"""Words as their stems, Chinese as its bigrams.

Unlike in the index, a number and its unit stand apart: "lb" answers how heavy something is, whatever the number.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

_UNITS = "gb|tb|mb|kg|g|lbs?|oz|mm|cm|m|ft|in|hz|khz|mhz|ghz|mah|ah|wh|w|v|mp|db|l|ml|hrs?|h|min|mbps|rpm|mph"
_LATIN = rf"\d{{1,9}}(?:[.,]\d{{1,9}}){{0,3}}(?=(?:{_UNITS})(?![a-z0-9]))|[a-z0-9]+(?:\.\d+)?"
_ASCII = re.compile(_LATIN)
_ANY = re.compile(rf"{_LATIN}|[\u3400-\u4dbf\u4e00-\u9fff]+|[^\W\d_]+")


def stems(text: str) -> list[str]:
    """The stems of `text` in order."""
    if text.isascii():
        return [_stem(word) for word in _ASCII.findall(text.lower())]
    found: list[str] = []
    for word in _ANY.findall(fold(text)):
        if "\u3400" <= word[0] <= "\u9fff" and len(word) > 1:
            found += (first + second for first, second in pairwise(word))
        else:
            found.append(_stem(word))
    return found


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return _stemmer().analyze(word)[0]


@cache
def _stemmer() -> "tantivy.TextAnalyzer":
    import tantivy

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw())
    return builder.filter(tantivy.Filter.stemmer("english")).build()
