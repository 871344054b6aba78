"""What a search found, as data: candidates with scores and reasons, or why nothing fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from shopcli.catalog.product import AttributeValue, Product


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact that speaks for (or against) a candidate.

    `kind` is a stable word: `price`, `budget`, `saving`, `rating`, `stock`, `requirement`, `wish`, `review`, `caution`,
    `profile`.
    `field` is the path in the product that bears it out, `value` what stands there, `text` a short phrase in the need's
    language ("$70 below your limit"). `caution` speaks against: few ratings, out of stock, an unknown attribute.
    `profile` tells what the shopper's profile says to it, never to a model; its `value` is from -1 (against) to 1.
    """

    kind: str
    text: str
    field: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product that fits the need's limits. `handle` is the number that the model sees, from 1 in rank order.

    `parts` are the weighted parts of `score` (their sum): `relevance`, `value`, `rating`, `stock`, `wishes`,
    with a profile `profile`.
    """

    handle: int
    product: Product
    score: float
    parts: Mapping[str, float]
    reasons: tuple[Reason, ...] = ()
    attributes: tuple[tuple[str, AttributeValue], ...] = ()
    """The product's attributes, those that tell most about it for this need first."""


@dataclass(frozen=True, slots=True)
class CategoryShape:
    path: tuple[str, ...]
    count: int
    min_price: Decimal | None = None
    max_price: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The catalog around the need, so that nobody denies what is stocked or invents a superlative."""

    products: int
    """Products in the catalog."""
    matched: int
    """Products that fit every limit."""
    currency: str | None = None
    min_price: Decimal | None = None
    """Lowest and highest price among the matched."""
    max_price: Decimal | None = None
    categories: tuple[CategoryShape, ...] = ()
    """The categories that the matched products stand in, largest first, with what the whole category holds."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """How many products one limit alone keeps out, of those that fit everything else."""

    limit: str
    count: int


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The smallest change of one limit that lets something in: "raise the budget to $549", and how many then fit."""

    limit: str
    change: str
    count: int
    example_id: str | None = None
    example_title: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of a search. With no candidates, `exclusions` and `relaxations` say why and what would help."""

    candidates: tuple[Candidate, ...]
    shape: Shape
    exclusions: tuple[Exclusion, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    notes: tuple[str, ...] = ()
    """Remarks for the shopper in the need's language, such as "prices are in USD, the budget in EUR"."""


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why one product is, or is not, recommended: each limit with whether it holds and what the catalog says."""

    product: Product
    checks: tuple["LimitCheck", ...]
    rank: int | None = None
    """Its rank where every limit holds; None where one fails or it was not among the hits."""
    matched: int = 0


@dataclass(frozen=True, slots=True)
class LimitCheck:
    limit: str
    holds: bool
    catalog_value: str = ""
    """What the catalog says, as text; empty where it does not say."""
