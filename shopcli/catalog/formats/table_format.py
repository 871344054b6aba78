"""Tables: CSV and its kin, as columns and rows that know on which line they start."""

import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Fault
from shopcli.catalog.records.fields import shown
from shopcli.errors import CatalogError
from shopcli.text import one_line

DELIMITERS = (",", "\t", ";", "|")
"""The likelier first, where a header does not tell."""

LONGEST_CELL = 8_000_000
"""Characters; what is longer is a quote that nobody closed."""

_CLOSE_IT = "close it, or write it twice inside a quoted text"
_SAMPLE_ROWS = 20
_SEP_LINE = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)', re.IGNORECASE)
"""What Excel writes above the header."""

_NOT_IN_A_HEADER = re.compile(r"^[-#<{\[!%]|: |:$|[{}]")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Row:
    """One record: column → cell, both as they stand there; `line` is where it starts, from 1."""

    cells: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table that may be read several times. `faults` gather while `rows` are read."""

    name: str
    columns: tuple[str, ...]
    delimiter: str
    header_line: int
    calendar: Calendar
    faults: list[Fault] = field(default_factory=list)
    _content: Content = field(kw_only=True)
    _encoding: str = field(kw_only=True)
    _has_sep_line: bool = field(kw_only=True)

    def rows(self, *, report: bool = True) -> Iterator[Row]:
        """The rows that fit the header, in order. What does not is among the faults, unless this is a look ahead."""
        faults = self.faults if report else []
        with io.TextIOWrapper(self._content.open(), encoding=self._encoding, errors="replace", newline="") as stream:
            lines = _Lines(stream)
            if self._has_sep_line:
                next(lines)
            records = _records(lines, self.delimiter, faults, len(self.columns))
            next(records)  # the header
            for cells, line in records:
                if (row := self._row(cells, line, faults)) is not None:
                    yield row

    def _row(self, cells: list[str], line: int, faults: list[Fault]) -> Row | None:
        expected, found = len(self.columns), len(cells)
        if found == expected:
            return Row(dict(zip(self.columns, cells, strict=True)), line)
        if not any(cell.strip() for cell in cells[expected:]):
            if found < expected:
                cause = f"has {_counted(found, 'cell')} for {_counted(expected, 'column')}; the rest are taken as empty"
                faults.append(Fault(("lines", line), cause, "is the line whole, and each text with a line end quoted?"))
            return Row(dict(zip(self.columns, [*cells, *[""] * (expected - found)], strict=False)), line)
        cause = f"has {_counted(found, 'cell')} for {_counted(expected, 'column')}"
        hint = f"put a text that holds {_named(self.delimiter)} into double quotes"
        faults.append(Fault(("lines", line), cause, hint, fatal=True))
        return None


def read_table(content: Content) -> Table:
    """The table with its header read. Raises `CatalogError` where there is none."""
    encoding = content.encoding()
    csv.field_size_limit(LONGEST_CELL)
    with io.TextIOWrapper(content.open(), encoding=encoding, errors="replace", newline="") as stream:
        head = stream.read(1 << 16)
    sep_line = _SEP_LINE.match(head)
    delimiter = sep_line[1] if sep_line else delimiter_of(head)
    body = head[sep_line.end() :] if sep_line else head
    header, line = next(_records(_Lines(io.StringIO(body, newline="")), delimiter, []), ([], 0))
    line += 1 if sep_line else 0
    faults: list[Fault] = []
    columns = _columns(header, line, faults)
    if not columns:
        raise CatalogError(f"{content.name}: has no header", hint="write the names of the columns into the first line")
    return Table(
        content.name,
        columns,
        delimiter,
        line,
        content.calendar,
        faults,
        _content=content,
        _encoding=encoding,
        _has_sep_line=sep_line is not None,
    )


def looks_like_table(head: str) -> bool:
    """Whether text of unknown format starts with a header of several names over rows of as many cells."""
    if _SEP_LINE.match(head):
        return True
    records = _sample(head, delimiter_of(head))
    if len(records) < 2 or len(records[0]) < 2:
        return False
    header = [name.strip() for name in records[0]]
    named = all(0 < len(name) <= _LONGEST_NAME and not _NOT_IN_A_HEADER.search(name) for name in header)
    return named and len(records[1]) == len(header)


def delimiter_of(head: str) -> str:
    """What parts the header into the most names that the rows below have cells for."""

    def merit(delimiter: str) -> tuple[int, int, int]:
        records = _sample(head, delimiter)
        width = len(records[0]) if records else 0
        fitting = sum(len(record) == width for record in records)
        return width > 1, fitting, width

    return max(DELIMITERS, key=merit)


def _sample(head: str, delimiter: str) -> list[list[str]]:
    """The first whole records."""
    records = []
    for record, _ in _records(_Lines(io.StringIO(head, newline="")), delimiter, []):
        records.append(record)
        if len(records) > _SAMPLE_ROWS:
            break
    return records


def _columns(header: Sequence[str], line: int, faults: list[Fault]) -> tuple[str, ...]:
    """Unique names; those of columns without one, or with another's, are made. Blank ones at the end are none."""
    names = [one_line(name) if any(map(str.isalnum, name)) else "" for name in header]
    while names and not names[-1]:
        names.pop()
    columns: list[str] = []
    for place, name in enumerate(names, 1):
        column, number = name or f"column {place}", 2
        while column in columns:
            column, number = f"{name} ({number})", number + 1
        if name and column != name:
            cause = f"the column {shown(name)} stands more than once; this one is read as {shown(column)}"
            faults.append(Fault(("lines", line), cause, "give each column its own name"))
        columns.append(column)
    return tuple(columns)


