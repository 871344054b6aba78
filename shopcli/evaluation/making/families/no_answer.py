"""Questions that the catalog is silent about, products that the shop does not have, needs that nothing fits."""

from collections.abc import Iterator, Sequence
from random import Random

from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Store
from shopcli.evaluation.making.condition import Condition
from shopcli.evaluation.making.conditions import LANGUAGES, brand, limit, plain_values, under
from shopcli.evaluation.making.draft import Absent, Draft, Fitting, Named
from shopcli.evaluation.making.families.budgets import prices_of
from shopcli.evaluation.making.families.choosing import in_turn, shelves
from shopcli.evaluation.making.families.filters import needs
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import ANYTHING
from shopcli.evaluation.making.naming import OnlyOne, called
from shopcli.evaluation.making.quantities import hints_at
from shopcli.evaluation.making.show import rounded
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.absent import KINDS, TOPICS
from shopcli.evaluation.making.words.sentences import NEED, NOT_SOLD, SELLS
from shopcli.evaluation.making.words.traits import TRAITS
from shopcli.evaluation.task import Gold
from shopcli.query.need import Language
from shopcli.text import fold

_FAR = {"ram": 128, "storage": 8192, "screen_size": 100, "battery_life": 100}
"""Numbers of which eight times as much is still what people might ask for, and sold nowhere yet: up to what."""
WHY_NOT = "every product says everything that could be asked, and the shop has everything"


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    return in_turn([_silent(survey, chance), _not_sold(chance), _impossible(survey, chance)])


def _silent(survey: Survey, chance: Random) -> Iterator[Draft]:
    """What neither the product nor the store says a word about."""
    told = _told_by(survey.store)
    for turn, (_, shelf) in enumerate(shelves(survey, chance)):
        good = chance.choice(shelf)
        name = called(good.product)
        if not name:
            continue
        questions = _unstated(good, shelf) if turn % 2 else []
        questions = questions or [
            {"en": english, "zh": chinese}
            for english, chinese, words in TOPICS
            if not any(word in good.text or word in told for word in words)
        ]
        if questions:
            asked = chance.choice(questions)
            said: dict[Language, str] = {language: asked[language].format(a=name) for language in LANGUAGES}
            yield Draft("no_answer", "ask", said, Named(Gold(nothing=True), OnlyOne([name])))


def _unstated(good: Good, shelf: Sequence[Good]) -> list[dict[Language, str]]:
    """Numbers that others of its shelf state, and of which it says nothing in any words."""
    found = []
    for trait in TRAITS.values():
        if not any(plain_values(other, trait) for other in shelf) or hints_at(good.text, trait.dimension):
            continue
        attribute = ATTRIBUTES[trait.key]
        names = (attribute.english, attribute.chinese[:2], *attribute.english.split(), *attribute.aliases)
        if not any(fold(name) in good.text for name in names):
            found.append(
                {
                    language: trait.asked[language].replace("{a}", "the {a}" if language == "en" else "{a}")
                    for language in LANGUAGES
                }
            )
    return found


def _told_by(store: Store | None) -> str:
    if store is None:
        return ""
    policies = " ".join(str(value) for policy in store.policies.values() for value in policy.values())
    return fold(f"{policies} {' '.join(question + answer for question, answer in store.faq)}")


def _not_sold(chance: Random) -> Iterator[Draft]:
    for english, chinese, words in chance.sample(KINDS, len(KINDS)):
        if chance.random() < 0.5:
            said: dict[Language, str] = {
                "en": chance.choice(SELLS["en"]).format(x=english),
                "zh": chance.choice(SELLS["zh"]).format(x=chinese),
            }
            yield Draft("no_answer", "ask", said, Absent(words, NOT_SOLD))
        else:
            said = {
                "en": chance.choice(NEED["en"]).format(np=english),
                "zh": chance.choice(NEED["zh"]).format(np=chinese),
            }
            yield Draft("no_answer", "recommend", said, Absent(words))


def _impossible(survey: Survey, chance: Random) -> Iterator[Draft]:
    """Limits far beyond what the shelf holds, and brands that make other things."""
    for kind, shelf in shelves(survey, chance):
        if kind is ANYTHING and survey.kinds:
            continue
        conditions: list[Condition] = []
        prices = prices_of(shelf, survey.currency)
        if prices and prices[0] >= 20:
            conditions.append(under(rounded(prices[0] / 5, up=False), survey.currency, chance))
        for trait in TRAITS.values():
            values = [value for good in shelf for value in plain_values(good, trait)]
            if len(values) * 2 > len(shelf) and trait.key in _FAR and max(values) < _FAR[trait.key]:
                conditions.append(limit(trait, max(values) * 8, chance))
        elsewhere = sorted({good.brand for good in survey.goods} - {good.brand for good in shelf} - {""})
        if elsewhere and kind is not ANYTHING:
            conditions.append(brand(chance.choice(elsewhere), True, chance))
        if conditions:
            chosen = (chance.choice(conditions),)
            yield Draft("no_answer", "recommend", needs(kind, chosen, chance), Fitting(kind, chosen, nothing=True))
