"""What products can be ranked by, how a question says so, and what each product states of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from shopcli.attributes.facts import attribute, display
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.evidence.comparisons.metric_words import HAN_DEGREES, HAN_MEASURED, METRICS, OTHERWISE
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.values import lowered, stated_by
from shopcli.query.need import Language
from shopcli.text import has_han

_OWN = frozenset({"price", "rating", "reviews", "saving"})
_LABELS = {
    "price": ("price", "价格"),
    "rating": ("rating", "评分"),
    "reviews": ("number of ratings", "评价数"),
    "saving": ("saving", "降价"),
}
_MORE = re.compile(
    r"(?<![a-z])(?:more|higher|better|longer|larger|bigger|greater|faster|most|highest|best|longest|largest|biggest"
    r"|greatest|fastest|wider|widest|taller|tallest|stronger|strongest|deeper|deepest|max(?:imum)?|top)"
    r" (?:a |of |in |for |on |with |at |in terms of |when it comes to )?(?:the )?$"
)
_HAN_DEGREE = re.compile(
    r"(?:(?:谁|哪[个款台部只块一]个?)(?:的)?(?:会)?(?:更|最|比较)?|更|最|比较)(?:大|长|高|多(?![久长少大重高宽快厚远深])|强|久|快|好|亮|重|厚|宽|(?P<least>小|短|低|少|弱|慢|轻|薄|窄))"
    r"(?!不|于|多少)"
)
"""续航哪个长, 内存谁大, 亮度最高: what stands behind the name of what is measured."""
_HAN_WHICH = re.compile(r"(?:谁|哪[个款台部只块一]?)个?的?$")
_HAN_BARE = re.compile(
    r"会?(?:更|最|比较)?(?:大|长|高|多(?![久长少大重高宽快厚远深])|强|久|快|亮|重|厚|宽|(?P<least>小|短|低|少|弱|慢|轻|薄|窄))(?![不于])"
)
"""The same where 哪个 or 谁 stands before the name."""
_HAN_AGAINST = (
    r"(?:(?:和|跟|与)?[它这那]?[^,，。?？]{0,3}?(?:比|相比)[^,，。?？]{0,3}?)?"
    r"(?:是|会)?(?:谁|哪[个款台部只块一]?个?|更|最|比较|要|还|的|会|得|能|也|较)*"
    r"(?:大|长|高|多(?![久长少大重高宽快厚远深])|强|久|快|好|亮|重|厚|宽|广|(?P<least>小|短|低|少|弱|慢|轻|薄|窄|暗))(?![不家于])"
)
_HAN_ASKED_DEGREE = re.compile(
    rf"(?:谁|哪[个款台部只块一边]个?)(?:的|会|要|更|比较|还)*(?P<degree>{'|'.join(HAN_DEGREES)})(?=[点些一,，。?？!！呢啊呀]|$)"
)
_NO_DEGREE = {"重": "(?![量新启置要复])", "轻": "(?![薄松便奢])", "贵": "(?![店司姓宾])"}
"""What makes another word of a single character that says a degree: 重量, 轻薄本."""
_HAN_LASTING = re.compile(
    r"(?:能|可以?)?(?:一直)?(?:用|撑|听|戴|看|播|放|顶|坚持|扛|玩|开)(?:得|的)?(?:时间)?(?:最|更)(?:久|长)(?:时间)?"
)
"""How long a charge lasts, by what one does with the thing: 听得最久, 能戴最长时间."""
_MOST_HAN = "大|长|高|多|强|快|好|久|重"
_HAN_OWN = {"亮": "brightness", "暗": "brightness", "重": "weight", "轻": "weight"}
"""Degrees that say themselves of what: 屏幕更亮 is about no size."""
_THAN = re.compile(r"\s+than\s+(?:about\s+)?[$€£¥]?\s?(?:\d|an?\s+(?:hundred|thousand)|one|two|three|five|ten)")
"""What makes a limit of a comparative: "costs less than 300 dollars"."""
_FIRST_NUMBER = re.compile(r"(?:up to |about |约|最多|max\.? )?(\d+(?:\.\d+)?)(?![\d.]*\s?[x×-])", re.IGNORECASE)
_LESS = re.compile(r"(?<![a-z])(?:less|lower|shorter|smaller|least|lowest|shortest|smallest|worst|worse) $")


@dataclass(frozen=True, slots=True)
class Metric:
    """`highest` says which end is asked for; `said` are the words that say it."""

    key: str
    highest: bool
    said: str

    def label(self, language: Language) -> str:
        if self.key in _LABELS:
            return _LABELS[self.key][language == "zh"]
        name = display(self.key, language)
        return lowered(name) if language == "en" else name


@cache
def _table() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    rows = []
    for line in METRICS.strip().splitlines():
        key, end, english, chinese = (column.strip() for column in line.split("|"))
        latin = "|".join(re.escape(word) for word in sorted(english.split(", "), key=len, reverse=True))
        han = "|".join(
            re.escape(word) + _NO_DEGREE.get(word, "") for word in sorted(chinese.split(", "), key=len, reverse=True)
        )
        rows.append((key, end == "most", re.compile(rf"(?<![a-z])(?:{latin})(?![a-z])|(?:{han})")))
    return tuple(rows)


def metric_of(low: str, aspects: "tuple[Aspect, ...] | list[Aspect]" = ()) -> Metric | None:
    """What the question ranks by: the longest words that say so."""
    found = [
        Metric(key, highest, match[0])
        for key, highest, pattern in _table()
        for match in pattern.finditer(low)
        if not _THAN.match(low, match.end())
    ]
    found += [metric for aspect in aspects if (metric := _by_aspect(low, aspect))]
    found += _by_noun(low)
    found += _by_degree(low)
    found += [Metric("battery_life", True, match[0]) for match in _HAN_LASTING.finditer(low)]
    return max(found, key=lambda metric: (len(metric.said), not has_han(metric.said)), default=None)


def _by_aspect(low: str, aspect: Aspect) -> Metric | None:
    """ "the highest brightness": any attribute of numbers with a word of more or less before it."""
    if aspect.keys[0] in ATTRIBUTES and attribute(aspect.keys[0]).kind != "number":
        return None
    before = low[: aspect.start]
    for pattern, highest in ((_MORE, True), (_LESS, False)):
        if match := pattern.search(before):
            return Metric(aspect.keys[0], highest, match[0] + aspect.said)
    degree = _HAN_BARE if _HAN_WHICH.search(before) else _HAN_DEGREE
    if match := degree.match(low, aspect.end):
        return Metric(aspect.keys[0], match["least"] is None, aspect.said + match[0])
    return None


def _by_noun(low: str) -> Iterator[Metric]:
    """屏幕谁大, 读取比它快: a noun of what is measured with a degree behind it, and what it is held against between."""
    for key, nouns in HAN_MEASURED.items():
        for match in re.finditer(rf"(?:{nouns})(?:的)?(?:表现|方面|上)?{_HAN_AGAINST}", low):
            yield Metric(_HAN_OWN.get(match[0][-1], key), match["least"] is None, match[0])
        for match in re.finditer(rf"最(?:{_MOST_HAN}|(?P<least>低|少|小|短|轻|慢|薄))的?(?:{nouns})", low):
            yield Metric(key, match["least"] is None, match[0])


def _by_degree(low: str) -> Iterator[Metric]:
    for match in _HAN_ASKED_DEGREE.finditer(low):
        key, highest = HAN_DEGREES[match["degree"]]
        yield Metric(key, highest, match[0])


def meant_by(metric: Metric) -> Iterator[Metric]:
    """The metric, then what else the same words may mean of products that do not state it."""
    yield metric
    for said, keys in OTHERWISE:
        if said.search(metric.said):
            yield from (Metric(key, metric.highest, metric.said) for key in keys if key != metric.key)


@dataclass(frozen=True, slots=True)
class Measured:
    """What an offer states of a metric: a number to compare, and how it reads."""

    offer: Product
    number: float
    text: str
    field: str


def measure(product: Product, metric: Metric, language: Language) -> Measured | None:
    """The best that any version of the product states; None where none states it."""
    found = [one for offer in product.offers() if (one := _measure(offer, metric, language))]
    if not found:
        return None
    first = found[0]
    if metric.key == "price":
        return min(found, key=lambda one: one.number)
    # What the product itself states stands for it: the greatest storage belongs to its dearest version.
    return first


def _measure(offer: Product, metric: Metric, language: Language) -> Measured | None:
    if metric.key in _OWN:
        return _own(offer, metric.key, language)
    keys = ("battery_capacity", "battery_energy") if metric.key == "battery_capacity" else (metric.key,)
    keys = ("brightness", "flux") if metric.key == "brightness" else keys
    for one in stated_by(offer, Aspect(keys, "", 0)):
        numbers = [fact for fact in one.facts if isinstance(fact, float)]
        if not numbers and one.key not in ATTRIBUTES and (match := _FIRST_NUMBER.match(one.text(language))):
            # An attribute that no table knows: its numbers are in the shop's own unit.
            numbers = [float(match[1])]
        if numbers and one.key in keys:
            return Measured(offer, numbers[0], one.text(language), f"attributes.{one.name}")
    return None


def _own(offer: Product, key: str, language: Language) -> Measured | None:
    if key in ("price", "saving"):
        amount = offer.price if key == "price" else offer.saving
        if amount is None:
            return None
        return Measured(offer, float(amount), format_money(amount, offer.currency, language), key)
    rating = offer.rating
    if rating is None or (key == "reviews" and rating.count is None):
        return None
    if key == "reviews":
        return Measured(offer, float(rating.count or 0), f"{rating.count:,}", "rating.count")
    return Measured(offer, float(rating.of_five), f"{_plain(rating.value)}/{_plain(rating.scale)}", "rating.value")


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
