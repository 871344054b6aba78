"""Numbers that are asked for: whether a text has one, of what the question measures in."""

import re

from shopcli.attributes.facts import attribute
from shopcli.attributes.units import read_quantities
from shopcli.evidence.facts.aspects import find_aspects
from shopcli.evidence.words.numbers import in_digits
from shopcli.patterns import Pattern

_ASKS_NUMBER = Pattern(
    r"how (?:many|much|long|far|high|big|thick|thin|wide|tall|heavy|deep|fast|often|loud|hot)(?![a-z])"
    r"|(?:what|which) (?:height|depth|distance|width|length|size|speed)(?![a-z])"
    r"|多少|多[久长远大厚薄宽高重深快](?!屏)|几[个只台天小分米厘毫寸瓦度种次年块条]"
)
_NUMBER = re.compile(
    r"(?<![a-z])\d|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
    r"|half|third|quarter|once|twice|single|double|no|never|all|every)(?![a-z])|[一二三四五六七八九十两半双百千]"
)
HOW_LONG = Pattern(
    r"how long (?:do|does|will|would|can|could|until|till|before|to)(?![a-z])|多久|多长时间|几个?小时|几分钟|几天"
)
_HOW_WIDE = Pattern(
    r"how (?:deep|thick|thin|wide|tall|far|high)(?![a-z])|(?:what|which) (?:height|depth|distance|width"
    r"|length)(?![a-z])"
    r"|多[深厚宽高远]|几米|几公分"
)
RELATIVE = Pattern(
    r"(?<![a-z])(?:half|halves|doubles?|twice|a third|a quarter|an hour|a minute)(?![a-z])|减半|一半|翻倍|对折|三分之"
)
"""Stretches that are told without a figure."""


def asks_number(low: str) -> bool:
    return _ASKS_NUMBER.search(low) is not None


def is_measured(text: str, low: str) -> bool:
    """Whether `text` has a number, of what the question asks for: how long it lasts is no number of watts."""
    asked = (attribute(aspect.keys[0]).dimension for aspect in find_aspects(low, {}))
    times = ("time",) if HOW_LONG.search(low) else ("length",) if _HOW_WIDE.search(low) else ()
    measures = {*(dimension for dimension in asked if dimension), *times}
    said = in_digits(text.lower())
    if measures and not any(one.dimension in measures for one in read_quantities(said)):
        return RELATIVE.search(said) is not None
    return _NUMBER.search(said) is not None
