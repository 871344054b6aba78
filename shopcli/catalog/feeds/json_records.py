"""The records of JSON that is a feed, with the numbers that tell where they stand."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Fault
from shopcli.catalog.records.fields import shown


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a JSON file or of JSON Lines, with their numbers: a place from 1, or a line."""

    content: Content
    read: Callable[[], Iterator[tuple[Any, int]]]
    """May be called again."""
    faults: list[Fault] = field(default_factory=list)
    """Those of the file, by `("lines", number)`; the first reading may add to them."""

    def mappings(self) -> Iterator[tuple[Mapping[str, Any], int]]:
        """The records that have names for their values; the others are faults."""
        for record, number in self.read():
            if isinstance(record, Mapping):
                yield record, number
            else:
                cause = f"is {shown(record)}, not a mapping"
                hint = "write one product as names and values"
                self.faults.append(Fault(("lines", number), cause, hint, fatal=True))
