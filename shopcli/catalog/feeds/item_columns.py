"""The columns of tables of items: what their names say beside a name."""

from collections.abc import Iterable
from dataclasses import dataclass

from shopcli.catalog.feeds.item_names import normal_name
from shopcli.patterns import Pattern

_REPEATED = Pattern(r"(.+) \(\d+\)")
"""How a table calls a column whose name stands there again."""

_PARTS = Pattern(r"([^()]+)\(([^()]*:[^()]*)\)")
"""`shipping(country:price)`: the parts that its cells have, in their order."""

_PLACED = Pattern(r"([^\[\]]+)\[\d+\](?:\.([^\[\].]+)(?:\[\d+\])?)?")
"""`image[0].url`, `product_tags[1]`: one of several, or a part of one."""


@dataclass(frozen=True, slots=True)
class ItemColumn:
    name: str
    written: str
    parts: tuple[str, ...] = ()


def names_of(columns: Iterable[str]) -> frozenset[str]:
    return frozenset(item_column(column).name for column in columns)


def item_column(written: str) -> ItemColumn:
    repeated = _REPEATED.fullmatch(written)
    own = repeated[1] if repeated else written
    if found := _PARTS.fullmatch(own):
        return ItemColumn(normal_name(found[1]), own, tuple(map(normal_name, found[2].split(":"))))
    if found := _PLACED.fullmatch(own):
        name, part = normal_name(found[1]), normal_name(found[2] or "")
        return ItemColumn(name if part in ("", "url") else f"{name}_{part}", found[1])
    return ItemColumn(normal_name(own), own)
