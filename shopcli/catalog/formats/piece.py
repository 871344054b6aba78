"""Catalogs in pieces: runs of records that another process can read, and that do not fill the memory."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Any, Protocol, runtime_checkable

from shopcli.catalog.formats.document import Document, FieldPath

_MOST_RECORDS = 32_768
"""Records that have been parsed are larger than their text, and all of a piece are held at once."""


class Piece(Protocol):
    """A run of records. It can be pickled, and may be read again."""

    @property
    def first(self) -> int:
        """The place of its first record in the catalog, or 0 where its lines are known without it."""

    @property
    def count(self) -> int:
        """How many records it has, or more."""

    def document(self) -> Document:
        """Its records without their store; `locate` finds no line where only the whole document can."""

    def path(self, line: int, field: str) -> FieldPath:
        """A path that the whole document's `locate` finds. `line` is what `document` says, or the record's place."""

    def raw(self) -> Iterator[tuple[int, str]]:
        """Each record's line, as `path` takes it, and a text that tells it from others; empty where there is none."""

    def only(self, lines: Collection[int]) -> Iterator["Piece"]:
        """The records on these lines, where they are."""


@runtime_checkable
class InPieces(Protocol):
    """The products of a document that come in pieces of their own, not yet parsed; read either them or the records."""

    def pieces(self) -> Iterator[Piece]: ...


@dataclass(frozen=True, slots=True)
class RecordPiece:
    """Records that one parser reads one after the other."""

    first: int
    records: list[Any] = field(repr=False)

    @property
    def count(self) -> int:
        return len(self.records)

    def document(self) -> Document:
        return Document(None, self.records, [], lambda _: {})

    def path(self, line: int, field: str) -> FieldPath:
        return ("products", line, field)

    def raw(self) -> Iterator[tuple[int, str]]:
        return ((place, _told(record)) for place, record in enumerate(self.records, self.first))

    def only(self, lines: Collection[int]) -> Iterator["RecordPiece"]:
        for _, run in groupby(enumerate(sorted(lines)), lambda pair: pair[1] - pair[0]):
            places = [place - self.first for _, place in run]
            yield RecordPiece(self.first + places[0], self.records[places[0] : places[-1] + 1])


def _told(record: Any) -> str:
    """Unlike JSON, `repr` tells a decimal from a text and a number from a yes."""
    try:
        return repr(record)
    except (RecursionError, ValueError):  # nested too deeply, or a number of thousands of digits
        return ""


def pieces_of(products: Iterable[Any]) -> Iterator[Piece]:
    """The products of a document in pieces, each made when it is asked for."""
    if isinstance(products, InPieces):
        yield from products.pieces()
        return
    records, first = iter(products), 0
    while several := list(islice(records, _MOST_RECORDS)):
        yield RecordPiece(first, several)
        first += len(several)
