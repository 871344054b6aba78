"""What every feed makes of its rows or items: records in the native shape, with the lines they came from."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shopcli.catalog.formats.document import Document, Fault, FieldPath

SAY_THE_CURRENCY = "say which it is, such as --map store.currency=USD"


@dataclass(frozen=True, slots=True)
class Entry:
    """One product of a feed as a native record, not yet validated; `line` is where it starts, from 1."""

    record: Mapping[str, Any]
    line: int
    variant_lines: Sequence[int] = ()
    """Where each of its variants starts, in their order."""
    faults: Sequence[Fault] = field(default=())
    """What was wrong before it was a record; their paths start inside it."""


def as_document(
    entries: Iterable[Entry],
    store: Mapping[str, Any] | None,
    names: Mapping[str, str],
    faults: list[Fault] | None = None,
) -> Document:
    """A document that reads `entries` as its products are read. `names` are the feed's own for native fields.

    `faults` are those of the file, to which reading the entries may add; a line's stands at `("lines", number)`.
    """
    reading = _Reading(entries, [] if faults is None else faults)
    return Document(store, reading.records(), reading.faults, reading.locate, names, SAY_THE_CURRENCY)


def left_out(count: int, why: str) -> Fault:
    """The fault of products that are not for sale: `why` says what the file calls them."""
    cause = f"{count:,} {'product is' if count == 1 else 'products are'} left out: {why}"
    return Fault((), cause, "publish them in the shop and export it again, if they are for sale")


class _Reading:
    """Remembers no more of the entries than on which lines they stand."""

    def __init__(self, entries: Iterable[Entry], faults: list[Fault]) -> None:
        self.faults = faults
        self._entries = entries
        self._lines = array("Q")
        self._variant_lines: dict[int, Sequence[int]] = {}

    def records(self) -> Iterator[Mapping[str, Any]]:
        for place, entry in enumerate(self._entries):
            self._lines.append(entry.line)
            if entry.variant_lines:
                self._variant_lines[place] = entry.variant_lines
            self.faults += (fault.inside(("products", place)) for fault in entry.faults)
            yield entry.record

    def locate(self, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
        found = {path: self._line(path) for path in paths}
        return {path: line for path, line in found.items() if line is not None}

    def _line(self, path: FieldPath) -> int | None:
        match path:
            case ("products", int(place), "variants", int(variant), *_) if place in self._variant_lines:
                return self._variant_lines[place][variant]
            case ("products", int(place), *_):
                return self._lines[place]
            case ("lines", int(number), *_):
                return number
            case _:
                return None
