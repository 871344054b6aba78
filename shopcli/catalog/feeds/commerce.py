"""Products of the Agentic Commerce Protocol and of the Universal Commerce Protocol, which have one shape.

https://agenticcommerce.dev and https://ucp.dev: variants with options, money in minor units, texts in several formats.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.amounts import minor_digits
from shopcli.catalog.feeds.cells import code, deepest, in_store, prose_of, quantity, without_blanks, words
from shopcli.catalog.feeds.entry import Entry, as_document
from shopcli.catalog.feeds.item_lists import category_path
from shopcli.catalog.feeds.items import Offer
from shopcli.catalog.feeds.json_records import Records
from shopcli.catalog.feeds.json_values import mapping_of, mappings_of, text_of, texts_of, told
from shopcli.catalog.feeds.variants import product_entries
from shopcli.catalog.formats.document import Document, Fault
from shopcli.catalog.product import Availability
from shopcli.catalog.records.fields import FieldError, availability, shown
from shopcli.patterns import Pattern

_READ = words(
    "id title description brand url categories media variants rating tags metadata price_range list_price_range"
)
_PLUMBING = words("handle options selected")
_READ_OF_VARIANT = words(
    "id title description url categories media rating tags metadata sku barcodes price list_price unit_price "
    "availability condition variant_options options seller marketplace"
)
_PLUMBING_OF_VARIANT = words("handle inputs checkout_url eligible")
_NAMES = {"price": "price.amount", "list_price": "list_price.amount", "currency": "price.currency", "images": "media"}
_NUMBER_OF_CATEGORY = Pattern(r"[a-z]{2}(?:-[0-9]+)+|gid://.*")
"""What Shopify's list of categories calls one."""
_OF_TRADE = ("GTIN", "EAN", "UPC", "ISBN", "JAN")
_TOPICS = {"refund_policy": "returns", "return_policy": "returns", "shipping_policy": "shipping"}


def commerce_document(records: Records) -> Document:
    sellers: dict[str, Mapping[str, Any]] = {}
    for product, _ in records.read():
        for variant in mappings_of(mapping_of(product).get("variants")):
            seller = mapping_of(variant.get("seller"))
            if len(sellers) < 2 and (name := text_of(seller.get("name"))):
                sellers.setdefault(name, seller)
    only = next(iter(sellers.items())) if len(sellers) == 1 else None
    store = {"name": only[0], "policies": _policies(only[1])} if only else None
    return as_document(_entries(records, names_sellers=only is None), store, _NAMES, records.faults)


def _policies(seller: Mapping[str, Any]) -> dict[str, Any]:
    links = ((text_of(link.get("type")), link) for link in mappings_of(seller.get("links")))
    return {
        _TOPICS.get(topic, topic.replace("_", " ")): without_blanks(
            {"text": text_of(link.get("title")), "url": text_of(link.get("url"))}
        )
        for topic, link in links
        if topic
    }


def _entries(records: Records, *, names_sellers: bool) -> Iterator[Entry]:
    for product, number in records.mappings():
        variants = mappings_of(product.get("variants"))
        own = _own(product, variants)
        offers = [_offer(variant, number, names_sellers=names_sellers) for variant in variants]
        faults: list[Fault] = []
        if not any("price" in offer.record for offer in offers):
            own |= _price_of_range(product, faults)
        yield from product_entries(own, offers, number, faults)


def _own(product: Mapping[str, Any], variants: list[Mapping[str, Any]]) -> dict[str, Any]:
    category, others = _category([product, *variants])
    tags = [tag for each in (product, *variants) for tag in texts_of(each.get("tags"))]
    return {
        "id": text_of(product.get("id")),
        "title": text_of(product.get("title")),
        "description": _prose(product.get("description")),
        "brand": text_of(product.get("brand")),
        "category": category,
        "tags": [*dict.fromkeys([*tags, *others])],
        "url": text_of(product.get("url")),
        "images": _images(product.get("media")),
        "rating": _rating(product.get("rating")),
        "attributes": {**_metadata(product), **_others(product, _READ | _PLUMBING)},
    }


def _offer(variant: Mapping[str, Any], number: int, *, names_sellers: bool) -> Offer:
    faults: list[Fault] = []
    options = [*mappings_of(variant.get("variant_options")), *mappings_of(variant.get("options"))]
    pairs = ((text_of(each.get("name")), text_of(each.get("label") or each.get("value"))) for each in options)
    gtin, mpn = _barcodes(variant)
    record = {
        "id": text_of(variant.get("id")),
        "title": text_of(variant.get("title")),
        "description": _prose(variant.get("description")),
        **_prices(variant, faults),
        **_stock(variant.get("availability")),
        "gtin": gtin,
        "mpn": mpn,
        "url": text_of(variant.get("url")),
        "images": _images(variant.get("media")),
        "attributes": _attributes(variant, names_sellers=names_sellers),
    }
    chosen = {name: value for name, value in pairs if name and value}
    return Offer(without_blanks(record), number, chosen=chosen, faults=faults)


