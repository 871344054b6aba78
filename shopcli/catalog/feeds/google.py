"""Google Merchant Center's names for what an item has: https://support.google.com/merchants/answer/7052112."""

from collections.abc import Mapping

from shopcli.catalog.feeds.item_lists import named_values
from shopcli.catalog.feeds.item_names import words
from shopcli.catalog.feeds.items import Dialect, Value

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "guid"),
    "title": ("title", "structured_title", "name"),
    "description": ("description", "structured_description", "content", "encoded", "summary"),
    "brand": ("brand", "manufacturer"),
    "category": ("google_product_category",),
    "own_category": ("product_type", "category"),
    "price": ("price",),
    "sale_price": ("sale_price",),
    "sale_days": ("sale_price_effective_date",),
    "currency": ("currency",),
    "availability": ("availability",),
    "stock": ("quantity", "inventory", "sell_on_google_quantity"),
    "gtin": ("gtin", "ean", "upc", "isbn"),
    "mpn": ("mpn",),
    "url": ("link", "url"),
    "image": ("image_link",),
    "more_images": ("additional_image_link", "lifestyle_image_link"),
    "group": ("item_group_id",),
    "group_title": ("item_group_title",),
    "shipping": ("shipping",),
    "free_shipping": ("free_shipping_threshold",),
    "details": ("product_detail",),
    "options": ("variant_option",),
}

TRAITS = ("color", "size", "material", "pattern", "gender", "age_group", "size_type", "size_system", "multipack")

PLUMBING = words(
    "canonical_link mobile_link link_template mobile_link_template ads_redirect ads_grouping ads_labels "
    "adwords_redirect adwords_grouping adwords_labels adwords_publish display_ads_id display_ads_link "
    "display_ads_similar_ids display_ads_title display_ads_value promotion_id included_destination "
    "excluded_destination shopping_ads_excluded_country shopping_ads_excluded_countries pause identifier_exists "
    "external_seller_id shipping_label transit_time_label return_policy_label return_address_label tax tax_category "
    "tax_code cost_of_goods_sold auto_pricing_min_price merchant_item_id expiration_date disclosure_date pubdate "
    "published updated author comments enclosure source target_country content_language channel feed_label override"
)
"""Of the account, of advertising and taxes, or what only the shop may know, as what it pays itself."""


def variant_options(fields: Mapping[str, Value]) -> dict[str, str]:
    """`variant_option` as `{name, value}`, one or several, or as `name:value` with commas between."""
    return _options(fields.get("variant_option", ""))


def _options(value: Value) -> dict[str, str]:
    if isinstance(value, str):
        return named_values(value)
    if isinstance(value, Mapping):
        name, chosen = value.get("name", ""), value.get("value", "")
        return {name: chosen} if isinstance(name, str) and isinstance(chosen, str) and name and chosen else {}
    return {name: chosen for each in value for name, chosen in _options(each).items()}


GOOGLE = Dialect(NAMES, PLUMBING, TRAITS, variant_options)
