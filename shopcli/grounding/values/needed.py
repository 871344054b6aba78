"""The shopper's own limits, said back in an answer: what was asked for is no claim about a product."""

from decimal import Decimal

from shopcli.attributes.table import ATTRIBUTES
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.query.need import Need, Requirement

_SET_BEFORE = Pattern(
    r"(?:(?<![a-z])your\s(?:[a-z]+\s)?|(?<![a-z])you (?:asked for|wanted|requested|named|set)\s(?:[a-z]+\s)?"
    r"|[你您](?:要求?|想要|需要|说|提)的?)$"
)
_SET_AFTER = Pattern(
    r"[\s-]?(?:[a-z]+\s)?(?:minimum|maximum|limit|requirement|target|floor|need)(?![a-z])|\s?的?(?:要求|需求|下限|上限)"
)
_SAID_BACK = Pattern(
    r"(?:(?<![a-z])(?:your|you (?:asked for|want(?:ed)?|need(?:ed)?|request(?:ed)?|require[ds]?|named|set|looked for"
    r"|are looking for))(?![a-z])[^.:;!?\[\]]{0,48}"
    r"|(?<![a-z])(?:nothing|none|no(?: other)? \w+)(?: here| in the catalog| that fits?)?"
    r" (?:has|have|with|offers?|comes? with)(?![a-z])[^.,:;!?\[\]]{0,48}"
    r"|[你您](?:的|所)?(?:要求?|想要?|需要|说|提|需求)[^。；;!?！？\[\]]{0,24}|(?:没有|找不到|缺少)[^。，,；;!?！？\[\]]{0,24})$"
)
"""What opens a phrase that tells of the need, or says that nothing has it; it names no product on the way."""
_FALLS_SHORT = Pattern(
    r"(?:(?<![a-z])(?:short of|(?:not|n['’]t)(?: quite)? (?:meet|match|reach|satisfy|fulfil|have|offer))\s"
    r"(?:(?!and\s|but\s|has\s)[\w-]+\s){0,7}"
    r"|(?:达不到|满足不了|不满足)[^。，,；;!?！？\[\]]{0,24}|(?:没有|缺少)(?:至少|超过|不少于|不低于)\s?)$"
)
_MEETS = Pattern(
    r"(?:(?<![a-z])(?:meets?|satisf\w+|fulfil\w*|match(?:es)?|fits?|suits?|covers?|has|have|offers?|gives?|is|are|be"
    r"|within|what|all|everything)|符合|满足|达到|具备|适合|有|是)[\s所了]*$"
)
"""A product that is said to meet the limit is claimed to."""
_CLAUSE_END = Pattern(r"[.:;!?。：；！？](?!\d)")
_ABOUT_LIMIT = Pattern(r"(?:关于|对于|按照?|根据|至于)[^。；;!?！？，,\[\]]{0,16}$")


def is_limit(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the number at `start`:`end` is said to be what the shopper set."""
    before = sentence.low[max(0, start - 72) : start]
    after = _SET_AFTER.match(sentence.low, end) is not None
    if after and (_SET_BEFORE.search(before) or _ABOUT_LIMIT.search(before)):
        return True
    if sentence.bound(start, end) in ("exactly", "about"):
        return False
    said_back = _SAID_BACK.search(before)
    return _FALLS_SHORT.search(before) is not None or (
        said_back is not None and not _is_of_a_product(before[: said_back.start()])
    )


def _is_of_a_product(before: str) -> bool:
    """Whether a product is what the sentence speaks of: "[1] fits your budget and has at least 2 years of warranty"."""
    return "[" in _CLAUSE_END.split(before)[-1] or _MEETS.search(before) is not None


def in_need(finding: Finding, need: Need) -> Requirement | None:
    """The shopper's own requirement that says this number."""
    for requirement in need.requirements:
        known = ATTRIBUTES.get(requirement.attribute)
        if known is None or known.dimension != finding.dimension or finding.key not in ("", requirement.attribute):
            continue
        if isinstance(requirement.value, Decimal) and requirement.value == finding.value:
            return requirement
    return None
