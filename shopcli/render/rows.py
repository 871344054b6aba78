"""Rows of one shape, however many, none held for long: a table for readers, CSV, JSON Lines, or one JSON document."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from shopcli.render.encode import Json, dumps
from shopcli.text import clean

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.render.sink import Sink

Row: TypeAlias = Mapping[str, Json]
Kind: TypeAlias = Literal["text", "number", "integer", "flag", "texts"]


class Form(StrEnum):
    TABLE = "table"
    JSON = "json"
    JSON_LINES = "jsonl"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Column:
    """One value of every row. `heading` is what readers see above it, `meaning` what the schema says of it."""

    key: str
    heading: str
    kind: Kind = "text"
    meaning: str = ""
    optional: bool = False
    """Whether it may be null."""
    shown: Callable[[Json], str] | None = None
    """Says a value in a table; None says texts as they are, and numbers with two places at the most."""
    hidden: bool = False
    """Whether tables leave it out."""
    spare: bool = False
    """Whether a table leaves it out where a terminal has no room for all columns."""
    least: int = 8
    """Cells of a text below which it tells nothing."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the rows of `task` are. `empty` is said in place of a table without one."""

    task: str
    columns: tuple[Column, ...]
    empty: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(column.key for column in self.columns)


class RowWriter(Protocol):
    """A closed pipe raises `BrokenPipeError` at the row that met it."""

    def write(self, row: Row) -> None: ...

    def close(self, tail: Mapping[str, Json]) -> None:
        """`tail` is what is known once all rows are: a JSON document ends with it, other forms have no place for it."""
        ...


def writer_for(form: Form, listing: Listing, context: "Context") -> RowWriter:
    from shopcli.render.sink import Sink

    sink = Sink(context.stdout)
    if form is Form.JSON:
        return _Document(listing, sink)
    if form is Form.JSON_LINES:
        return _JsonLines(listing, sink)
    if form is Form.CSV:
        return _Csv(listing, sink)
    from shopcli.render.row_table import RowTable

    return RowTable(listing, sink, context)


def write_rows(
    rows: Iterable[Row],
    listing: Listing,
    form: Form,
    context: "Context",
    tail: Callable[[], Mapping[str, Json]] = dict,
) -> int:
    """Writes `rows` as they come, and returns how many there were. `tail` is asked after the last."""
    writer, count = writer_for(form, listing, context), 0
    for row in rows:
        writer.write(row)
        count += 1
    writer.close(tail())
    return count


class _JsonLines:
    def __init__(self, listing: Listing, sink: "Sink") -> None:
        self._keys = listing.keys
        self._sink = sink

    def write(self, row: Row) -> None:
        self._sink.write(_object(row, self._keys, self._sink) + "\n")

    def close(self, tail: Mapping[str, Json]) -> None:
        pass


class _Document:
    """One document, a row a line."""

    def __init__(self, listing: Listing, sink: "Sink") -> None:
        self._listing = listing
        self._sink = sink
        self._begun = False

    def write(self, row: Row) -> None:
        between = ",\n" if self._begun else self._head() + "\n"
        self._begun = True
        self._sink.write(f"{between}    {_object(row, self._listing.keys, self._sink)}")

    def close(self, tail: Mapping[str, Json]) -> None:
        text = "\n  ]" if self._begun else self._head() + "]"
        for key, value in tail.items():
            said = dumps(value, indent=2, ascii_only=not self._sink.is_unicode).replace("\n", "\n  ")
            text += f",\n  {dumps(key)}: {said}"
        self._sink.write(text + "\n}\n")

    def _head(self) -> str:
        from shopcli.render.document import SCHEMA_VERSION

        return f'{{\n  "schema_version": {dumps(SCHEMA_VERSION)},\n  "task": {dumps(self._listing.task)},\n  "rows": ['


def _object(row: Row, keys: tuple[str, ...], sink: "Sink") -> str:
    """The same text that `dumps` makes, which takes ten times as long and is needed for few rows."""
    value = {key: row[key] for key in keys}
    try:
        text = json.dumps(value, ensure_ascii=not sink.is_unicode, allow_nan=False)
    except (TypeError, ValueError):
        return dumps(value, ascii_only=not sink.is_unicode)
    return text if clean(text) == text else dumps(value, ascii_only=not sink.is_unicode)


class _Csv:
    """RFC 4180, under the keys of the columns. Null is an empty cell; a list stands in one, parted by semicolons."""

    def __init__(self, listing: Listing, sink: "Sink") -> None:
        self._keys = listing.keys
        self._sink = sink
        self._begun = False

    def write(self, row: Row) -> None:
        self._begin()
        self._sink.write(_csv_line(_cell(row[key]) for key in self._keys))

    def close(self, tail: Mapping[str, Json]) -> None:
        self._begin()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._sink.write(_csv_line(self._keys))


def _csv_line(cells: Iterable[str]) -> str:
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\r\n') else cell


def _cell(value: Json) -> str:
    if isinstance(value, str):
        return harmless(value)
    if value is None:
        return ""
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return harmless("; ".join(map(str, value)))
    return dumps(value)


def harmless(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would take it for a formula; numbers never are texts."""
    cleaned = clean(text)
    return f"'{cleaned}" if cleaned.startswith(("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")) else cleaned
