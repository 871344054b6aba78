"""The size that a question gives beside a name: "the 17 inch Lark" is one of five Larks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import floor

from shopcli.attributes.facts import facts
from shopcli.catalog.product import Product
from shopcli.evidence.products.mentions import Meant
from shopcli.query.product_nouns import HAN_NOUNS

_SIZE = re.compile(
    r"(?<![\d.])(\d{1,2}(?:\.\d)?)(?:[ -]?(?:inch(?:es|er)?|in)(?![a-z])|[\"”″]|\s?英?寸)", re.IGNORECASE
)
_HAN_POINTED = re.compile(r"(?<![\d.])\d{1,2}(?:\.\d)?\s?英?寸的?(?:[那这][台款个块])?")
_INCH = 25.4
"""Millimetres."""


def of_size(meant: Meant, text: str) -> Meant:
    """Of the products that a name fits, those that the size beside it fits; all of them where it fits none."""
    if all(len(mention.products) == 1 for mention in meant.mentions):
        return meant
    around = meant.rest(text, " ")
    narrowed = (replace(mention, products=tuple(sized(mention.products, around))) for mention in meant.mentions)
    return replace(meant, mentions=tuple(narrowed))


def without_size(low: str) -> str:
    """A question without the sizes that told which product is meant."""
    return " ".join(_SIZE.sub(" ", low).split())


def without_sized_kind(low: str) -> str:
    """A Chinese question with 它 in place of what points at a thing by its size: 43寸那台电视."""
    match = _HAN_POINTED.search(low)
    if match is None:
        return low
    behind = low[match.end() :]
    noun = next((noun for noun in HAN_NOUNS if behind.startswith(noun)), "")
    return f"{low[: match.start()]}它 {behind.removeprefix(noun)}" if noun else low


def sized(products: Sequence[Product], text: str) -> Sequence[Product]:
    """Those whose screens have a size that the text says; all of them where none has."""
    sizes = [float(size) for size in _SIZE.findall(text)]
    fitting = [one for one in products if any(_measures(one, size) for size in sizes)]
    return fitting or products


def _measures(product: Product, size: float) -> bool:
    """Whether its screen is as large, or as large but for a fraction: one of 17.3 inches is called a 17 inch."""
    stated = [fact for fact in facts(product.attributes).get("screen_size", ()) if isinstance(fact, float)]
    return any(size in (inches, floor(inches)) for inches in (round(length / _INCH, 1) for length in stated))
