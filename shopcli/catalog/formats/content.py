"""The bytes of one catalog, wherever they come from, and what they are as text."""

import codecs
import datetime
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, TextIO

from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.formats.encoding import encoding_of
from shopcli.catalog.formats.format import Format
from shopcli.settings import Settings

_CHUNK = 1 << 20
_HEAD = 1 << 16


@dataclass(frozen=True, slots=True)
class Content:
    """One catalog's bytes. `open` may be called again, so that one look can decide how to read the whole."""

    name: str
    """As it is shown to people."""
    stem: str
    """Names the shop where its store does not."""
    open: Callable[[], BinaryIO]
    format: Format | None = None
    """What the name of the file or its server says; None where that says nothing."""
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Native field → column, as the user gave it for a table that names its columns in its own way."""
    calendar: Calendar = field(default_factory=lambda: Calendar(datetime.date.today()))
    """Of the day for which prices that hold for some days are read."""
    limit_mb: int = Settings().max_catalog_mb
    """How much may come out of it, where it is packed."""

    def encoding(self) -> str:
        """The name of the codec that reads it. Raises `CatalogError` where it is no text."""
        with self.open() as stream:
            return encoding_of(_chunks(stream), self.name)

    def stream(self, *, newline: str = "") -> TextIO:
        """The text, read as it is needed, its line ends as they are; `newline` is what ends a line, where only that."""
        return io.TextIOWrapper(self.open(), encoding=self.encoding(), errors="replace", newline=newline)

    def text(self) -> str:
        """The whole text."""
        with self.stream() as stream:
            return stream.read()

    def head(self) -> str:
        """The first 64 KB, as far as they are text: enough to see what it is."""
        with self.open() as stream:
            start = stream.read(_HEAD)
        decoder = codecs.getincrementaldecoder(encoding_of([start], self.name))(errors="replace")
        return decoder.decode(start)


def of_bytes(
    data: bytes,
    name: str,
    stem: str,
    known: Format | None = None,
    settings: Settings | None = None,
    today: datetime.date | None = None,
) -> Content:
    chosen = settings or Settings()
    return Content(
        name,
        stem,
        lambda: io.BytesIO(data),
        known,
        mapping=chosen.mapping,
        calendar=Calendar(today or datetime.date.today()),
        limit_mb=chosen.max_catalog_mb,
    )


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: stream.read(_CHUNK), b"")
