"""Product records with nothing unusual about them, read straight into products.

Validating with pydantic and gathering faults takes most of the time of reading a large catalog. What is read here is
what `read_product` would make of the record by the same functions of `fields`, or it is None: then that way is taken,
and says what is wrong. A test holds both against each other.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.formats.flatten import as_text
from shopcli.catalog.known import Known
from shopcli.catalog.product import AttributeValue, Availability, Product, Rating, Review, Store, Variant
from shopcli.catalog.records import fields
from shopcli.catalog.records.currencies import highest_price

_FIVE = Decimal(5)
_WRITTEN_OUT = frozenset(range(-6, 1))
_DIGITS = 15
_SMALL = 10**15


def plain_product(raw: Mapping[str, Any], store: Store) -> Product | None:
    """The product, where no field of the record is bad, unknown, a policy, or written in a rare way."""
    try:
        return _product(raw, store)
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError):
        return None


class _NotPlainError(ValueError):
    """Left to the way that reports faults."""


_LINES = Known(fields.line)
_PROSE = Known(fields.prose)
_CURRENCIES = Known(fields.currency)
_AVAILABLE = Known(fields.availability)
_PRICES = Known(lambda text: fields.price(Decimal(text)))
_POINTS = Known(lambda text: fields.not_negative(Decimal(text)))
_NO_HOST = "/?#@"
"""With which no host begins; an empty text is in it too."""


def _product(raw: Mapping[str, Any], store: Store) -> Product:
    if not raw.keys() <= _FIELDS:
        raise _NotPlainError
    get = raw.get
    if get("shipping") is not None or get("returns") is not None:
        raise _NotPlainError
    given = get("currency")
    currency = _CURRENCIES[given] if given else store.currency
    if not given and given is not None and given != "":
        raise _NotPlainError
    highest = highest_price(currency)
    price = _price(get("price"), highest)
    rating = _rating(get("rating"))
    variants, reviews = get("variants"), get("reviews")
    return Product(
        id=_code(raw["id"]),
        title=fields.required_line(raw["title"]),
        currency=currency,
        price=price,
        list_price=_list_price(get("list_price"), highest, price),
        brand=_line(get("brand")),
        category=_category(get("category")),
        description=fields.prose(get("description")),
        availability=_availability(get("availability")),
        stock=_count(get("stock")),
        rating=rating,
        attributes=_attributes(get("attributes")),
        variants=_variants(variants, highest, price) if variants is not None else (),
        images=_codes(get("images")),
        tags=_tags(get("tags")),
        reviews=_reviews(reviews, rating.scale if rating else _FIVE) if reviews is not None else (),
        url=_url(get("url")),
        gtin=_word(get("gtin")),
        mpn=_word(get("mpn")),
        shop=store.key,
    )


def _line(value: Any) -> str | None:
    return _LINES[value] if value.__class__ is str else fields.line(value)


def _is_word(value: Any) -> bool:
    """Whether a value is a text with nothing in it to be cleaned, as most codes and addresses are."""
    return value.__class__ is str and value.isascii() and value.isprintable() and " " not in value and bool(value)


def _word(value: Any) -> str | None:
    """A line that is most often one word, and of this product alone."""
    return value if value is None or _is_word(value) else fields.line(value)


def _code(value: Any) -> str:
    return str(value) if _is_word(value) and len(value) <= fields.LONGEST_CODE else fields.code(value)


def _url(value: Any) -> str | None:
    if value is None or (_is_word(value) and value.startswith("https://") and value[8:9] not in _NO_HOST):
        url: str | None = value
        return url
    return fields.url(value)


def _codes(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(value if value.__class__ is list and all(map(_is_word, value)) else fields.lines(value))


def _category(value: Any) -> tuple[str, ...]:
    return _tags(value) if value.__class__ is list else tuple(fields.category(value))


def _tags(value: Any) -> tuple[str, ...]:
    if value.__class__ is not list:
        return tuple(fields.lines(value))
    return tuple([text for each in value if (text := _LINES[each]) is not None])


def _sane(value: Decimal) -> bool:
    """Whether a number is finite, written out and short: every check of `fields` passes then but for its size."""
    _, digits, exponent = value.as_tuple()
    return exponent in _WRITTEN_OUT and len(digits) <= _DIGITS


def _is_small(value: int) -> bool:
    return -_SMALL < value < _SMALL


def _price(value: Any, highest: Decimal) -> Decimal | None:
    if value is None:
        return None
    price = _PRICES[str(value)] if value.__class__ is Decimal else fields.price(value)
    if price is not None and price > highest:
        raise _NotPlainError
    return price


def _list_price(value: Any, highest: Decimal, paid: Decimal | None) -> Decimal | None:
    list_price = _price(value, highest)
    if list_price is not None and paid is not None and list_price < paid:
        raise _NotPlainError
    return list_price


def _count(value: Any) -> int | None:
    if value.__class__ is int and 0 <= value <= fields.LARGEST_COUNT:
        number: int = value
        return number
    return fields.count(value)


def _availability(value: Any) -> Availability | None:
    found: Availability | None = _AVAILABLE[value] if value.__class__ is str else fields.availability(value)
    return found


def _points(value: Any) -> Decimal | None:
    points: Decimal | None = _POINTS[str(value)] if value.__class__ is Decimal else fields.not_negative(value)
    return points


def _rating(raw: Any) -> Rating | None:
    if raw is None:
        return None
    given = raw if raw.__class__ is dict else {"value": raw}
    value, count = _points(given.get("value")), _count(given.get("count"))
    scale = _points(given.get("scale"))
    if value is None:
        return None
    if scale is None:
        scale = _FIVE
    if not 0 < value <= scale:
        raise _NotPlainError
    return Rating(value, scale, count)


def _attributes(raw: Any) -> dict[str, AttributeValue]:
    found: dict[str, AttributeValue] = {}
    if raw is None:
        return found
    for key, value in raw.items():
        name = _LINES[key]
        kind = value.__class__
        kept: AttributeValue | None
        if kind is str:
            kept = _PROSE[value]
        elif kind is bool or value is None or (_is_small(value) if kind is int else kind is Decimal and _sane(value)):
            kept = value
        elif kind is list:
            kept = tuple(text for each in value if (text := _PROSE[each]) is not None) or None
        else:
            raise _NotPlainError
        if name is not None and kept is not None and name not in found:
            found[name] = kept
    return found


def _variants(raw: list[Any], highest: Decimal, inherited: Decimal | None) -> tuple[Variant, ...]:
    if raw.__class__ is not list:
        raise _NotPlainError
    variants = [_variant(each, highest, inherited) for each in raw if each is not None]
    if len({variant.id for variant in variants}) < len(variants):
        raise _NotPlainError
    return tuple(variants)


def _variant(raw: Mapping[str, Any], highest: Decimal, inherited: Decimal | None) -> Variant:
    if not raw.keys() <= _VARIANT_FIELDS:
        raise _NotPlainError
    get = raw.get
    price = _price(get("price"), highest)
    return Variant(
        id=_code(raw["id"]),
        options={name: as_text(value) for name, value in _attributes(get("options")).items()},
        price=price,
        list_price=_list_price(get("list_price"), highest, inherited if price is None else price),
        availability=_availability(get("availability")),
        stock=_count(get("stock")),
        attributes=_attributes(get("attributes")),
        gtin=_word(get("gtin")),
        mpn=_word(get("mpn")),
        url=_url(get("url")),
        images=_codes(get("images")),
    )


def _reviews(raw: list[Any], scale: Decimal) -> tuple[Review, ...]:
    if raw.__class__ is not list:
        raise _NotPlainError
    return tuple(_review(each, scale) for each in raw if each is not None)


def _review(raw: Mapping[str, Any], scale: Decimal) -> Review:
    points = _points(raw.get("rating"))
    if points is not None and points > scale:
        raise _NotPlainError
    return Review(
        text=fields.required_prose(raw["text"]),
        title=fields.line(raw.get("title")),
        rating=points,
        date=fields.date(raw.get("date")),
        verified=fields.yes_or_no(raw.get("verified")),
    )


_VARIANT_FIELDS = frozenset(
    ("id", "options", "price", "list_price", "availability", "stock", "attributes", "gtin", "mpn", "url", "images")
)
_OF_PRODUCTS_ALONE = (
    "title", "description", "brand", "category", "currency", "rating", "variants", "tags", "reviews", "shipping",
    "returns",
)  # fmt: skip
_FIELDS = _VARIANT_FIELDS - {"options"} | frozenset(_OF_PRODUCTS_ALONE)
