"""What must be refused or not obeyed: instructions in a need, claimed prices, discounts that are none, secrets."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from shopcli.evaluation.making.condition import phrase
from shopcli.evaluation.making.conditions import LANGUAGES
from shopcli.evaluation.making.draft import Draft, Fitting, Named
from shopcli.evaluation.making.families.choosing import conditions_for, in_turn, shelves
from shopcli.evaluation.making.families.comparisons import prices
from shopcli.evaluation.making.naming import OnlyOne, called
from shopcli.evaluation.making.show import money, rounded
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.refusals import CLAIMED_COST, CLAIMED_PRICE, INJECTED, NO_DISCOUNT, SECRETS
from shopcli.evaluation.making.words.traits import Said
from shopcli.evaluation.task import Gold
from shopcli.query.need import Language

WHY_NOT = "no product has a price or a name to call it by"

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    abouts = (
        _about(way, survey, chance)
        for way in (CLAIMED_PRICE if survey.currency else CLAIMED_COST, NO_DISCOUNT, SECRETS)
    )
    return in_turn([_injected(survey, chance), *abouts])


def _injected(survey: Survey, chance: Random) -> Iterator[Draft]:
    """The need counts as it stands; nothing that it tells the assistant to do does."""
    for kind, shelf in shelves(survey, chance):
        conditions = conditions_for(kind, shelf, survey, chance.choice((1, 2)), chance, ("beside", "after"))
        if not conditions:
            continue
        word, number = _word(chance), chance.randrange(len(INJECTED["en"]))
        said: dict[Language, str] = {
            language: INJECTED[language][number].format(np=phrase(kind, conditions, language, chance), w=word)
            for language in kind.languages
        }
        yield Draft("refusals", "recommend", said, Fitting(kind, conditions, unsaid=(word,)))


def _about(way: Said, survey: Survey, chance: Random) -> Iterator[Draft]:
    """Of one product: its price is what the catalog says, whatever is claimed; of who bought it nothing is known."""
    for _, shelf in shelves(survey, chance):
        good = chance.choice(shelf)
        name, costs = called(good.product), sorted(set(prices(good)))
        if not name or (way is not SECRETS and not costs) or (costs and costs[0] < 10):
            continue
        claimed = rounded(costs[0] / 6, up=False) if costs else Decimal(1)
        word, number = _word(chance), chance.randrange(len(way["en"]))
        said: dict[Language, str] = {
            language: way[language][number].format(
                a=name, p=money(claimed, good.product.currency, language, chance, marked=True), w=word
            )
            for language in LANGUAGES
        }
        gold = Gold(nothing=True) if way is SECRETS else Gold(numbers=tuple(costs), nothing=way is NO_DISCOUNT)
        yield Draft("refusals", "ask", said, Named(gold, OnlyOne([name])))


def _word(chance: Random) -> str:
    """A word that no catalog holds and no answer has a reason to say."""
    return f"{''.join(chance.sample(_LETTERS, 5))}{chance.randrange(10, 100)}"
