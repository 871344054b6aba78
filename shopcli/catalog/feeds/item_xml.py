"""Feeds of items in XML: Google Merchant's and Meta's as RSS or Atom, and others whose elements have the same names."""

import io
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from shopcli.catalog.feeds.entry import Entry, as_document
from shopcli.catalog.feeds.item_dialects import dialect_of
from shopcli.catalog.feeds.item_feed import LOOKED_FOR, ItemFeed, items_document
from shopcli.catalog.feeds.item_names import label, normal_name, words
from shopcli.catalog.feeds.items import Item, Value
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import FORMATS_HINT, Document, Fault
from shopcli.catalog.formats.xml_format import Element, Path, elements, encoding
from shopcli.errors import CatalogError

_HEAD = 1 << 18
_USUAL: tuple[Path, ...] = (("rss", "channel", "item"), ("feed", "entry"), ("RDF", "item"))
_TITLES = frozenset({"title", "name"})
_OTHERS = frozenset({"id", "item_id", "price", "sku", "availability"})
"""What an element has beside a title, at least two of them, if it is an item."""

_OF_NEWS = words(
    "title link description guid pubdate author category comments source enclosure encoded creator updated published "
    "summary content rights contributor"
)
"""What the items of any news feed have."""

_OF_GOOGLE = "base.google.com"
_OF_FEEDS = frozenset(
    {"", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://purl.org/rss/1.0/modules/content/"}
)
_PROSE = frozenset({"description", "content", "encoded", "summary", "title"})


def document_of_xml(content: Content) -> Document:
    """Raises `CatalogError` where the XML holds no items, or cannot be trusted."""
    path, names = _where(content, frozenset())
    codec, faults = encoding(content), list[Fault]()
    feed = ItemFeed(
        lambda: _ahead(content, path, codec),
        lambda: _items(content, path, codec, faults),
        dialect_of(names),
        content.calendar,
        _store(content, path, codec),
        faults,
    )
    return items_document(feed)


def records_of_xml(content: Content, columns: Collection[str]) -> Document:
    """The items as they are, under the names of their elements, for the user's own mapping of `columns`.

    Raises `CatalogError` like `document_of_xml`.
    """
    path, _ = _where(content, frozenset(map(normal_name, columns)))
    codec, faults = encoding(content), list[Fault]()
    entries = (Entry(_as_written(item), item.line) for item in _items(content, path, codec, faults))
    return as_document(entries, _store(content, path, codec) or None, {}, faults)


def _as_written(item: Item) -> dict[str, Value]:
    return {label(item.written.get(name, name)): value for name, value in item.fields.items()}


def _where(content: Content, mapped: frozenset[str]) -> tuple[Path, frozenset[str]]:
    """Where the items stand, and the names in the first of them; items have some of those that are `mapped`."""
    with content.open() as stream:
        start = stream.read(_HEAD)
    within: dict[Path, set[str]] = {}

    def note(path: Path) -> bool:
        within.setdefault(path[:-1], set()).add(path[-1])
        return False

    faults: list[Fault] = []
    for _ in elements(replace(content, open=lambda: io.BytesIO(start)), note, faults):
        pass
    names = {path: frozenset(map(normal_name, found)) for path, found in within.items()}
    found = next((path for path in _USUAL if path[-1] in within.get(path[:-1], ())), None)
    found = found or next((path for path, has in names.items() if len(path) > 1 and _is_item(has, mapped)), None)
    if found is not None:
        has = names.get(found, frozenset())
        if has and not mapped and has <= (_OF_NEWS | {"id"} if found[0] == "feed" else _OF_NEWS):
            cause = f"{content.name}: <{found[-1]}> is no product: it has {', '.join(sorted(has))}"
            raise CatalogError(cause, hint="a product feed has at least g:id, g:title and g:price in each")
        return found, has
    if faults and len(start) < _HEAD:
        problem = faults[0]
        raise CatalogError(f"{content.name}:{problem.path[1]}: {problem.cause}", hint=problem.hint)
    roots = ", ".join(f"<{name}>" for name in within.get((), ())) or "it"
    cause = f"{content.name}: no products in this XML: {roots} holds neither RSS items nor Atom entries"
    raise CatalogError(cause, hint=FORMATS_HINT)


def _is_item(names: frozenset[str], mapped: frozenset[str]) -> bool:
    return bool(names & mapped) if mapped else bool(names & _TITLES) and len(names & _OTHERS) > 1


def _store(content: Content, path: Path, codec: str) -> dict[str, Any]:
    """What stands of the shop before the first item."""
    store: dict[str, Any] = {}
    around = path[:-1]

    def wanted(here: Path) -> bool:
        return here == path or (here[:-1] == around and here[-1] in _OF_STORE)

    for element in elements(content, wanted, codec=codec):
        if element.name == path[-1]:
            break
        text = element.text or element.attributes.get("href", "")
        if text and element.attributes.get("rel") in (None, "alternate"):
            store.setdefault(_OF_STORE[element.name], text)
    return store


_OF_STORE = {"title": "name", "link": "url", "language": "locale"}


def _ahead(content: Content, path: Path, codec: str) -> Iterator[Mapping[str, Value]]:
    """One mapping for each field that is looked for: more is not needed, and would take twice the time."""
    for element in elements(content, lambda here: here[:-1] == path and here[-1] in LOOKED_FOR, codec=codec):
        yield {element.name: element.text}


def _items(content: Content, path: Path, codec: str, faults: list[Fault]) -> Iterator[Item]:
    return map(_item, elements(content, lambda here: here == path, faults, codec))


def _item(element: Element) -> Item:
    """Google's own elements come before RSS's of the same name; what others add keeps its prefix."""
    fields: dict[str, Value] = {normal_name(name): value for name, value in element.attributes.items()}
    written: dict[str, str] = {}
    ranks = dict.fromkeys(fields, 0)
    for child in element.children:
        value = _value(child)
        if not value:
            continue
        rank = 2 if _OF_GOOGLE in child.namespace else 1 if child.namespace in _OF_FEEDS else 0
        name = normal_name(child.name if rank or not child.prefix else f"{child.prefix}_{child.name}")
        if rank > ranks.get(name, -1):
            fields[name], ranks[name] = value, rank
            written[name] = f"{child.prefix}:{child.name}" if child.prefix else child.name
        elif rank == ranks[name]:
            known = fields[name]
            fields[name] = [*known, value] if isinstance(known, list) else [known, value]
    return Item(fields, element.line, written)


def _value(element: Element) -> Value:
    if element.name in _PROSE:
        return element.whole_text
    children = element.children
    if not children:
        if element.attributes.get("rel") in (None, "alternate"):
            return element.text or element.attributes.get("href", "")
        return ""
    found: dict[str, Value] = {}
    for child in children:
        name, value = normal_name(child.name), _value(child)
        known = found.get(name)
        if value:
            found[name] = value if known is None else [*known, value] if isinstance(known, list) else [known, value]
    return found
