"""Questions for how many products of a kind meet conditions."""

from collections.abc import Iterator
from random import Random

from shopcli.evaluation.making.condition import phrase
from shopcli.evaluation.making.draft import Counted, Draft
from shopcli.evaluation.making.families.choosing import conditions_for, shelves
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.sentences import COUNT

WHY_NOT = "no two products of a kind differ in anything that could be counted"


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    for kind, shelf in shelves(survey, chance):
        conditions = conditions_for(kind, shelf, survey, chance.choice((1, 1, 2)), chance, ("beside", "after"))
        if conditions:
            said = {
                language: chance.choice(COUNT[language]).format(np=phrase(kind, conditions, language, chance))
                for language in kind.languages
            }
            yield Draft("counts", "ask", said, Counted(kind, conditions))
