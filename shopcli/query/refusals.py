"""Words of refusal in front of a brand or a number: what they refuse must never be read as what is asked for."""

import re

from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.common_words import words
from shopcli.query.comparisons import Comparison
from shopcli.query.product_nouns import NOUNS
from shopcli.query.reading import Reading

_ENGLISH = (
    r"(?<![a-z])(?:[a-z]+n['’]t|(?:is|are|do|does|was|should|must)nt|not|never|no|neither|nor|non|without"
    r"|except(?: for)?|excluding|exclude|avoid(?:ing)?|other than|apart from"
    r"|(?:any|every|all)(?:thing| [a-z]+){0,2} but)"
)
_HAN = (
    r"(?:(?<!要)不要|(?<!是)不是|不想要?|不买|不考虑|不喜欢|不推荐|不含|不带|不用|别(?!墅)(?<![特类区性级分个辨识鉴]别)"
    r"|勿|除了|除去|排除|拒绝|避开|讨厌|非(?!常))"
)
_ENGLISH_BETWEEN = words(
    "a an another any anything again be brand branded brands buy by called ever from get give have in is it made make"
    " me model models more of one ones please product products recommend see show something stuff suggest that the"
    " these thing things this those to trust want which with"
)
"""Words that may stand between a refusal and the brand that it refuses, as may names of products."""
_BEFORE_BRAND = Pattern(
    rf"(?P<refusal>{_ENGLISH})(?P<between>(?:[\s-]+[a-z]+){{0,6}})[\s-]+$"
    r"|(?P<han>" + _HAN + r")[再给我们推荐介绍买购选看是要用来个款台的那种任何什么牌子品家有\s]{0,8}$"
)
_INSISTING = Pattern(r"非\s?$")
_INSISTED = Pattern(r"\s?(?:的|家的?)?\s?(?:不(?:买|可|要|选|行|用)|莫属)")
_BEFORE_NUMBER = Pattern(
    rf"(?:{_ENGLISH}(?:[\s-]+(?:an?|any|be|have|in|of|ones?|one with|that are|the|those|want|with))*[\s-]+"
    rf"|{_HAN}(?:那种|任何|带|有|是|要|用|买|的)*\s?)$"
)
_BEFORE_COMPARISON = Pattern(
    rf"(?:{_ENGLISH}(?:\s+(?:be|cost|costs|costing|go|have|priced|pay|spend|that|to|want|weigh|weighs|with))*\s+"
    r"|(?:(?<![是要能会可好])不(?:希望|愿意?|应该?|该|宜|可以?|想要?|要|是)?|(?<![特类区性级分个])别|(?<!有)没有?|勿)\s?)$"
)
_INDIFFERENT = Pattern(rf"(?:(?<![a-z]){en.INDIFFERENT}\s+(?:(?:an?|any|the)\s+)?|{zh.INDIFFERENT}\s?)$")
_OPPOSITES: dict[Comparison, Comparison] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def brand_refusal(reading: Reading, start: int) -> tuple[int, int] | None:
    """Where the word stands that refuses the brand at `start`; None where none in its clause does."""
    text = reading.low[max(0, start - 60) : start]
    match = _BEFORE_BRAND.search(text)
    if match is None:
        return None
    name = "refusal" if match["refusal"] else "han"
    between = re.findall("[a-z]+", match["between"] or "")
    if not all(word in _ENGLISH_BETWEEN or word in NOUNS or word.removesuffix("s") in NOUNS for word in between):
        return None
    return start - len(text) + match.start(name), start - len(text) + match.end(name)


def insistence(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The whole of 非云岭不买, which asks for nothing but the brand from `start` to `end`."""
    before = _INSISTING.search(reading.low[max(0, start - 2) : start])
    after = _INSISTED.match(reading.low, end) if before else None
    return (start - len(before[0]), after.end()) if before and after else None


def number_refusal(text: str, *, compared: bool) -> int:
    """How many characters at the end of `text`, which stands before a number and its comparison, refuse it."""
    match = (_BEFORE_COMPARISON if compared else _BEFORE_NUMBER).search(text)
    return len(match[0]) if match else 0


def indifference(text: str) -> int:
    """How many characters at the end of `text` say that what follows does not matter."""
    match = _INDIFFERENT.search(text)
    return len(match[0]) if match else 0


def opposite(comparison: Comparison | None) -> Comparison | None:
    """What a refused comparison asks for: "isn't over 100" is at most 100. None where it asks for all but a value."""
    return _OPPOSITES.get(comparison) if comparison else None
