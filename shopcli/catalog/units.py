"""Quantities: a number and its unit, in text of either language, brought to one base unit per dimension."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in the base unit of `dimension`; `text` as it stood."""

    value: Decimal
    dimension: str
    text: str


def read_quantities(text: str) -> list[Quantity]:
    raise NotImplementedError
