"""Which promotions a question names: by code, by title, by the occasion or the people that they are for."""

import re
from collections.abc import Sequence
from itertools import pairwise

from shopcli.bundle.promotion import Promotion
from shopcli.catalog.product import Store
from shopcli.evidence.policies.seasons import MONTH, month_number
from shopcli.evidence.promotions.words import PROMOTION_WORDS
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.words.content import as_written, content, coverage
from shopcli.evidence.words.everyday import everyday_stems
from shopcli.evidence.words.meanings import meanings
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.text import fold, has_han

Offered = tuple[Store, Promotion]

GENERIC = words(
    "promotion promo discount deal special coupon voucher cod code run runn current activ any sal off save saving type "
    "typ percent knock automatic automatically enter checkout valid expire expir offer"
)
_COMMON_HAN = Pattern(
    r"[一两二三四五六\d]件(?!套)|优惠|活动|促销|打折|折扣|满减|减免|立减|券|码|多少|什么|怎么|时候|哪天|开始|结束|截止|参加"
    r"|使用|可以|有效|现在|全场|最高|是啥"
    r"|商品|套装|专享|几折|力度|门槛|输入|填|大促|免运费|包邮"
)
STACKED = Pattern(r"stack|combin|codes together|on top of|together with|叠加|一起用|同时用|同享")
_CODE = Pattern(
    r"(?:\b[Cc]odes?|\b[Cc]oupons?|\b[Vv]ouchers?|码|券)[\s:：\"'“‘]*(?P<after>[A-Z][A-Z0-9]{3,})(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])(?P<before>[A-Z][A-Z0-9]{3,})[\s\"'”’]*(?:[Cc]ode\b|[Cc]oupon\b|[Vv]oucher\b|优惠|这[个张]|码)"
)
"""A word in capitals that is called a code."""
_MONTH = Pattern(rf"(?<![a-z])(?P<en>{MONTH})(?![a-z])|(?<!\d)(?P<zh>1[0-2]|[1-9])\s?月(?!\d)")
_DOUBLE = Pattern(r"双\s?(11|12)")
_NUMBER = re.compile(r"\d+")
_ALL = 0.99
_FEW = 2
_MOST_NAMED = 2


def by_code(text: str, everything: Sequence[Offered]) -> list[Offered]:
    """Those whose code stands in a question."""
    return [one for one in everything if one[1].code and fold(one[1].code) in fold(text)]


def unknown_code(text: str, everything: Sequence[Offered]) -> str:
    """A code that a question gives and no promotion has; empty where it gives none, or one that a promotion has."""
    match = _CODE.search(text)
    return "" if match is None or by_code(text, everything) else match["after"] or match["before"]


def named(asked: Asked, everything: Sequence[Offered]) -> list[Offered]:
    """Empty where the question names none."""
    if codes := by_code(asked.text, everything):
        return codes
    everything = _of_month(asked.low, everything) or everything
    table = meanings(PROMOTION_WORDS)
    read = table.asking.read(_spelled_out(asked.low))
    if STACKED.search(asked.low):
        speaking = [one for one in everything if STACKED.search(_text(one[1]).lower())]
        if found := _by_title(asked, speaking):
            return found
    if read.things:
        fitting = [one for one in everything if read.things <= table.telling.read(_text(one[1])).things]
        titled = [one for one in fitting if read.things <= table.telling.read(one[1].title).things]
        return _nearest(asked, titled or fitting)
    if has_han(asked.low):
        return _by_title(asked, everything)
    said = _telling_words(asked)
    best = _nearest(asked, everything)
    return best[:_MOST_NAMED] if said and best and coverage(said, _text(best[0][1])) >= _ALL else []


def _of_month(low: str, everything: Sequence[Offered]) -> list[Offered]:
    """Those that begin or end in a month that the question names."""
    asked = {month_number(match["en"]) if match["en"] else int(match["zh"]) for match in _MONTH.finditer(low)}
    return [one for one in everything if asked & {day.month for day in (one[1].starts, one[1].ends) if day}]


