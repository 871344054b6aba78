"""Sheets as Markdown tables."""

from collections.abc import Sequence

from shopcli.evaluation.figures.sheets import Sheet

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#~!$&@"})
_ADDRESSES = (("://", ":\\//"), ("www.", "www\\."))
"""What many readers make a link of, although nothing marks it as one."""


def markdown(title: str, about: str, sheets: Sequence[Sheet]) -> str:
    """One document; texts of the catalog and of models stay texts in it."""
    parts = [f"# {escaped(title)}", escaped(about), *(_sheet(sheet) for sheet in sheets)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, with nothing that Markdown reads as its own."""
    plain = " ".join(text.split()).translate(_SPECIAL)
    for address, broken in _ADDRESSES:
        plain = plain.replace(address, broken)
    return plain


def _sheet(sheet: Sheet) -> str:
    aligned = ["---", *("---" if sheet.header[0] == "id" else "--:" for _ in sheet.header[1:])]
    lines = [_row(sheet.header), f"|{'|'.join(aligned)}|", *map(_row, sheet.rows)]
    notes = [f"\n{escaped(note)}" for note in sheet.notes]
    return "\n".join([f"## {escaped(sheet.title)}", "", *lines, *notes])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"
