"""Rows as a table: columns as wide as the first rows need, cut to what a terminal has; nothing is cut in a pipe."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from shopcli.render.encode import Json, plain_number
from shopcli.render.rows import Column, Listing, Row
from shopcli.text import has_han, one_line

if TYPE_CHECKING:
    from rich.console import Console

    from shopcli.context import Context
    from shopcli.render.sink import Sink

FIRST = 200
"""Rows that are waited for before the columns' widths are settled."""

_GAP = "  "


class RowTable:
    def __init__(self, listing: Listing, sink: "Sink", context: "Context") -> None:
        self._listing = listing
        self._columns = [column for column in listing.columns if not column.hidden]
        self._sink = sink
        self._console = _console(context)
        self._waiting: list[Row] = []
        self._widths: list[int] | None = None
        self._begun = False

    def write(self, row: Row) -> None:
        if self._begun:
            self._put([self._cells(row)])
            return
        self._waiting.append(row)
        if len(self._waiting) >= FIRST:
            self._begin()

    def _cells(self, row: Row) -> list[str]:
        return [said(row[column.key], column) for column in self._columns]

    def close(self, tail: Mapping[str, Json]) -> None:
        if not self._begun:
            self._begin()

    def _begin(self) -> None:
        self._begun = True
        gap = "\n" if self._console else ""
        if not self._waiting:
            if self._listing.empty:
                self._sink.write(f"{gap}{self._listing.empty}\n")
            return
        self._widths = self._settled()
        self._sink.write(gap)
        if self._widths is not None:
            headings = [column.heading for column in self._columns]
            self._sink.write(self._styled(self._line(headings, self._widths), "dim"))
        self._put([self._cells(row) for row in self._waiting])
        self._waiting = []

    def _settled(self) -> list[int] | None:
        """The columns' widths, without the spare ones where there is no room for all; None where there is for none."""
        every = self._columns
        for columns in (every, [column for column in every if not column.spare]):
            self._columns = columns
            lines = ([column.heading for column in columns], *map(self._cells, self._waiting))
            wanted = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
            widths = self._fitted(wanted) if self._console else wanted
            if widths is not None:
                return widths
        self._columns = every
        return None

    def _put(self, rows: Sequence[Sequence[str]]) -> None:
        for cells in rows:
            if self._widths is None:
                self._sink.write(self._stacked(cells))
            else:
                self._sink.write(self._line(cells, self._widths) + "\n")

    def _line(self, cells: Sequence[str], widths: Sequence[int]) -> str:
        laid = []
        for cell, width, column in zip(cells, widths, self._columns, strict=True):
            if self._console and cell_len(cell) > width:
                cell = _cut(cell, width)
            space = " " * (width - cell_len(cell))
            laid.append(space + cell if _is_number(column) else cell + space)
        return _GAP.join(laid).rstrip()

    def _stacked(self, cells: Sequence[str]) -> str:
        """A row where its columns do not fit: its first value, then each of the others below with its heading."""
        first, *rest = cells
        lines = [self._styled(first, "bold")]
        for column, cell in zip(self._columns[1:], rest, strict=True):
            if cell:
                colon = "：" if has_han(column.heading) else ": "
                lines.append(f"  {column.heading}{colon}{cell}\n")
        return "".join(lines)

    def _fitted(self, wanted: list[int]) -> list[int] | None:
        """The widths on this terminal; None where a column would be too narrow to read. Numbers are never cut."""
        assert self._console is not None
        texts = sorted(
            (place for place, column in enumerate(self._columns) if not _is_number(column)), key=wanted.__getitem__
        )
        numbers = sum(width for width, column in zip(wanted, self._columns, strict=True) if _is_number(column))
        left = self._console.width - len(_GAP) * (len(wanted) - 1) - numbers
        widths = list(wanted)
        for rank, place in enumerate(texts):
            widths[place] = min(wanted[place], max(left, 0) // (len(texts) - rank))
            left -= widths[place]
        fits = all(widths[place] >= min(self._columns[place].least, wanted[place]) for place in texts)
        return widths if fits and left >= 0 else None

    def _styled(self, text: str, style: str) -> str:
        """`text` as a line of its own, in a style where this is a terminal."""
        if self._console is None:
            return text + "\n"
        from rich.text import Text

        with self._console.capture() as styled:
            self._console.print(Text(text, style))
        return styled.get()


def said(value: Json, column: Column) -> str:
    """A value as it stands in a table, on one line."""
    if value is None:
        return ""
    if column.shown is not None:
        return one_line(column.shown(value))
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, float | Decimal):
        return plain_number(round(Decimal(str(value)), 2))
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, list | tuple):
        return one_line(" · ".join(map(str, value)))
    return one_line(str(value))


def _is_number(column: Column) -> bool:
    return column.kind in ("number", "integer")


def _cut(cell: str, width: int) -> str:
    return set_cell_size(cell, width - 1).rstrip() + "…" if width else ""


def _console(context: "Context") -> "Console | None":
    if not context.stdout_is_terminal and not context.environ.get("FORCE_COLOR"):
        return None
    from shopcli.render.terminal import console_for

    return console_for(context.environ)