def _attributes(variant: Mapping[str, Any], *, names_sellers: bool) -> dict[str, Any]:
    named = {
        "SKU": text_of(variant.get("sku")),
        "Condition": texts_of(variant.get("condition")),
        "Unit price": _unit_price(mapping_of(variant.get("unit_price"))),
        "Rating": told(_rating(variant.get("rating"))),
        "Restocked": text_of(mapping_of(variant.get("availability")).get("restock_at")),
        "Seller": text_of(mapping_of(variant.get("seller")).get("name")) if names_sellers else "",
        "Marketplace": text_of(mapping_of(variant.get("marketplace")).get("name")),
    }
    found = {name: value for name, value in named.items() if value}
    return {**found, **_metadata(variant), **_others(variant, _READ_OF_VARIANT | _PLUMBING_OF_VARIANT)}


def _metadata(given: Mapping[str, Any]) -> dict[str, Any]:
    return told(mapping_of(given.get("metadata"))) or {}


def _others(given: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {name: found for name, value in given.items() if name not in known and (found := told(value)) is not None}


def _prose(given: Any) -> str:
    """The plain text, else what is left of the HTML, else the Markdown as it is."""
    if not isinstance(given, Mapping):
        return prose_of(text_of(given))
    plain, html = text_of(given.get("plain")), text_of(given.get("html"))
    return plain or prose_of(html) or text_of(given.get("markdown"))


def _category(given: list[Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """The path that says most; a number in a list of categories is no name."""
    paths = []
    for each in given:
        listed = each.get("categories")
        for category in listed if isinstance(listed, list) else [listed]:
            text = text_of(category.get("value") if isinstance(category, Mapping) else category)
            if text and not _NUMBER_OF_CATEGORY.fullmatch(text):
                paths.append(category_path(text))
    return deepest(paths)


def _images(media: Any) -> list[str]:
    addresses = (text_of(each.get("url")) for each in mappings_of(media) if each.get("type", "image") == "image")
    return [*dict.fromkeys(address for address in addresses if address)]


def _rating(given: Any) -> dict[str, Any]:
    rating = mapping_of(given)
    value = text_of(rating.get("value"))
    if not value or quantity(value) == 0:
        return {}
    return without_blanks({"value": value, "scale": rating.get("scale_max"), "count": rating.get("count")})


def _barcodes(variant: Mapping[str, Any]) -> tuple[str, str]:
    """The article number of the trade, and that of the maker."""
    gtin = mpn = ""
    for each in mappings_of(variant.get("barcodes")):
        kind, number = text_of(each.get("type")).upper(), code(text_of(each.get("value")))
        if kind.startswith(_OF_TRADE):
            gtin = gtin or number
        elif kind == "MPN":
            mpn = mpn or number
    return gtin, mpn


def _prices(given: Mapping[str, Any], faults: list[Fault]) -> dict[str, Any]:
    price = _amount(given.get("price"), "price", faults)
    before = _amount(given.get("list_price"), "list_price", faults)
    if price is None:
        return {}
    known = {"price": price[0], "currency": price[1]}
    if before is not None and before[1] == price[1] and before[0] > price[0]:
        known["list_price"] = before[0]
    return known


def _price_of_range(product: Mapping[str, Any], faults: list[Fault]) -> dict[str, Any]:
    """What every variant costs, where the range is no range."""
    span = mapping_of(product.get("price_range"))
    if not span or span.get("min") != span.get("max"):
        return {}
    before = mapping_of(product.get("list_price_range"))
    return _prices({"price": span.get("min"), "list_price": before.get("min")}, faults)


def _amount(given: Any, name: str, faults: list[Fault]) -> tuple[Decimal, str] | None:
    """An amount in its currency's smallest unit, in whole ones."""
    if given is None:
        return None
    money = mapping_of(given)
    amount, currency = money.get("amount"), text_of(money.get("currency")).upper()
    counted = quantity(text_of(amount))
    if counted is None:
        cause = f"{shown(given if amount is None else amount)} is no amount in minor units"
        faults.append(Fault((name,), cause, 'write {"amount": 1999, "currency": "USD"} for 19.99 USD'))
        return None
    if counted != counted.to_integral_value() or (isinstance(amount, Decimal) and "." in str(amount)):
        meant = f"{counted.scaleb(minor_digits(currency)).normalize():f}"
        cause = f"{shown(amount)} is not a whole number of minor units"
        faults.append(Fault((name,), cause, f"write {meant} for {counted} {currency}".rstrip()))
        return None
    return counted.scaleb(-minor_digits(currency)), currency


def _unit_price(given: Mapping[str, Any]) -> str:
    amount = _amount(given or None, "unit_price", [])
    if amount is None:
        return ""
    reference = mapping_of(given.get("reference"))
    per = f"{text_of(reference.get('value'))} {text_of(reference.get('unit'))}".strip()
    return f"{amount[0]:f} {amount[1]}" + (f" / {per}" if per else "")


def _stock(given: Any) -> dict[str, Any]:
    """What cannot be bought is not in stock, whatever its status says."""
    if not isinstance(given, Mapping):
        return {"availability": given} if given is not None else {}
    said = text_of(given.get("status"))
    try:
        status = Availability.IN_STOCK if said == "limited_stock" else availability(said)
    except FieldError:
        status = None
    available = given.get("available")
    if isinstance(available, bool) and (status is None or (not available and status is Availability.IN_STOCK)):
        status = Availability.IN_STOCK if available else Availability.OUT_OF_STOCK
    known: dict[str, Any] = {"availability": said if status is None and said else status}
    if (counted := quantity(text_of(given.get("quantity")))) is not None:
        known["stock"] = in_store(counted)
    return known
