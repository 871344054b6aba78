"""Charts drawn with block characters: a bar for a share, small columns for a spread; widths in cells."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from shopcli.render.lines import Chart, ChartRow
from shopcli.render.wrap import flow, hang

_EIGHTHS = " ▏▎▍▌▋▊▉"
_COLUMNS = "▁▂▃▄▅▆▇█"
_WIDEST_BAR = 40
_NARROWEST_BAR = 6
_SHORTEST_LABEL = 12
_GAP = 2


def chart_lines(chart: Chart, width: int) -> list[Text]:
    """`chart` in lines of at most `width` cells: labels, drawing, numbers; a drawing without room is left out.

    Where not even the numbers fit beside a label, they stand below it.
    """
    labels = max(cell_len(label) for label in (*chart.header[-1:], *(row.label for row in chart.rows)))
    numbers = _aligned([row.numbers for row in chart.rows], chart.header[:-1])
    taken = max(map(cell_len, numbers), default=0) + _GAP
    if width - taken < min(labels, _SHORTEST_LABEL):
        return [line for row in chart.rows for line in _stacked(row, width)]
    drawing = _room_to_draw(chart, width - taken - _GAP - min(labels, max(_SHORTEST_LABEL, (width - taken) // 2)))
    beside = taken + (drawing + _GAP if drawing else 0)
    room = min(labels, width - beside)
    lines = []
    if chart.header:
        lines.append(_line(chart.header[-1], Text(" " * drawing), numbers.pop(0), room, "dim"))
    for row, text in zip(chart.rows, numbers, strict=True):
        lines.append(_line(row.label, _drawn(row, drawing), text, room))
    return lines


def _stacked(row: ChartRow, width: int) -> list[Text]:
    name = Text(row.label)
    name.truncate(width, overflow="ellipsis")
    numbers = [Text(number) for number in row.numbers if number]
    return [name, *hang(flow(numbers, "  ", width - _GAP), Text(" " * _GAP), _GAP)]


def _room_to_draw(chart: Chart, room: int) -> int:
    wanted = max((len(row.spread) for row in chart.rows), default=0) or _WIDEST_BAR
    needed = wanted if chart.rows[0].spread else _NARROWEST_BAR
    return min(wanted, room) if room >= needed else 0


def _aligned(rows: Sequence[tuple[str, ...]], header: tuple[str, ...]) -> list[str]:
    """The numbers of each row in columns, those of the header first where there is one."""
    every = [header, *rows] if header else list(rows)
    widths = [max(map(cell_len, column)) for column in zip(*every, strict=True)]
    return [
        "  ".join(" " * (width - cell_len(cell)) + cell for cell, width in zip(row, widths, strict=True))
        for row in every
    ]


def _line(label: str, drawing: Text, numbers: str, room: int, style: str = "") -> Text:
    name = Text(label, style)
    name.truncate(room, overflow="ellipsis")
    name.append(" " * (room - cell_len(name.plain)))
    parts = [part for part in (name, drawing, Text(numbers, style)) if part.plain]
    line = Text(" " * _GAP).join(parts)
    line.rstrip()
    return line


def _drawn(row: ChartRow, width: int) -> Text:
    if not width:
        return Text("")
    signs = _spread(row.spread) if row.spread else _bar(row.share, width)
    return Text(signs + " " * (width - len(signs)), "cyan")


def _bar(share: float, width: int) -> str:
    """What is more than nothing is seen."""
    eighths = max(round(share * width * 8), 1 if share > 0 else 0)
    full, part = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[part] if part else "")


def _spread(counts: Sequence[int]) -> str:
    highest = max(counts) or 1
    last = len(_COLUMNS) - 1
    return "".join(" " if not count else _COLUMNS[round(count / highest * last)] for count in counts)
