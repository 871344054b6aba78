"""What words mean alike: one thing under the many words that ask for it and tell of it, in both languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from shopcli.evidence.words.stems import stems
from shopcli.text import fold, has_han

Things = frozenset[int]

_APART = ".."
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Read:
    """`things` are those that a text names by any of their words, `rest` is the text without these words.

    `meant` has for each word what it may mean: more than one thing where the word is ambiguous.
    """

    things: Things
    rest: str
    meant: tuple[Things, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """English by the first stem of each entry, longest first; Chinese longest first, too.

    `mixed` are the Chinese entries with figures or letters in them ("3 期"), which stand in no run of Chinese.
    """

    english: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    chinese: tuple[tuple[str, Things], ...]
    mixed: tuple[tuple[str, Things], ...]
    apart: tuple[tuple[frozenset[str], int], ...]
    """Words that mean a thing where all of them stand in a text, in whatever order."""

    def read(self, text: str) -> Read:
        meant: list[Things] = []
        rest: list[str] = []
        folded = fold(text)
        for word, about in self.mixed:
            if word in folded:
                meant.append(about)
                folded = folded.replace(word, " ")
        tokens = _TOKEN.findall(folded)
        stemmed = [token if has_han(token) else _stem(token) for token in tokens]
        at = 0
        while at < len(tokens):
            if has_han(tokens[at]):
                rest += self._han(tokens[at], meant)
                at += 1
                continue
            size, named = 0, set[int]()
            for entry, thing in self.english.get(stemmed[at], ()):
                if len(entry) >= size and tuple(stemmed[at : at + len(entry)]) == entry:
                    named.add(thing)
                    size = len(entry)
            meant += [frozenset(named)] if named else []
            rest += [] if size else [tokens[at]]
            at += size or 1
        for parts, thing in self.apart:
            if all(part in folded if has_han(part) else part in stemmed for part in parts):
                meant.append(frozenset({thing}))
                rest = [one for one in rest if has_han(one) or _stem(one) not in parts]
        return Read(frozenset[int]().union(*meant), " ".join(rest), tuple(meant))

    def every(self, text: str) -> Things:
        """The things that a text names, also by words that stand in longer ones: of 意外跌落保 both 意外 and 跌落."""
        folded = fold(text)
        things = {thing for word, about in (*self.mixed, *self.chinese) if word in folded for thing in about}
        stemmed = [_stem(token) for token in _TOKEN.findall(folded) if not has_han(token)]
        for at, first in enumerate(stemmed):
            found = self.english.get(first, ())
            things.update(thing for entry, thing in found if tuple(stemmed[at : at + len(entry)]) == entry)
        return frozenset(things)

    def _han(self, run: str, meant: list[Things]) -> list[str]:
        for word, about in self.chinese:
            if word in run:
                meant.append(about)
                run = run.replace(word, " ")
        return run.split()


@dataclass(frozen=True, slots=True)
class Meanings:
    """`asking` reads questions, `telling` what may answer them: words of the first column tell as well."""

    asking: _Words
    telling: _Words
    loose: Things
    felt: Things
    limits: Things


@cache
def meanings(table: str) -> Meanings:
    """Of lines with two columns, "asked by | told with", each of entries with commas between them.

    An entry of words with `..` between them ("bigger..drive") is named by a text that has them all.

    A line with `~` before it is of the circumstances of other things, which nobody has to tell of: `loose`. One with
    `!` is of what is felt in use, which no field states: `felt`. One with `^` is of what an answer may be limited to,
    so that it answers nothing else: `limits`.
    """
    lines = table.replace("\n    ", " ").strip().splitlines()
    marks = [line[: len(line) - len(line.lstrip("!~^"))] for line in lines]
    rows = [line.lstrip("!~^").split("|") for line in lines]
    asking = [list(_entries(row[0])) for row in rows]
    telling = [[entry for entry in _entries(",".join(row)) if _APART not in entry] for row in rows]
    loose, felt, limits = (frozenset(thing for thing, each in enumerate(marks) if mark in each) for mark in "~!^")
    return Meanings(_words(asking), _words(telling), loose, felt, limits)


def _entries(column: str) -> Iterator[str]:
    return (entry for part in column.split(",") if (entry := fold(part).strip()))


def _words(rows: list[list[str]]) -> _Words:
    english: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    chinese: dict[str, Things] = {}
    apart: list[tuple[frozenset[str], int]] = []
    for thing, entries in enumerate(rows):
        for entry in entries:
            if _APART in entry:
                apart.append((frozenset(map(_stem, entry.split(_APART))), thing))
            elif has_han(entry):
                chinese[entry] = chinese.get(entry, frozenset()) | {thing}
            else:
                key = tuple(_stem(token) for token in _TOKEN.findall(entry))
                english.setdefault(key[0], []).append((key, thing))
    longest_first = sorted(chinese.items(), key=lambda one: -len(one[0]))
    return _Words(
        {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in english.items()},
        tuple(one for one in longest_first if _HAN_RUN.fullmatch(one[0])),
        tuple(one for one in longest_first if not _HAN_RUN.fullmatch(one[0])),
        tuple(apart),
    )


@cache
def _stem(token: str) -> str:
    found = stems(token)
    return found[0] if len(found) == 1 else token
