"""A table that no shop system wrote: its columns are known by what they are called, in English or Chinese."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from shopcli.catalog.feeds.entry import as_document
from shopcli.catalog.feeds.plain_rows import PlainRow, plain_entries
from shopcli.catalog.feeds.plan import SAMPLE, Plan, plan_for
from shopcli.catalog.formats.document import Document, Fault
from shopcli.catalog.formats.table_format import Table
from shopcli.catalog.records.fields import shown
from shopcli.errors import CatalogError
from shopcli.text import shorten


def plain_document(
    table: Table, chosen: Mapping[str, tuple[str, ...]] | None = None, currency: str | None = None
) -> Document:
    """Raises `CatalogError` where no column says what the products are called.

    `chosen` is as for `plan_for`; `currency` is the shop's, for prices that name none.
    """
    plan = plan_for(table.columns, [row.cells for row in islice(table.rows(report=False), SAMPLE)], chosen)
    if "title" not in plan.columns:
        columns = shorten(", ".join(table.columns), 200)
        cause = f"{table.name}:{table.header_line}: no column is the products' title; there are: {columns}"
        raise CatalogError(cause, hint="call one `title`, or say which it is: --map title=COLUMN")
    plan = replace(plan, currency=plan.currency or currency)
    if plan.other_prices:
        table.faults.append(_several_prices(plan, table.header_line))
    rows = (PlainRow(row.cells, row.line) for row in table.rows())
    return as_document(plain_entries(rows, plan, table.faults), None, plan.names(), table.faults)


def _several_prices(plan: Plan, line: int) -> Fault:
    taken, others = shown(plan.columns["price"][0]), len(plan.other_prices)
    cause = (
        f"{taken} is taken for the price; {others} more column{'s' if others > 1 else ''} with prices stay attributes"
    )
    return Fault(("lines", line), cause, "--map price=COLUMN takes another")
