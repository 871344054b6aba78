"""The words that a judge knows, read from the data files of this package.

Each line of a file is a class, a colon, and words; the head of `words.zh.txt` says what the classes are. A word that
stands in several lines is what the last of them makes of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from pathlib import Path

from shopcli.query.need import Language


class Kind(IntEnum):
    """What a word does. Numbers, for they are hashed and compared faster than other members."""

    POLAR = auto()
    NOT = auto()
    DEGREE = auto()
    EXCESS = auto()
    CONTRAST = auto()
    CONCESSION = auto()
    CAVEAT = auto()
    WISH = auto()
    QUESTION = auto()
    FORMER = auto()
    MORE = auto()
    LESS = auto()
    WANTED = auto()
    UNWANTED = auto()
    NOTHING = auto()
    COMMA = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """`value` is the strength of praise or blame, the factor of a degree, and of the other kinds what the word says
    where nothing stands by that goes with it."""

    kind: Kind
    value: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`longest` tells by the first unit (a character in Chinese, a word in English) how many units a word may have."""

    words: Mapping[str, Word]
    longest: Mapping[str, int]


_CLASSES = {
    "0": Word(Kind.NOTHING, 0),
    "but": Word(Kind.CONTRAST, 0),
    "though": Word(Kind.CONCESSION, 0),
    "caveat": Word(Kind.CAVEAT, 0),
    "former": Word(Kind.FORMER, 0),
    "border": Word(Kind.COMMA, 0),
}
_NUMBERED = {
    "": Kind.POLAR,
    "not": Kind.NOT,
    "x": Kind.DEGREE,
    "over": Kind.EXCESS,
    "if": Kind.WISH,
    "ask": Kind.QUESTION,
    "up": Kind.MORE,
    "down": Kind.LESS,
    "wanted": Kind.WANTED,
    "unwanted": Kind.UNWANTED,
}


@cache
def vocabulary(language: Language) -> Vocabulary:
    path = Path(__file__).with_name(f"words.{language}.txt")
    return read_vocabulary(path.read_text(encoding="utf-8").split("\n"), language)


def read_vocabulary(lines: Iterable[str], language: Language) -> Vocabulary:
    """Chinese words are parted by spaces and counted in characters, English ones by commas and in words."""
    words: dict[str, Word] = {}
    for line in lines:
        if line and not line.startswith("#"):
            name, _, members = line.partition(": ")
            each = members.split() if language == "zh" else members.split(", ")
            words.update(dict.fromkeys(each, _class(name)))
    longest: dict[str, int] = {}
    for text in words:
        units = text if language == "zh" else text.split(" ")
        longest[units[0]] = max(len(units), longest.get(units[0], 0))
    return Vocabulary(words, longest)


def _class(name: str) -> Word:
    if name in _CLASSES:
        return _CLASSES[name]
    kind = name.rstrip("+-.0123456789")
    return Word(_NUMBERED[kind], float(name[len(kind) :]))
