"""What was found in the texts of a product, each with where it stands."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Place: TypeAlias = Literal["title", "description"]
Standing: TypeAlias = Literal["stated", "missing", "differs"]
"""Whether the product's attributes state the same, nothing, or something else."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a product on one line, without markup; each character stands where it does in the product's own text,
    and spans count them."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A key term; `score` is higher the more it tells this product from others."""

    text: str
    place: Place
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Pair:
    """An attribute, by its canonical key, and its value as the passage spells it from `start` to `end`."""

    key: str
    value: str
    place: Place
    start: int
    end: int
    standing: Standing
    instead: str = ""
    """What the product's attributes state, where that differs."""


@dataclass(frozen=True, slots=True)
class Keywords:
    product_id: str
    terms: tuple[Term, ...]
    pairs: tuple[Pair, ...]
