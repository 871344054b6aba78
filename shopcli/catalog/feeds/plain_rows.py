"""Entries out of plain rows, of a table or of JSON: hidden ones are counted, repeated ones reported."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shopcli.catalog.feeds.cells import drop_rounded
from shopcli.catalog.feeds.entry import Entry, left_out
from shopcli.catalog.feeds.plain_records import PlainRecords
from shopcli.catalog.feeds.plan import Plan
from shopcli.catalog.formats.document import Fault
from shopcli.catalog.records.fields import shown


@dataclass(frozen=True, slots=True)
class PlainRow:
    """`cells` by column, and native fields that no cell can hold; `line` is a line or another number."""

    cells: Mapping[str, Any]
    line: int
    native: Mapping[str, Any] = field(default_factory=dict)


def plain_entries(rows: Iterable[PlainRow], plan: Plan, faults: list[Fault]) -> Iterator[Entry]:
    records = PlainRecords(plan)
    hidden = 0
    for row in rows:
        if records.is_hidden(row.cells):
            hidden += 1
            continue
        record = records.record(row.cells)
        if (earlier := records.repeated(record, row.line)) is not None:
            hint = "leave one of them out, or give them ids"
            cause, place = "says the same as an earlier one", ("lines", earlier)
            faults.append(Fault(("lines", row.line), cause, hint, fatal=True, earlier=place))
            continue
        if row.native:
            attributes = {**record.get("attributes", {}), **row.native.get("attributes", {})}
            record |= {**row.native, "attributes": attributes}
        yield Entry(record, row.line, (), drop_rounded(record))
    if hidden:
        faults.append(left_out(hidden, f"{shown(plan.columns['status'][0])} says that they are not for sale"))
