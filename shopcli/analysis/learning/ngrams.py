"""What a classifier sees of a text: its words and characters, pairs of them, and pieces of its longer words.

Every Chinese character is a word here, so that pairs are most Chinese words; no dictionary cuts them as well for texts
that people type. Pieces of words written in letters tell forms of one word from slips of the keys.
"""

import re
from itertools import pairwise

from shopcli.text import clean, fold

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,]\d+)*)|[{_HAN}]|(?:(?![{_HAN}])[^\W\d_])+(?:['’](?:(?![{_HAN}])[^\W\d_])+)?|[^\w\s]|_"
)
_REPEATED = re.compile(r"(.)\1{2,}")
_PAUSE = frozenset(".…;~、,。")
_PIECES = (4, 5)
_LONGEST = 20_000
"""Characters of a text that are read."""


def ngrams(text: str) -> list[str]:
    """In no particular order, with repetitions. None holds a line break."""
    words = _words(text)
    return [*words, *(f"{first} {second}" for first, second in pairwise(words)), *_pieces(words)]


def _words(text: str) -> list[str]:
    """Numbers count as one, however many digits they have; so do pauses, and what is repeated more than once."""
    folded = _REPEATED.sub(r"\1\1", fold(clean(text[:_LONGEST])))
    words = ["0" if match["number"] else match[0] for match in _TOKEN.finditer(folded)]
    return ["," if word in _PAUSE else word for word in words]


def _pieces(words: list[str]) -> list[str]:
    """Marked with a sign that no pair begins with, so that none is taken for a word."""
    found = []
    for word in words:
        if len(word) > 2:
            whole = f"<{word}>"
            found += [f"#{whole[at : at + size]}" for size in _PIECES for at in range(len(whole) - size + 1)]
    return found
