"""Grids laid out in columns: widths in cells, a sign before what is marked, wide characters counted as two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len
from rich.text import Text

from shopcli.render.lines import Grid, Mark
from shopcli.render.wrap import hang, wrap

_NARROWEST = 15
"""Cells of a column below which values are cut to pieces."""
_WIDEST_NAME = 22
_GAP = 2


@dataclass(frozen=True, slots=True)
class _Cell:
    """`sign` takes as many cells in all of a grid, so that values stand below each other."""

    sign: Text
    text: Text

    @property
    def width(self) -> int:
        return cell_len(self.sign.plain) + cell_len(self.text.plain)

    def lines(self, width: int) -> list[Text]:
        indent = cell_len(self.sign.plain)
        return hang(wrap(self.text, max(width - indent, 1)), self.sign, indent)


def grid_lines(grid: Grid, signs: Mapping[Mark, tuple[str, str]], width: int) -> list[Text] | None:
    """`grid` in lines of at most `width` cells; None where its columns do not fit.

    `signs` has each mark's sign and style.
    """
    used = {field.mark for _, fields in grid.rows for field in fields}
    indent = max((cell_len(signs[mark][0]) for mark in used), default=0)
    rows = [[_Cell(Text(""), Text("")), *(_Cell(Text(" " * indent), Text(one, "bold")) for one in grid.columns)]]
    for name, fields in grid.rows:
        cells = [_Cell(_sign(*signs[field.mark], indent), Text(field.text, signs[field.mark][1])) for field in fields]
        rows.append([_Cell(Text(""), Text(name, "dim")), *cells])
    widths = _widths([max(row[place].width for row in rows) for place in range(len(rows[0]))], width)
    return None if widths is None else [line for row in rows for line in _row(row, widths)]


def _sign(sign: str, style: str, indent: int) -> Text:
    return Text.assemble((sign, style), " " * (indent - cell_len(sign)))


def _widths(wanted: Sequence[int], width: int) -> list[int] | None:
    """What each column takes, where there is room; else narrow columns take that, and the others share the rest."""
    widths = [min(wanted[0], _WIDEST_NAME), *wanted[1:]]
    left = width - widths[0] - _GAP * (len(widths) - 1)
    waiting = sorted(range(1, len(widths)), key=lambda place: wanted[place])
    for rank, place in enumerate(waiting):
        widths[place] = min(wanted[place], left // (len(waiting) - rank))
        left -= widths[place]
    fits = all(share >= min(_NARROWEST, need) for share, need in zip(widths[1:], wanted[1:], strict=True))
    return widths if fits else None


def _row(cells: Sequence[_Cell], widths: Sequence[int]) -> list[Text]:
    columns = [cell.lines(width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for parts in zip_longest(*columns, fillvalue=Text("")):
        line = Text("")
        for place, (part, width) in enumerate(zip(parts, widths, strict=True)):
            line.append_text(Text(" " * (_GAP if place else 0))).append_text(part)
            line.append(" " * (width - cell_len(part.plain)))
        line.rstrip()
        lines.append(line)
    return lines
