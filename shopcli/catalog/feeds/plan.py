"""Which columns of a plain table, or keys of plain records, make which native fields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shopcli.catalog.feeds.amounts import decimal_mark
from shopcli.catalog.feeds.cells import says
from shopcli.catalog.feeds.headers import fields_of, names_model, numbers_rows
from shopcli.catalog.feeds.price_headers import Kind, PriceColumn, price_columns

SAMPLE = 1000
"""Records that are looked at before the first is read."""

_PARTS_OF = {"category": ("category", "subcategory", "subsubcategory"), "images": ("images", "more_images")}
_PRICE_FIELDS = {Kind.PRICE: "price", Kind.SALE: "sale_price", Kind.LIST: "list_price"}


@dataclass(frozen=True, slots=True)
class Plan:
    columns: Mapping[str, tuple[str, ...]]
    """Native field → its columns; several are joined. `attributes.X` is the attribute X."""
    currency: str | None = None
    """What the names of the price columns say; cells may say otherwise."""
    price_mark: str | None = None
    """What stands before fractions in prices; `None` where that does not show."""
    scale: int | None = None
    """Of ratings, where no column says it."""
    taken: frozenset[str] = frozenset()
    """The columns that make fields; all others are attributes under their own names."""
    titles_are_models: bool = False
    """Whether what stands for a title is called a model."""
    other_prices: tuple[str, ...] = field(default=())
    """Columns with prices in other money, which stay attributes."""

    def names(self) -> dict[str, str]:
        """What the file calls a native field."""
        found = {name: columns[0] for name, columns in self.columns.items() if columns}
        for name in ("price_minor", "sale_price", "list_price"):  # each is the price where there is no other
            if name in found:
                found.setdefault("price", found[name])
        return found


def plan_for(
    columns: Sequence[str], sample: Sequence[Mapping[str, Any]], chosen: Mapping[str, tuple[str, ...]] | None = None
) -> Plan:
    """The plan of a table or of records: what `chosen` says, and for the rest what the columns are called.

    A column that is chosen for one field is no other; a field that is chosen has no other column.
    """
    plan: dict[str, tuple[str, ...]] = dict(chosen or {})
    used = {column for each in plan.values() for column in each}
    free = [column for column in columns if column not in used]
    for name, known in fields_of(free).items():
        plan.setdefault(name, (known,))
    prices, others = _prices(free, plan)
    plan |= {_PRICE_FIELDS[price.kind]: (price.column,) for price in prices}
    if "id" not in plan and (numbering := _numbering(free, plan, sample)):
        plan["id"] = (numbering,)
    if "title" not in plan and "mpn" in plan:
        plan["title"] = plan["mpn"]
    by_model = "title" not in (chosen or {}) and any(map(names_model, plan.get("title", ())))
    for name, names in _PARTS_OF.items():
        parts = tuple(column for each in names for column in plan.pop(each, ()))
        if parts and (chosen is None or name not in chosen):
            plan[name] = parts
        elif chosen and name in chosen:
            plan[name] = chosen[name]
    taken = frozenset(column for each in plan.values() for column in each)
    money = [column for name in ("price", "sale_price", "list_price", "price_minor") for column in plan.get(name, ())]
    return Plan(
        plan,
        next((price.currency for price in prices if price.currency), None),
        decimal_mark(str(record.get(column) or "") for record in sample for column in money),
        _scale(plan, sample),
        taken,
        by_model,
        others,
    )


def _prices(free: Sequence[str], plan: Mapping[str, Any]) -> tuple[list[PriceColumn], tuple[str, ...]]:
    """One column of each kind that is not chosen yet, all in the money of the first."""
    found = price_columns([column for column in free if (column,) not in plan.values()])
    by_hand = {kind for kind, name in _PRICE_FIELDS.items() if name in plan}
    if "price_minor" in plan:
        by_hand.add(Kind.PRICE)
    money = None if by_hand else next((price.currency for price in found), None)
    kept: dict[Kind, PriceColumn] = {}
    for price in found:
        if price.kind not in by_hand and (price.currency or money) == (money or price.currency):
            kept.setdefault(price.kind, price)
    others = [price.column for price in found if price.kind is Kind.PRICE and price not in kept.values()]
    return [*kept.values()], () if by_hand else tuple(others)


def _numbering(free: Iterable[str], plan: Mapping[str, Any], sample: Sequence[Mapping[str, Any]]) -> str | None:
    """A column that is called some id, and is different in every record that was looked at."""
    for column in free:
        if numbers_rows(column) and (column,) not in plan.values():
            values = [str(record.get(column) or "").strip() for record in sample]
            if all(values) and len(set(values)) == len(values):
                return column
    return None


def _scale(plan: Mapping[str, tuple[str, ...]], sample: Sequence[Mapping[str, Any]]) -> int | None:
    """The least of 5, 10 and 100 points that no rating of the sample is over."""
    highest = 0.0
    for column in plan.get("rating", ()):
        for record in sample:
            value = str(record.get(column) or "").strip().replace(",", ".")
            if says(value) and value.replace(".", "", 1).isdecimal():
                highest = max(highest, float(value))
    return next((scale for scale in (5, 10, 100) if highest <= scale), None)
