"""Questions about the shop's rules: answers from the fields of its policies, its FAQ, and products' warranties."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import zip_longest
from random import Random
from typing import Any

from shopcli.catalog.product import Store
from shopcli.evaluation.making.conditions import LANGUAGES, plain_values
from shopcli.evaluation.making.draft import Draft, Known, Named
from shopcli.evaluation.making.families.choosing import shelves
from shopcli.evaluation.making.naming import OnlyOne, called
from shopcli.evaluation.making.show import DIGITS, plain
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.words.policies import (
    LISTS,
    NUMBERS,
    OTHER_WORDS,
    PRODUCT_WARRANTY,
    RETURN_DAYS,
    RETURN_DAYS_IN_TEXT,
    WARRANTY,
)
from shopcli.evaluation.making.words.traits import TRAITS, Said
from shopcli.evaluation.task import Gold
from shopcli.query.need import Language
from shopcli.text import fold, has_han, one_line

WHY_NOT = "one shop with policies, an FAQ or products that state a warranty is needed"

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    rules = list(_of_store(survey.store, chance)) if survey.store else []
    chance.shuffle(rules)
    faq = list(_of_faq(survey.store)) if survey.store else []
    chance.shuffle(faq)
    # Two rules for each product's warranty and each question of the FAQ, which has no twin.
    for number, (rule, product, answer) in enumerate(zip_longest(rules, _of_products(survey, chance), faq)):
        yield from filter(None, (rule, product, answer if number % 2 else None))


def _of_store(store: Store, chance: Random) -> Iterator[Draft]:
    for policy, field, said in NUMBERS:
        number = store.policies.get(policy, {}).get(field)
        if isinstance(number, int | Decimal) and not isinstance(number, bool):
            yield _asked(said, Gold(numbers=(Decimal(number),)), chance)
    if store.policies.get("returns"):
        held = store.policies["returns"]
        matches = re.finditer(RETURN_DAYS_IN_TEXT, str(held.get("text", "")))
        found = {group for match in matches for group in match.groups() if group}
        if "days" not in held and len(found) == 1:
            yield _asked(RETURN_DAYS, Gold(numbers=(Decimal(found.pop()),)), chance)
    months = store.policies.get("warranty", {}).get("months")
    if isinstance(months, int):
        yield _asked(WARRANTY, Gold(says=_durations(Decimal(months))), chance)
    for policy, field, said in LISTS:
        listed = _listed(store.policies.get(policy, {}), field)
        if listed:
            yield _asked(said, Gold(says=listed), chance)


def _asked(said: Said, gold: Gold, chance: Random) -> Draft:
    texts: dict[Language, str] = {language: chance.choice(said[language]) for language in LANGUAGES}
    return Draft("policies", "ask", texts, Known(gold))


def _listed(policy: Mapping[str, Any], field: str) -> tuple[str, ...]:
    listed = policy.get(field)
    names = [one_line(name) for name in listed if isinstance(name, str)] if isinstance(listed, list | tuple) else []
    return tuple(dict.fromkeys(way for name in names for way in (name, *OTHER_WORDS.get(fold(name), ()))))


def _durations(months: Decimal) -> tuple[str, ...]:
    """However it may be written: `24 months`, `2-year`, `两年`."""
    said = [f"{plain(months)}{unit}" for unit in (" month", "-month", " 个月")]
    if months % 12 == 0:
        years = plain(months / 12)
        said += [f"{years}{unit}" for unit in (" year", "-year", " 年")]
        if len(years) == 1:
            said += [f"{DIGITS['zh'][int(years)]}年", f"{DIGITS['en'][int(years)]} year"]
    return tuple(said)


def _of_products(survey: Survey, chance: Random) -> Iterator[Draft]:
    for _, shelf in shelves(survey, chance):
        good = chance.choice(shelf)
        name, months = called(good.product), set(plain_values(good, TRAITS["warranty"]))
        if name and len(months) == 1:
            said: dict[Language, str] = {
                language: chance.choice(PRODUCT_WARRANTY[language]).format(a=name) for language in LANGUAGES
            }
            yield Draft("policies", "ask", said, Named(Gold(says=_durations(months.pop())), OnlyOne([name])))


def _of_faq(store: Store) -> Iterator[Draft]:
    """The shop's own questions whose answers hold numbers; code knows them in no other language."""
    for question, answer in store.faq:
        numbers = tuple(Decimal(number.replace(",", "")) for number in _DIGITS.findall(answer))
        if numbers:
            yield Draft(
                "policies",
                "ask",
                {"zh" if has_han(question) else "en": one_line(question)},
                Known(Gold(numbers=numbers)),
            )
