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


View: TypeAlias = Sequence[Line | Table]


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
