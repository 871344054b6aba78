"""Numbers under a condition, which descriptions tell and no field does: "how long with GPS on", 三个口一起用多少瓦."""

import re

from shopcli.attributes.facts import attribute
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.descriptions.measures import RELATIVE
from shopcli.evidence.descriptions.told import description_cite
from shopcli.evidence.facts.aspects import Aspect, find_aspects
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import sentences
from shopcli.evidence.wording.sentences import say
from shopcli.evidence.words.content import content, coverage
from shopcli.evidence.words.numbers import in_digits
from shopcli.patterns import Pattern
from shopcli.query.common_words import words

_ASKS_NUMBER = Pattern(
    r"(?<![a-z])(?:how (?:long|many|much|fast|big|large|far|loud|heavy)|what (?:size|speed|wattage)"
    r"|slow(?:s|er)?(?: down)?|drops?(?: to)?)(?![a-z])"
    r"|多少|几个?小时|几[瓦天寸分米]|多久|多长|多大|多快|多远|几个钟头"
)
_CONDITION = Pattern(
    r"(?<![a-z])(?:when|while|with|if|during|under|without|after|at once|at the same time|turned on|both)(?![a-z])"
    r"|开着|打开|开启|关掉|关上|合上|一起|同时|时候|的时候|情况下|以后|之后|满载|外面|里面|外屏|内屏|外接"
)
_DIMENSIONS = (
    ("time", Pattern(r"how long|hours?(?![a-z])|minutes?(?![a-z])|last(?![a-z])|小时|多久|多长时间|几天|撑|续航")),
    ("power", Pattern(r"watts?(?![a-z])|wattage|\d ?w(?![a-z])|瓦|功率")),
    ("length", Pattern(r"inch|how (?:big|large)|what size|寸|多大")),
    ("speed", Pattern(r"how fast|speed|slow|mb/s|速|多快")),
)
_SAME = (
    (re.compile(r"(?<=[一两二三四五六七八])[个只块条](?=[口屏])"), ""),
    (re.compile(r"(?:一起|同时|一块儿?|全都?|都)(?:使)?用"), "同用"),
    (re.compile(r"外(?:面|边|侧|头)(?:的|那)?[块个]?屏幕?"), "外屏"),
    (re.compile(r"(?:里|内)(?:面|边|侧)(?:的|那)?[块个]?屏幕?"), "内屏"),
    (re.compile(r"[掉降]速"), "速度降到"),
    (re.compile(r"[掉跌]到"), "降到"),
)
"""Turns that say the same with other characters, as the shorter one."""
_MARKS = 2
_PLAIN = words("it laptop phone device thing go get left give take")


def tell_condition(product: Product, aspects: list[Aspect], asked: Asked) -> Told | None:
    """The sentence of the description that has a number of the kind asked for, under the condition that is asked."""
    low = _plain(asked.low)
    if not aspects and (told := _counted(product, asked)):
        return told
    if not _ASKS_NUMBER.search(low):
        return None
    dimensions = {attribute(key).dimension for aspect in aspects for key in aspect.keys[:1]}
    dimensions |= {dimension for dimension, pattern in _DIMENSIONS if pattern.search(low)}
    dimensions |= {"bitrate"} if "speed" in dimensions else set()
    marks = _marks(low)
    found = [
        (len(said), sentence)
        for sentence in sentences(product.description or "")
        if (
            RELATIVE.search(sentence.lower())
            or any(one.dimension in dimensions for one in read_quantities(in_digits(sentence.lower())))
        )
        and (said := [mark for mark in marks if coverage([mark], _plain(sentence.lower()))])
    ]
    most, sentence = max(found, key=lambda one: one[0], default=(0, ""))
    if most < (1 if _CONDITION.search(low) else _MARKS):
        return None
    text = say("said", asked.language, name=short_name(product), text=sentence)
    return Told(text, (description_cite(product, sentence, asked.language),))


_HOW_MANY = Pattern(
    r"how many (?P<en>[a-z]+?)(?:e?s)?(?![a-z])"
    r"|有?(?:几|多少)[个条块只张]?(?P<zh>[\u4e00-\u9fff]{2,3}?)(?=[?？吗呢啊，,]|$)"
)
_NUMERAL = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|single)"
_HAN_NUMERAL = r"(?:\d+|[一二两三四五六七八九十双单])"


def _counted(product: Product, asked: Asked) -> Told | None:
    """The sentence that counts what is asked for: "four fans", 卡槽只有一个."""
    match = _HOW_MANY.search(asked.low)
    if match is None:
        return None
    if noun := match["en"]:
        counted = re.compile(rf"(?<![a-z]){_NUMERAL} (?:[a-z-]+ )?{re.escape(noun)}(?:e?s)?(?![a-z])")
    else:
        noun = re.escape(match["zh"])
        counted = re.compile(rf"{_HAN_NUMERAL}[个条块只张]?{noun}|{noun}(?:只|仅|一共)?有{_HAN_NUMERAL}")
    for sentence in sentences(product.description or ""):
        if counted.search(sentence.lower()):
            text = say("said", asked.language, name=short_name(product), text=sentence)
            return Told(text, (description_cite(product, sentence, asked.language),))
    return None


def _plain(low: str) -> str:
    for pattern, same in _SAME:
        low = pattern.sub(same, low)
    return low


def _marks(low: str) -> list[str]:
    """What the question is about beside the attribute: the words that state its condition."""
    said = {mark for aspect in find_aspects(low, {}) if _is_number(aspect) for mark in content(aspect.said)}
    return [mark for mark in content(low) if mark not in said and mark not in _PLAIN and mark not in _UNITS]


_UNITS = words("hour watt minut inch 小时 瓦 多久 分别 撑几 时间")


def _is_number(aspect: Aspect) -> bool:
    return attribute(aspect.keys[0]).kind == "number"
