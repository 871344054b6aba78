"""Tokens: how text is cut for the index, and in the same way for a query.

Latin words are folded here and stemmed by the index. Chinese is indexed as characters and character bigrams together,
which beats either alone and any dictionary. A hyphenated word counts as its parts and as one ("wi-fi" is found by
"wifi"), and a number with its unit is one token, written with a space or without ("16 GB" is "16gb").
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from shopcli.patterns import Pattern
from shopcli.text import fold

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_UNITS = (
    "tb|gb|mb|kg|g|lb|oz|mm|cm|m|km|in|inch|hz|khz|mhz|ghz|mah|ah|wh|w|kw|v|mp|nits|db|l|ml|dpi|h|hr|hrs|hours|min"
    "|mbps|gbps|fps|pcs|k|p|th"
)
_TOKEN = re.compile(
    rf"(?P<han>[{_HAN}]+)"
    rf"|(?P<number>\d+(?:[.,]\d+)*)(?:\s?(?P<unit>(?:{_UNITS})(?![a-z0-9]))|(?![a-z0-9]|[-/+&][a-z0-9]))"
    r"|(?P<word>[^\W_]+(?:[-'’./+&][^\W_]+)*)"
)
_GROUPED = re.compile(r",(?=\d{3}(?!\d))")
_SINGULAR = {
    "mice": "mouse",
    "feet": "foot",
    "teeth": "tooth",
    "men": "man",
    "women": "woman",
    "children": "child",
    "knives": "knife",
    "shelves": "shelf",
    "scarves": "scarf",
    "tvs": "tv",
    "pcs": "pc",
    "ssds": "ssd",
    "hdds": "hdd",
    "dvds": "dvd",
}
"""Plurals that no stemmer undoes."""
_HAN_RUN = Pattern(rf"[{_HAN}]+|[^{_HAN}]+")
_NUMBER_APART = re.compile(r"(?<=\d)\s(?=\S)")
_JOINT = "\x00"
"""Stands for the space after a number, so that what may be its unit stays with it; clean text has none."""
_DIGITS_AS_ZERO = bytes.maketrans(b"123456789\t\n", b"000000000  ")
_AROUND_WORDS = ',.;:!?()[]"'
"""What no token begins or ends with."""
_LONGEST_REMEMBERED = 40
_MOST_REMEMBERED = 200_000

_POSSESSIVE = re.compile(r"['’]s$")
_INSIDE_WORD = re.compile(r"[-'’./+&]")


def tokens(text: str) -> list[str]:
    """The tokens of `text` in order, folded but not stemmed; joined forms follow their parts."""
    return _cut(fold(text))


def _cut(folded: str) -> list[str]:
    found: list[str] = []
    for match in _TOKEN.finditer(folded):
        if han := match["han"]:
            found += _han(han)
        elif number := match["number"]:
            found.append(_GROUPED.sub("", number).replace(",", ".") + (match["unit"] or ""))
        else:
            found += _word(match["word"])
    return found


def _han(run: str) -> list[str]:
    return [*run, *(first + second for first, second in pairwise(run))]


def _is_plain(word: str) -> bool:
    """Whether a word is one token as it stands."""
    return word.isalnum() and word.isascii()


@lru_cache(maxsize=65_536)
def _word(word: str) -> list[str]:
    if _is_plain(word):
        return [_SINGULAR.get(word, word)]
    found: list[str] = []
    for part in (run[0] for run in _HAN_RUN.finditer(word)):
        if re.match(f"[{_HAN}]", part):
            found += _han(part)
            continue
        pieces = [piece for piece in _INSIDE_WORD.split(_POSSESSIVE.sub("", part)) if piece]
        found += pieces
        if len(pieces) > 1:
            found.append("".join(pieces))
    return found


def spaced(text: str) -> str:
    """`text` as its tokens parted by spaces."""
    return " ".join(tokens(text))


class Stemming(dict[str, str]):
    """Stems texts for the index; it remembers what becomes of each word, as a catalog says the same words again."""

    def __init__(self, stems: Callable[[str], list[str]]) -> None:
        """`stems` takes tokens parted by spaces."""
        super().__init__()
        self._stems = stems

    def of(self, text: str) -> str:
        """The stems of `text`, which is clean, parted by spaces: those that `stems` makes of `spaced(text)`."""
        # No token reaches beyond a word, and after a number the next one.
        folded = _joined(text.lower()) if text.isascii() else _NUMBER_APART.sub(_JOINT, fold(text))
        return "".join(map(self.__getitem__, folded.split()))[1:]

    def __missing__(self, piece: str) -> str:
        """Each stem after a space."""
        word = piece.strip(_AROUND_WORDS)
        if not _is_plain(word):
            stems = self._stems(" ".join(_cut(piece.replace(_JOINT, " "))))
        elif word[-1].isdigit():
            stems = [word]  # what stemming takes away is made of letters
        else:
            stems = self._stems(_SINGULAR.get(word, word))
        made = "".join([f" {stem}" for stem in stems])
        if len(piece) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[piece] = made
        return made


def _joined(folded: str) -> str:
    """ASCII text with the space after each number as `_JOINT`: quicker by its bytes than by a pattern."""
    digits = folded.encode().translate(_DIGITS_AS_ZERO)
    number = digits.find(b"0 ")
    if number < 0:
        return folded
    parts, begin = [], 0
    while number >= 0:
        parts.append(folded[begin : number + 1])
        begin = number + 2
        number = digits.find(b"0 ", begin)
    return _JOINT.join([*parts, folded[begin:]])
