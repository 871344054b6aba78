"""Reductions in percent: "20% off", "a 20 % discount", "8折", "打八五折", "降价 20%"."""

from collections.abc import Iterator
from decimal import Decimal

from shopcli.attributes.numbers import parse_number
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

_PERCENT = r"(?<![\d.,])(?P<{name}>\d{{1,2}}(?:\.\d{{1,2}})?)[\s-]?(?:%|percent|per cent)"
_AFTER = Pattern(
    _PERCENT.format(name="value")
    + r"(?:[\s-]?(?:off(?![a-z])|discount|reduction|saving|cheaper than (?:its|the) (?:list|regular|original)"
    r"|(?:less|lower|cheaper|under|below|down) (?:than |from |on )?(?:its |the )?(?:list|regular|original|former"
    r"|previous|usual)"
    r"|price (?:cut|drop))|\s?的?(?:折扣|优惠|降幅))",
    ("%", "percent", "per cent"),
)
_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:save|saves|saving|saved|savings of|discount(?:ed)?(?: of| by)?|reduced(?: by)?"
    r"|(?:markdown|price cut|reduction)(?:\s(?:on it|on \[§+\]|is|of))*|marked down(?: by)?|cut by|down"
    r"|off by)|省(?:下|了)?|直降|立减|降价|降了|优惠|折扣|便宜了)\s?(?:about |around |nearly |约|近)?"
    + _PERCENT.format(name="value"),
    ("%", "percent", "per cent"),
)
_TENTHS = Pattern(
    r"(?<![\d.])(?P<value>\d(?:\.\d{1,2}|\d)?|[一二三四五六七八九]{1,2})\s?折(?![叠痕页旧现扣合腾磨])", ("折",)
)


def find_discounts(sentence: Sentence) -> Iterator[Finding]:
    for pattern in (_AFTER, _BEFORE):
        for match in list(sentence.find(pattern)):
            start = match.start("value")
            value = Decimal(match["value"])
            bound = sentence.bound(start, match.end())
            yield sentence.claim(start, match.end(), Kind.DISCOUNT, value=value, dimension="percent", bound=bound)
    for match in list(sentence.find(_TENTHS)):
        value = 100 - _paid(match["value"])
        bound = sentence.bound(*match.span())
        yield sentence.claim(*match.span(), Kind.DISCOUNT, value=value, dimension="percent", bound=bound)


def _paid(tenths: str) -> Decimal:
    """What is still paid, in percent: 8折 is 80, 85折 and 8.5折 are 85, 八五折 too."""
    digits = tenths if tenths[0].isdigit() else "".join(str(parse_number(digit)) for digit in tenths)
    paid = Decimal(digits)
    return paid * 10 if paid < 10 else paid
