"""Which feed a JSON file is, seen by its first records; what is none of them is a native catalog, or no catalog."""

import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, TypeAlias

from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Document, Fault, FieldPath, Locate

_SAMPLE = 5
_LISTS = ("products", "items", "entries", "data")
"""What the list of records may be called."""


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a JSON file or of JSON Lines, with their numbers: a place from 1, or a line."""

    content: Content
    root: Any
    """The whole file, or for JSON Lines its first records."""
    read: Callable[[], Iterator[tuple[Any, int]]]
    """May be called again."""
    faults: list[Fault] = field(default_factory=list)
    """Those of the file, by `("lines", number)`; the first reading may add to them."""


Reader: TypeAlias = Callable[[Records], Document]


def document_of_tree(content: Content, tree: Any, faults: Sequence[Fault], locate: Locate) -> Document | None:
    """The document of a parsed JSON file that is a feed; None where it is not."""
    prefix, records = _records_in(tree)
    reader = _reader_of(tree, records[:_SAMPLE])
    if reader is None:
        return None
    own = [replace(fault, path=_numbered(fault.path, len(prefix))) for fault in faults]
    document = reader(Records(content, tree, lambda: ((each, place) for place, each in enumerate(records, 1)), own))
    numbers = document.locate

    def located(paths: Collection[FieldPath]) -> Mapping[FieldPath, int]:
        is_one = isinstance(tree, dict) and not prefix
        places = {path: () if is_one else (*prefix, number - 1) for path, number in numbers(paths).items()}
        lines = locate({*places.values()})
        return {path: lines[place] for path, place in places.items() if place in lines}

    return replace(document, locate=located)


def document_of_lines(content: Content) -> Document | None:
    """The document of JSON Lines that are a feed; None where they are not."""
    from shopcli.catalog.formats.jsonl_format import parse_json_lines

    sample = [*islice(parse_json_lines(io.StringIO(content.head(), newline="\n")).products, _SAMPLE)]
    reader = _reader_of(sample, sample)
    if reader is None:
        return None
    faults: list[Fault] = []
    return reader(Records(content, sample, _LineReading(content, faults).records, faults))


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


def _records_in(tree: Any) -> tuple[FieldPath, list[Any]]:
    """The path of the list of records, and the records; one record may be the whole file."""
    if isinstance(tree, list):
        return (), tree
    if not isinstance(tree, dict):
        return (), []
    for name in _LISTS:
        if isinstance(tree.get(name), list):
            return (name,), tree[name]
    return (), [tree]


def _numbered(path: FieldPath, depth: int) -> FieldPath:
    """A path in the file as one by the record's number."""
    if len(path) > depth and isinstance(place := path[depth], int):
        return ("lines", place + 1, *path[depth + 1 :])
    return ("lines", 1, *path)


def _reader_of(root: Any, sample: Sequence[Any]) -> Reader | None:
    from shopcli.catalog.feeds.item_dialects import are_items

    known = [frozenset(record) for record in sample if isinstance(record, dict)]
    if known and len(known) == len(sample) and not _is_native(root, known) and all(map(are_items, known)):
        from shopcli.catalog.feeds.item_records import item_document

        return item_document
    return None


def _is_native(root: Any, sample: Sequence[Collection[str]]) -> bool:
    return (isinstance(root, dict) and "store" in root) or any(_OF_NATIVE.intersection(names) for names in sample)


_OF_NATIVE = frozenset({"attributes", "variants", "list_price", "images", "options"})
"""What no item has, and native products do."""
