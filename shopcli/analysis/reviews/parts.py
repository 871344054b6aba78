"""What reviews speak of (the battery, the screen, 物流), and where in a text they do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from shopcli.analysis.reviews.part_words import PARTS
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import has_han

GENERAL = "general"
"""The part of what speaks of nothing in particular."""

_MOST_OWN = 2000
_LONGEST_NAME = 30
_MOST_WORDS = 2
_SHORTEST = 3

_WORD = Pattern(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Part:
    key: str
    english: str
    chinese: str
    words: tuple[str, ...]

    def name(self, language: Language) -> str:
        return self.chinese if language == "zh" else self.english


@dataclass(frozen=True, slots=True)
class Mention:
    """`part` is the number of a part; it stands from `start` to `end` in characters."""

    part: int
    start: int
    end: int


@cache
def known_parts() -> tuple[Part, ...]:
    """Those of any catalog; the first is what speaks of nothing in particular."""
    parts: list[Part] = []
    for line in PARTS.splitlines():
        if line.startswith(" "):
            last = parts.pop()
            words = tuple(word for each in line.split(",") if (word := each.strip()))
            parts.append(replace(last, words=last.words + words))
        elif line:
            key, english, chinese = (cell.strip() for cell in line.split("|"))
            parts.append(Part(key, english, chinese, ()))
    return (Part(GENERAL, "as a whole", "整体", ()), *parts)


class Spotter:
    """Finds the words of `parts` in texts, the longest where several begin, none inside another.

    A catalog's own parts may be added while it is read.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts: list[Part] = []
        self._own: dict[str, int | None] = {}
        self._english: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._chinese: dict[str, int] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._firsts: Pattern | None = None
        for part in parts:
            self.parts.append(part)
            for word in part.words:
                self.add_word(word, len(self.parts) - 1)

    def own_part(self, name: str) -> int | None:
        """The number of the part that an attribute's name is; None where a known one speaks of it already."""
        key = name.lower()
        if key not in self._own:
            fresh = len(self._own) < _MOST_OWN and _sayable(name) and not self.mentions(name)
            self._own[key] = len(self.parts) if fresh else None
            if fresh:
                self.parts.append(Part(key, name, name, (name,)))
                self.add_word(name, len(self.parts) - 1)
        return self._own[key]

    def add_word(self, word: str, number: int) -> None:
        """A word that is known already stays with its part."""
        word = word.lower()
        if has_han(word):
            self._chinese.setdefault(word, number)
            self._lengths[word[0]] = tuple(sorted({*self._lengths.get(word[0], ()), len(word)}, reverse=True))
            self._firsts = None
        elif words := tuple(_WORD.compiled.findall(word)):
            for last in dict.fromkeys((words[-1], _plural(words[-1]))):
                form = (*words[:-1], last)
                known = self._english.setdefault(form[0], [])
                if all(each != form for each, _ in known):
                    known.append((form, number))
                    known.sort(key=lambda phrase: -len(phrase[0]))

    def mentions(self, text: str) -> list[Mention]:
        low = _lower(text)
        found = self._in_english(low)
        if self._lengths and not low.isascii():
            found += self._in_chinese(low)
        return found

    def _in_english(self, low: str) -> list[Mention]:
        tokens = [(match[0], match.start(), match.end()) for match in _WORD.compiled.finditer(low)]
        found, place = [], 0
        while place < len(tokens):
            step = 1
            for form, number in self._english.get(tokens[place][0], ()):
                size = len(form)
                if size == 1 or tuple(token[0] for token in tokens[place : place + size]) == form:
                    found.append(Mention(number, tokens[place][1], tokens[place + size - 1][2]))
                    step = size
                    break
            place += step
        return found

    def _in_chinese(self, low: str) -> list[Mention]:
        if self._firsts is None:
            self._firsts = Pattern("[" + re.escape("".join(self._lengths)) + "]")
        found, free = [], 0
        for match in self._firsts.finditer(low):
            start = match.start()
            if start < free:
                continue
            for length in self._lengths[match[0]]:
                number = self._chinese.get(low[start : start + length])
                if number is not None:
                    free = start + length
                    found.append(Mention(number, start, free))
                    break
        return found


def _plural(word: str) -> str:
    if word.endswith("s"):
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"


def _lower(text: str) -> str:
    """`text` in lower case, every character where it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


def _sayable(name: str) -> bool:
    """Whether people would say an attribute's name in a review, as they would not say "Wi-Fi 6E certified by"."""
    words = name.split()
    return 1 < len(name) <= _LONGEST_NAME and len(words) <= _MOST_WORDS and (has_han(name) or len(name) > _SHORTEST)
