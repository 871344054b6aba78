"""The catalog of Meta (Facebook, Instagram): Google's names and some of its own.

https://developers.facebook.com/docs/marketing-api/catalog/reference
"""

from collections.abc import Mapping

from shopcli.catalog.feeds.google import NAMES, PLUMBING, TRAITS
from shopcli.catalog.feeds.item_lists import named_values
from shopcli.catalog.feeds.item_names import words
from shopcli.catalog.feeds.items import Dialect, Value

_NAMES: Mapping[str, tuple[str, ...]] = {
    **NAMES,
    "description": ("description", "rich_text_description"),
    "stock": ("quantity_to_sell_on_facebook", "inventory", "quantity"),
    "category": ("google_product_category", "fb_product_category"),
    "image": ("image_link", "image"),
    "tags": ("product_tags",),
    "sale_starts": ("sale_price_start_date",),
    "sale_ends": ("sale_price_end_date",),
    "options": ("additional_variant_attribute",),
}
_PLUMBING = PLUMBING | words(
    "applink ios_url ios_app_store_id ios_app_name iphone_url iphone_app_store_id iphone_app_name ipad_url "
    "ipad_app_store_id ipad_app_name android_url android_package android_app_name windows_phone_url "
    "windows_phone_app_id windows_phone_app_name commerce_tax_category internal_label status visibility "
    "image_tag quantity_to_sell_on_instagram checkout_url"
)
_HIDDEN = {"status": ("archived", "inactive", "deleted", "draft"), "visibility": ("hidden", "staging")}


def _options(fields: Mapping[str, Value]) -> dict[str, str]:
    return _named(fields.get("additional_variant_attribute", ""))


def _named(value: Value) -> dict[str, str]:
    """`Scent:Fruity, Flavor:Strawberry`, or `{label, value}`, one or several."""
    if isinstance(value, str):
        return named_values(value)
    if isinstance(value, Mapping):
        label, chosen = value.get("label", ""), value.get("value", "")
        return {label: chosen} if isinstance(label, str) and isinstance(chosen, str) and label and chosen else {}
    return {name: chosen for each in value for name, chosen in _named(each).items()}


def _is_hidden(fields: Mapping[str, Value]) -> bool:
    return any(
        isinstance(said := fields.get(name, ""), str) and said.strip().lower() in words
        for name, words in _HIDDEN.items()
    )


META = Dialect(_NAMES, _PLUMBING, TRAITS, _options, is_hidden=_is_hidden)
