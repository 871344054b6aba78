"""Which family of feeds items are from, by the names of their fields."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from shopcli.catalog.feeds.item_names import words

if TYPE_CHECKING:
    from shopcli.catalog.feeds.items import Dialect

_OF_OPENAI = words(
    "item_id is_eligible_search is_eligible_checkout is_ads_eligible enable_search enable_checkout variant_dict"
)
_OF_META = words(
    "additional_variant_attribute quantity_to_sell_on_facebook fb_product_category rich_text_description "
    "commerce_tax_category internal_label product_tags"
)
_STATES_OF_META = frozenset({"status", "visibility"})
"""What tells Meta's items from Google's, but not items from other things."""

_OF_ALL = frozenset({"image_link", "item_group_id", "google_product_category", "sale_price_effective_date"})


def are_items(names: Collection[str]) -> bool:
    """Whether these are the fields of an item, in any dialect, and of nothing else."""
    known = frozenset(names)
    if "title" not in known:
        return False
    if known & _OF_OPENAI:
        return bool(known & {"item_id", "id"})
    return "id" in known and bool(known & _OF_META or (known & _OF_ALL and known & {"link", "price", "availability"}))


def dialect_of(names: Collection[str]) -> "Dialect":
    known = frozenset(names)
    if known & _OF_OPENAI:
        from shopcli.catalog.feeds.openai import OPENAI

        return OPENAI
    if known & (_OF_META | _STATES_OF_META):
        from shopcli.catalog.feeds.meta import META

        return META
    from shopcli.catalog.feeds.google import GOOGLE

    return GOOGLE
