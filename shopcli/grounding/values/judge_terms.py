"""Return, shipping and warranty terms: the product's own first, then its shop's."""

from collections.abc import Sequence
from decimal import Decimal

from shopcli.attributes.quantity_text import format_quantity
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.needed import in_need
from shopcli.grounding.values.policies import Term, own_terms, shop_terms
from shopcli.grounding.values.stated import Stated, shown, stated_numbers
from shopcli.query.need import Language

_UNKNOWN = Judgement(Verdict.UNKNOWN)
_SLACK = Decimal("0.01")
_MONTH_HOURS = Decimal(730)
# The facts that contradict a period, likeliest first, by its role.
_SPAN_FACTS = {"from": ("min_days", "days"), "to": ("max_days", "days"), "": ("days", "max_days", "months", "min_days")}


def judge_terms(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    if finding.role == "limit" and (found := in_need(finding, evidence.need)):
        return Judgement(Verdict.SUPPORTED, f"need.requirements.{found.attribute}", found.text)
    topic = str(finding.kind.value)
    if finding.kind is Kind.WARRANTY and product is not None and (stated := _warranty(product)):
        return _judge_warranty(finding, stated, evidence)
    value = finding.value
    if not isinstance(value, Decimal):
        return _UNKNOWN
    own = own_terms(product, topic) if product is not None else []
    shop = shop_terms(evidence.stores, product, topic)
    if finding.role in ("fee", "free_over"):
        return _judge_fee(finding, value, product, own, shop, evidence)
    # A product's own facts stand in place of the shop's; where it states none of the kind, the shop's hold.
    facts = [term for term in own if term.name not in ("text", "conditions")]
    ruling = own if any(term.dimension in ("time", "period") for term in facts) else [*own, *shop]
    known = _applying(finding, [term for term in ruling if term.dimension in ("time", "period")])
    if equal := next((term for term in known if _equals(finding, value, term)), None):
        return Judgement(Verdict.SUPPORTED, equal.field, _text(equal, evidence))
    if wrong := _ruling(known, finding.role):
        return Judgement(Verdict.CONTRADICTED, wrong.field, _text(wrong, evidence))
    return _UNKNOWN


def _applying(finding: Finding, known: list[Term]) -> list[Term]:
    """Days to deliver are no days to dispatch; what a text adds ("three more days to the islands") is no promise."""
    facts = [term for term in known if term.name not in ("text", "conditions")]
    if finding.role == "dispatch":
        return [term for term in known if term not in facts]
    return facts or known if finding.kind is Kind.SHIPPING or finding.role == "any_reason" else known


def _ruling(terms: list[Term], role: str) -> Term | None:
    """The fact that contradicts; a number in a text may be about something else."""
    for name in _SPAN_FACTS.get(role, _SPAN_FACTS[""]):
        if found := next((term for term in terms if term.name == name), None):
            return found
    return None


def _equals(finding: Finding, value: Decimal, term: Term) -> bool:
    said = _hours(value, finding.dimension)
    stated = _hours(term.value, term.dimension)
    slack = (
        Decimal("0.06")
        if finding.bound == "about"
        else _SLACK
        if finding.dimension == term.dimension
        else Decimal("0.03")
    )
    if finding.role == "from" and term.name == "max_days":
        return False
    if finding.role == "to" and term.name == "min_days":
        return False
    return abs(said - stated) <= stated * slack


def _hours(value: Decimal, dimension: str) -> Decimal:
    return value * _MONTH_HOURS if dimension == "period" else value


def _warranty(product: Product) -> Stated | None:
    return next((one for one in stated_numbers(product) if one.key == "warranty" and one.main), None)


def _judge_warranty(finding: Finding, stated: Stated, evidence: Evidence) -> Judgement:
    said = shown(stated, evidence.language)
    value = finding.value
    if value == "lifetime":
        return Judgement(Verdict.CONTRADICTED, stated.field, said)
    if isinstance(value, Decimal):
        months = Term(stated.field, "months", stated.dimension, stated.value)
        if _equals(finding, value, months) or _allowed(finding, value, months):
            return Judgement(Verdict.SUPPORTED, stated.field, said)
    return Judgement(Verdict.CONTRADICTED, stated.field, said)


def _allowed(finding: Finding, value: Decimal, term: Term) -> bool:
    said, stated = _hours(value, finding.dimension), _hours(term.value, term.dimension)
    return finding.bound == "at_least" and said <= stated <= said * Decimal("1.25")


def _judge_fee(
    finding: Finding,
    value: Decimal,
    product: Product | None,
    own: list[Term],
    shop: list[Term],
    evidence: Evidence,
) -> Judgement:
    amounts = [term for term in [*own, *shop] if term.dimension == "money"]
    currency = product.currency if product is not None else evidence.shape.currency
    if finding.currency and currency and finding.currency != currency and "$" not in finding.text:
        return _UNKNOWN
    if value == 0:
        return _judge_free(finding, product, own, shop, evidence.language)
    wanted = "free_over" if finding.role == "free_over" else ""
    found = next(
        (term for term in amounts if (term.value == value and wanted in (term.name, "")) or _in_text(term, value)), None
    )
    if found:
        return Judgement(Verdict.SUPPORTED, found.field, format_money(found.value, currency, evidence.language))
    name = "free_over" if wanted else "fee"
    if wrong := next((term for term in amounts if term.name == name), None):
        return Judgement(Verdict.CONTRADICTED, wrong.field, format_money(wrong.value, currency, evidence.language))
    return _UNKNOWN


def _in_text(term: Term, value: Decimal) -> bool:
    return term.name in ("text", "conditions") and term.value == value


def _judge_free(
    finding: Finding, product: Product | None, own: list[Term], shop: list[Term], language: Language
) -> Judgement:
    """Whether shipping is free: by the product's own fee, else from the price on that the shop's rules name."""
    if finding.kind is Kind.RETURNS:
        return _UNKNOWN
    if fee := next((term for term in own if term.name == "fee"), None):
        return _fee_verdict(fee, product, language)
    fee = next((term for term in shop if term.name == "fee"), None)
    over = next((term for term in shop if term.name == "free_over"), None)
    if over and product is not None and product.price is not None and product.price >= over.value:
        return Judgement(Verdict.SUPPORTED, over.field, format_money(over.value, product.currency, language))
    if fee and (fee.value == 0 or product is not None):
        return _fee_verdict(fee, product, language)
    return _UNKNOWN


def _fee_verdict(fee: Term, product: Product | None, language: Language) -> Judgement:
    shown_fee = format_money(fee.value, product.currency if product else None, language)
    return Judgement(Verdict.CONTRADICTED if fee.value else Verdict.SUPPORTED, fee.field, shown_fee)


def _text(term: Term, evidence: Evidence) -> str:
    language = evidence.language
    if term.dimension == "time" and term.value % 24 == 0 and term.name.endswith("days"):
        days = f"{(term.value / 24).normalize():f}"
        return f"{days} 天" if language == "zh" else f"{days} day" if days == "1" else f"{days} days"
    return format_quantity(term.value, term.dimension, language)
