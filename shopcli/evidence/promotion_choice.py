"""Which promotions a question names: by code, by title, by the occasion or the people that they are for."""

from collections.abc import Sequence
from itertools import pairwise

from shopcli.bundle.promotion import Promotion
from shopcli.catalog.product import Store
from shopcli.evidence.meanings import meanings
from shopcli.evidence.promotion_words import PROMOTION_WORDS
from shopcli.evidence.question import Asked
from shopcli.evidence.words import as_written, content, coverage
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.text import fold, has_han

Offered = tuple[Store, Promotion]

GENERIC = words("promotion promo discount deal special coupon voucher cod code run runn current activ any sal off save")
_COMMON_HAN = Pattern(
    r"优惠|活动|促销|打折|折扣|满减|减免|立减|券|码|多少|什么|怎么|时候|哪天|开始|结束|截止|参加|使用|可以|有效|现在|全场|最高|是啥"
    r"|商品|套装|专享|几折|力度|门槛|输入|填|大促|免运费|包邮"
)
_STACKED = Pattern(r"stack|combin|codes together|叠加|一起用|同时用|同享")
_ALL = 0.99
_FEW = 2
_MOST_NAMED = 2


def by_code(text: str, everything: Sequence[Offered]) -> list[Offered]:
    """Those whose code stands in a question."""
    return [one for one in everything if one[1].code and fold(one[1].code) in fold(text)]


def named(asked: Asked, everything: Sequence[Offered]) -> list[Offered]:
    """Empty where the question names none."""
    if codes := by_code(asked.text, everything):
        return codes
    if _STACKED.search(asked.low):
        return _by_title(asked, [one for one in everything if _STACKED.search(_text(one[1]).lower())])
    table = meanings(PROMOTION_WORDS)
    read = table.asking.read(asked.low)
    if read.things:
        fitting = [one for one in everything if read.things <= table.telling.read(_text(one[1])).things]
        titled = [one for one in fitting if read.things <= table.telling.read(one[1].title).things]
        return titled or fitting
    if has_han(asked.low):
        return _by_title(asked, everything)
    said = [word for word in content(asked.low) if word not in GENERIC]
    scored = [(coverage(said, _text(promotion)), (store, promotion)) for store, promotion in everything]
    best = max((score for score, _ in scored), default=0.0)
    return [one for score, one in scored if score == best][:_MOST_NAMED] if said and best >= _ALL else []


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
    read = table.asking.read(asked.low)
    told = " ".join(_text(promotion) for _, promotion in everything)
    if read.things - table.telling.read(told).things:
        left = set(read.rest.split())
        return " ".join(word for word in as_written(content(asked.low), asked.text).split() if word.lower() not in left)
    rest = [word for word in content(read.rest) if word.isascii() and word not in GENERIC and word.isalpha()]
    return next((as_written([word], asked.text) for word in rest if not coverage([word], told)), "")


def _text(promotion: Promotion) -> str:
    return f"{promotion.title} {promotion.text or ''}"
