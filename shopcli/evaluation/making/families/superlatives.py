"""Questions and needs for what is first by a number: cheapest, lightest, best rated, with and without a condition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from shopcli.evaluation.making.condition import Condition, phrase
from shopcli.evaluation.making.conditions import plain_values
from shopcli.evaluation.making.draft import Draft, First, Measure, UnclearError
from shopcli.evaluation.making.families.choosing import conditions_for, shelves
from shopcli.evaluation.making.goods import Good, Offer
from shopcli.evaluation.making.kinds import Kind
from shopcli.evaluation.making.quantities import hints_at, read_amount
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.sentences import FIRST_WANTED, FIRST_WITH_PHRASE, FIRST_WITH_WORD
from shopcli.evaluation.making.words.traits import TRAITS, Trait
from shopcli.query.need import Language

WHY_NOT = "no kind has products that differ in price, rating or a number"


@dataclass(frozen=True, slots=True)
class Race:
    """`said` is the far end in words: `cheapest`, or `with the most RAM`."""

    topic: str
    measure: Measure
    highest: bool
    said: Mapping[Language, str]


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    for kind, shelf in shelves(survey, chance):
        races = _races(shelf, survey.currency, chance)
        if not races:
            continue
        race = chance.choice(races)
        conditions = conditions_for(kind, shelf, survey, chance.choice((0, 1, 1)), chance, ("beside", "after"))
        conditions = tuple(each for each in conditions if each.topic not in (race.topic, "price"))
        tally = First(kind, conditions, race.measure, race.highest)
        if kind.noun.one and chance.random() < 0.4:
            yield Draft("superlatives", "recommend", _wanted(kind, conditions, race, chance), tally)
        else:
            yield Draft("superlatives", "ask", _asked(kind, conditions, race, chance), tally)


def _races(shelf: Sequence[Good], currency: str | None, chance: Random) -> list[Race]:
    """Prices come as often as all numbers together: they are what most people ask for."""
    prices = {offer.price for good in shelf for offer in good.offers if offer.currency == currency}
    ratings = {good.rating for good in shelf}
    numbers = [
        Race(trait.key, _by_trait(trait), trait.more_is_better, trait.most)
        for trait in TRAITS.values()
        if trait.most and len({value for good in shelf for value in plain_values(good, trait)}) > 2
    ]
    races = [chance.choice(numbers)] if numbers else []
    if len(prices - {None}) > 2:
        races.append(Race("price", _by_price(currency), False, {"en": "cheapest", "zh": "最便宜"}))
        races.append(Race("price", _by_price(currency), True, {"en": "most expensive", "zh": "最贵"}))
    if len(ratings - {None}) > 2:
        races.append(Race("rating", _by_rating, True, {"en": "best rated", "zh": "评分最高"}))
    return [*races, *races[:1]]


def _by_trait(trait: Trait) -> Measure:
    def measure(good: Good, offer: Offer) -> Decimal | None:
        stated = offer.values.get(trait.key, ())
        found = {read_amount(value, trait.dimension) for value in stated}
        if None in found or len(found) > 1 or (not found and hints_at(good.text, trait.dimension)):
            raise UnclearError
        return found.pop() if found else None

    return measure


def _by_price(currency: str | None) -> Measure:
    def measure(_: Good, offer: Offer) -> Decimal | None:
        return offer.price if offer.currency == currency else None

    return measure


def _by_rating(good: Good, _: Offer) -> Decimal | None:
    return good.rating


def _asked(kind: Kind, conditions: tuple[Condition, ...], race: Race, chance: Random) -> dict[Language, str]:
    made: dict[Language, str] = {}
    for language in kind.languages:
        most = race.said[language]
        wordings = FIRST_WITH_PHRASE if most.startswith("with ") else FIRST_WITH_WORD
        noun_phrase = phrase(kind, conditions, language, chance, whole=True)
        made[language] = chance.choice(wordings[language]).format(np=noun_phrase, most=most.removeprefix("with "))
    return made


def _wanted(kind: Kind, conditions: tuple[Condition, ...], race: Race, chance: Random) -> dict[Language, str]:
    made: dict[Language, str] = {}
    for language in kind.languages:
        most = race.said[language]
        one = phrase(kind, conditions, language, chance, kind.noun.one)
        if most.startswith("with "):
            one, most = f"{one} {'that has ' if conditions else 'with '}{most.removeprefix('with ')}", ""
        several = phrase(kind, conditions, language, chance, whole=True)
        text = chance.choice(FIRST_WANTED[language]).format(np=several, one=one, most=most)
        made[language] = " ".join(text.split())
    return made
