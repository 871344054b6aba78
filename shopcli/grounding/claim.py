"""A claim in a model's prose and what the catalog says to it: the data that tasks and renderers read."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"
    """The catalog does not say."""


class Kind(StrEnum):
    """What a claim is about; stable words, part of the JSON contract."""

    PRICE = "price"
    DIFFERENCE = "price_difference"
    """Between two products, or from a product to the need's limit."""
    DISCOUNT = "discount"
    """A reduction in percent."""
    SAVING = "saving"
    """A reduction as an amount."""
    RATING = "rating"
    REVIEW_COUNT = "review_count"
    STOCK = "stock"
    QUANTITY = "quantity"
    """A number with a unit: 16 GB, 1.2 kg, 14 in."""
    RETURNS = "returns"
    SHIPPING = "shipping"
    WARRANTY = "warranty"
    FEATURE = "feature"
    """Something that a product has or has not: a touchscreen, water resistance."""
    SUPERLATIVE = "superlative"
    PRODUCT = "product"
    """A product's name."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`text` as it stands in the answer; `field` is the path that bears it out or contradicts it.

    `product_id` is the product that it is about, None where it is about none or nobody knows. `catalog_value` is what
    the catalog says, as people read it; empty where it says nothing.
    """

    text: str
    kind: Kind
    verdict: Verdict
    product_id: str | None = None
    field: str = ""
    catalog_value: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of the answer: plain where `claim` is None, else the very text of that claim."""

    text: str
    claim: Claim | None = None
