"""What is told as a fact and says good or bad without a judging word: "came with the seal broken", "两周就充不进电".

A story is a pattern of what buyers tell of goods of any kind: how a thing arrived, how soon it gave out, what was
promised beside what came, that it went back or was bought again, what it survived. It counts as one word of praise or
blame in place of the words within it, so negation, contrast and wishes act upon it as upon any other.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shopcli.analysis.sentiment.cues import Cue
from shopcli.analysis.sentiment.vocabulary import Kind
from shopcli.patterns import Pattern


class Story(NamedTuple):
    """`kind` and `value` are those of a word that says the same.

    `triggers` are units, characters in Chinese and tokens in English, of which each text that tells it has one.
    """

    kind: Kind
    value: float
    triggers: tuple[str, ...]
    pattern: Pattern

    def cue(self, begin: int, end: int) -> Cue:
        return Cue(self.kind, self.value, begin, end)


class Told(NamedTuple):
    """A story in a text, from `start` to `end` in characters."""

    story: Story
    start: int
    end: int


class Stories:
    def __init__(self, stories: Iterable[Story]) -> None:
        self._stories = tuple(stories)
        self._by_trigger: dict[str, list[int]] = {}
        for number, story in enumerate(self._stories):
            for trigger in story.triggers:
                self._by_trigger.setdefault(trigger, []).append(number)

    def told_in(self, text: str, units: Iterable[str]) -> list[Told]:
        """In their order; where some overlap, the one that begins first, the longest of those that begin together.

        `units` are those of `text`.
        """
        possible = {number for unit in self._by_trigger.keys() & set(units) for number in self._by_trigger[unit]}
        found = [
            Told(self._stories[number], match.start(), match.end())
            for number in sorted(possible)
            for match in self._stories[number].pattern.compiled.finditer(text)
        ]
        kept: list[Told] = []
        for told in sorted(found, key=lambda each: (each.start, -each.end)):
            if not kept or told.start >= kept[-1].end:
                kept.append(told)
        return kept


def with_stories(cues: Iterable[Cue], stories: Sequence[Cue]) -> list[Cue]:
    """`cues` with `stories` in place of those within them; of a word that reaches into a story, the stronger stays."""
    if not stories:
        return list(cues)
    apart, overruled = [], set[Cue]()
    for cue in cues:
        told = next((each for each in stories if each.begin < cue.end and cue.begin < each.end), None)
        if told is not None and cue.begin < told.begin and abs(cue.value) >= abs(told.value):
            overruled.add(told)
        elif told is not None:
            continue
        apart.append(cue)
    return sorted([*apart, *(each for each in stories if each not in overruled)], key=lambda each: each.begin)
