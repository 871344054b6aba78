"""What items say about delivery and returns, as far as it is certain for whoever buys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from shopcli.catalog.feeds.amounts import Amount, read_amount
from shopcli.catalog.feeds.cells import quantity, says, yes
from shopcli.catalog.feeds.item_lists import texts
from shopcli.patterns import Pattern

if TYPE_CHECKING:
    from shopcli.catalog.feeds.items import Value

_BETWEEN_ENTRIES = Pattern(r"\s*;\s*|\s*,\s*(?=[A-Za-z]{0,2}:)")
_HAS_CURRENCY = Pattern(r"[A-Z]{3}|[€$£¥]")


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of delivery: where to and how (in words), for how much, in how many days."""

    place: str
    how: str
    amount: Amount | None
    written: str
    days: tuple[int, int] | None = None

    def words(self) -> str:
        return ": ".join(part for part in (", ".join(p for p in (self.place, self.how) if p), self.written) if part)


def shipping_policy(value: "Value", threshold: "Value", currency: str | None) -> dict[str, Any]:
    """All ways of delivery in words; the fee where there is only one, in the money of the price."""
    ways = [*_ways(value)]
    policy: dict[str, Any] = {"text": "; ".join(dict.fromkeys(way.words() for way in ways))} if ways else {}
    if len(ways) == 1 and ways[0].amount is not None and ways[0].amount.currency in (None, currency):
        policy["fee"] = ways[0].amount.value
    if len(ways) == 1 and ways[0].days is not None:
        policy["min_days"], policy["max_days"] = ways[0].days
    over = _free_over(threshold, currency) if len(ways) < 2 else None
    if over is not None:
        policy["free_over"] = over
    elif told := texts(threshold):
        policy["free_shipping"] = told
    return policy


def _ways(value: "Value") -> Iterator[_Way]:
    if isinstance(value, str):
        for entry in _BETWEEN_ENTRIES.split(value):
            if says(entry):
                yield _of_text(entry)
    elif isinstance(value, Mapping):
        if way := _of_names(value):
            yield way
    else:
        for each in value:
            yield from _ways(each)


def _of_names(given: Mapping[str, "Value"]) -> _Way | None:
    def text(*names: str) -> str:
        return next((found for name in names if isinstance(found := given.get(name), str) and says(found)), "").strip()

    price = text("price")
    place = ", ".join(part for part in (text("country"), text("region"), text("postal_code")) if part)
    how = text("service", "service_class")
    if not (price or place or how):
        return None
    spans = [text(f"{end}_{step}_time") for step in ("handling", "transit") for end in ("min", "max")]
    return _Way(place, how, read_amount(price) if price else None, price, _days(spans))


def _of_text(entry: str) -> _Way:
    """`US:CA:Overnight:16.00 USD:1:1:2:3`, in which any part may be blank; days follow the price."""
    parts = [part.strip() for part in entry.split(":")]
    place_of_price = next((place for place in range(len(parts) - 1, -1, -1) if _is_price(parts[place])), None)
    if place_of_price is None:
        return _Way(", ".join(part for part in parts if part), "", None, "")
    before = parts[:place_of_price]
    where, how = (before[:-1], before[-1]) if len(before) > 1 else (before, "")
    price = parts[place_of_price]
    return _Way(
        ", ".join(part for part in where if part), how, read_amount(price), price, _days(parts[place_of_price + 1 :])
    )


def _is_price(part: str) -> bool:
    return (bool(_HAS_CURRENCY.search(part)) or "." in part) and read_amount(part) is not None


def _days(spans: list[str]) -> tuple[int, int] | None:
    """The days that handling and transit take together; both are known, or nothing is."""
    counts = [quantity(each) for each in spans]
    known = [int(each) for each in counts if each is not None and each >= 0]
    if len(spans) != 4 or len(known) != 4:
        return None
    return known[0] + known[2], known[1] + known[3]


def _free_over(threshold: "Value", currency: str | None) -> Decimal | None:
    """`country:amount`, or `{country, price_threshold}`; of several it is open which holds."""
    entries = [threshold] if isinstance(threshold, str | Mapping) else [*threshold]
    if len(entries) != 1:
        return None
    entry = entries[0]
    text = entry.get("price_threshold", "") if isinstance(entry, Mapping) else entry
    amount = read_amount(text.rpartition(":")[2]) if isinstance(text, str) and text.strip() else None
    return amount.value if amount is not None and amount.currency in (None, currency) else None


def returns_policy(policy: str, days: str, accepted: str) -> dict[str, Any]:
    """`policy` is a text or the address of one."""
    told: dict[str, Any] = {}
    if policy:
        told["url" if policy.lower().startswith(("http://", "https://")) else "text"] = policy
    if (found := quantity(days)) is not None and found > 0:
        told["days"] = int(found)
    if (known := yes(accepted)) is not None:
        told["accepted"] = known
    return told
