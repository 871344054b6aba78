"""The product feed of ChatGPT: https://developers.openai.com/commerce/specs/file-upload/products.

Its names have changed; the earlier ones, which were Google's, are read too.
"""

from collections.abc import Mapping

from shopcli.catalog.feeds.cells import yes
from shopcli.catalog.feeds.google import PLUMBING, TRAITS
from shopcli.catalog.feeds.item_lists import named_values, of_json, texts
from shopcli.catalog.feeds.item_names import words
from shopcli.catalog.feeds.items import Dialect, Value

FLAGS = words("is_eligible_search is_eligible_checkout is_ads_eligible enable_search enable_checkout")
"""What no other feed writes."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("item_id", "id", "offer_id"),
    "title": ("title",),
    "description": ("description",),
    "brand": ("brand",),
    "category": ("product_category",),
    "own_category": ("product_type", "google_product_category"),
    "price": ("price",),
    "sale_price": ("sale_price",),
    "sale_days": ("sale_price_effective_date",),
    "sale_starts": ("sale_price_start_date",),
    "sale_ends": ("sale_price_end_date",),
    "currency": ("currency",),
    "availability": ("availability",),
    "stock": ("inventory_quantity", "quantity"),
    "gtin": ("gtin",),
    "mpn": ("mpn",),
    "url": ("url", "link"),
    "image": ("image_url", "image_link"),
    "more_images": ("additional_image_urls", "additional_image_link", "additional_image_links"),
    "group": ("group_id", "item_group_id"),
    "group_title": ("item_group_title",),
    "rating": ("star_rating", "product_review_rating"),
    "rating_count": ("review_count", "product_review_count"),
    "reviews": ("reviews", "raw_review_data"),
    "shipping": ("shipping",),
    "return_policy": ("return_policy",),
    "return_days": ("return_deadline_in_days", "return_window"),
    "returns": ("accepts_returns",),
    "options": ("variant_dict",),
    "tags": ("tags",),
}
_PLUMBING = (
    PLUMBING
    | FLAGS
    | words(
        "seller_privacy_policy seller_tos target_countries store_country listing_has_variations item_weight_unit "
        "weight_unit dimensions_unit product_weight_unit geo_price geo_availability custom_variant1_category "
        "custom_variant1_option custom_variant2_category custom_variant2_option custom_variant3_category "
        "custom_variant3_option"
    )
)
_MAY_BE_JSON = words(
    "variant_dict additional_image_urls additional_image_link additional_image_links reviews raw_review_data "
    "q_and_a tags shipping"
)
"""What a table has to write lists and names into a cell for."""

_UNITS = {
    "item_weight_unit": ("weight", "item_weight"),
    "weight_unit": ("weight",),
    "product_weight_unit": ("product_weight",),
    "dimensions_unit": ("length", "width", "height", "dimensions"),
}


def _options(fields: Mapping[str, Value]) -> dict[str, str]:
    """`variant_dict`, and the three pairs of fields that stood for it before."""
    given = fields.get("variant_dict", "")
    if isinstance(given, str):
        given = named_values(given)
    chosen = (
        {name: value for name, value in given.items() if isinstance(value, str)} if isinstance(given, Mapping) else {}
    )
    for number in "123":
        name, value = (
            fields.get(f"custom_variant{number}_category", ""),
            fields.get(f"custom_variant{number}_option", ""),
        )
        if isinstance(name, str) and isinstance(value, str) and name and value:
            chosen.setdefault(name, value)
    return {name: value for name, value in chosen.items() if value}


def _prepare(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Reads the cells that hold JSON, and puts numbers and their units together."""
    told = {
        name: plain_value(found)
        if name in _MAY_BE_JSON and isinstance(value, str) and (found := of_json(value)) is not None
        else value
        for name, value in fields.items()
    }
    if not isinstance(asked := told.get("q_and_a", ""), str | Mapping):
        told["q_and_a"] = [" ".join(texts([*each.values()])) if isinstance(each, Mapping) else each for each in asked]
    for name, measured in _UNITS.items():
        unit = told.get(name)
        for each in measured:
            value = told.get(each)
            if isinstance(unit, str) and unit and isinstance(value, str) and value[-1:].isdigit():
                told[each] = f"{value} {unit}"
    return told


def plain_value(value: object) -> Value:
    """A value of JSON as an item holds it: numbers and truths as texts, nulls as blanks."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return {str(name): plain_value(each) for name, each in value.items() if each is not None}
    if isinstance(value, list | tuple):
        return [plain_value(each) for each in value if each is not None]
    return "" if value is None else str(value)


def _is_hidden(fields: Mapping[str, Value]) -> bool:
    said = (fields.get(name, "") for name in ("is_eligible_search", "enable_search"))
    return any(isinstance(each, str) and yes(each) is False for each in said)


OPENAI = Dialect(_NAMES, _PLUMBING, TRAITS, _options, _prepare, _is_hidden)
