"""The raw records of a catalog: its syntax is known by its name or seen by its start, then parsed."""

import io
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TextIO

from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Document
from shopcli.catalog.formats.format import Format
from shopcli.catalog.formats.limits import whole_text
from shopcli.catalog.loaded import Loaded, Opened
from shopcli.errors import CatalogError

_LARGE = 8_000_000
"""Characters from which a JSON file is read record by record; up to it, it is parsed at once."""
_SAMPLE = 5
"""Products that tell whether a file is a feed."""


def open_catalog(content: Content) -> Opened:
    """The catalog, its records still to be read. Raises `CatalogError` where it is none."""
    from shopcli.catalog.formats.unpack import unpacked

    content = unpacked(content)
    return Opened(content.name, content.stem, _document_of(content), content.calendar)


def read_catalog(content: Content) -> Loaded:
    """The catalog as far as it can be used, even with no product. Raises `CatalogError` where it is none."""
    return open_catalog(content).load()


def document_of(content: Content) -> Document:
    """The raw records, in the native shape. Raises `CatalogError` where the content is no catalog."""
    from shopcli.catalog.formats.unpack import unpacked

    return _document_of(unpacked(content))


def _document_of(content: Content) -> Document:
    """What `unpacked` gave."""
    from shopcli.catalog.feeds.mapping import parted

    head = content.head()
    if not head.strip():
        raise CatalogError(f"{content.name}: is empty", hint="write at least one product into it")
    document = _parsed(content, content.format or format_of_text(head))
    _, store = parted(content.mapping)
    if not store:
        return document
    return replace(document, store={**(document.store if isinstance(document.store, dict) else {}), **store})


def _parsed(content: Content, known: Format) -> Document:
    if known is Format.JSON:
        return _of_json(content)
    if known is Format.JSON_LINES:
        return _of_json_lines(content)
    if known is Format.XML:
        return _of_xml(content)
    if known is Format.TABLE:
        from shopcli.catalog.feeds.tables import document_of_table

        return document_of_table(content)
    if known is Format.HTML:
        from shopcli.catalog.feeds.html_pages import document_of_page

        return document_of_page(content)
    from shopcli.catalog.formats.yaml_format import parse_yaml

    return _mapped(parse_yaml(content.text(), content.name), content)


def _of_json(content: Content) -> Document:
    from shopcli.catalog.feeds.mapping import parted
    from shopcli.catalog.formats.json_format import parse_json

    is_mapped = bool(parted(content.mapping)[0])
    if large := _of_large_json(content, is_mapped=is_mapped):
        return _mapped(large, content)
    if is_mapped:
        return _mapped(parse_json(whole_text(content), content.name), content)
    from shopcli.catalog.feeds.trees import document_of_tree

    return parse_json(whole_text(content), content.name, partial(document_of_tree, content))


def _of_large_json(content: Content, *, is_mapped: bool) -> Document | None:
    """What is read record by record: a native catalog, or one that the user maps, of some length."""
    from shopcli.catalog.feeds.trees import document_of_tree
    from shopcli.catalog.formats.json_stream import stream_json

    encoding = content.encoding()

    def reopen() -> TextIO:
        return io.TextIOWrapper(content.open(), encoding=encoding, errors="replace", newline="")

    with reopen() as text:
        start = text.read(_LARGE)
    if len(start) < _LARGE or (document := stream_json(reopen, content.name)) is None:
        return None
    if not is_mapped and (sampled := stream_json(reopen, content.name)):
        records = list(islice(sampled.products, _SAMPLE))
        tree = records if start.lstrip()[:1] == "[" else {"store": sampled.store, "products": records}
        if document_of_tree(content, tree, [], lambda _: {}) is not None:
            return None
    return document


def _of_json_lines(content: Content) -> Document:
    from shopcli.catalog.feeds.mapping import parted
    from shopcli.catalog.feeds.trees import document_of_lines
    from shopcli.catalog.formats.jsonl_format import parse_json_lines

    is_mapped = bool(parted(content.mapping)[0])
    feed = None if is_mapped else document_of_lines(content)
    return feed or _mapped(parse_json_lines(content.stream(newline="\n")), content)


def _of_xml(content: Content) -> Document:
    from shopcli.catalog.feeds.item_xml import document_of_xml, records_of_xml
    from shopcli.catalog.feeds.mapping import parted

    if columns := parted(content.mapping)[0]:
        return _mapped(records_of_xml(content, columns.values()), content)
    return document_of_xml(content)


def _mapped(document: Document, content: Content) -> Document:
    """The document with its records read as the user maps them, where he does."""
    from shopcli.catalog.feeds.mapping import parted

    fields, store = parted(content.mapping)
    if not fields:
        return document
    from shopcli.catalog.feeds.mapped import mapped_document

    return mapped_document(document, fields, content.name, store.get("currency"))


def format_of_text(head: str) -> Format:
    """JSON Lines where the first line is a whole record, JSON where it opens one; XML by its first tag.

    Otherwise a table or else YAML.
    """
    import json

    start = head.lstrip()
    if start[:1] == "<":
        return Format.HTML if start[:14].lower().startswith(("<!doctype html", "<html")) else Format.XML
    if start[:1] not in ("{", "["):
        from shopcli.catalog.formats.table_format import looks_like_table

        return Format.TABLE if looks_like_table(head) else Format.YAML
    first, _, rest = start.partition("\n")
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return Format.JSON
    if isinstance(record, list) or (isinstance(record, dict) and "products" in record):
        return Format.JSON
    return Format.JSON_LINES if rest.strip() or "id" in record else Format.JSON
