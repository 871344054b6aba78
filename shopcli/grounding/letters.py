"""Folding and words that keep every character's place, so that what is found can be marked in the text itself."""

from dataclasses import dataclass

from shopcli.patterns import Pattern
from shopcli.text import fold

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_WORD = Pattern(
    rf"[{_HAN}]+|(?:(?![{_HAN}])[^\W_])+(?:[-+.&](?:(?![{_HAN}])[^\W_])+)*\+?",
    english=r"[A-Za-z0-9]+(?:[-+.&][A-Za-z0-9]+)*\+?",
)
_BETWEEN = Pattern(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word (a number, a run of Chinese characters), folded, where it stands in the text."""

    text: str
    start: int
    end: int


class _Levels(dict[int, int]):
    """Code point → the folded one, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        folded = fold(chr(code))
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


_LEVELS = _Levels()


def level(text: str) -> str:
    """`text` folded for comparing, character by character: each keeps its place."""
    return text.lower() if text.isascii() else text.translate(_LEVELS)


def loose(text: str) -> str:
    """`text` levelled, with everything but letters and digits as one space: for comparing what was quoted."""
    return _BETWEEN.sub(" ", level(text)).strip()


def words_of(text: str) -> list[Word]:
    low = level(text)
    return [Word(low[found.start() : found.end()], found.start(), found.end()) for found in _WORD.finditer(text)]
