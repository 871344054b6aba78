"""A product as the facts that may be told of it: its attributes, name, brand, kind, versions and rating.

Its description, tags and reviews are what marketing and buyers say, and no facts. Its price is told where it is asked
for; stock, delivery and returns, which change while a text stands, are not.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from shopcli.analysis.describing.fact import Fact, LeftOut, Portrait
from shopcli.analysis.describing.kinds import kind_of
from shopcli.analysis.describing.naming import kind_in, name_of, plain
from shopcli.analysis.describing.stated import joined, stated_facts
from shopcli.attributes.facts import display, format_value
from shopcli.attributes.title_facts import title_facts
from shopcli.catalog.money import format_money
from shopcli.catalog.product import AttributeValue, Product, Rating
from shopcli.query.need import Language
from shopcli.text import has_han

_MOST_CHOICES = 6
_FEW = 3
"""Attributes below which a title's numbers are told too: where a shop states attributes, they hold what matters."""
_TITLED = ("screen_size", "refresh_rate", "ram", "storage", "read_speed", "write_speed")
"""What a number in a title is told of: its unit and the words around it leave no doubt."""


def portrait(product: Product, language: Language, *, price: bool = False) -> Portrait:
    """What may be told of `product`, its price only where `price` is asked for."""
    kind = _kind(product, language)
    # What the text says of its kind need not be in its name; where it cannot say it, the name keeps it.
    name = name_of(product.title, product.brand or "", _kind(product, "en") if kind else "")
    found = [*_versions(product, language), *stated_facts(product.attributes, language)]
    stated = [one for one in found if isinstance(one, Fact)]
    facts = _once([*stated, *(_in_title(product, language) if len(stated) < _FEW else ())])
    left_out = tuple(dict.fromkeys(one for one in found if isinstance(one, LeftOut)))
    facts = (*_identity(product, name, kind, language), *facts, *_figures(product, language, price=price))
    return Portrait(_reduced(product, name, kind, facts, price=price), language, name, kind, facts, left_out)


def _kind(product: Product, language: Language) -> str:
    """By its category, else by the noun that its title ends with."""
    by_category = kind_of(product.category, language)
    return by_category or ("" if has_han(product.title) else kind_of((kind_in(product.title),), language))


def _in_title(product: Product, language: Language) -> Iterator[Fact]:
    """Numbers that only the title states, as feeds without attributes have them."""
    for key, numbers in title_facts(product.title).items():
        if key in _TITLED and len(numbers) == 1:
            yield Fact("title", key, display(key, language), format_value(key, numbers[0], language))


def _identity(product: Product, name: str, kind: str, language: Language) -> Iterator[Fact]:
    zh = language == "zh"
    yield Fact("title", "", "名称" if zh else "name", name)
    if product.brand:
        yield Fact("brand", "", "品牌" if zh else "brand", plain(product.brand))
    if kind:
        yield Fact("category", "", "类别" if zh else "category", kind)


def _versions(product: Product, language: Language) -> Iterator[Fact | LeftOut]:
    """What there is to choose, an option each: "Colour: gray or mint"."""
    names = dict.fromkeys(name for variant in product.variants for name in variant.options)
    for name in names:
        chosen = tuple(dict.fromkeys(v.options[name] for v in product.variants if name in v.options))
        for one in stated_facts({name: chosen if len(chosen) > 1 else chosen[0]}, language, "variants"):
            if isinstance(one, Fact) and len(one.values) == len(chosen) > 1:
                values = one.values[:_MOST_CHOICES]
                yield replace(one, value=joined(values, language, "或" if language == "zh" else "or"))
            elif isinstance(one, LeftOut) or len(one.values) == len(chosen):
                yield one


def _once(facts: list[Fact]) -> tuple[Fact, ...]:
    """One fact a key: what there is to choose stands for what the product states of it."""
    kept: dict[str, Fact] = {}
    for fact in facts:
        kept.setdefault(fact.key or fact.name, fact)
    return tuple(kept.values())


def _figures(product: Product, language: Language, *, price: bool) -> Iterator[Fact]:
    if product.rating:
        yield Fact("rating", "rating", "评分" if language == "zh" else "rating", rating_text(product.rating, language))
    if price and (lowest := _lowest(product)) is not None:
        amount = format_money(lowest, product.currency, language)
        if len({one.price for one in product.offers()}) > 1:
            amount = f"{amount} 起" if language == "zh" else f"from {amount}"
        yield Fact("price", "price", "价格" if language == "zh" else "price", amount)


def _lowest(product: Product) -> Decimal | None:
    """The price from which there are versions of it; a number of which nobody knows the currency is none."""
    if product.currency is None:
        return None
    return min((one.price for one in product.offers() if one.price is not None), default=product.price)


def rating_text(rating: Rating, language: Language) -> str:
    """ "4.2 of 5 (2,318 ratings)"."""
    value, scale, count = _number(rating.value), _number(rating.scale), rating.count
    if language == "zh":
        return f"{value} 分（满分 {scale} 分）" + (f"，共 {count:,} 条评价" if count else "")
    return f"{value} of {scale}" + (f" ({count:,} rating{'s' if count != 1 else ''})" if count else "")


def _number(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _reduced(product: Product, name: str, kind: str, facts: tuple[Fact, ...], *, price: bool) -> Product:
    attributes: dict[str, AttributeValue] = {}
    for fact in facts:
        if fact.field.startswith(("attributes.", "variants.")):
            stated = fact.values if len(fact.values) > 1 else fact.value
            attributes[fact.name] = stated or bool(fact.holds)
    return Product(
        id=product.id,
        title=name,
        currency=product.currency,
        price=_lowest(product) if price else None,
        brand=plain(product.brand) if product.brand else None,
        category=(kind,) if kind else (),
        rating=product.rating,
        attributes=attributes,
        shop=product.shop,
    )
