"""A question within a question: "how heavy is your most expensive tablet?" asks of a product to be found first."""

import re
from dataclasses import dataclass, replace

from shopcli.evidence.answered import Answered
from shopcli.evidence.catalog.conditions import in_place
from shopcli.evidence.catalog.groups import group_of
from shopcli.evidence.catalog.kinds import find_kind
from shopcli.evidence.comparisons.extremes import answer_extreme
from shopcli.evidence.comparisons.metrics import metric_of
from shopcli.evidence.questions.question import Asked
from shopcli.index.index import Index
from shopcli.patterns import Pattern

_MOST = 3
"""Products that may share the first place and still be asked of."""
_OPENS = Pattern(r"(?:the|your|their|our)(?: [a-z0-9-]+){1,4} $")
"""What may stand before the kind: "your second most expensive"."""
_LIMITS = Pattern(r" (?:under|below|up to|over|above|around) [$€£¥]?\d[\d,.]*[a-z]?")
_BELONGS = Pattern(r"(?:with|without|that|which|for|under|below|up to|over|above|in|from)(?![a-z])")
"""What goes on with the kind, where the question came before it."""
_NAMES_ONLY = Pattern(
    r"(?:(?:so|and|ok|please|can you|could you) )*(?:what(?:'s|s| is| are| was)?|which(?: one)?(?: is| are)?"
    r"|who(?:'s| is)?|(?:show|tell|give|find|get) me|find|name|i (?:want|need)|i'm looking for|looking for|recommend"
    r"|do you have|is there|is it|where(?:'s| is))?(?: it)?"
)
"""What asks for no more than which product it is."""
_OF_SHOP = Pattern(
    r"(?:that |which )?(?:you(?:'ve got|'ve| have(?: got)?| got| sell| stock| carry| offer)|(?:there is|available"
    r"|on offer|here|please|out there|in (?:the|your) (?:shop|store|catalog|range)|for sale"
    r"|do you (?:have|sell)|i can (?:buy|get))(?![a-z]))"
)
"""What says only whose product it is: "the lightest hub you've got"."""
_ASIDE = re.compile(r".*(?:[.!;]\s+|\s[-–—]+\s|,\s)")
_HAN_BEFORE = Pattern(r"(?:请问|那么?|想问(?:一下)?|问一下|你们?家?(?:店里?)?(?:卖)?的?|店里的?|这里的?|[,，\s])*")
_HAN_NAMES_ONLY = Pattern(
    r"(?:的)?(?:是|有|要|都|呢|吗|给我|我想要|帮我|推荐|看看|[,，。?？!！\s])*"
    r"(?:(?:哪|那|什么|谁|几)[一个款台种只部些]*|推荐.*|多少钱|价格是?多少|怎么[样选卖].*|来一[个款台])?[呢吗啊呀,，。?？!！\s]*"
)
_HAN_AMONG = Pattern(r"[当其之]?中|里面?|以[内下上]|和|与|跟|或|的?哪")
_HAN_WIDEST = 12
"""Characters from what ranks to the kind: 最便宜的能插卡的平板."""


@dataclass(frozen=True, slots=True)
class FirstOfKind:
    """`found` says which product is first, `rest` is what is asked of it."""

    found: Answered
    rest: str


def first_of_kind(asked: Asked, index: Index) -> FirstOfKind | None:
    """None where the question asks no more than which product is first."""
    cut = _cut_han(asked, index) if asked.language == "zh" else _cut_latin(asked, index)
    if cut is None:
        return None
    phrase, rest = cut
    place, phrase = in_place(phrase)
    metric = metric_of(phrase)
    if metric is None:
        return None
    group = group_of(phrase, metric, index, asked.language)
    if group is None or not group.kinds:
        return None
    found = answer_extreme(group, metric, replace(asked, low=phrase), place)
    return FirstOfKind(found, rest) if found.answerable and 0 < len(found.products) <= _MOST else None


def _cut_latin(asked: Asked, index: Index) -> tuple[str, str] | None:
    """The phrase that names the product, and the question with "it" in its place."""
    low = asked.low
    kind = find_kind(low, index, asked.language)
    opening = _OPENS.search(low[: kind.start]) if kind else None
    if kind is None or opening is None or metric_of(opening[0]) is None:
        return None
    before, end = _ASIDE.sub("", low[: opening.start()]).strip(), kind.end
    if limits := _LIMITS.match(low, end):
        end = limits.end()
    after = _OF_SHOP.sub("", low[end:]).strip(" ,")
    if _BELONGS.match(after) and not after.startswith("in stock"):
        end, after = len(low), "?"
    if _NAMES_ONLY.fullmatch(before) and (not before.startswith("is") or not after.strip(" ?.!")):
        return None
    return low[opening.start() : end], f"{before} it {after}".strip()


def _cut_han(asked: Asked, index: Index) -> tuple[str, str] | None:
    low = asked.low
    kind = find_kind(low, index, asked.language)
    metric = metric_of(low[: kind.start]) if kind else None
    if kind is None or metric is None:
        return None
    start = low.find(metric.said)
    after = low[kind.end :]
    if not 0 <= start < kind.start <= start + len(metric.said) + _HAN_WIDEST or not _HAN_BEFORE.fullmatch(low[:start]):
        return None
    if _HAN_AMONG.match(after) or _HAN_NAMES_ONLY.fullmatch(after):
        return None
    return low[start : kind.end], f"它{after.removeprefix('的')}"
