"""A fact's value in words, true or false, as the slots of a frame take it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from bench import claim_words_en, claim_words_zh
from bench.claim_amounts import Amount, exactly, manners
from bench.claim_facts import Fact
from bench.claim_words_en import digits
from bench.limit import Language

_WORDS = {"en": claim_words_en, "zh": claim_words_zh}

# Dimension → (base units in one of a unit that the catalogs use, units that make the same number wrong).
_WRONG: Mapping[Language, Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]] = {
    "en": {
        "bytes": ((1024, ("GB", "MB")), (1, ("TB", "MB"))),
        "mass": ((1000, ("lb", "pounds", "g", "lbs")), (1, ("kg", "oz", "ounces"))),
        "time": ((24, ("hours", "minutes")), (1, ("minutes", "days", "min"))),
        "term": ((12, ("months", "weeks")), (1, ("years", "days"))),
        "length": ((1, ("cm", "mm", "centimeters")),),
        "days": ((1, ("hours", "weeks", "months")),),
        "power": ((1, ("kW",)),),
        "frequency": ((1, ("kHz",)),),
    },
    "zh": {
        "bytes": ((1024, ("GB", "MB")), (1, ("TB", "T", "MB"))),
        "mass": ((1000, ("斤", "克", "磅")), (1, ("公斤", "kg", "斤"))),
        "time": ((24, ("小时", "分钟")), (1, ("分钟", "天"))),
        "term": ((12, ("个月", "天")), (1, ("年", "天"))),
        "length": ((1, ("厘米", "毫米", "cm")),),
        "days": ((1, ("小时", "个月")),),
        "power": ((1, ("千瓦", "kW")),),
        "frequency": ((1, ("kHz",)),),
    },
}
_WHOLE = {24: 24, 12: 12, 1024: 512}
"""Of which a value in the larger unit is a multiple: 36 h are no days."""
_OTHER_MONEY = {"USD": ("EUR", "CNY"), "EUR": ("USD", "CNY"), "CNY": ("USD", "EUR")}


@dataclass(frozen=True, slots=True)
class Spoken:
    """`any` fits {V}, `exact` {E} and {W}, `adjectives` {C}, `folds` {Z}: a discount as 8 折."""

    any: tuple[str, ...]
    exact: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    folds: tuple[str, ...] = ()


def spoken(fact: Fact, value: Decimal, language: Language) -> Spoken:
    """The ways to say that `fact` is `value`, be it so or not."""
    if fact.dimension == "detail":
        return Spoken((fact.text,), (fact.text,))
    words = _WORDS[language]
    exact = exactly(fact, value)
    said = [way for amount in manners(fact, value) for way in words.ways(amount)]
    # Exact wordings stand beside the round ones in even shares.
    said += words.ways(exact) * (1 + len(said) // len(words.ways(exact)) // 2)
    folds = claim_words_zh.fold_ways(value) if fact.kind == "discount" and language == "zh" else []
    return Spoken(tuple(said), tuple(words.exact_ways(exact)), tuple(words.adjectives(exact)), tuple(folds))


def in_wrong_unit(fact: Fact, language: Language) -> Spoken | None:
    """The fact's number with a unit that makes it false; None where it has none that could be mistaken."""
    if fact.dimension == "money" and fact.kind in {"price", "list_price"}:
        words = _WORDS[language]
        others = [Amount(fact.value, "money", currency=code) for code in _OTHER_MONEY[fact.currency]]
        said = tuple(way for amount in others for way in words.exact_ways(amount) if _names_its_currency(way))
        return Spoken(said, said)
    for base, units in _WRONG[language].get(fact.dimension, ()):
        if fact.value >= base and fact.value % _WHOLE.get(base, 1) == 0 and fact.upper is None:
            number = digits((fact.value / base).normalize())
            said = tuple(f"{number}{gap}{unit}" for unit in units for gap in (" ", "" if language == "zh" else " "))
            return Spoken(said, said)
    return None


def _names_its_currency(way: str) -> bool:
    """A ¥ is a yuan's or a yen's; 块 and 元 alone are said of any money: none makes an amount false by itself."""
    return not re.search(r"[¥￥块]|(?<![美欧])元", way)