class _Lines:
    """The lines of a stream, those of the record in hand at hand; `ended` once more were asked for than there are."""

    def __init__(self, stream: io.TextIOBase) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self.in_hand: list[str] = []
        self.ended = False
        self.read = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.readline()
        if not line:
            self.ended = True
            raise StopIteration
        self.read += 1
        self.in_hand.append(line)
        return line

    def put_back(self, count: int) -> None:
        """Lets the last `count` of the lines in hand be read again."""
        self._again.extendleft(reversed(self.in_hand[len(self.in_hand) - count :]))
        self.read -= count
        self.in_hand.clear()
        self.ended = False


def _records(
    lines: _Lines, delimiter: str, faults: list[Fault], width: int | None = None
) -> Iterator[tuple[list[str], int]]:
    """The records that are not blank, with the lines they start on.

    One of which every cell starts with `#` is a comment, as Meta's own template has one above its header.
    After a quote that is never closed they go on at the next line that has `width` cells, if that is given.
    """
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.in_hand.clear()
        start = lines.read + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        # The reader returns before it asks for another line, unless it waits for a quote to close.
        is_open = cells is None or lines.ended
        if is_open or (width is not None and len(lines.in_hand) > 1 and not _is_whole(lines.in_hand, delimiter)):
            goes_on = width is not None and _find_row(lines, delimiter, width)
            where = f"line {lines.read + 1} is read next" if goes_on else "the rest is not read"
            cause = f"a quote that opens here is never closed; {where}"
            faults.append(Fault(("lines", start), cause, _CLOSE_IT, fatal=True))
            if not goes_on:
                return
            reader = csv.reader(lines, delimiter=delimiter)
        elif cells and any(cell.strip() and not cell.startswith("#") for cell in cells):
            yield cells, start


def _is_whole(record: Sequence[str], delimiter: str) -> bool:
    """Whether no cell goes on after its closing quote: a quote that was meant to open another cell closed it."""
    try:
        return len(list(csv.reader(record, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False


def _find_row(lines: _Lines, delimiter: str, width: int) -> bool:
    """Goes back behind the first line in hand, and from there to a line that is a whole row by itself."""
    lines.put_back(len(lines.in_hand) - 1)
    for line in lines:
        try:
            (cells,) = csv.reader([line], delimiter=delimiter, strict=True)
        except (csv.Error, ValueError):
            cells = []
        if len(cells) == width:
            lines.put_back(1)
            return True
        lines.in_hand.clear()
    return False


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _named(delimiter: str) -> str:
    return {",": "a comma", "\t": "a tab", ";": "a semicolon", "|": "a bar"}.get(delimiter, f"`{delimiter}`")
