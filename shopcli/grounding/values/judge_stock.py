"""Stock and availability against the product's."""

from collections.abc import Sequence
from decimal import Decimal

from shopcli.catalog.product import Availability, Product
from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.compare import agrees
from shopcli.query.need import Language

_STATES = {
    Availability.IN_STOCK: ("in stock", "有货"),
    Availability.OUT_OF_STOCK: ("out of stock", "缺货"),
    Availability.PRE_ORDER: ("pre-order", "预售"),
    Availability.BACKORDER: ("on backorder", "缺货可预订"),
    Availability.DISCONTINUED: ("discontinued", "已停产"),
}
_NOT_HERE = (Availability.OUT_OF_STOCK, Availability.PRE_ORDER, Availability.BACKORDER, Availability.DISCONTINUED)


def judge_stock(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    if product is None:
        return Judgement(Verdict.UNKNOWN)
    if isinstance(finding.value, Decimal):
        return _count(finding, finding.value, product, evidence.language)
    state = _state(product)
    if state is None:
        return Judgement(Verdict.UNKNOWN)
    said = Availability(str(finding.value))
    holds = said is state or (said is Availability.OUT_OF_STOCK and state in _NOT_HERE)
    field = "stock" if product.availability is None else "availability"
    return Judgement(Verdict.SUPPORTED if holds else Verdict.CONTRADICTED, field, state_text(state, evidence.language))


def _count(finding: Finding, value: Decimal, product: Product, language: Language) -> Judgement:
    state = _state(product)
    if product.stock is None:
        if state is None or state is Availability.IN_STOCK:
            return Judgement(Verdict.UNKNOWN)
        return Judgement(Verdict.CONTRADICTED, "availability", state_text(state, language))
    fits = agrees(value, Decimal(product.stock), finding.bound, Decimal(1), near=None)
    return Judgement(Verdict.SUPPORTED if fits else Verdict.CONTRADICTED, "stock", str(product.stock))


def _state(product: Product) -> Availability | None:
    """How it can be bought now; in stock without a piece left is out of stock."""
    if product.in_stock:
        return Availability.IN_STOCK
    if product.availability is None:
        return None if product.in_stock is None else Availability.OUT_OF_STOCK
    return Availability.OUT_OF_STOCK if product.availability is Availability.IN_STOCK else product.availability


def state_text(state: Availability, language: Language) -> str:
    return _STATES[state][language == "zh"]
