"""Reductions in percent: "20% off", "20% below its list price", "8折", "打八五折", "比原价便宜 15%"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from shopcli.attributes.numbers import parse_number
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values import money_clauses as clauses
from shopcli.grounding.values.difference_words import AGAINST_AFTER, LISTED
from shopcli.grounding.values.phrases import NEXT_OF_A_KIND, SUBJECT, before_number
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

_PERCENT = Pattern(
    r"(?<![\d.,])(?P<value>\d{1,2}(?:\.\d{1,2})?)[\s-]?(?:%|percent(?![a-z])|per cent)", ("%", "percent", "per cent")
)
_NOT_TO = r"(?! (?:to|at|from|for)(?![a-z]))"
_REDUCED_BEFORE = before_number(
    r"sav(?:e|es|ed|ing|ings)(?: (?:you|yourself|me|us|buyers))?|discount(?:ed)?|markdown|price (?:cut|drop"
    r"|reduction)"
    rf"|reduction|marked down|cheaper|(?:reduced|slashed|cut){_NOT_TO}",
    r"省(?:下|了)?|直降|立减|立省|降价|降了|降幅|优惠了?|折扣|便宜了?|让利|少花|减价|下调了?|打折(?:幅度|力度)?",
)
"""Words that are said of nothing but prices."""
_LESS_BEFORE = before_number(
    rf"(?:down|lower(?:ed)?|drop(?:s|ped)?|fallen|fell|less|knock(?:s|ed)?|shav(?:es|ed)|tak(?:es|en)|off){_NOT_TO}"
    r"|below|under",
    r"降|低|减|下降|下调|少",
)
"""Words that tell of a reduction only where a price is named."""
_REDUCED_AFTER = Pattern(
    r"[\s-]?(?:off(?![a-z])|discount|reduction(?! in (?!price|cost))|price (?:cut|drop|reduction)|markdown|saving"
    r"|cheaper|(?:in |of )savings)"
    r"|\s?的?(?:折扣|优惠|降幅|让利)|\s?的?降价"
)
_LESS_AFTER = Pattern(
    r"[\s-](?:reduction|cut|drop|decrease|less|lower|under|below|down|beneath|(?:has been |was |is )?(?:taken|knocked"
    r"|shaved|cut|slashed))(?![a-z])"
)
_BARE_MINUS = Pattern(r"[（(]\s*[-−–降省减]\s?$")
_PRICED = Pattern(
    rf"(?<![a-z])(?:price|(?:its|the) (?:[a-z]+ )?{LISTED}|(?:than|below|under|off) {LISTED}|msrp|rrp|usual"
    rf"|normally)|(?<![a-z])(?:on offer|on sale"
    rf"|promotion)|原价|售价|划线价|价格|价钱|定价|比之前|优惠|促销|打折|特价"
)
_OTHER_PRODUCT = Pattern(rf"\s*(?:cheaper |less |lower )?(?:than|as)\s(?:the )?(?:{SUBJECT}|most|other|average)")
_THAN_PRODUCT = Pattern(
    rf"(?:比|较|相比)(?:起|于)?\s*{SUBJECT}(?!\s?的?(?:原|划线|之前))"
    rf"|(?:compared (?:to|with)|than|versus|against|relative to)\s(?:the )?{SUBJECT}"
)
_TENTHS = Pattern(
    r"(?<![\d.])(?P<value>\d(?:\.\d{1,2}|\d)?|[一二三四五六七八九]{1,2})\s?折(?![叠痕页旧现扣合腾磨])", ("折",)
)


def find_discounts(sentence: Sentence) -> Iterator[Finding]:
    last = -1
    for match in list(sentence.find(_PERCENT)):
        start, end = match.span()
        after = _REDUCED_AFTER.match(sentence.low, end)
        joined = last >= 0 and NEXT_OF_A_KIND.fullmatch(sentence.low, last, start)
        if not (joined or _is_reduction(sentence, match)):
            continue
        last = end
        bound = sentence.bound(start, end)
        stop = after.end() if after else end
        yield sentence.claim(
            start, stop, Kind.DISCOUNT, value=Decimal(match["value"]), dimension="percent", bound=bound
        )
    for match in list(sentence.find(_TENTHS)):
        value = 100 - _paid(match["value"])
        bound = sentence.bound(*match.span())
        yield sentence.claim(*match.span(), Kind.DISCOUNT, value=value, dimension="percent", bound=bound)


def _is_reduction(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the percentage is one of the price before, and not of what another product costs."""
    start, end = match.span()
    before = sentence.low[max(0, start - 96) : start]
    left, right = sentence.sides(start, end)
    if _OTHER_PRODUCT.match(sentence.low, end) or _THAN_PRODUCT.search(left + "|" + right):
        return False
    if AGAINST_AFTER.match(sentence.low, end):
        return False
    clear = _REDUCED_AFTER.match(sentence.low, end) or _REDUCED_BEFORE.search(before)
    if clear:
        return True
    if _BARE_MINUS.search(before):
        return True
    less = clauses.CUT.search(f"{left}|{right}") or _LESS_AFTER.match(sentence.low, end) or _LESS_BEFORE.search(before)
    return bool(less and _PRICED.search(sentence.low))


def _paid(tenths: str) -> Decimal:
    """What is still paid, in percent: 8折 is 80, 85折 and 8.5折 are 85, 八五折 too."""
    digits = tenths if tenths[0].isdigit() else "".join(str(parse_number(digit)) for digit in tenths)
    paid = Decimal(digits)
    return paid * 10 if paid < 10 else paid
