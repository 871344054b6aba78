"""What the views say besides cards and prose: lines and tables that know nothing of width, colour or signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Mark: TypeAlias = Literal["", "item", "good", "bad"]
"""The sign before a line: none, an item's, that of a limit that holds, that of one that fails."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, cleaned already; `level` is its indent in steps, and an empty line parts sections.

    Where the text takes several lines, they stand under its first, right of its mark or `number`.
    """

    text: str
    level: int = 0
    mark: Mark = ""
    number: int | None = None
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header, numbers first and a text last; `narrow` says the same where it does not fit."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    narrow: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in one cell of a grid; `mark` comes before it."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Things side by side: a heading for each column, and rows that begin with what they are about.

    Where the columns do not fit, each thing stands by itself, its fields below its heading.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Field, ...]], ...]
    colon: str = ": "
    """Between what a row is about and a field, where they stand in one line."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A name and its numbers, drawn as a bar of `share` (0 to 1), or as `spread`, counts in a row of small columns."""

    label: str
    numbers: tuple[str, ...]
    share: float = 0
    spread: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows below each other, drawn where there is somebody to see it; `header` names the numbers, then the labels."""

    rows: tuple[ChartRow, ...]
    header: tuple[str, ...] = ()


View: TypeAlias = Sequence[Line | Table | Grid | Chart]


def aligned(table: Table) -> list[tuple[str, str]]:
    """The header and each row of `table` as its numbers, padded to their columns' cells, and its last text."""
    from rich.cells import cell_len

    rows = [table.header, *table.rows]
    columns = range(len(table.header) - 1)
    widths = [max(cell_len(row[column]) for row in rows) for column in columns]
    return [
        ("  ".join(" " * (widths[column] - cell_len(row[column])) + row[column] for column in columns), row[-1])
        for row in rows
    ]


def chart_table(chart: Chart) -> Table:
    """The numbers of `chart` without its drawing."""
    rows = tuple((*row.numbers, row.label) for row in chart.rows)
    return Table(chart.header, rows, ()) if chart.header else Table(rows[0], rows[1:], ())


def stacked(grid: Grid) -> list[Line]:
    """Each column of `grid` by itself; what a thing does not state is left out."""
    lines = []
    for number, heading in enumerate(grid.columns):
        lines.append(Line(heading, heading=True))
        for name, fields in grid.rows:
            if fields[number].text:
                mark = fields[number].mark
                # A sign takes as much room as a step.
                lines.append(Line(f"{name}{grid.colon}{fields[number].text}", 1 if mark else 2, mark))
        lines.append(Line(""))
    return lines[:-1]
