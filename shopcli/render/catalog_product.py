"""One product with all that its catalog says of it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.money import format_money
from shopcli.catalog.native import product_record
from shopcli.catalog.product import AttributeValue, Product, Review
from shopcli.catalog.stats import available
from shopcli.query.need import Language
from shopcli.render.card import attribute_text
from shopcli.render.catalog_words import catalog_words
from shopcli.render.encode import Json, plain_number
from shopcli.render.lines import Line, Table, View
from shopcli.render.words import Words, words
from shopcli.text import clean, one_line


def product_view(product: Product, variant: str | None, language: Language) -> View:
    """`variant` is the one that was asked for by its own id."""
    say = words(language)
    view: list[Line | Table] = [Line(one_line(product.title), heading=True)]
    view += (_labelled(label, text, say) for label, text in _facts(product, language) if text)
    if product.description:
        view += [Line(""), *(Line(line) for line in clean(product.description).split("\n") if line.strip())]
    view += _mapping(catalog_words(language).field["attributes"], product.attributes, say)
    view += _variants(product, variant, language)
    view += _mapping(catalog_words(language).field["shipping"], product.shipping, say)
    view += _mapping(catalog_words(language).field["returns"], product.returns, say)
    if product.reviews:
        view += [Line(""), Line(catalog_words(language).reviews, heading=True)]
        view += (Line(_review(review, say), mark="item") for review in product.reviews)
    return view


def product_value(product: Product, variant: str | None) -> dict[str, Json]:
    """The record of the native format, with the shop, and the variant that was asked for."""
    return {"shop": product.shop or None, "variant": variant, "product": product_record(product)}


def offer_stock(product: Product, language: Language) -> str:
    """Whether it can be bought, with the count that is left where it is stated; empty where nothing is."""
    state = available(product)
    if state is None:
        return ""
    said = words(language).availability[state]
    if not product.stock:
        return said
    return catalog_words(language).left.format(said=said, count=f"{product.stock:,}")


def _facts(product: Product, language: Language) -> Iterator[tuple[str, str]]:
    field, rating = catalog_words(language).field, product.rating
    yield field["id"], product.id
    yield field["shop"], product.shop
    yield field["brand"], product.brand or ""
    yield field["category"], " > ".join(product.category)
    for name in ("price", "list_price"):
        amount: Decimal | None = getattr(product, name)
        yield field[name], "" if amount is None else format_money(amount, product.currency, language)
    if not product.variants:
        yield field["availability"], offer_stock(product, language)
    if rating:
        count = "" if rating.count is None else f" ({words(language).ratings.format(count=f'{rating.count:,}')})"
        yield field["rating"], f"{plain_number(rating.value)}/{plain_number(rating.scale)}{count}"
    yield field["tags"], words(language).listing.join(product.tags)
    for name in ("gtin", "mpn", "url"):
        yield field[name], getattr(product, name) or ""
    for image in product.images:
        yield field["images"], image


def _labelled(label: str, text: str, say: Words) -> Line:
    return Line(say.labelled.format(name=one_line(label), value=one_line(text)), 1)


def _mapping(heading: str, values: Mapping[str, Any], say: Words) -> list[Line]:
    if not values:
        return []
    return [
        Line(""),
        Line(heading[:1].upper() + heading[1:], heading=True),
        *(_labelled(name, _text(value, say), say) for name, value in values.items()),
    ]


def _text(value: Any, say: Words) -> str:
    """A value of any depth on one line."""
    if isinstance(value, Mapping):
        return say.listing.join(say.labelled.format(name=name, value=_text(each, say)) for name, each in value.items())
    if isinstance(value, tuple) and not all(isinstance(each, str) for each in value):
        return say.listing.join(_text(each, say) for each in value)
    known: AttributeValue = value
    return attribute_text(known, say)


def _variants(product: Product, chosen: str | None, language: Language) -> list[Line | Table]:
    if not product.variants:
        return []
    say = catalog_words(language)
    rows = tuple(
        _variant_row(product.as_variant(each), dict(each.options), chosen, language) for each in product.variants
    )
    narrow = tuple(Line(one_line(f"{name} {price} {stock}"), 1, "item") for price, stock, name in rows)
    return [Line(""), Line(say.variants, heading=True), Table(say.variant_header, rows, narrow)]


def _variant_row(
    offer: Product, options: Mapping[str, str], chosen: str | None, language: Language
) -> tuple[str, str, str]:
    """The one that was asked for has an arrow."""
    price = "" if offer.price is None else format_money(offer.price, offer.currency, language)
    name = " · ".join(part for part in (offer.variant, words(language).listing.join(options.values())) if part)
    return price, offer_stock(offer, language), one_line(f"→ {name}" if offer.variant == chosen else name)


def _review(review: Review, say: Words) -> str:
    points = "" if review.rating is None else plain_number(review.rating)
    opening = " · ".join(part for part in (points, review.title, review.date) if part)
    text = one_line(review.text)
    return one_line(say.labelled.format(name=opening, value=text)) if opening else text
