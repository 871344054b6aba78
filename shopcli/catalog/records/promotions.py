"""Promotions: only those that can be kept to the letter, as a limit that was lost would promise too much."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from shopcli.catalog.formats.document import Fault
from shopcli.catalog.formats.flatten import Flattener, known_fields
from shopcli.catalog.records.fields import shown

if TYPE_CHECKING:
    from shopcli.catalog.records.records import PromotionRecord

_RULES: Mapping[str, tuple[str, ...]] = {
    "percent": ("percent",),
    "amount": ("amount",),
    "buy_get": ("buy", "get"),
    "bundle": ("products", "price"),
    "free_shipping": (),
}
_HARMLESS = frozenset({"title", "text"})


def read_promotions(
    records: "Sequence[PromotionRecord | None]", store_faults: Sequence[Fault], ids: AbstractSet[str]
) -> tuple[tuple[Mapping[str, Any], ...], list[Fault]]:
    """The promotions whose rule and limits are all good, and the store's faults with those that were found here.

    `ids` are those of the catalog's products and variants. A fault that costs the promotion is fatal.
    """
    faults = [_weighed(fault) for fault in store_faults]
    broken = {fault.path[1] for fault in faults if fault.fatal and fault.path[:1] == ("promotions",)}
    kept: list[Mapping[str, Any]] = []
    seen: dict[str, int] = {}
    for place, record in enumerate(records):
        if record is None or place in broken:
            continue
        flattener = Flattener()
        others = flattener.tree(record.model_extra or {}, ())
        found = [*_rule_faults(record), *_stranger_faults(record, ids), *flattener.faults]
        if (first := seen.setdefault(record.id, place)) != place:
            cause = f"{shown(record.id)} is the id of promotions[{first}]"
            found.append(Fault(("id",), cause, "give each promotion its own id", fatal=True))
        if not any(fault.fatal for fault in found):
            kept.append({**known_fields(_without_strangers(record, ids)), **others})
        faults += (fault.inside(("promotions", place)) for fault in found)
    return tuple(kept), faults


def _weighed(fault: Fault) -> Fault:
    """Marks what costs a promotion: whatever is wrong with it, but for its words."""
    is_promotion = fault.path[:1] == ("promotions",) and len(fault.path) > 1
    return replace(fault, fatal=True) if is_promotion and not _HARMLESS & {*fault.path[2:3]} else fault


def _rule_faults(record: "PromotionRecord") -> Iterator[Fault]:
    for name in _RULES[record.kind]:
        if not getattr(record, name):
            yield Fault((name,), f"is missing from a promotion of kind {record.kind}", f"give it `{name}`", fatal=True)
    if record.starts and record.ends and record.ends < record.starts:
        cause = f"{record.ends} is before the start, {record.starts}"
        yield Fault(("ends",), cause, "write the last day of the promotion", fatal=True)


def _stranger_faults(record: "PromotionRecord", ids: AbstractSet[str]) -> Iterator[Fault]:
    """Products that the catalog does not hold. A bundle lacks them; elsewhere the others still count."""
    is_lost = record.kind == "bundle" or not any(each in ids for each in record.products)
    hint = "write the id of a product or variant of this catalog"
    for product_id in record.products:
        if product_id not in ids:
            yield Fault(("products",), f"{shown(product_id)} is no product here", hint, fatal=is_lost)
    for product_id in record.exclude_products:
        if product_id not in ids:
            yield Fault(("exclude_products",), f"{shown(product_id)} is no product here", hint)


def _without_strangers(record: "PromotionRecord", ids: AbstractSet[str]) -> "PromotionRecord":
    known = {name: [each for each in getattr(record, name) if each in ids] for name in ("products", "exclude_products")}
    return record.model_copy(update=known)
