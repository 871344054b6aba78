"""Questions which of two products has more, weighs less, costs less, and by how much."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import TypeAlias

from shopcli.evaluation.making.conditions import LANGUAGES, numbers
from shopcli.evaluation.making.draft import Draft, Named
from shopcli.evaluation.making.families.choosing import shelves
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import ANYTHING
from shopcli.evaluation.making.naming import OnlyOne, called
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.sentences import CHEAPER, COMPARED, DIFFERENCE, RATED_HIGHER
from shopcli.evaluation.making.words.traits import TRAITS, Said, Trait
from shopcli.evaluation.task import Gold
from shopcli.query.need import Language

WHY_NOT = "no two products of a kind have names to call them by and state the same number"

_Values: TypeAlias = Sequence[Decimal]
_Read: TypeAlias = Callable[[Good], _Values]


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    for kind, shelf in shelves(survey, chance):
        named = [good for good in shelf if called(good.product)]
        if len(named) < 2 or (kind is ANYTHING and survey.kinds):
            continue
        one, other = chance.sample(named, 2)
        only = OnlyOne([called(one.product), called(other.product)])
        if chance.random() < 0.2 and (difference := _difference(one, other)):
            dear, cheap = (one, other) if difference > 0 else (other, one)
            said = _filled(DIFFERENCE, {"a": dear, "b": cheap}, {}, chance)
            yield Draft("comparisons", "ask", said, Named(Gold(numbers=(abs(difference),)), only))
            continue
        won = [(measure[0], better) for measure in _measures() if (better := _better(one, other, measure))]
        if won:
            more, better = chance.choice([*won, *(each for each in won if each[0] is CHEAPER)])
            said = _filled(COMPARED, {"a": one, "b": other}, more, chance)
            yield Draft("comparisons", "ask", said, Named(Gold(wanted=(better.id,)), only))


def _filled(
    wordings: Said, goods: Mapping[str, Good], more: Said | Mapping[str, str], chance: Random
) -> dict[Language, str]:
    names = {letter: called(good.product) for letter, good in goods.items()}
    made: dict[Language, str] = {}
    for language in LANGUAGES:
        filled = dict(names)
        if more:
            filled["more"] = chance.choice(more[language])
        made[language] = chance.choice(wordings[language]).format(**filled)
    return made


def _measures() -> list[tuple[Said, _Read, bool]]:
    """How it is asked, what is read, and whether more of it wins."""
    return [
        (CHEAPER, prices, False),
        (RATED_HIGHER, lambda good: () if good.rating is None else (good.rating,), True),
        *((trait.compared, _by_trait(trait), trait.more_is_better) for trait in TRAITS.values()),
    ]


def _by_trait(trait: Trait) -> _Read:
    def read(good: Good) -> _Values:
        found = [numbers(trait, offer.values.get(trait.key, ())) for offer in good.offers]
        every = [number for each in found for number in each]
        return [] if not all(found) or None in every else [number for number in every if number is not None]

    return read


def prices(good: Good) -> _Values:
    """The prices of its offers; none where one of them has no price."""
    every = [offer.price for offer in good.offers]
    return [] if None in every else [price for price in every if price is not None]


def _better(one: Good, other: Good, measure: tuple[Said, _Read, bool]) -> Good | None:
    """Whichever wins with each of its offers against each of the other's."""
    _, read, more_wins = measure
    first, second = read(one), read(other)
    if not first or not second or one.product.currency != other.product.currency:
        return None
    if min(first) > max(second):
        return one if more_wins else other
    if max(first) < min(second):
        return other if more_wins else one
    return None


def _difference(one: Good, other: Good) -> Decimal | None:
    """How much more the first costs, where each has one price."""
    first, second = set(prices(one)), set(prices(other))
    if len(first) != 1 or len(second) != 1 or one.product.currency != other.product.currency:
        return None
    return first.pop() - second.pop()