_YEAR = Pattern(
    r"(?<![a-z])(?P<next>next year)(?![a-z])|(?P<last>last year)|(?<!\d)(?P<en>20[2-4]\d)(?!\d)"
    r"|(?P<later>明年)|(?P<past>去年)"
)


def of_year(asked: Asked, everything: Sequence[Offered]) -> list[Offered]:
    """Those that hold in the year that the question names; all, where it names none."""
    match = _YEAR.search(asked.low)
    if match is None:
        return list(everything)
    ahead = 1 if match["next"] or match["later"] else -1
    year = int(match["en"]) if match["en"] else asked.today.year + ahead
    return [one for one in everything if _runs_in(one[1], year)]


def _runs_in(promotion: Promotion, year: int) -> bool:
    first = promotion.starts.year if promotion.starts else year
    last = promotion.ends.year if promotion.ends else year
    return first <= year <= last


def _spelled_out(low: str) -> str:
    """Dates that name a sale as the words that they are said in: 双11 is 双十一."""
    return _DOUBLE.sub(lambda match: "双" + {"11": "十一", "12": "十二"}[match[1]], low)


def _telling_words(asked: Asked) -> list[str]:
    return [word for word in content(asked.low) if word not in GENERIC and word not in everyday_stems()]


def _nearest(asked: Asked, offered: Sequence[Offered]) -> list[Offered]:
    """Those that have most of the other words and numbers of the question."""
    said = [*_telling_words(asked), *dict.fromkeys(_NUMBER.findall(asked.low))]
    scores = [coverage(said, _text(promotion)) + _title_share(said, promotion) for _, promotion in offered]
    most = max(scores, default=0.0)
    return [one for one, score in zip(offered, scores, strict=True) if score == most]


def _title_share(said: list[str], promotion: Promotion) -> float:
    return coverage(said, promotion.title) / 2


def _by_title(asked: Asked, everything: Sequence[Offered]) -> list[Offered]:
    """Those of the most pairs of characters that few titles have and the question says, kinds and makers left out."""
    low = _COMMON_HAN.sub(" ", asked.low)
    kinds = {fold(word) for _, one in everything for word in (*one.brands, *one.categories)}
    titles = [_pairs(_COMMON_HAN.sub(" ", fold(one.title))) - _pairs(" ".join(kinds)) for _, one in everything]
    telling = [{pair for pair in pairs if sum(pair in other for other in titles) <= _FEW} for pairs in titles]
    scores = [len(pairs & _pairs(low)) for pairs in telling]
    most = max(scores, default=0)
    if not most:
        return [one for one in everything if any(kind in low for kind in _kinds(one[1]))]
    return [one for one, score in zip(everything, scores, strict=True) if score == most][:_MOST_NAMED]


def _kinds(promotion: Promotion) -> list[str]:
    """The makers and the kinds of product that it holds for, as names that a question may have."""
    return [fold(name).split(">")[-1].strip() for name in (*promotion.brands, *promotion.categories)]


def _pairs(text: str) -> set[str]:
    return {a + b for a, b in pairwise(text) if has_han(a) and has_han(b)}


def unheard(asked: Asked, everything: Sequence[Offered]) -> str:
    """What the question is about and no promotion has: "military"; empty where all of it is told of."""
    table = meanings(PROMOTION_WORDS)
    read = table.asking.read(_spelled_out(asked.low))
    told = " ".join(_text(promotion) for _, promotion in everything)
    if read.things - table.telling.read(told).things:
        left = set(read.rest.split())
        return " ".join(word for word in as_written(content(asked.low), asked.text).split() if word.lower() not in left)
    known = GENERIC | everyday_stems()
    rest = [word for word in content(read.rest) if word.isascii() and word not in known and word.isalpha()]
    return next((as_written([word], asked.text) for word in rest if not coverage([word], told)), "")


def _text(promotion: Promotion) -> str:
    kinds = " ".join((*promotion.brands, *promotion.categories))
    return f"{promotion.title} {promotion.text or ''} {kinds} {promotion.code or ''}"
