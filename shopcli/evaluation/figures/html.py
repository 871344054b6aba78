"""A report as one HTML page that loads nothing: its tables, and plots drawn in place."""

from collections.abc import Sequence
from html import escape

from shopcli.evaluation.figures.sheets import Sheet
from shopcli.query.need import Language

_STYLE = """\
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1100px; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #d0d7de; padding: .3rem .8rem; text-align: right; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
.texts td, .texts th { text-align: left; white-space: normal; overflow-wrap: anywhere; }
svg { max-width: 760px; width: 100%; height: auto; }
.note { color: #57606a; }"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""A text of a catalog that got past the escaping could still load and run nothing."""


def html(title: str, about: str, plots: Sequence[tuple[str, str]], sheets: Sequence[Sheet], language: Language) -> str:
    """One document; `plots` are SVG, each under its heading; all other texts are escaped."""
    drawn = (f"<h2>{escape(heading)}</h2>\n{plot}" for heading, plot in plots)
    body = [f"<h1>{escape(title)}</h1>", f"<p>{escape(about)}</p>", *drawn, *(_sheet(sheet) for sheet in sheets)]
    return (
        f'<!doctype html>\n<html lang="{"zh-CN" if language == "zh" else "en"}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _sheet(sheet: Sheet) -> str:
    kind = ' class="texts"' if sheet.header[0] == "id" else ""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in sheet.header)
    rows = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in sheet.rows)
    notes = "".join(f'\n<p class="note">{escape(note)}</p>' for note in sheet.notes)
    return (
        f'<h2>{escape(sheet.title)}</h2>\n<div class="wide"><table{kind}>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table></div>{notes}"
    )
