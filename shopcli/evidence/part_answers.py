"""A question that asks several things of one product, each answered by itself."""

from collections.abc import Callable
from dataclasses import replace

from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.asked_parts import asked_parts, asks
from shopcli.evidence.aspects import find_aspects
from shopcli.evidence.conditions import tell_condition
from shopcli.evidence.products import Meant
from shopcli.evidence.question import Asked
from shopcli.evidence.versions import versions_meant
from shopcli.evidence.wording import sentences_joined


def tell_parts(product: Product, asked: Asked, tell: Callable[[Asked], Told]) -> Told | None:
    """Each part of a question that asks for several things, by `tell`; None where not even one is answered."""
    parts = asked_parts(asked.low, product.attributes)
    said = versions_meant(product, asked.low).said.lower() if parts else ""
    each: list[tuple[str, Told]] = []
    for part in parts:
        low = part if not said or said in part else f"{part} {said}"
        told = tell(replace(asked, low=low, text=low, meant=Meant()))
        if all(told.text != other.text for _, other in each):
            each.append((part, told))
    known = [told for _, told in each if not told.silent]
    if not known:
        return None
    shown = [told for part, told in each if not told.silent or asks(part)]
    aspects = find_aspects(asked.low, product.attributes)
    if len(known) < len(shown) and (whole := tell_condition(product, aspects, asked)):
        return whole
    text = sentences_joined(asked.language).join(told.text for told in shown)
    return Told(text, tuple(cited for told in known for cited in told.cited), known[0].verdict)
