"""Tables: a cell is read with the label of its row or column, and is about the product that either names."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from shopcli.catalog.product import Product
from shopcli.grounding.claim import Kind
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.mention import Mention
from shopcli.grounding.reading import Placed, Read, read_sentence
from shopcli.grounding.roster import Roster
from shopcli.grounding.sentences import Sentence
from shopcli.grounding.topic import Topic
from shopcli.patterns import Pattern

_CELL = Pattern(r"\|((?:[^|\\\n]|\\.)*)")
_RULE = Pattern(r"[\s|:\-]+")
_NAMED = ("handle", "name", "stranger")


@dataclass(frozen=True, slots=True)
class _Column:
    label: str
    products: tuple[Product, ...]


class Table:
    """Told of each row in turn; anything else ends it."""

    def __init__(self) -> None:
        self._columns: list[_Column] | None = None

    def end(self) -> None:
        self._columns = None

    def read(self, row: Sentence, topic: Topic, roster: Roster, evidence: Evidence) -> Read:
        """The claims of `row`, placed in its text."""
        if _RULE.fullmatch(row.text):
            return Read([], [], [])
        cells = [(found.start(1), found[1]) for found in _CELL.finditer(row.text)]
        if self._columns is None:
            read = read_sentence(row.text, topic, roster, evidence)
            self._columns = [_column(start, cell, read.mentions) for start, cell in cells]
            return Read([placed for placed in read.claims if placed.claim.kind is Kind.PRODUCT], read.mentions, [])
        return self._row(cells, roster, evidence)

    def _row(self, cells: list[tuple[int, str]], roster: Roster, evidence: Evidence) -> Read:
        claims: list[Placed] = []
        mentions: list[Mention] = []
        about: tuple[Product, ...] = ()
        strange = False
        row_label = _plain(cells[0][1]) if cells else ""
        for number, (start, cell) in enumerate(cells):
            column = self._columns[number] if self._columns and number < len(self._columns) else _Column("", ())
            label = "" if number == 0 else f"{row_label if column.products else column.label}: "
            topic = Topic()
            topic.subject = column.products or about
            topic.stranger = strange and not column.products
            read = read_sentence(label + cell, topic, roster, evidence)
            own = [one for one in read.mentions if one.start >= len(label) and one.kind in _NAMED]
            if own and not (about or strange):
                about, strange = own[0].products, own[0].kind == "stranger"
            mentions += own
            if number or own or not any(one.products for one in self._columns or ()):
                # The first cell is the label of the others where these are about the products of their columns.
                claims += _moved(read.claims, len(label), start, cell)
        return Read(claims, mentions, [])


def _moved(claims: list[Placed], label: int, start: int, cell: str) -> Iterator[Placed]:
    """Those of the cell itself, where they stand in the row; a yes or no to the label is the whole cell."""
    answer = cell.strip()
    for placed in claims:
        if placed.start >= label:
            offset = start - label
            yield replace(placed, start=placed.start + offset, end=placed.end + offset)
        elif placed.claim.kind is Kind.FEATURE and answer:
            at = start + cell.index(answer)
            yield Placed(at, at + len(answer), replace(placed.claim, text=answer))
            return


def _column(start: int, cell: str, mentions: list[Mention]) -> _Column:
    inside = [one for one in mentions if start <= one.start < start + len(cell) and one.kind in ("handle", "name")]
    return _Column(_plain(cell), inside[0].products if inside else ())


def _plain(cell: str) -> str:
    return cell.strip(" *_`")
