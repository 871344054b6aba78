"""Shopify's product CSV: a row for each variant and for each further image, the product's own fields in its first.

Headers changed in 2024 (`Handle` became `URL handle`, `Variant Price` became `Price`); both are read. The file names no
currency: prices are in the shop's own.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from shopcli.catalog.feeds.amounts import price_fields
from shopcli.catalog.feeds.cells import (
    code,
    drop_rounded,
    parts,
    prose_of,
    quantity,
    says,
    without_blanks,
    words,
    yes,
)
from shopcli.catalog.feeds.entry import Entry, as_document, left_out
from shopcli.catalog.feeds.shopify_stock import stock_fields
from shopcli.catalog.formats.document import Document, Fault
from shopcli.catalog.formats.table_format import Row, Table
from shopcli.catalog.loaded import slug
from shopcli.patterns import Pattern

_NEW_NAMES = {
    "url handle": "handle",
    "description": "body (html)",
    "product category": "product category",
    "published on online store": "published",
    "sku": "variant sku",
    "barcode": "variant barcode",
    "price": "variant price",
    "compare-at price": "variant compare at price",
    "inventory tracker": "variant inventory tracker",
    "inventory quantity": "variant inventory qty",
    "weight value (grams)": "variant grams",
    "weight unit for display": "variant weight unit",
    "product image url": "image src",
    "variant image url": "variant image",
    "google shopping / manufacturer part number (mpn)": "google shopping / mpn",
}
_READ = words(
    "handle, title, body (html), vendor, type, tags, published, status, product category, variant sku, variant grams, "
    "variant barcode, variant price, variant compare at price, variant inventory tracker, variant inventory qty, "
    "variant inventory policy, continue selling when out of stock, variant weight unit, image src, variant image, "
    "google shopping / mpn, google shopping / google product category",
    ", ",
)
_PLUMBING = words(
    "image position, image alt text, seo title, seo description, gift card, requires shipping, charge tax, tax code, "
    "fulfillment service, variant fulfillment service, variant requires shipping, variant taxable, variant tax code, "
    "cost per item, collection, google shopping / adwords grouping, google shopping / adwords labels, "
    "google shopping / ad group name, google shopping / ads labels, google shopping / custom product",
    ", ",
)
_PLUMBING_STARTS = ("option", "included / ", "google shopping / custom label")
_METAFIELD = Pattern(r"\s*\((?:product|variant)\.metafields\.[^()]*\)$|^Google Shopping / ")
_NOT_FOR_SALE = frozenset({"draft", "archived", "unlisted"})
_PLACES = "123"


def shopify_document(table: Table) -> Document:
    columns = _Columns(table)
    return as_document(columns.entries(), None, columns.names, table.faults)


class _Columns:
    """One file's columns: the old names of those that Shopify knows, and what else there is."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._own: dict[str, str] = {}
        for column in table.columns:
            name = column.lower()
            self._own.setdefault(_NEW_NAMES.get(name, name), column)
        self._others = {
            column: _METAFIELD.sub("", column) or column
            for name, column in self._own.items()
            if name not in _READ and name not in _PLUMBING and not name.startswith(_PLUMBING_STARTS)
        }
        native = {
            "id": "handle",
            "title": "title",
            "price": "variant price",
            "list_price": "variant compare at price",
            "stock": "variant inventory qty",
            "gtin": "variant barcode",
        }
        self.names = {field: self._own[name] for field, name in native.items() if name in self._own}

    def entries(self) -> Iterator[Entry]:
        hidden = 0
        for handle, group in groupby(self._rows(), key=lambda row: self.of(row, "handle")):
            rows = [*group]
            if not handle:
                self._table.faults.extend(
                    Fault(("lines", row.line), "has no handle", "give every row its product's handle", fatal=True)
                    for row in rows
                )
            elif self._is_hidden(rows[0]):
                hidden += 1
            else:
                yield self._entry(handle, rows)
        if hidden:
            self._table.faults.append(left_out(hidden, "they are drafts, archived or not published"))

    def _rows(self) -> Iterator[Row]:
        return self._table.rows()

    def of(self, row: Row, name: str) -> str:
        """The cell of the column that the old header calls `name`."""
        column = self._own.get(name)
        return row.cells[column].strip() if column else ""

    def _is_hidden(self, row: Row) -> bool:
        return self.of(row, "status").lower() in _NOT_FOR_SALE or yes(self.of(row, "published")) is False

    def _entry(self, handle: str, rows: list[Row]) -> Entry:
        first = rows[0]
        offers = [row for row in rows if self._is_offer(row)]
        option_names = {place: self.of(first, f"option{place} name") for place in _PLACES}
        options = [self._options(row, option_names) for row in offers]
        record: dict[str, Any] = {
            "id": handle,
            "title": self.of(first, "title"),
            "description": prose_of(self.of(first, "body (html)")),
            "brand": self.of(first, "vendor"),
            "category": self._category(first),
            "tags": parts(self.of(first, "tags")),
            "images": [*dict.fromkeys(image for row in rows if (image := self.of(row, "image src")))],
            "attributes": self._attributes(first),
        }
        if any(options):
            record["variants"] = [
                self._variant(handle, row, chosen, first) for row, chosen in zip(offers, options, strict=True)
            ]
            _name_apart(record["variants"])
        elif offers:
            sold = self._offer(offers[0])
            record["attributes"] |= {"SKU": sku} if (sku := self.of(offers[0], "variant sku")) else {}
            record["attributes"] |= sold.pop("attributes", {})
            record |= sold
        faults = drop_rounded(record)
        return Entry(without_blanks(record), first.line, [row.line for row in offers], faults)

    def _is_offer(self, row: Row) -> bool:
        """A row with nothing but an image is no variant."""
        return any(self.of(row, name) for name in ("option1 value", "variant price", "variant sku"))

    def _options(self, row: Row, names: Mapping[str, str]) -> dict[str, str]:
        """What is chosen; a product without choices says `Default Title`."""
        chosen = {names[place] or f"Option {place}": self.of(row, f"option{place} value") for place in _PLACES}
        chosen = {name: value for name, value in chosen.items() if value}
        return {} if chosen.get("Title") == "Default Title" else chosen

    def _variant(self, handle: str, row: Row, options: dict[str, str], first: Row) -> dict[str, Any]:
        sku = code(self.of(row, "variant sku"))
        offer = self._offer(row)
        if row is not first:
            offer["attributes"] = {**self._attributes(row), **offer.get("attributes", {})}
        offer |= {"id": sku or f"{handle}/{slug(' '.join(options.values()))}", "options": options}
        offer.pop("currency", None)
        offer["images"] = [image for image in [self.of(row, "variant image")] if image]
        return without_blanks(offer)

    def _offer(self, row: Row) -> dict[str, Any]:
        """What is priced and kept in stock."""
        return {
            **price_fields(self.of(row, "variant price"), self.of(row, "variant compare at price")),
            **self._stock(row),
            "gtin": code(self.of(row, "variant barcode")),
            "mpn": self.of(row, "google shopping / mpn"),
            "attributes": self._weight(row),
        }

    def _stock(self, row: Row) -> dict[str, Any]:
        goes_on = self.of(row, "variant inventory policy").lower() == "continue"
        return stock_fields(
            quantity(self.of(row, "variant inventory qty")),
            tracked=bool(self.of(row, "variant inventory tracker")),
            goes_on=goes_on or yes(self.of(row, "continue selling when out of stock")) is True,
        )

    def _weight(self, row: Row) -> dict[str, str]:
        grams = quantity(self.of(row, "variant grams"))
        if grams is None or grams <= 0:
            return {}
        if self.of(row, "variant weight unit").lower() == "kg":
            return {"Weight": f"{(grams / 1000).normalize():f} kg"}
        return {"Weight": f"{grams.normalize():f} g"}

    def _category(self, row: Row) -> list[str]:
        """Shopify's own path of categories, then the shop's type where it says more."""
        standard = self.of(row, "product category") or self.of(row, "google shopping / google product category")
        path = [] if standard.isdecimal() else parts(standard, ">")
        kind = self.of(row, "type")
        return path if not kind or kind in path else [*path, *parts(kind, ">")]

    def _attributes(self, row: Row) -> dict[str, str]:
        cells = ((name, row.cells[column].strip()) for column, name in self._others.items())
        return {name: cell for name, cell in cells if says(cell)}


def _name_apart(variants: list[dict[str, Any]]) -> None:
    """Gives those that share an SKU ids of their own."""
    seen: set[str] = set()
    for variant in variants:
        if variant["id"] in seen:
            variant["id"] = f"{variant['id']}/{slug(' '.join(variant['options'].values()))}"
        seen.add(variant["id"])
