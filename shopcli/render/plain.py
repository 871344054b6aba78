"""Plain text for pipes and files: no colour, no wrapping, no marks, each word once it can be read but one way."""

import re
from collections.abc import Mapping, Sequence

from shopcli.render.card import Card
from shopcli.render.lines import Chart, Grid, Line, Mark, View, aligned, chart_table
from shopcli.render.marks import written_plainly
from shopcli.render.sink import Sink
from shopcli.text import clean

_INDENT = "   "
_MARKS: Mapping[Mark, str] = {"": "", "item": "- ", "good": "+ ", "bad": "x "}
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_STRUCTURE = re.compile(r"\s*(?:[#>|`~]|[-*+]\s|\d{1,9}[.)])|\s{4}")
"""Beginnings of lines that are read as a whole."""
_SETTLED = re.compile(r".*\S(?=\s+\S)|.*[。！？；](?=\S)", re.DOTALL)
"""The words of a line but for the last, which may not be whole."""
_TRIED = 1_000
"""Characters; a line that stays open for longer waits for its end, for each try takes longer than the last."""
_MARK = re.compile(r"[*`\\\[\]_]")
_BRACKETS = re.compile(r"\[[^\[\]]*\](?!\()")
_SPANS = (
    (re.compile(r"!?\[([^\[\]]+)\]\((https?://[^()\s]+)\)"), r"\1 (\2)"),
    (re.compile(r"(?<!\\)\*\*(?=\S)(.{1,400}?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"\\([*_`#\[\]\\])"), r"\1"),
)


class PlainSurface:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._line = ""
        self._fence = ""
        self._in_prose = False
        self._line_begun = False
        """Whether the line that `_line` ends was written in part."""
        self._blank_lines = 0
        self._started = False

    def show(self, view: View) -> None:
        lines: list[str] = []
        for item in view:
            if isinstance(item, Line):
                number = "" if item.number is None else f"{item.number}. "
                lines.append(f"{_INDENT * item.level}{_MARKS[item.mark]}{number}{item.text}")
            elif isinstance(item, Grid):
                lines += _grid_lines(item)
            else:
                table = chart_table(item) if isinstance(item, Chart) else item
                lines += [f"{numbers}  {text}".rstrip() for numbers, text in aligned(table)]
        self._section(lines)

    def show_cards(self, cards: Sequence[Card]) -> None:
        for card in cards:
            self._section(_card_lines(card))

    def write_prose(self, delta: str) -> None:
        *lines, self._line = (self._line + delta).split("\n")
        for line in lines:
            self._write_prose_line(line)
        self._write_beginning()

    def end_prose(self) -> None:
        line, self._line = self._line, ""
        if line or self._line_begun:
            self._write_prose_line(line)
        self._in_prose, self._fence, self._blank_lines = False, "", 0

    def sign(self, author: str, caution: str) -> None:
        """A pipe takes the answer alone, but a caution goes where the prose goes."""
        if caution:
            self._section([f"— {author} · {caution}"])

    def _section(self, lines: Sequence[str]) -> None:
        gap = "\n" if self._started else ""
        self._started = True
        self._sink.write(gap + "".join(f"{line}\n" for line in lines))

    def _write_beginning(self) -> None:
        """Writes what the unfinished line says so far, where no mark in it can still change how that is read."""
        if self._fence or len(self._line) > _TRIED or (not self._line_begun and _STRUCTURE.match(self._line)):
            return
        settled = _SETTLED.match(self._line)
        if not settled:
            return
        text = self._read(settled[0])
        if text.strip() and not _MARK.search(_BRACKETS.sub("", text)):
            self._begin_line()
            self._sink.write(text)
            self._line, self._line_begun = self._line[settled.end() :], True

    def _write_prose_line(self, raw: str) -> None:
        """The rest of a line that was begun, or a whole one."""
        line = self._read(raw).rstrip()
        if not line and not self._line_begun:
            self._blank_lines += 1
            return
        self._begin_line()
        self._sink.write(line + "\n")
        self._line_begun = False

    def _begin_line(self) -> None:
        if self._line_begun:
            return
        if not self._in_prose:
            self._section([])
        else:
            self._sink.write("\n" * self._blank_lines)
        self._in_prose, self._blank_lines = True, 0

    def _read(self, raw: str) -> str:
        text = clean(raw)
        return written_plainly(_without_spans(text) if self._line_begun else self._without_marks(text))

    def _without_marks(self, line: str) -> str:
        """Code keeps every character; elsewhere the marks that carry no meaning in plain text go."""
        fence = _FENCE.match(line)
        if self._fence:
            if fence and line.strip() == self._fence[0] * len(line.strip()) and len(line.strip()) >= len(self._fence):
                self._fence = ""
            return line
        if fence:
            self._fence = fence[1]
            return line
        if heading := _HEADING.match(line):
            line = heading[1]
        return _without_spans(line)


def _without_spans(line: str) -> str:
    for pattern, plain in _SPANS:
        line = pattern.sub(plain, line)
    return line


def _card_lines(card: Card) -> list[str]:
    prices = f"{card.price} ({card.saving})" if card.saving else card.price
    facts = (card.rating, card.stock, *card.attributes)
    lines = [f"{card.rank}. {card.title} — {prices}", _INDENT + " · ".join(fact for fact in facts if fact)]
    lines += [f"{_INDENT}+ {reason}" for reason in card.reasons]
    lines += [f"{_INDENT}! {caution}" for caution in card.cautions]
    lines.append(_INDENT + " · ".join(text for text in (card.id, card.url) if text))
    return [line for line in lines if line.strip()]


def _grid_lines(grid: Grid) -> list[str]:
    """As wide as it takes: nothing in a pipe is cut to a width."""
    from rich.cells import cell_len

    indent = max((len(_MARKS[field.mark]) for _, fields in grid.rows for field in fields), default=0)
    rows = [["", *(" " * indent + column for column in grid.columns)]]
    rows += [[name, *(_MARKS[field.mark].ljust(indent) + field.text for field in fields)] for name, fields in grid.rows]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
