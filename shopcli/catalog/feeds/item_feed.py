"""A feed of items as a document: two looks at it, one for what only the whole tells, one for the items."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from shopcli.catalog.feeds.entry import Entry, as_document, left_out
from shopcli.catalog.feeds.groups import Grouping
from shopcli.catalog.feeds.items import Dialect, Item, ItemReader, Offer, Value
from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.formats.document import Document, Fault

LOOKED_FOR = frozenset({"item_group_id", "group_id", "seller_name", "seller_url"})
"""The fields that the look ahead is for."""

_OF_SELLER = frozenset({"seller_name", "seller_url"})


@dataclass(frozen=True, slots=True)
class ItemFeed:
    """Items that can be read twice: `ahead` gives at least the fields that are looked for, and reports nothing."""

    ahead: Callable[[], Iterator[Mapping[str, Value]]]
    items: Callable[[], Iterator[Item]]
    dialect: Dialect
    calendar: Calendar
    store: Mapping[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    """Those found already, and those that reading the items finds."""


def items_document(feed: ItemFeed) -> Document:
    """The products, groups as one each; of what is not for sale the faults say how much there is."""
    groups: Counter[str] = Counter()
    sellers: dict[str, str] = {}
    for fields in feed.ahead():
        if group := _first(fields, feed.dialect.names.get("group", ())):
            groups[group] += 1
        if len(sellers) < 2 and (seller := _first(fields, ("seller_name",))):
            sellers.setdefault(seller, _first(fields, ("seller_url",)))
    dialect, store = feed.dialect, dict(feed.store)
    if len(sellers) == 1:
        dialect = replace(dialect, plumbing=dialect.plumbing | _OF_SELLER)
        ((name, url),) = sellers.items()
        store |= {"name": name} | ({"url": url} if url else {})
    names: dict[str, str] = {}
    entries = _entries(replace(feed, dialect=dialect), groups, names)
    return as_document(entries, store or None, names, feed.faults)


def _first(fields: Mapping[str, Value], names: Collection[str]) -> str:
    for name in names:
        if isinstance(value := fields.get(name), str) and value.strip():
            return value.strip()
    return ""


def _entries(feed: ItemFeed, groups: Mapping[str, int], names: dict[str, str]) -> Iterator[Entry]:
    missed: Counter[str] = Counter()
    yield from Grouping(groups).entries(_offers(feed, names, missed))
    feed.faults.extend(left_out(count, why) for why, count in missed.items())


def _offers(feed: ItemFeed, names: dict[str, str], missed: "Counter[str]") -> Iterator[Offer]:
    reader = ItemReader(feed.dialect, feed.calendar)
    seen: set[str] = set()
    for item in feed.items():
        if not seen.issuperset(item.fields):
            seen.update(item.fields)
            _learn(names, item, feed.dialect)
        offer = reader.offer(item)
        if offer.left_out:
            missed[offer.left_out] += 1
        yield offer


_NATIVE = {"image": "images", "return_policy": "returns"}


def _learn(names: dict[str, str], item: Item, dialect: Dialect) -> None:
    """What the feed calls the native fields, by the first item that has them."""
    for role, known in dialect.names.items():
        native = _NATIVE.get(role, role)
        if native not in names:
            name = next((name for name in known if name in item.fields), None)
            if name is not None and (written := item.written.get(name, name)) != native:
                names[native] = written
