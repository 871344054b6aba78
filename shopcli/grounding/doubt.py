"""What else a sum of money may be, where it is not what the words first seemed to say.

A sentence that names two products and a sum that parts their prices tells of that, whatever verb it chose.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.grounding.binding import Binding
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.judge_money import worked_out
from shopcli.patterns import Pattern

_CLAUSE_OPENS = Pattern(r"[\s*\-+>#\d.)]*(?:the (?:price of |other )?)?\**")
"""What stands before a clause's subject, where it is plain which of two products has more."""
_PAST = Pattern(
    r"(?<![a-z])(?:was|were|had|used|once|before|old|former|formerly|previous|previously|original|originally|usual|usually"
    r"|normal|normally|regular|list|listed|recommended|suggested|rrp|msrp|sticker|full|without|otherwise|would|until"
    r"|instead|down|from)(?![a-z])|原|曾|以前|之前|此前|过去|平时|平常|日常|建议|指导|划线|吊牌|市场价|没有?(?:活动|优惠|折扣)|不打折"
    r"|正价|标价|降|[本往]来|从前|先前"
)
_REDUCED = Pattern(
    r"(?<![a-z])(?:off|sav|reduc|discount|cut|down|less|cheaper|knock|trim|shav|slash|lower|fall|fell|drop|better)"
    r"|省|减|降|优惠|便宜|让利|少"
)
_LIMITED = Pattern(
    r"(?<![a-z])(?:budget|limit|ceiling|cap|maximum|afford|accept|spend|left|leaves|leaving|remain|spare|short|room|under"
    r"|within|spent)(?![a-z])|预算|上限|接受|剩|余|还差|不够|超支|超出|结余|以内|之内|控制"
)
_TOGETHER = Pattern(
    r"(?<![a-z])(?:total|totals|totalling|in all|all in|altogether|together|everything|basket|bundle|order|sum|bill"
    r"|comes? to|both|all (?:of|two|three|four|five|six)|you pay)(?![a-z])"
    r"|合计|一共|总共|总价|总计|全部|加起来|这一单|整单|共|实付"
)
"""The words of what several things cost."""


def otherwise(finding: Finding, binding: Binding, clauses: Clauses, evidence: Evidence) -> Judgement | None:
    """What bears out a contradicted sum after all; None where nothing does, or where the words leave no doubt."""
    said = finding.value
    if isinstance(said, Decimal) and finding.role == "free_over":
        # "The total is $1,178 with free shipping" names no threshold.
        return worked_out(finding, evidence)
    if not isinstance(said, Decimal) or finding.kind not in (Kind.PRICE, Kind.SAVING, Kind.DIFFERENCE):
        return None
    if finding.kind is Kind.DIFFERENCE and _is_plain(finding, clauses):
        return None
    if evidence.amounts and _TOGETHER.search(_around(finding, clauses)) and (sum_ := worked_out(finding, evidence)):
        return sum_
    for field, amount, product in _stated(finding, binding, clauses, evidence):
        if amount and abs(said) == abs(amount) and finding.currency in (None, product.currency):
            told = format_money(abs(amount), product.currency, evidence.language)
            return Judgement(Verdict.SUPPORTED, field, told)
    return None


def _around(finding: Finding, clauses: Clauses) -> str:
    clause = clauses.at(finding.start)
    return clauses.low[clause.start : clause.end]


def _is_plain(finding: Finding, clauses: Clauses) -> bool:
    """ "[1] is $50 dearer than [2]": its subject first, and nothing but it in front of what it is held against."""
    clause = clauses.at(finding.start)
    near = clauses.within(clause.start, clause.end)
    first = near[0] if near else None
    return first is None or (
        not first.compared and bool(_CLAUSE_OPENS.fullmatch(clauses.low, clause.start, first.start))
    )


def _stated(
    finding: Finding, binding: Binding, clauses: Clauses, evidence: Evidence
) -> Iterator[tuple[str, Decimal | None, Product]]:
    clause, around = clauses.at(finding.start), _around(finding, clauses)
    yield from _gaps([product for one in clauses.mentions for product in one.products])
    if finding.kind is not Kind.PRICE:
        # "It takes $299 to buy [1]" takes nothing off.
        for product in (product for one in clauses.within(clause.start, clause.end) for product in one.products):
            yield "price", product.price, product
    for product in binding.products:
        if finding.kind is Kind.PRICE and _PAST.search(around):
            yield "list_price", product.list_price, product
        if finding.kind is Kind.PRICE and _REDUCED.search(around):
            yield "list_price", product.saving, product
        if finding.kind is not Kind.SAVING and _LIMITED.search(around):
            for field, limit in _limits(evidence):
                yield field, limit, product
                yield field, product.price - limit if product.price is not None else None, product


def _gaps(named: Sequence[Product]) -> Iterator[tuple[str, Decimal | None, Product]]:
    known = {product.id: product for product in named if product.price is not None}
    for one, other in combinations(known.values(), 2):
        if one.price is not None and other.price is not None and one.currency == other.currency:
            yield "price", one.price - other.price, one


def _limits(evidence: Evidence) -> Iterator[tuple[str, Decimal]]:
    for field, limit in (("need.max_price", evidence.need.max_price), ("need.min_price", evidence.need.min_price)):
        if limit is not None:
            yield field, limit.amount
