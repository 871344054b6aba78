"""Totals and savings that are told of a whole basket and are not what code worked out for it."""

from decimal import Decimal

from shopcli.catalog.money import format_money
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.patterns import Pattern

_WHOLE = Pattern(
    r"(?<![a-z])(?:totals?|totalling|in all|all in|altogether|all together|together|everything|you pay)(?![a-z])"
    r"|合计|一共|总共|总价|总计|加起来|实付"
)
_OTHER = Pattern(
    r"(?<![a-z])(?:budget|limit|left|leaves|leaving|remain\w*|under|below|over|above|within|before|without|instead|was|were"
    r"|would|if|saves?|off|less|more|cheaper|dearer)(?![a-z])|预算|上限|剩|余|以内|之内|超|原|之前|如果|减|省|优惠|便宜|贵|低|高"
)
"""Words with which a sum beside a total may be another sum."""
_COMMA = Pattern(r"[,，;；](?!\d)")
_MOST = 10
"""Things of a basket whose sums of some of them are told apart from a wrong total."""


def wrong_total(finding: Finding, clauses: Clauses, evidence: Evidence) -> Judgement | None:
    """The basket's own sum, where the words plainly tell one of the whole and it is none that code knows.

    What is said of some things of a basket may be their sum, and is left open.
    """
    if not isinstance(finding.value, Decimal) or finding.bound != "exactly" or len(evidence.candidates) > _MOST:
        return None
    around = _around(finding, clauses)
    field = _field(finding, around, dict(evidence.amounts))
    if not field or not _WHOLE.search(around) or not _is_of_all(clauses, evidence):
        return None
    if finding.value in _sums(evidence) or finding.currency not in (None, evidence.shape.currency):
        return None
    told = format_money(dict(evidence.amounts)[field], evidence.shape.currency, evidence.language)
    return Judgement(Verdict.CONTRADICTED, field, told)


def _around(finding: Finding, clauses: Clauses) -> str:
    """What stands between the commas beside it: "the total is $700, which leaves $50 of your budget"."""
    start = max((comma.end() for comma in _COMMA.finditer(clauses.low) if comma.end() <= finding.start), default=0)
    after = _COMMA.search(clauses.low, finding.end)
    return clauses.low[start : after.start() if after else None]


def _field(finding: Finding, around: str, amounts: dict[str, Decimal]) -> str:
    """The sum that the finding tells of, empty where that is open or unknown."""
    if finding.kind is Kind.SAVING:
        names = ("basket.discounts", "basket.discounts[0].amount")
        return next((name for name in names if name in amounts), "")
    is_total = finding.kind is Kind.PRICE and "basket.total" in amounts and not _OTHER.search(around)
    return "basket.total" if is_total else ""


def _is_of_all(clauses: Clauses, evidence: Evidence) -> bool:
    named = {product.id for mention in clauses.mentions for product in mention.products}
    return not named or named >= {candidate.product.id for candidate in evidence.candidates}


def _sums(evidence: Evidence) -> set[Decimal]:
    """What code worked out, and what any of the things cost together."""
    amounts = dict(evidence.amounts)
    sums = {Decimal(0)}
    for place, candidate in enumerate(evidence.candidates):
        cost = amounts.get(f"basket.items[{place}].total", candidate.product.price)
        sums |= {one + cost for one in sums} if cost is not None else set()
    return {*sums, *amounts.values()}
