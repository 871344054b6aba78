"""The attributes that shops commonly state, as `attribute_names` lists them: one canonical key each, and its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from shopcli.attributes.names import COLOURS, NUMBERS, TEXTS, YES_NO

Kind: TypeAlias = Literal["number", "yes_no", "colour", "text"]
Better: TypeAlias = Literal["more", "less", ""]


@dataclass(frozen=True, slots=True)
class Attribute:
    """`dimension` and `bare` (base units that a number without a unit counts) are for numbers.

    `better` says which way a shopper means who names a value and no comparison: "16 GB RAM" is at least 16 GB.
    `unit` is "in" where people expect inches.
    """

    key: str
    english: str
    chinese: str
    kind: Kind = "text"
    dimension: str = ""
    bare: Decimal | None = None
    better: Better = ""
    unit: str = ""
    aliases: tuple[str, ...] = ()


def _rows(table: str) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    """Each entry as its columns and its aliases, which stand indented below it."""
    columns: list[str] = []
    aliases: list[str] = []
    for line in [*table.strip().splitlines(), ""]:
        if line.startswith(" "):
            aliases += (alias.strip() for alias in line.strip().rstrip(",").split(","))
            continue
        if columns:
            yield columns, tuple(aliases)
        columns, aliases = [column.strip() for column in line.split("|")], []


def _better(text: str) -> Better:
    return "more" if text == "more" else "less" if text == "less" else ""


def _build() -> dict[str, Attribute]:
    attributes: dict[str, Attribute] = {}
    for columns, aliases in _rows(NUMBERS):
        key, english, chinese, dimension, bare, better = [*columns, "", ""][:6]
        unit = "in" if bare == "25.4" else ""
        each = Decimal(bare) if bare else None
        attributes[key] = Attribute(key, english, chinese, "number", dimension, each, _better(better), unit, aliases)
    tables: tuple[tuple[str, Kind], ...] = ((YES_NO, "yes_no"), (COLOURS, "colour"), (TEXTS, "text"))
    for table, kind in tables:
        for (key, english, chinese), aliases in _rows(table):
            attributes[key] = Attribute(key, english, chinese, kind, aliases=aliases)
    return attributes


ATTRIBUTES = _build()
"""Canonical key → its attribute."""
