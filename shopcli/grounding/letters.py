"""Folding and words that keep every character's place, so that what is found can be marked in the text itself."""

from dataclasses import dataclass

from shopcli.patterns import Pattern
from shopcli.text import fold

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_WORD = Pattern(
    rf"[{_HAN}]+|(?:(?![{_HAN}])[^\W_])+(?:[-+.&](?:(?![{_HAN}])[^\W_])+)*\+?",
    english=r"[A-Za-z0-9]+(?:[-+.&][A-Za-z0-9]+)*\+?",
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word (a number, a run of Chinese characters), folded, where it stands in the text."""

    text: str
    start: int
    end: int


def level(text: str) -> str:
    """`text` folded for comparing, character by character: each keeps its place."""
    if text.isascii():
        return text.lower()
    folded = (fold(character) for character in text)
    return "".join(new if len(new) == 1 else old for new, old in zip(folded, text, strict=True))


def words_of(text: str) -> list[Word]:
    low = level(text)
    return [Word(low[found.start() : found.end()], found.start(), found.end()) for found in _WORD.finditer(text)]
