"""What words mean alike: one thing under the many words that ask for it and tell of it, in both languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from shopcli.evidence.ranking.stems import stems
from shopcli.text import fold, has_han

Things = frozenset[int]

_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Read:
    """`things` are those that a text names by any of their words, `rest` is the text without these words."""

    things: Things
    rest: str


@dataclass(frozen=True, slots=True)
class _Words:
    """English by the first stem of each entry, longest first; Chinese longest first, too."""

    english: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    chinese: tuple[tuple[str, Things], ...]

    def read(self, text: str) -> Read:
        things: set[int] = set()
        rest: list[str] = []
        tokens = _TOKEN.findall(fold(text))
        stemmed = [token if has_han(token) else _stem(token) for token in tokens]
        at = 0
        while at < len(tokens):
            if has_han(tokens[at]):
                rest += self._han(tokens[at], things)
                at += 1
                continue
            size = 0
            for entry, thing in self.english.get(stemmed[at], ()):
                if len(entry) >= size and tuple(stemmed[at : at + len(entry)]) == entry:
                    things.add(thing)
                    size = len(entry)
            rest += [] if size else [tokens[at]]
            at += size or 1
        return Read(frozenset(things), " ".join(rest))

    def _han(self, run: str, things: set[int]) -> list[str]:
        for word, about in self.chinese:
            if word in run:
                things |= about
                run = run.replace(word, " ")
        return run.split()


@dataclass(frozen=True, slots=True)
class Meanings:
    """`asking` reads questions, `telling` what may answer them: words of the first column tell as well."""

    asking: _Words
    telling: _Words
    loose: Things
    felt: Things


@cache
def meanings(table: str) -> Meanings:
    """Of lines with two columns, "asked by | told with", each of entries with commas between them.

    A line with `~` before it is of the circumstances of other things, which nobody has to tell of: `loose`. One with
    `!` is of what is felt in use, which no field states: `felt`.
    """
    lines = table.replace("\n    ", " ").strip().splitlines()
    marks = [line[: len(line) - len(line.lstrip("!~"))] for line in lines]
    rows = [line.lstrip("!~").split("|") for line in lines]
    asking = [list(_entries(row[0])) for row in rows]
    telling = [list(_entries(",".join(row))) for row in rows]
    loose, felt = (frozenset(thing for thing, each in enumerate(marks) if mark in each) for mark in "~!")
    return Meanings(_words(asking), _words(telling), loose, felt)


def _entries(column: str) -> Iterator[str]:
    return (entry for part in column.split(",") if (entry := fold(part).strip()))


def _words(rows: list[list[str]]) -> _Words:
    english: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    chinese: dict[str, Things] = {}
    for thing, entries in enumerate(rows):
        for entry in entries:
            if has_han(entry):
                chinese[entry] = chinese.get(entry, frozenset()) | {thing}
            else:
                key = tuple(_stem(token) for token in _TOKEN.findall(entry))
                english.setdefault(key[0], []).append((key, thing))
    return _Words(
        {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in english.items()},
        tuple(sorted(chinese.items(), key=lambda one: -len(one[0]))),
    )


@cache
def _stem(token: str) -> str:
    found = stems(token)
    return found[0] if len(found) == 1 else token
