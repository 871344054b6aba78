"""One flat item of a feed (an offer with named attributes) as a native record, whatever syntax it was written in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from shopcli.catalog.feeds.amounts import price_fields, read_amount
from shopcli.catalog.feeds.cells import code, drop_rounded, in_store, parts, prose_of, quantity, says, without_blanks
from shopcli.catalog.feeds.days import NoDayError, day_of, holds
from shopcli.catalog.feeds.item_lists import addresses, category_path, details, rating_of, reviews_of, texts
from shopcli.catalog.feeds.item_names import label
from shopcli.catalog.feeds.shipping import returns_policy, shipping_policy
from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.formats.document import Fault
from shopcli.catalog.product import Availability
from shopcli.catalog.records.fields import shown

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


HIDDEN = "the feed hides them from shoppers"
EXPIRED = "their `expiration_date` has passed"


@dataclass(frozen=True, slots=True)
class Item:
    """`fields` by normal name: lower-case, `_` between words, without the prefix of a namespace."""

    fields: Mapping[str, Value]
    line: int
    written: Mapping[str, str] = field(default_factory=dict)
    """Normal name → as the file writes it, where that differs."""


def _nothing_chosen(_: Mapping[str, Value]) -> dict[str, str]:
    return {}


def _as_it_is(fields: Mapping[str, Value]) -> Mapping[str, Value]:
    return fields


def _never(_: Mapping[str, Value]) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one family of feeds calls things."""

    names: Mapping[str, tuple[str, ...]]
    """What `offer_of` reads → the names that it may have, the likelier first."""
    plumbing: frozenset[str]
    """Names of no use to shoppers, or not meant for them."""
    traits: tuple[str, ...] = ()
    """Names of what the items of one group differ in; where they do not, they are plain attributes."""
    chosen: Callable[[Mapping[str, Value]], dict[str, str]] = _nothing_chosen
    """What an item says itself that it is one choice of."""
    prepare: Callable[[Mapping[str, Value]], Mapping[str, Value]] = _as_it_is
    """Puts together what the feed writes in several fields."""
    is_hidden: Callable[[Mapping[str, Value]], bool] = _never
    """Whether the shop itself keeps the item from shoppers."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An item read: its native `record`, in which `chosen` and `traits` are not yet, and where it belongs."""

    record: Mapping[str, Any]
    line: int
    group: str = ""
    group_title: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    traits: Mapping[str, str] = field(default_factory=dict)
    left_out: str = ""
    """Why it is not for sale, where it is not."""
    faults: Sequence[Fault] = ()


_CALLED = frozenset({"id", "title", "group", "group_title"})
"""What may well be called `NA`, which elsewhere says nothing."""


class ItemReader:
    """Reads the items of one feed."""

    def __init__(self, dialect: Dialect, calendar: Calendar) -> None:
        self.dialect = dialect
        self.calendar = calendar
        self.roles = {name: (role, rank) for role, names in dialect.names.items() for rank, name in enumerate(names)}
        self.silent = dialect.plumbing | frozenset(dialect.traits)

    def offer(self, item: Item) -> Offer:
        """Never raises: what cannot be read is handed on as it stands, for the validation to report."""
        fields = self.dialect.prepare(item.fields)
        values: dict[str, Value] = {}
        ranks: dict[str, int] = {}
        others: dict[str, Value] = {}
        for name, value in fields.items():
            known = self.roles.get(name)
            if not value or (isinstance(value, str) and not (known and known[0] in _CALLED) and not says(value)):
                continue
            if known is not None:
                role, rank = known
                if rank < ranks.get(role, len(self.roles)):
                    values[role], ranks[role] = value, rank
            elif name not in self.silent:
                others[name] = value
        return _Reading(self, item, fields, values).offer(others)


