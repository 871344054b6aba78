"""What a product states as numbers: its attributes first, then what stands in its title, texts and variants."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from shopcli.attributes.facts import attribute, canonical, facts, format_value
from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import AttributeValue, Product
from shopcli.query.need import Language
from shopcli.text import has_han, one_line, shorten

_LONGEST = 60
_WHOLE_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LEADING_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)\b(?!-)")


@dataclass(frozen=True, slots=True)
class Stated:
    """One number: the path that it stands at, the key it belongs to ("" in free text), base units of `dimension`."""

    field: str
    key: str
    dimension: str
    value: Decimal
    text: str
    main: bool = True
    """Whether it is the attribute's own value and not one more number in its text."""


def stated_numbers(product: Product) -> list[Stated]:
    """The numbers of the product's attributes, each once for every key that it may be asked for."""
    return _of_attributes(product.attributes.items())


def stated_in_variants(product: Product) -> Iterator[Stated]:
    for variant in product.variants:
        yield from _of_attributes([*variant.options.items(), *variant.attributes.items()], f"variants.{variant.id}.")


def _of_attributes(attributes: Iterable[tuple[str, AttributeValue]], prefix: str = "") -> list[Stated]:
    found: list[Stated] = []
    for name, value in attributes:
        if not isinstance(value, bool):
            found += _of_attribute(prefix, name, value)
    return found


@lru_cache(maxsize=32768, typed=True)
def _of_attribute(prefix: str, name: str, value: AttributeValue) -> tuple[Stated, ...]:
    field = f"{prefix}attributes.{name}"
    text = one_line(" / ".join(value) if isinstance(value, tuple) else str(value))
    found = []
    for key, stated in facts({name: value}).items():
        for fact in stated:
            if isinstance(fact, float):
                known = ATTRIBUTES.get(key)
                number = Decimal(repr(fact))
                found.append(Stated(field, key, known.dimension if known else "count", number, text))
    if not found and (bare := _LEADING_NUMBER.match(text)) and not read_quantities(text):
        # A unit that nobody knows, "80 ohm", is a number all the same.
        found.append(Stated(field, canonical(name), "count", Decimal(bare[1]), text))
    keys = list(facts({name: value})) or [name]
    if found and found[0].dimension != "count" and (whole := _WHOLE_NUMBER.fullmatch(text)):
        # "weight 9" says no more than the catalog does, whatever unit the catalog leaves to be known.
        found.append(Stated(field, keys[0], "count", Decimal(whole[0]), text, False))
    is_text = all(one.dimension == "count" for one in found)
    taken = {(one.dimension, one.value) for one in found if one.dimension != "count"}
    found += (
        Stated(field, keys[0], quantity.dimension, quantity.value, text, is_text)
        for quantity in read_quantities(text)
        if (quantity.dimension, Decimal(repr(float(quantity.value)))) not in taken
    )
    return tuple(found)


def stated_in_texts(product: Product, dimension: str) -> Iterator[Stated]:
    """The numbers of `dimension` in title, description and tags, which bear a claim out but contradict none."""
    texts = (("title", product.title), ("description", product.description or ""), ("tags", " / ".join(product.tags)))
    for field, text in texts:
        for quantity in _quantities(text):
            if quantity[0] == dimension:
                yield Stated(field, "", dimension, quantity[1], quantity[2], False)


@lru_cache(maxsize=4096)
def _quantities(text: str) -> tuple[tuple[str, Decimal, str], ...]:
    return tuple((quantity.dimension, quantity.value, quantity.text) for quantity in read_quantities(text))


def shown(stated: Stated, language: Language) -> str:
    """What the catalog says, for reading: its own words where they are in the answer's language."""
    if stated.key in ATTRIBUTES and stated.main and has_han(stated.text) != (language == "zh"):
        known = attribute(stated.key)
        if known.kind == "number" and known.dimension == stated.dimension:
            return format_value(stated.key, stated.value, language)
    return shorten(stated.text, _LONGEST)
