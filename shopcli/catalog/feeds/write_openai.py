"""Products as a product feed for OpenAI: JSON Lines with one item for each offer."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.offers import WrittenOffer, written_offers
from shopcli.catalog.feeds.openai import OPENAI
from shopcli.catalog.product import AttributeValue, Product, Rating, Store

_HUNDREDTH = Decimal("0.01")
_TAKEN = frozenset(name for names in OPENAI.names.values() for name in names) | OPENAI.plumbing


def openai_feed(products: Iterable[Product], store: Store) -> Iterator[str]:
    """The lines of the feed. Attributes that it has no name for stand under their own, which its readers pass over."""
    for product in products:
        for offer in written_offers(product):
            fields = {name: value for name, value in _fields(offer, store).items() if value not in (None, "", [], {})}
            yield json.dumps(fields, ensure_ascii=False) + "\n"


def _fields(written: WrittenOffer, store: Store) -> dict[str, Any]:
    offer = written.offer
    return {
        "is_eligible_search": True,
        "is_eligible_checkout": False,
        "item_id": written.id,
        "title": offer.title,
        "description": offer.description,
        "url": offer.url,
        "brand": offer.brand,
        "image_url": offer.images[0] if offer.images else None,
        "additional_image_urls": list(offer.images[1:]),
        **written.prices,
        "availability": written.availability or "unknown",
        "gtin": offer.gtin,
        "mpn": offer.mpn,
        "product_category": " > ".join(offer.category),
        "group_id": written.product.id if written.is_variant else None,
        "item_group_title": written.product.title if written.is_variant else None,
        "listing_has_variations": written.is_variant,
        "variant_dict": dict(written.options),
        **_rating(offer.rating),
        "accepts_returns": offer.returns.get("accepted"),
        "return_deadline_in_days": offer.returns.get("days"),
        "return_policy": offer.returns.get("url"),
        "tags": list(offer.tags),
        "seller_name": store.name,
        "seller_url": store.url,
        **{name: _plain(value) for name, value in written.attributes.items() if name not in _TAKEN},
    }


def _rating(rating: Rating | None) -> dict[str, Any]:
    """Out of five, as the feed has it."""
    if rating is None:
        return {}
    return {"star_rating": f"{rating.of_five.quantize(_HUNDREDTH).normalize():f}", "review_count": rating.count}


def _plain(value: AttributeValue) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return list(value) if isinstance(value, tuple) else value
