"""WooCommerce's product CSV: a row for each product and each variation, which names its parent by SKU or `id:NN`.

The file names no currency: prices are in the shop's own.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from shopcli.catalog.feeds.amounts import price_fields
from shopcli.catalog.feeds.cells import (
    code,
    deepest,
    drop_rounded,
    in_store,
    parts,
    prose_of,
    quantity,
    says,
    without_blanks,
    words,
    yes,
)
from shopcli.catalog.feeds.days import NoDayError, holds
from shopcli.catalog.feeds.entry import Entry, as_document, left_out
from shopcli.catalog.feeds.families import Family, families
from shopcli.catalog.formats.document import Document, Fault
from shopcli.catalog.formats.table_format import Row, Table
from shopcli.catalog.product import Availability
from shopcli.patterns import Pattern

_ATTRIBUTE = Pattern(r"attribute (\d+) name")
_MEASURE = Pattern(r"(weight|length|width|height) \(([^()]+)\)")
_COMMA = Pattern(r"(?<!\\),")
_GTIN = "gtin, upc, ean, or isbn"
_READ = words(
    f"id|type|sku|name|published|visibility in catalog|short description|description|in stock?|stock|sale price|"
    f"regular price|categories|tags|images|parent|brands|external url|backorders allowed?|{_GTIN}|"
    f"date sale price starts|date sale price ends",
    "|",
)
_PLUMBING = words(
    "is featured?|tax status|tax class|low stock amount|sold individually?|allow customer reviews?|shipping class|"
    "download limit|download expiry days|upsells|cross-sells|button text|position|cost of goods",
    "|",
)
_PLUMBING_STARTS = ("attribute ", "download ", "meta: _")
_NAMES = {"id": "sku", "title": "name", "price": "regular price", "stock": "stock", "gtin": _GTIN}


def woocommerce_document(table: Table) -> Document:
    feed = _Feed(table)
    return as_document(feed.entries(), None, feed.names, table.faults)


class _Feed:
    def __init__(self, table: Table) -> None:
        self._table = table
        self._own = {column.lower(): column for column in reversed(table.columns)}
        self._numbers = sorted(int(found[1]) for name in self._own if (found := _ATTRIBUTE.fullmatch(name)))
        self._measures = {
            column: (found[1].capitalize(), found[2])
            for name, column in self._own.items()
            if (found := _MEASURE.fullmatch(name))
        }
        self._others = [
            column
            for name, column in self._own.items()
            if not (name in _READ or name in _PLUMBING or name.startswith(_PLUMBING_STARTS) or _MEASURE.fullmatch(name))
        ]
        self.names = {field: self._own[name] for field, name in _NAMES.items() if name in self._own}

    def entries(self) -> Iterator[Entry]:
        sizes = Counter(key for row in self._table.rows(report=False) if (key := self._parent_key(row)))
        hidden = 0
        for family in families(
            self._table.rows(), sizes, lambda row: self._own_key(row, sizes), lambda row: self._parent_key(row)
        ):
            if family.parent is None:
                self._report_orphans(family)
            elif self._is_hidden(family.parent):
                hidden += 1
            else:
                yield self._entry(family.parent, [row for row in family.children if not self._is_hidden(row)])
        if hidden:
            self._table.faults.append(left_out(hidden, "they are drafts, private or hidden"))

    def _of(self, row: Row, name: str) -> str:
        column = self._own.get(name)
        return row.cells[column].strip() if column else ""

    def _kinds(self, row: Row) -> list[str]:
        return parts(self._of(row, "type").lower())

    def _parent_key(self, row: Row) -> str | None:
        """What a variation calls its parent."""
        return self._of(row, "parent") if "variation" in self._kinds(row) else None

    def _own_key(self, row: Row, called: "Counter[str]") -> str | None:
        """How a product's variations call it, if there are any."""
        by_id = f"id:{self._of(row, 'id')}"
        return next((key for key in (self._of(row, "sku"), by_id) if key in called), None)

    def _is_hidden(self, row: Row) -> bool:
        """`Published` is 1, 0 for private, -1 for drafts."""
        if self._of(row, "published") in ("0", "-1") or yes(self._of(row, "published")) is False:
            return True
        return self._of(row, "visibility in catalog").lower() == "hidden"

    def _report_orphans(self, family: Family) -> None:
        for row in family.children:
            parent = self._of(row, "parent")
            cause = f"is a variation of {parent}, which the file does not hold" if parent else "names no parent"
            hint = "export the parent with its variations"
            self._table.faults.append(Fault(("lines", row.line), cause, hint, fatal=True))

    def _entry(self, row: Row, children: list[Row]) -> Entry:
        categories, others = deepest(parts(path, ">") for path in _list(self._of(row, "categories")))
        record: dict[str, Any] = {
            "id": self._id(row),
            "title": self._of(row, "name"),
            "description": prose_of(self._of(row, "short description"), self._of(row, "description")),
            "brand": ", ".join(_list(self._of(row, "brands"))),
            "category": categories,
            "tags": [*dict.fromkeys([*_list(self._of(row, "tags")), *others])],
            "images": parts(self._of(row, "images")),
            "url": self._of(row, "external url"),
        }
        faults: list[Fault] = []
        chosen = {name for child in children for name in self._chosen(child)}
        record |= self._offer(row, faults, ())
        record["attributes"] = {**self._attributes(row, chosen), **self._cells(row)}
        if children:
            for name in ("availability", "stock"):
                record.pop(name, None)
            record["variants"] = [self._variant(child, faults, place) for place, child in enumerate(children)]
        faults += drop_rounded(record)
        return Entry(without_blanks(record), row.line, [child.line for child in children], faults)

    def _id(self, row: Row) -> str:
        return self._of(row, "sku") or self._of(row, "id")

    def _variant(self, row: Row, faults: list[Fault], place: int) -> dict[str, Any]:
        return without_blanks(
            {
                **self._offer(row, faults, ("variants", place)),
                "id": self._id(row),
                "options": self._chosen(row),
                "attributes": self._cells(row),
                "images": parts(self._of(row, "images")),
            }
        )

    def _offer(self, row: Row, faults: list[Fault], path: tuple[str | int, ...]) -> dict[str, Any]:
        try:
            on_sale = holds(
                self._of(row, "date sale price starts"), self._of(row, "date sale price ends"), self._table.calendar
            )
        except NoDayError as problem:
            on_sale = False
            cause = f"the sale's days cannot be read: {problem}"
            faults.append(Fault((*path, "price"), cause, "write them as YYYY-MM-DD; the regular price is taken"))
        sale = self._of(row, "sale price") if on_sale else ""
        gtin = code(self._of(row, _GTIN))
        return {**price_fields(self._of(row, "regular price"), sale=sale), **self._stock(row), "gtin": gtin}

    def _stock(self, row: Row) -> dict[str, Any]:
        """`In stock?` is 1, 0 or `backorder`; a blank `Stock` is not counted, `parent` is counted there."""
        said = self._of(row, "in stock?").lower()
        fields: dict[str, Any] = {}
        if (found := quantity(self._of(row, "stock"))) is not None:
            fields["stock"] = in_store(found)
        if said in ("backorder", "onbackorder"):
            fields["availability"] = Availability.BACKORDER
        elif (is_there := yes(said)) is not None:
            fields["availability"] = Availability.IN_STOCK if is_there else Availability.OUT_OF_STOCK
        elif said:
            fields["availability"] = said
        more_comes = self._of(row, "backorders allowed?").lower() in ("1", "yes", "notify")
        if more_comes and fields.get("stock") == 0 and fields.get("availability") is Availability.IN_STOCK:
            fields["availability"] = Availability.BACKORDER
        return fields

    def _pairs(self, row: Row) -> Iterator[tuple[str, list[str]]]:
        for number in self._numbers:
            name = self._of(row, f"attribute {number} name")
            if name and (values := _list(self._of(row, f"attribute {number} value(s)"))):
                yield name, values

    def _chosen(self, row: Row) -> dict[str, str]:
        return {name: ", ".join(values) for name, values in self._pairs(row)}

    def _attributes(self, row: Row, chosen: set[str]) -> dict[str, Any]:
        """A product's own; what its variations choose from, they say."""
        own = {name: values for name, values in self._pairs(row) if name not in chosen}
        return {name: values if len(values) > 1 else values[0] for name, values in own.items()}

    def _cells(self, row: Row) -> dict[str, str]:
        """Measures with their units, and the columns that WooCommerce itself does not know."""
        measures = {
            name: f"{cell} {unit}"
            for column, (name, unit) in self._measures.items()
            if (cell := row.cells[column].strip()) and cell != "0"
        }
        others = {
            column.removeprefix("Meta: "): cell for column in self._others if says(cell := row.cells[column].strip())
        }
        return {**measures, **others}


def _list(text: str) -> list[str]:
    r"""The entries of a list, whose own commas stand as `\,`."""
    return [entry for each in _COMMA.split(text) if (entry := each.replace("\\,", ",").strip())]
