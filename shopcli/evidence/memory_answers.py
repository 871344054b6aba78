"""Whether a product has as much memory as a question names: "is there a 128 GB one", 有128G的吗."""

from decimal import Decimal

from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.aspects import Aspect, find_aspects
from shopcli.evidence.attribute_answers import tell_aspect
from shopcli.evidence.offer_words import OPTIONS
from shopcli.evidence.question import Asked
from shopcli.evidence.values import stated_by
from shopcli.query.need import Requirement


def tell_memory(product: Product, asked: Asked) -> Told | None:
    """The memory or storage of the size asked for; None where there are versions to tell, or none is so large."""
    if product.variants or not (asked.wants_yes_or_no and OPTIONS.search(asked.low)) or find_aspects(asked.low, {}):
        return None
    for size in read_quantities(asked.low, "data"):
        for aspect in (Aspect((key,), size.text, size.start) for key in ("storage", "ram")):
            limit = Requirement(aspect.keys[0], "=", Decimal(size.value), size.text)
            if stated_by(product, aspect) and (told := tell_aspect([product], aspect, asked, limit)).verdict:
                return told
    return None
