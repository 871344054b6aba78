"""Magento's product CSV: a row for each product; a configurable one names the simple ones that it is sold as.

The file names no currency: prices are in the shop's own. Rows for one store view only repeat a product in other words.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.amounts import price_fields
from shopcli.catalog.feeds.cells import deepest, in_store, parts, prose_of, quantity, says, without_blanks, words
from shopcli.catalog.feeds.days import NoDayError, holds
from shopcli.catalog.feeds.entry import Entry, as_document, left_out
from shopcli.catalog.feeds.families import Family, families
from shopcli.catalog.feeds.magento_lists import attributes_in, categories_in, variations_in
from shopcli.catalog.formats.document import Document, Fault
from shopcli.catalog.formats.table_format import Row, Table
from shopcli.catalog.product import Availability
from shopcli.catalog.records.fields import shown

_NAMES = {"id": "sku", "title": "name", "price": "price", "list_price": "msrp_price", "stock": "qty"}
_READ = words(
    "sku store_view_code product_type categories name description short_description weight product_online visibility "
    "price special_price special_price_from_date special_price_to_date base_image additional_images "
    "additional_attributes msrp_price qty is_in_stock allow_backorders use_config_backorders manage_stock "
    "use_config_manage_stock configurable_variations associated_skus bundle_values"
)
_PLUMBING = words(
    "attribute_set_code product_websites tax_class_name url_key url_path created_at updated_at new_from_date "
    "new_to_date display_product_options_in map_price map_enabled gift_message_available page_layout cost "
    "product_options_container msrp_display_actual_price_type out_of_stock_qty is_qty_decimal min_cart_qty "
    "max_cart_qty notify_on_stock_below qty_increments enable_qty_increments is_decimal_divided website_id "
    "configurable_variation_prices configurable_variation_labels related_skus related_position crosssell_skus "
    "crosssell_position upsell_skus upsell_position hide_from_product_page custom_options deferred_stock_update "
    "bundle_price_type bundle_sku_type bundle_price_view bundle_weight_type bundle_shipment_type"
)
_PLUMBING_STARTS = ("meta_", "custom_", "use_config_", "base_image", "small_image", "thumbnail_image", "swatch_image")
_PLUMBING_ENDS = ("_labels", "_label")
_OF_SYSTEM = frozenset({"has_options", "required_options", "cost", "tax_class_id", "options_container"})
_INVISIBLE = "not visible individually"
_PRICED_BY_PARTS = frozenset({"bundle", "grouped"})


def magento_document(table: Table) -> Document:
    return as_document(_Feed(table).entries(), None, _NAMES, table.faults)


class _Feed:
    def __init__(self, table: Table) -> None:
        self._table = table
        self._own = {column.lower(): column for column in reversed(table.columns)}
        self._others = [column for name, column in self._own.items() if not _is_known(name)]
        self._parents: dict[str, str] = {}

    def entries(self) -> Iterator[Entry]:
        sizes = self._look_ahead()
        disabled = unseen = 0
        for family in families(self._rows(), sizes, self._sku, lambda row: self._parents.get(self._sku(row))):
            if family.parent is None:  # its parent's row is one that does not fit the header
                continue
            if not self._is_online(family.parent):
                disabled += 1
            elif not family.children and self._of(family.parent, "visibility").lower() == _INVISIBLE:
                unseen += 1
            else:
                yield self._entry(family)
        if disabled:
            self._table.faults.append(left_out(disabled, "`product_online` says that they are disabled"))
        if unseen:
            self._table.faults.append(left_out(unseen, "they are not visible and belong to no configurable product"))

    def _look_ahead(self) -> dict[str, int]:
        """How many of each configurable product's variations the file holds."""
        present: set[str] = set()
        named: dict[str, list[str]] = {}
        for row in self._rows(report=False):
            present.add(self._sku(row))
            if variations := variations_in(self._of(row, "configurable_variations")):
                named[self._sku(row)] = [*variations]
        for parent, children in named.items():
            for sku in children:
                self._parents.setdefault(sku, parent)
        return {
            parent: sum(sku in present and self._parents[sku] == parent for sku in children)
            for parent, children in named.items()
        }

    def _rows(self, *, report: bool = True) -> Iterator[Row]:
        return (row for row in self._table.rows(report=report) if not self._of(row, "store_view_code"))

    def _of(self, row: Row, name: str) -> str:
        column = self._own.get(name)
        return row.cells[column].strip() if column else ""

    def _sku(self, row: Row) -> str:
        return self._of(row, "sku")

    def _is_online(self, row: Row) -> bool:
        return self._of(row, "product_online") not in ("0", "2")

    def _entry(self, family: Family) -> Entry:
        row = family.parent
        assert row is not None, "families without a parent are left out before"
        faults: list[Fault] = []
        chosen = variations_in(self._of(row, "configurable_variations"))
        children = [child for child in family.children if self._is_online(child)]
        path, tags = deepest(categories_in(self._of(row, "categories")))
        attributes = self._attributes(row)
        record: dict[str, Any] = {
            "id": self._sku(row),
            "title": self._of(row, "name"),
            "description": prose_of(self._of(row, "short_description"), self._of(row, "description")),
            "brand": attributes.pop("manufacturer", "") or attributes.pop("brand", ""),
            "category": path,
            "tags": tags,
            "images": self._images(row),
            **self._offer(row, faults, ()),
            "attributes": attributes,
        }
        if chosen:
            for name in ("availability", "stock"):
                record.pop(name, None)
            record["variants"] = [
                self._variant(child, chosen.get(self._sku(child), {}), record, faults, place)
                for place, child in enumerate(children)
            ]
            self._report_missing(chosen, family, faults)
        return Entry(without_blanks(record), row.line, [child.line for child in children], faults)

    def _report_missing(self, chosen: Mapping[str, Any], family: Family, faults: list[Fault]) -> None:
        present = {self._sku(child) for child in family.children}
        if missing := [sku for sku in chosen if sku not in present]:
            cause = f"{len(missing):,} of its variations are not in the file, such as {shown(missing[0])}"
            faults.append(Fault(("variants",), cause, "export the simple products too"))

    def _variant(
        self, row: Row, options: dict[str, str], parent: dict[str, Any], faults: list[Fault], place: int
    ) -> dict[str, Any]:
        attributes = self._attributes(row)
        inherited = parent["attributes"]
        return without_blanks(
            {
                **self._offer(row, faults, ("variants", place)),
                "id": self._sku(row),
                "options": options,
                "images": self._images(row),
                "attributes": {
                    name: value
                    for name, value in attributes.items()
                    if name not in options and inherited.get(name) != value
                },
            }
        )

    def _offer(self, row: Row, faults: list[Fault], path: tuple[str | int, ...]) -> dict[str, Any]:
        try:
            on_sale = holds(
                self._of(row, "special_price_from_date"), self._of(row, "special_price_to_date"), self._table.calendar
            )
        except NoDayError as problem:
            on_sale = False
            cause = f"the days of the special price cannot be read: {problem}"
            faults.append(Fault((*path, "price"), cause, "write them as YYYY-MM-DD; the usual price is taken"))
        price = self._of(row, "price")
        if self._of(row, "product_type").lower() in _PRICED_BY_PARTS and quantity(price) in (None, Decimal(0)):
            return self._stock(row)
        special = self._of(row, "special_price") if on_sale else ""
        return {**price_fields(price, self._of(row, "msrp_price"), special), **self._stock(row)}

    def _stock(self, row: Row) -> dict[str, Any]:
        said = self._of(row, "is_in_stock")
        if said not in ("0", "1"):
            return {}
        fields: dict[str, Any] = {"availability": Availability.IN_STOCK if said == "1" else Availability.OUT_OF_STOCK}
        managed = self._of(row, "use_config_manage_stock") != "0" or self._of(row, "manage_stock") != "0"
        is_counted = self._of(row, "product_type").lower() in ("", "simple", "virtual", "downloadable")
        count = quantity(self._of(row, "qty"))
        if not managed or not is_counted or count is None:
            return fields
        if count <= 0 and said == "1":
            own_rule = self._of(row, "use_config_backorders") != "1"
            more_comes = own_rule and self._of(row, "allow_backorders") in ("1", "2")
            fields["availability"] = Availability.BACKORDER if more_comes else Availability.OUT_OF_STOCK
        return {**fields, "stock": in_store(count)}

    def _images(self, row: Row) -> list[str]:
        return [*dict.fromkeys([*parts(self._of(row, "base_image")), *parts(self._of(row, "additional_images"))])]

    def _attributes(self, row: Row) -> dict[str, Any]:
        """Those that are packed into one cell, the weight, what a set holds, and columns that are the shop's own."""
        packed = attributes_in(self._of(row, "additional_attributes"))
        found: dict[str, Any] = {column: cell for column in self._others if says(cell := row.cells[column].strip())}
        for name, value in packed.items():
            if name not in _OF_SYSTEM and says(value):
                values = parts(value, "|")
                found[name] = values if len(values) > 1 else value
        if (weight := quantity(self._of(row, "weight"))) is not None and weight > 0:
            found["weight"] = f"{weight.normalize():f}"
        if includes := [each.partition("=")[0] for each in parts(self._of(row, "associated_skus"))]:
            found["includes"] = includes
        return found


def _is_known(name: str) -> bool:
    if name in _READ or name in _PLUMBING:
        return True
    return name.startswith(_PLUMBING_STARTS) or name.endswith(_PLUMBING_ENDS)
