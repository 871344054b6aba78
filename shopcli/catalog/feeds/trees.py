"""Which feed a JSON file is, seen by its first records; what is none of them is a native catalog, or no catalog."""

import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, TypeAlias

from shopcli.catalog.feeds.json_records import Records
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Document, Fault, FieldPath, Locate

_SAMPLE = 5
_LISTS = ("products", "items", "entries", "data")
"""What the list of records may be called."""
_ONE = "product"
"""What the only record may be called."""


Reader: TypeAlias = Callable[[Records], Document]


def document_of_tree(content: Content, tree: Any, faults: Sequence[Fault], locate: Locate) -> Document | None:
    """The document of a parsed JSON file that is a feed; None where it is not."""
    if is_linked(tree):
        from shopcli.catalog.feeds.linked_data import Block, linked_document

        return linked_document(content, [Block(tree, locate, faults)])
    paths, records = _records_in(tree)
    reader = _reader_of(tree, records[:_SAMPLE])
    if reader is None:
        return None
    numbered = Records(
        content, lambda: ((each, place) for place, each in enumerate(records, 1)), _numbered(faults, paths)
    )
    document = reader(numbered)
    numbers = document.locate

    def located(wanted: Collection[FieldPath]) -> Mapping[FieldPath, int]:
        """Where a field is called as the native one it is found itself, else its record."""
        places = {path: (*paths[number - 1], *path[2:]) for path, number in numbers(wanted).items()}
        lines = locate({*places.values()})
        return {path: lines[place] for path, place in places.items() if place in lines}

    return replace(document, locate=located)


def document_of_lines(content: Content) -> Document | None:
    """The document of JSON Lines that are a feed; None where they are not."""
    from shopcli.catalog.formats.jsonl_format import parse_json_lines

    sample = [*islice(parse_json_lines(io.StringIO(content.head(), newline="\n")).products, _SAMPLE)]
    reader = _reader_of_linked(sample) or _reader_of(sample, sample)
    if reader is None:
        return None
    faults: list[Fault] = []
    return reader(Records(content, _LineReading(content, faults).records, faults))


def _reader_of_linked(sample: Sequence[Any]) -> Reader | None:
    if not sample or not all(map(is_linked, sample)):
        return None
    from shopcli.catalog.feeds.linked_data import linked_lines_document

    return linked_lines_document


class _LineReading:
    def __init__(self, content: Content, faults: list[Fault]) -> None:
        self._content = content
        self._faults = faults
        self._is_read = False
        self._encoding = content.encoding()

    def records(self) -> Iterator[tuple[Any, int]]:
        from shopcli.catalog.formats.jsonl_format import parse_json_lines

        stream = io.TextIOWrapper(self._content.open(), encoding=self._encoding, errors="replace", newline="\n")
        document = parse_json_lines(stream)
        for place, record in enumerate(document.products):
            path = ("products", place)
            yield record, document.locate([path])[path]
        if not self._is_read:
            self._is_read = True
            lines = document.locate([fault.path for fault in document.faults])
            self._faults += (
                replace(fault, path=("lines", lines[fault.path], *fault.path[2:])) for fault in document.faults
            )


def is_linked(tree: Any) -> bool:
    """Whether it is JSON-LD: what it holds, or the first of it, has a type or a context."""
    first = tree[0] if isinstance(tree, list) and tree else tree
    return isinstance(first, Mapping) and not first.keys().isdisjoint(("@type", "@graph", "@context"))


def _records_in(tree: Any) -> tuple[Sequence[FieldPath], list[Any]]:
    """The records, and where they stand; one record may be the whole file."""
    if isinstance(tree, list):
        return [(place,) for place in range(len(tree))], tree
    if not isinstance(tree, dict):
        return [], []
    for name in _LISTS:
        if isinstance(records := tree.get(name), list):
            return [(name, place) for place in range(len(records))], records
    if isinstance(tree.get(_ONE), dict):
        return [(_ONE,)], [tree[_ONE]]
    return [()], [tree]


def _numbered(faults: Sequence[Fault], paths: Sequence[FieldPath]) -> list[Fault]:
    """The faults with paths that start with their record's number."""
    if not faults:
        return []
    numbers = {path: number for number, path in enumerate(paths, 1)}
    depth = len(paths[0])
    return [replace(fault, path=("lines", numbers.get(fault.path[:depth], 1), *fault.path[depth:])) for fault in faults]


def _reader_of(root: Any, sample: Sequence[Any]) -> Reader | None:
    """What reads records like these; a native catalog, which has a `store` or ids and titles, is none of them."""
    known = [each for each in sample if isinstance(each, Mapping)]
    if not known or (isinstance(root, Mapping) and root.get("store") is not None):
        return None
    from shopcli.catalog.feeds.item_dialects import are_items

    if not any(_OF_NATIVE & each.keys() for each in known) and all(are_items(frozenset(each)) for each in known):
        from shopcli.catalog.feeds.item_records import item_document

        return item_document
    return _reader_of_products(known)


def _reader_of_products(sample: Sequence[Mapping[str, Any]]) -> Reader | None:
    from shopcli.catalog.feeds.json_marks import are_commerce, are_plain, are_shopifys

    if are_shopifys(sample):
        from shopcli.catalog.feeds.shopify_json import shopify_document

        return shopify_document
    if are_commerce(sample):
        from shopcli.catalog.feeds.commerce import commerce_document

        return commerce_document
    if are_plain(sample):
        from shopcli.catalog.feeds.plain_json import plain_json_document

        return plain_json_document
    return None


_OF_NATIVE = frozenset({"attributes", "variants", "list_price", "images", "options"})
"""What no item has, and native products do."""
