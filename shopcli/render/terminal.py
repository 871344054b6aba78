"""A terminal: cards and finished blocks of prose, each written once. The cursor never moves back."""

import io
from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from shopcli.render.blocks import Blocks
from shopcli.render.card import Card
from shopcli.render.chart import chart_lines
from shopcli.render.grid import grid_lines
from shopcli.render.lines import Chart, Grid, Line, Mark, Table, View, aligned, stacked
from shopcli.render.markdown import markdown_lines
from shopcli.render.sink import Sink
from shopcli.render.wrap import flow, hang, wrap

# Longer lines are hard to read, and a price at the far edge is far from its title.
_WIDEST = 100
_INDENT = 4
# Below this many cells for the title, the price takes a line of its own.
_NARROW_TITLE = 32
_SHORTEST_TITLE = 12


_STAR, _NO_STAR = "★", "☆"
_GOOD, _CAUTION = "✓ ", "! "
_BETWEEN = " · "
_MARKS: Mapping[Mark, tuple[str, str]] = {
    "": ("", ""),
    "item": ("• ", "dim"),
    "good": (_GOOD, "green"),
    "bad": ("✗ ", "red"),
}


def console_for(environ: Mapping[str, str]) -> Console:
    """A console that styles text as NO_COLOR, TERM and COLUMNS in `environ` say, and interprets none of it.

    It writes nowhere: given the real stream, it would end the process by itself where a pipe is closed.
    """
    return Console(
        file=io.StringIO(),
        force_terminal=True,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=True,
        _environ=environ,
    )


class TerminalSurface:
    """Styles with `console`, which knows the width, and writes through `sink`."""

    def __init__(self, sink: Sink, console: Console) -> None:
        self._sink = sink
        self._console = console
        self._blocks = Blocks()

    @property
    def _width(self) -> int:
        return min(self._console.width, _WIDEST)

    def show(self, view: View) -> None:
        lines: list[Text] = []
        for item in view:
            match item:
                case Table():
                    lines += self._table(item)
                case Grid():
                    lines += self._grid(item)
                case Chart():
                    lines += chart_lines(item, self._width)
                case Line():
                    lines += self._line(item)
        self._section(lines)

    def show_cards(self, cards: Sequence[Card]) -> None:
        for card in cards:
            self._section(self._card(card))

    def write_prose(self, delta: str) -> None:
        self._write_blocks(self._blocks.feed(delta))

    def end_prose(self) -> None:
        self._write_blocks(self._blocks.finish())

    def sign(self, author: str, caution: str) -> None:
        text = _BETWEEN.join(part for part in (author, caution) if part)
        self._section(wrap(Text(f"— {text}", "dim"), self._width))

    def _write_blocks(self, blocks: Sequence[str]) -> None:
        for block in blocks:
            lines = markdown_lines(block, self._width)
            if any(line.plain.strip() for line in lines):
                self._section(lines)

    def _section(self, lines: Sequence[Text]) -> None:
        """An empty line, also before the first: it parts the answer from the command and its notices."""
        with self._console.capture() as styled:
            for line in lines:
                self._console.print(line)
        self._sink.write("\n" + styled.get())

    def _line(self, line: Line) -> list[Text]:
        first = Text.assemble(" " * 2 * line.level, _MARKS[line.mark])
        if line.number is not None:
            first.append(f"{line.number}. ", "dim")
        indent = cell_len(first.plain)
        text = Text(line.text, "bold" if line.heading else "")
        return hang(wrap(text, self._width - indent), first, indent)

    def _table(self, table: Table) -> list[Text]:
        rows = aligned(table)
        room = self._width - cell_len(rows[0][0]) - 2
        if room < _SHORTEST_TITLE:
            return [text for line in table.narrow for text in self._line(line)]
        lines = []
        for number, (numbers, title) in enumerate(rows):
            text = Text(title)
            text.truncate(room, overflow="ellipsis")
            line = Text.assemble((numbers, "" if number else "dim"), "  ", text)
            line.rstrip()
            lines.append(line)
        return lines

    def _grid(self, grid: Grid) -> list[Text]:
        """Side by side over the whole width, for columns are read downwards; else one below the other."""
        lines = grid_lines(grid, _MARKS, self._console.width)
        return lines or [text for line in stacked(grid) for text in self._line(line)]

    def _card(self, card: Card) -> list[Text]:
        room = self._width - _INDENT
        lines = [*self._title(card), *flow(self._facts(card), _BETWEEN, room)]
        # The first line of attributes is enough to know the product by.
        lines += [Text(line.plain, "dim") for line in flow(map(Text, card.attributes), _BETWEEN, room)[:1]]
        lines += self._marked(flow(map(Text, card.reasons), _BETWEEN, room - 2), _GOOD, "green")
        for caution in card.cautions:
            lines += self._marked(wrap(Text(caution), room - 2), _CAUTION, "yellow")
        lines += self._source(card, room)
        return hang(lines, Text(f"{card.rank:>2}  ", "cyan"), _INDENT)

    def _title(self, card: Card) -> list[Text]:
        """The title, with the price at the right edge where there is room for both."""
        title, price = Text(card.title, "bold"), Text(card.price, "bold green")
        room = self._width - _INDENT - cell_len(card.price) - 2
        if room < _NARROW_TITLE:
            return [*wrap(title, self._width - _INDENT), price]
        first, *rest = wrap(title, room)
        gap = " " * (room - cell_len(first.plain) + 2)
        return [Text.assemble(first, gap, price), *rest]

    def _facts(self, card: Card) -> Iterator[Text]:
        """Rating, stock, and what it cost before."""
        if card.stars is not None:
            stars = _STAR * card.stars + _NO_STAR * (5 - card.stars)
            yield Text.assemble((stars, "yellow"), f" {card.rating}")
        if card.stock:
            yield Text(card.stock, "" if card.available else "red")
        if card.saving:
            saving = Text(card.saving)
            start = card.saving.find(card.list_price)
            saving.stylize("dim strike", start, start + len(card.list_price))
            yield saving

    def _source(self, card: Card, room: int) -> list[Text]:
        """Id and address; an address stays whole, whatever its length, so that it can be copied."""
        shown = [text for text in (card.id, card.url) if text]
        together = _BETWEEN.join(shown)
        return [Text(text, "dim") for text in ([together] if cell_len(together) <= room else shown)]

    def _marked(self, lines: list[Text], sign: str, style: str) -> list[Text]:
        return hang(lines, Text(sign, style), 2)
