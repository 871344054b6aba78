"""Frames of sentences (claims_*.yaml) and how one becomes a sentence whose claims are marked."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal, TypeAlias

from bench.limit import Language
from bench.yaml_file import read_yaml

Half: TypeAlias = Literal["a", "b", "c", "d"]
Status: TypeAlias = Literal["true", "false", "unrelated"]

HALVES: tuple[Half, ...] = ("a", "b", "c", "d")
_OF_THEIR_OWN = HALVES[2:]

_SLOT = re.compile(r"\{([^{}]+)\}")
_CHOICE = re.compile(r"<([^<>]*\|[^<>]*)>")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at `start` to `end` of a text: a claim that is true or false, or a number that is no claim."""

    start: int
    end: int
    status: Status
    kind: str
    catalog: str = ""
    """What the catalog says to it, for reading a miss."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Text and the marks in it, in their order."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: "Marked | str") -> "Marked":
        if isinstance(other, str):
            return Marked(self.text + other, self.marks)
        moved = [replace(m, start=m.start + len(self.text), end=m.end + len(self.text)) for m in other.marks]
        return Marked(self.text + other.text, (*self.marks, *moved))


def claim(text: str, status: Status, kind: str, catalog: str = "") -> Marked:
    return Marked(text, (Mark(0, len(text), status, kind, catalog),))


Filling: TypeAlias = Callable[[str, bool], Marked]
"""What stands in a slot, given its name and whether a sentence starts there."""


def fill(frame: str, random: Random, filling: Filling) -> Marked:
    """The frame's sentence, one of each `<a|b>` chosen."""
    frame = _CHOICE.sub(lambda match: random.choice(match[1].split("|")), frame)
    done, at = Marked(""), 0
    for match in _SLOT.finditer(frame):
        done += frame[at : match.start()]
        part = filling(match[1], _starts_sentence(done.text))
        # Chinese puts nothing between a name and its price, but "B5" and "2999" need a space.
        if re.search(r"[A-Za-z0-9]$", done.text) and part.text[:1].isdigit():
            done += " "
        done += part
        at = match.end()
    return done + frame[at:]


def _starts_sentence(before: str) -> bool:
    return not before.strip("*-– ") or before.rstrip("* ").endswith((".", "!", "?", "。", "："))


@dataclass(frozen=True, slots=True)
class Wording:
    """The frames and words of one language. Halves a and b take every other frame of one file; c and d have files."""

    language: Language
    half: Half
    data: Mapping[str, Any]

    def frames(self, *path: str) -> list[str]:
        """The frames of this half under `path`; empty where the language has none."""
        found: Any = self.data["frames"]
        for name in path:
            found = found.get(name, ())
        return list(found) if self.half in _OF_THEIR_OWN else list(found)[self.half == "b" :: 2]

    def words(self, name: str) -> Sequence[str]:
        found: Sequence[str] = self.data[name]
        return found


@cache
def wording(language: Language, half: Half) -> Wording:
    data = _read(f"claims_{language}.yaml")
    # The needs and the names of details are the same in all.
    own = _read(f"claims_{half}_{language}.yaml") if half in _OF_THEIR_OWN else {}
    return Wording(language, half, data | own)


def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = read_yaml(Path(__file__).with_name(name))
    return data
