"""Feeds of items in XML: Google Merchant's and Meta's as RSS or Atom, and others whose elements have the same names."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from shopcli.catalog.feeds.item_dialects import dialect_of
from shopcli.catalog.feeds.item_feed import LOOKED_FOR, ItemFeed, items_document
from shopcli.catalog.feeds.item_names import normal_name
from shopcli.catalog.feeds.items import Item, Value
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import FORMATS_HINT, Document, Fault
from shopcli.catalog.formats.xml_format import Element, Path, elements
from shopcli.errors import CatalogError

_HEAD = 1 << 18
_USUAL: tuple[Path, ...] = (("rss", "channel", "item"), ("feed", "entry"), ("RDF", "item"))
_TITLES = frozenset({"title", "name"})
_OTHERS = frozenset({"id", "item_id", "price", "sku", "availability"})
"""What an element has beside a title, at least two of them, if it is an item."""

_OF_GOOGLE = "base.google.com"
_OF_FEEDS = frozenset(
    {"", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://purl.org/rss/1.0/modules/content/"}
)
_PROSE = frozenset(
    {"description", "content", "encoded", "summary", "title", "structured_title", "structured_description"}
)


def document_of_xml(content: Content) -> Document:
    """Raises `CatalogError` where the XML holds no items, or cannot be trusted."""
    path = _path_of_items(content)
    store, first = _opening(content, path)
    faults: list[Fault] = []
    feed = ItemFeed(
        lambda: _ahead(content, path),
        lambda: _items(content, path, faults),
        dialect_of(first.fields),
        content.today,
        store,
        faults,
    )
    return items_document(feed)


def _path_of_items(content: Content) -> Path:
    """Where the items stand, by the names in the first quarter megabyte."""
    with content.open() as stream:
        start = stream.read(_HEAD)
    within: dict[Path, set[str]] = {}

    def note(path: Path) -> bool:
        within.setdefault(path[:-1], set()).add(path[-1])
        return False

    faults: list[Fault] = []
    for _ in elements(replace(content, open=lambda: io.BytesIO(start)), note, faults):
        pass
    for path in _USUAL:
        if path[-1] in within.get(path[:-1], ()):
            return path
    for path, names in within.items():
        if len(path) > 1 and names & _TITLES and len(names & _OTHERS) > 1:
            return path
    if faults and len(start) < _HEAD:
        problem = faults[0]
        raise CatalogError(f"{content.name}:{problem.path[1]}: {problem.cause}", hint=problem.hint)
    roots = ", ".join(f"<{name}>" for name in within.get((), ())) or "nothing"
    cause = f"{content.name}: no products in this XML: {roots} holds neither RSS items nor Atom entries"
    raise CatalogError(cause, hint=FORMATS_HINT)


def _opening(content: Content, path: Path) -> tuple[dict[str, Any], Item]:
    """What stands before the first item of the shop, and that item."""
    around = path[:-1]
    about = {(*around, name): name for name in ("title", "link", "language")}
    store: dict[str, Any] = {}
    for element in elements(content, lambda here: here == path or here in about):
        if element.name == path[-1]:
            return store, _item(element)
        field, text = _OF_STORE[element.name], element.text or element.attributes.get("href", "")
        if text and element.attributes.get("rel") in (None, "alternate"):
            store.setdefault(field, text)
    return store, Item({}, 0)


_OF_STORE = {"title": "name", "link": "url", "language": "locale"}


def _ahead(content: Content, path: Path) -> Iterator[Mapping[str, Value]]:
    """One mapping for each field that is looked for: more is not needed, and would take twice the time."""
    for element in elements(content, lambda here: here[:-1] == path and here[-1] in LOOKED_FOR):
        yield {element.name: element.text}


def _items(content: Content, path: Path, faults: list[Fault]) -> Iterator[Item]:
    return map(_item, elements(content, lambda here: here == path, faults))


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
