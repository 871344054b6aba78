"""Sheets as lines for readers of a terminal or a pipe."""

from collections.abc import Iterator, Sequence

from shopcli.evaluation.figures.sheets import Sheet
from shopcli.render.lines import Line, Table, View
from shopcli.text import has_han


def sheets_view(about: str, sheets: Sequence[Sheet]) -> View:
    """What was run, then each sheet under its title."""
    lines: list[Line | Table] = [Line(about)] if about else []
    for sheet in sheets:
        lines += [*([Line("")] if lines else []), Line(sheet.title, heading=True), *_body(sheet)]
    return lines


def _body(sheet: Sheet) -> Iterator[Line | Table]:
    if _is_of_texts(sheet):
        yield from _listed(sheet)
    elif sheet.rows:
        yield table(sheet)
    yield from map(Line, sheet.notes)


def _is_of_texts(sheet: Sheet) -> bool:
    """Whether its cells are sentences, which stand below each other rather than in columns."""
    return sheet.header[:1] == ("id",)


def _listed(sheet: Sheet) -> Iterator[Line]:
    for name, text, why in sheet.rows:
        yield Line(f"{name}  {text}", mark="item")
        yield Line(why, level=2)


def table(sheet: Sheet) -> Table:
    """Figures stand before the name that they are of, as numbers do in all tables."""
    rows = [*zip(sheet.header, *sheet.rows, strict=True)] if sheet.beside else [sheet.header, *sheet.rows]
    header, *turned = ((*row[1:], row[0]) for row in rows)
    return Table(header, tuple(turned), tuple(_narrow(sheet)))


def _narrow(sheet: Sheet) -> Iterator[Line]:
    for row in sheet.rows:
        yield Line(row[0], mark="item")
        told = zip(sheet.header[1:], row[1:], strict=True)
        figures = (f"{name}{'：' if has_han(name) else ': '}{value}" for name, value in told if value)
        yield Line(" · ".join(figures), level=2)