class _Reading:
    """One item: `values` are what the dialect names, those that say something."""

    def __init__(
        self, reader: ItemReader, item: Item, fields: Mapping[str, Value], values: Mapping[str, Value]
    ) -> None:
        self._dialect = reader.dialect
        self._calendar = reader.calendar
        self._item = item
        self._fields = fields
        self._values = values
        self._faults: list[Fault] = []

    def offer(self, others: Mapping[str, Value]) -> Offer:
        chosen = self._dialect.chosen(self._fields)
        record = {
            "id": self._of("id"),
            "title": self._of("title"),
            "description": prose_of(self._of("description")),
            "brand": self._of("brand"),
            **self._category(),
            **self._prices(),
            **self._stock(),
            "gtin": code(self._of("gtin")),
            "mpn": self._of("mpn"),
            "url": self._of("url"),
            "images": self._images(),
            "rating": rating_of(self._of("rating"), self._of("rating_count")),
            "reviews": reviews_of(self._value("reviews")),
            "returns": returns_policy(self._of("return_policy"), self._of("return_days"), self._of("returns")),
            "attributes": self._attributes(others),
        }
        if "shipping" in self._values or "free_shipping" in self._values:
            record["shipping"] = shipping_policy(
                self._value("shipping"), self._value("free_shipping"), record.get("currency")
            )
        record = without_blanks(record)
        self._faults += drop_rounded(record)
        return Offer(
            record,
            self._item.line,
            self._of("group"),
            self._of("group_title"),
            chosen,
            self._traits(chosen),
            self._left_out(),
            self._faults,
        )

    def _left_out(self) -> str:
        if self._dialect.is_hidden(self._fields):
            return HIDDEN
        try:
            last = day_of(_text(self._fields.get("expiration_date", "")))
        except NoDayError:
            return ""
        return "" if self._calendar.holds(None, last) else EXPIRED

    def _value(self, role: str) -> Value:
        return self._values.get(role, "")

    def _of(self, role: str) -> str:
        value = self._values.get(role)
        return "" if value is None else _text(value)

    def _prices(self) -> dict[str, Any]:
        price, sale = self._amount("price"), self._amount("sale_price")
        asked = read_amount(price) if price else None
        if price and asked is None:
            hint = "write a number and the currency, such as 79.99 USD"
            self._faults.append(Fault(("price",), f"{shown(price)} is not an amount of money", hint))
            return {"currency": self._of("currency")}
        currency = self._of("currency") or (asked.currency if asked else None)
        if sale and not self._is_on_sale():
            sale = ""
        if asked is not None and not sale:
            return {"price": asked.value, "currency": currency}
        reduced = read_amount(sale) if sale else None
        if currency and reduced is not None and reduced.currency is None:
            sale = f"{sale} {currency}"
        return price_fields(price, sale=sale, currency=currency)

    def _amount(self, role: str) -> str:
        """An amount may stand as `{value, currency}` too."""
        value = self._value(role)
        if isinstance(value, Mapping):
            amount = [value.get("value") or value.get("amount") or "", value.get("currency", "")]
            return " ".join(part for part in map(_text, amount) if part)
        return _text(value)

    def _is_on_sale(self) -> bool:
        starts, ends = self._of("sale_starts"), self._of("sale_ends")
        if span := self._of("sale_days"):
            starts, _, ends = span.partition("/")
        try:
            return holds(starts, ends, self._calendar)
        except NoDayError as problem:
            cause = f"the sale's days cannot be read: {problem}"
            hint = "write them as 2026-11-01T08:00+01:00/2026-11-30T20:00+01:00; the regular price is taken"
            self._faults.append(Fault(("price",), cause, hint))
            return False

    def _stock(self) -> dict[str, Any]:
        said = self._of("availability")
        fields: dict[str, Any] = {"availability": _AVAILABILITY.get(said.lower().replace("_", " "), said)}
        if counted := self._of("stock"):
            found = quantity(counted)
            fields["stock"] = counted if found is None else in_store(found)
        return fields

    def _category(self) -> dict[str, Any]:
        """The standard path, where it is no number, then the shop's own; what only that says becomes tags."""
        paths = [
            path
            for role in ("category", "own_category")
            for text in texts(self._value(role))
            if (path := category_path(text))
        ]
        chosen = paths[0] if paths else []
        known = {name.lower() for name in chosen}
        others = {name: None for path in paths[1:] for name in path if name.lower() not in known}
        tags = [tag for text in texts(self._value("tags")) for tag in parts(text)]
        return {"category": chosen, "tags": [*dict.fromkeys([*tags, *others])]}

    def _images(self) -> list[str]:
        """All that any name has for one, the likeliest first."""
        names = (name for role in ("image", "more_images") for name in self._dialect.names[role])
        return [*dict.fromkeys(address for name in names for address in addresses(self._fields.get(name, "")))]

    def _traits(self, chosen: Mapping[str, str]) -> dict[str, str]:
        """Those that what is chosen does not say already."""
        named = {name.lower() for name in chosen}
        values = set(chosen.values())
        found = ((name, ", ".join(texts(self._fields[name]))) for name in self._dialect.traits if name in self._fields)
        return {self._label(name): text for name, text in found if text and name not in named and text not in values}

    def _label(self, name: str) -> str:
        return label(self._item.written.get(name, name))

    def _attributes(self, others: Mapping[str, Value]) -> dict[str, Any]:
        """What nothing else reads, under its own name."""
        found: dict[str, Any] = {self._label(name): told for name, value in others.items() if (told := _told(value))}
        for name, value in details(self._value("details")):
            known = found.get(name)
            found[name] = value if known is None else [*([known] if isinstance(known, str) else known), value]
        return {
            name: _TRUE_OR_FALSE.get(value.lower(), value) if isinstance(value, str) else value
            for name, value in found.items()
        }


def _text(value: Value) -> str:
    """The one text that a value is; the first of several; of names and values the `content`."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return _text(value.get("content", ""))
    return next((text for each in value if (text := _text(each))), "")


def _told(value: Value) -> Any:
    """A value as an attribute's: a text, a list of texts, or names and values."""
    if isinstance(value, str):
        return value.strip() if says(value) else None
    if isinstance(value, Mapping):
        return {name: told for name, each in value.items() if (told := _told(each))}
    return texts(value)


_AVAILABILITY = {
    "available for order": Availability.BACKORDER,
    "pending": Availability.OUT_OF_STOCK,
    "mark as sold": Availability.OUT_OF_STOCK,
    "unknown": None,
}
"""What Meta and OpenAI write beside the words that every shop uses."""

_TRUE_OR_FALSE = {"true": True, "false": False}
