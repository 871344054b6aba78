"""Needs with limits on attributes, brand, colour, stock, rating and price."""

from collections.abc import Iterator
from random import Random

from shopcli.evaluation.making.condition import Condition, phrase
from shopcli.evaluation.making.draft import Draft, Fitting
from shopcli.evaluation.making.families.choosing import conditions_for, shelves
from shopcli.evaluation.making.kinds import Kind
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.sentences import NEED, NEED_AROUND
from shopcli.query.need import Language

WHY_NOT = "no two products of a kind differ in anything that can be limited"


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    for kind, shelf in shelves(survey, chance):
        conditions = conditions_for(kind, shelf, survey, chance.choice((1, 2, 2, 3)), chance)
        if conditions:
            yield Draft("filters", "recommend", needs(kind, conditions, chance), Fitting(kind, conditions))


def needs(kind: Kind, conditions: tuple[Condition, ...], chance: Random) -> dict[Language, str]:
    """The need in each language in which the kind has a name."""
    made: dict[Language, str] = {}
    for language in kind.languages:
        wanted = phrase(kind, conditions, language, chance)
        ways = NEED[language] if _has_clauses(wanted) else (*NEED[language], *NEED_AROUND[language])
        made[language] = chance.choice(ways).format(np=wanted)
    return made


def _has_clauses(wanted: str) -> bool:
    return ", " in wanted or "，" in wanted
