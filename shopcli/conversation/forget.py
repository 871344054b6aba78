"""What a turn lifts: "any brand", "forget the budget", 不限品牌."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from shopcli.attributes.table import ATTRIBUTES
from shopcli.conversation.relative_words import SPOKEN
from shopcli.patterns import Pattern
from shopcli.query.need import Need
from shopcli.text import fold

# Topic → what shoppers call it; the others are the keys of attributes.
_TOPICS = {
    "price": "price budget cost price-limit budget-limit price-range money limit 价格 预算 价位 价钱 多少钱",
    "brands": "brand brands make maker manufacturer brand-preference 品牌 牌子 厂家",
    "rating": "rating ratings reviews stars review-score 评分 评价 好评",
    "stock": "stock availability 现货 库存 有没有货",
    "colour": "colour color colours colors 颜色 色",
    "screen_size": "size sizes 大小 尺寸",
}

_GOES_ON = r"(?: (?:limits?|requirements?|restrictions?|filters?|preferences?|wish|rule))?"


@dataclass(frozen=True, slots=True)
class Lifted:
    """A stretch that lifts the limit on a topic: `price`, `brands`, `rating`, `stock`, or the key of an attribute."""

    topic: str
    start: int
    end: int


def find_lifted(low: str) -> Iterator[Lifted]:
    for match in _pattern().finditer(low):
        name = next(text for name, text in match.groupdict().items() if name.startswith("topic") and text)
        yield Lifted(_names()[name], match.start(), match.end())


FORGET = Pattern(
    r"(?<![a-z])(?:forget|drop|ignore|never ?mind|lift|scrap|remove|(?:i )?(?:don't|do not) (?:care about|need|mind))"
    r"(?: about)?(?: the| that| my| any)?\s|(?:不用|不需要|不必|别管|去掉|取消|忽略|算了不要)(?:考虑|管|要)?"
)
"""What is said after it is a limit of the need that falls: "forget the 16 GB"."""


def lifted_by(name: str) -> str | None:
    """The topic that goes by a name; None where none does."""
    low = fold(name).replace("_", " ").strip()
    return low if low in ATTRIBUTES else _names().get(low)


def topics_of(said: Need) -> set[str]:
    """What a need says something about."""
    topics = {requirement.attribute for requirement in said.requirements}
    if said.max_price or said.min_price:
        topics.add("price")
    if said.brands or said.not_brands:
        topics.add("brands")
    if said.min_rating is not None:
        topics.add("rating")
    if said.in_stock:
        topics.add("stock")
    return topics


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    names = {
        name.lower(): key
        for key, attribute in ATTRIBUTES.items()
        for name in (*attribute.aliases, attribute.english, attribute.chinese)
    }
    names |= SPOKEN
    names |= {name.replace("-", " "): topic for topic, words in _TOPICS.items() for name in words.split()}
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


@lru_cache(maxsize=1)
def _pattern() -> Pattern:
    import re

    english = "|".join(re.escape(name) for name in _names() if name.isascii())
    han = "|".join(re.escape(name) for name in _names() if not name.isascii())
    return Pattern(
        rf"(?<![a-z])(?:any|whatever|no|no (?:particular|specific|preferred)"
        rf"|unlimited)\s(?:other\s)?(?P<topic_any>price|budget|brand|make|maker|manufacturer|"
        rf"colou?r|size|rating|price limit|budget limit|limit)(?![a-z]){_GOES_ON}(?:\s(?:is|will|would|are)?\s?(?:fine"
        rf"|ok|okay|do|good|goes|works?|at all))*"
        rf"|(?<![a-z])(?:the )?(?P<topic_late>{english})\s(?:(?:really )?(?:doesn't|does not|don't|do not|doesnt"
        rf"|no longer) matters?|is(?:n't| not) (?:important|an issue|a problem)"
        r"|is (?:no (?:object|issue|problem|matter|concern)|irrelevant|flexible|open|unlimited))"
        rf"|(?<![a-z])(?:forget|drop|ignore|never ?mind|remove|lift|scrap|skip|regardless of|(?:i )?(?:don't"
        rf"|do not) (?:really )?(?:care|mind|worry) ?(?:about)?)(?: about)?(?: the| that| my| any)*\s"
        rf"(?P<topic_forget>{english})(?![a-z]){_GOES_ON}"
        rf"|(?:不限制?|不管|不看|不考虑|不在乎|不在意|别管|忽略|取消|去掉|忘了|忘掉|先不管|放开|什么|任何|随便什么"
        rf"|无所谓|不要限制)(?:那个|那|这个)?(?P<topic_han>{han})(?:的)?(?:限制|要求|上限)?(?:都行|都可以|也行"
        rf"|都好|了)?"
        rf"|(?P<topic_han_late>{han})(?:的)?(?:限制|要求)?(?:也)?(?:不限制?|无所谓|都行|都可以|随便|随意|不重要"
        rf"|没关系|不用管|没要求|不要求|没有要求|放开|不是问题|不管)(?:了)?"
    )
