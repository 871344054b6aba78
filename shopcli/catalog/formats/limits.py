"""How large a catalog may be."""

from collections.abc import Iterable

from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.format import Format
from shopcli.errors import CatalogError
from shopcli.settings import Settings

_MB = 1_000_000

STREAMED = frozenset({Format.JSON, Format.JSON_LINES})
"""Formats that are read record by record, so that the memory bounds no file of them; what of them is not, is bounded
where it is read whole."""


def check_size(size: int, name: str, settings: Settings) -> None:
    """Raises `CatalogError` where `size`, in bytes, is over the limit."""
    if size > settings.max_catalog_mb * _MB:
        raise _over(size, name, settings.max_catalog_mb)


def whole_text(content: Content) -> str:
    """The text of what has to be parsed as a whole. Raises `CatalogError` where it is over the limit."""
    with content.stream() as stream:
        text = stream.read(content.limit_mb * _MB + 1)
    if len(text) > content.limit_mb * _MB:
        raise _over(len(text), content.name, content.limit_mb)
    return text


def _over(size: int, name: str, limit_mb: int) -> CatalogError:
    return CatalogError(
        f"{name}: is over the limit of {limit_mb:,} MB, with {size / _MB:,.0f} MB or more",
        hint="raise `max_catalog_mb` in config.yaml, or split the catalog",
    )


def gather(chunks: Iterable[bytes], name: str, settings: Settings) -> bytes:
    """The chunks joined. Raises `CatalogError` as soon as they are over the limit."""
    gathered = bytearray()
    for chunk in chunks:
        gathered += chunk
        check_size(len(gathered), name, settings)
    return bytes(gathered)
