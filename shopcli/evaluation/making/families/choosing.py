"""What a task is about: a kind, one product of it, and conditions that this product meets."""

from collections.abc import Iterator, Sequence
from random import Random

from shopcli.evaluation.making.condition import Condition, judged
from shopcli.evaluation.making.conditions import all_of
from shopcli.evaluation.making.draft import Draft
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import ANYTHING, Kind
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.verdict import Verdict

_TRIES = 400
"""Drafts that a family may look for; a small catalog gives the same ones again."""

_SAID_LAST = {"rating": 1, "price": 2, "stock": 3}
"""What people say after what a product is like."""


def shelves(survey: Survey, chance: Random) -> Iterator[tuple[Kind, Sequence[Good]]]:
    """Kinds in turn, in the order of chance: those with names in both languages, and now and then anything at all.

    Where no kind has both, those with one name take turns with anything.
    """
    both = survey.kinds_in("en", "zh")
    named = both or list(survey.kinds)
    chance.shuffle(named)
    turns: list[Kind] = named + [ANYTHING] * max(1, len(named) // (8 if both else 1))
    for turn in range(_TRIES):
        kind = turns[turn % len(turns)]
        shelf = survey.goods if kind is ANYTHING else survey.kinds[kind]
        if shelf:
            yield kind, shelf


def in_turn(ways: Sequence[Iterator[Draft]]) -> Iterator[Draft]:
    """One draft of each way after the other, until none has any more."""
    left = list(ways)
    while left:
        for way in list(left):
            draft = next(way, None)
            if draft is None:
                left.remove(way)
            else:
                yield draft


def conditions_for(
    kind: Kind, shelf: Sequence[Good], survey: Survey, most: int, chance: Random, places: Sequence[str] = ()
) -> tuple[Condition, ...]:
    """At most `most` conditions that one product of the shelf meets together; fewer where it meets no more.

    `places` are where they may be said. Anything at all is asked for by its brand.
    """
    good = chance.choice(shelf)
    found = all_of(good, shelf, survey.currency, chance)
    chance.shuffle(found)
    if kind is ANYTHING:
        found = [each for each in found if each.topic in ("brand", "price", "colour", "stock", "rating")]
        found.sort(key=lambda each: each.topic != "brand")
    chosen: list[Condition] = []
    for condition in found:
        fits = judged(good, [*chosen, condition]) is Verdict.YES and not _is_odd(kind, condition)
        said = not places or all(phrase.place in places for phrase in condition.said.values())
        if fits and said and len(chosen) < most and condition.topic not in {each.topic for each in chosen}:
            chosen.append(condition)
    return tuple(sorted(chosen, key=lambda condition: _SAID_LAST.get(condition.topic, 0)))


def _is_odd(kind: Kind, condition: Condition) -> bool:
    """Gaming laptops of the brand that is refused, products of no brand at all: nobody asks for anything but one."""
    return kind is ANYTHING and condition.topic == "brand" and condition.said["en"].place == "last"
