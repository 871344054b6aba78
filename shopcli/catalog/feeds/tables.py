"""Which shop system a table was exported from, seen by its header; what none of them writes is a plain table."""

from collections.abc import Callable, Sequence

from shopcli.catalog.feeds.item_columns import names_of
from shopcli.catalog.feeds.item_dialects import are_items
from shopcli.catalog.feeds.mapping import columns_for, parted
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Document
from shopcli.catalog.formats.table_format import Table, read_table


def document_of_table(content: Content) -> Document:
    """Raises `CatalogError` where the table has no header, none that names products, or not a column that is mapped.

    A table whose columns are mapped is read as a plain one.
    """
    table = read_table(content)
    mapping, store = parted(content.mapping)
    if mapping:
        from shopcli.catalog.feeds.plain_table import plain_document

        chosen = columns_for(mapping, table.columns, f"{table.name}:{table.header_line}")
        return plain_document(table, chosen, store.get("currency"))
    return _reader_of(table.columns)(table)


def _reader_of(columns: Sequence[str]) -> Callable[[Table], Document]:
    names = frozenset(column.lower() for column in columns)
    if "title" in names and names & {"handle", "url handle"} and names & _OF_SHOPIFY:
        from shopcli.catalog.feeds.shopify_csv import shopify_document

        return shopify_document
    if {"type", "name"} <= names and names & _OF_WOOCOMMERCE:
        from shopcli.catalog.feeds.woocommerce_csv import woocommerce_document

        return woocommerce_document
    if {"sku", "product_type"} <= names and names & _OF_MAGENTO:
        from shopcli.catalog.feeds.magento_csv import magento_document

        return magento_document
    if are_items(names_of(columns)):
        from shopcli.catalog.feeds.item_table import item_document

        return item_document
    from shopcli.catalog.feeds.plain_table import plain_document

    return plain_document


_OF_SHOPIFY = frozenset({"option1 name", "option1 value", "variant price", "body (html)", "compare-at price"})
_OF_WOOCOMMERCE = frozenset({"regular price", "in stock?", "attribute 1 name", "visibility in catalog"})
_OF_MAGENTO = frozenset({"attribute_set_code", "additional_attributes", "configurable_variations", "product_websites"})
