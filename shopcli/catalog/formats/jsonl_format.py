"""JSON Lines: one record a line, so that a bad line costs only itself, and a file of any size can be read."""

import io
import json
from array import array
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TextIO

from shopcli.catalog.formats.document import Document, Fault, FieldPath
from shopcli.catalog.formats.json_format import JsonReader, what_is_wrong

LONGEST_LINE = 8_000_000
"""Characters; a longer line is no single product."""

_CHUNK = 1 << 20
_MOST_LINES = 65_536
_MOST_CHARACTERS = 64 << 20
_FEWEST_CHARACTERS = 8 << 20
_SHARES = 8
"""Pieces that a catalog of known size is cut into, within those bounds: 2, 4 or 8 processes end at about one time."""


def parse_json_lines(text: TextIO) -> Document:
    """Reads as its products are read. `text` ends its lines at `\\n` alone: others may stand inside a value."""
    share = _share(text)
    opening = _LineRecords([], 1)
    store: Any = None
    store_line, first = None, ""
    for number, line in enumerate(iter(text.readline, ""), 1):
        if line.strip() and (record := opening.parsed(line, number)) is not _BAD:
            if not _is_store(record):
                first = line
                break
            store, store_line = record["store"], number
            opening.faults += opening.repeated(record)
            break
    else:
        return Document(None, [], opening.faults, opening.locate)
    begin = number if first else number + 1
    lines = _Lines(text, first, begin, opening.faults, store_line, share)
    return Document(store, lines, lines.faults, lines.locate)


def _share(text: TextIO) -> int:
    """The characters of a piece of what `text` holds, at whose start it is; a packed one does not tell its size."""
    if not text.seekable():
        return _MOST_CHARACTERS
    size = text.seek(0, io.SEEK_END)
    text.seek(0)
    return min(_MOST_CHARACTERS, max(_FEWEST_CHARACTERS, size // _SHARES))


_BAD = object()


def _is_store(record: Any) -> bool:
    return isinstance(record, dict) and record.keys() == {"store"}


class _Lines:
    """The products: as records, or in pieces."""

    def __init__(
        self, text: TextIO, first: str, line: int, faults: list[Fault], store_line: int | None, share: int
    ) -> None:
        self.faults = faults
        self._share = share
        self._text = text
        self._line = line
        self._store_line = store_line
        self._first = first
        self._records = _LineRecords(self._chunks(), line, faults)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._records)

    def pieces(self) -> Iterator["LinePiece"]:
        line = begin = self._line
        texts: list[str] = []
        for text in self._chunks():
            texts.append(text)
            line += text.count("\n")
            if line - begin >= _MOST_LINES or len(texts) * _CHUNK >= self._share:
                yield LinePiece(begin, line - begin, tuple(texts))
                begin, texts = line, []
        if texts:
            yield LinePiece(begin, line - begin + 1, tuple(texts))

    def locate(self, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
        found = self._records.locate(paths)
        if self._store_line is not None:
            found |= {path: self._store_line for path in paths if path[:1] == ("store",)}
        return found

    def _chunks(self) -> Iterator[str]:
        """Whole lines, about a million characters at once."""
        read = iter(lambda: self._text.read(_CHUNK), "")
        whole = (part if part.endswith("\n") else part + self._text.readline() for part in read)
        with self._text:
            yield from chain((self._first,) if self._first else (), whole)


@dataclass(frozen=True, slots=True)
class LinePiece:
    """Lines that are still to be parsed, from line `begin`."""

    begin: int
    count: int
    texts: tuple[str, ...] = field(repr=False)
    first: int = 0

    def document(self) -> Document:
        records = _LineRecords(self.texts, self.begin)
        return Document(None, records, records.faults, records.locate)

    def path(self, line: int, field: str) -> FieldPath:
        return ("lines", line, field)

    def raw(self) -> Iterator[tuple[int, str]]:
        return ((number, line) for number, line in self._lines() if line.strip())

    def only(self, lines: Collection[int]) -> Iterator["LinePiece"]:
        kept = (line if number in lines else "" for number, line in self._lines())
        yield LinePiece(self.begin, self.count, ("\n".join(kept),))

    def _lines(self) -> Iterator[tuple[int, str]]:
        lines = (line for text in self.texts for line in text.removesuffix("\n").split("\n"))
        return enumerate(lines, self.begin)


class _LineRecords:
    """The records on the lines of `texts`. What costs a whole line is a fault at `("lines", number)`."""

    def __init__(self, texts: Iterable[str], begin: int, faults: list[Fault] | None = None) -> None:
        self.faults: list[Fault] = [] if faults is None else faults
        self._texts = texts
        self._begin = begin
        self._reader = JsonReader()
        self._product_lines = array("Q")

    def __iter__(self) -> Iterator[Any]:
        number = self._begin
        for text in self._texts:
            for line in text.removesuffix("\n").split("\n"):
                if line.strip() and (record := self.parsed(line, number)) is not _BAD:
                    if _is_store(record):
                        self._refuse(number, "a store stands here", "write it once, in the first line")
                    else:
                        self.faults += self.repeated(record, ("products", len(self._product_lines)))
                        self._product_lines.append(number)
                        yield record
                number += 1

    def parsed(self, line: str, number: int) -> Any:
        """The record on a line, or `_BAD`."""
        if len(line) > LONGEST_LINE:
            cause, hint = f"is longer than {LONGEST_LINE:,} characters", "without embedded images"
            return self._refuse(number, cause, f"write one product a line, {hint}")
        try:
            return self._reader.parse(line)
        except json.JSONDecodeError as problem:
            return self._refuse(number, f"not valid JSON: {what_is_wrong(problem)}", "write one whole product a line")
        except RecursionError:
            return self._refuse(number, "is nested too deeply", "a product needs few levels")
        except ValueError:
            return self._refuse(number, "holds a number of thousands of digits", "put it in quotes")

    def repeated(self, record: Any, path: FieldPath = ()) -> list[Fault]:
        return self._reader.repeated(record, path)

    def _refuse(self, number: int, cause: str, hint: str) -> object:
        self.faults.append(Fault(("lines", number), cause, hint, fatal=True))
        return _BAD

    def locate(self, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
        """Every field stands on its record's line."""
        found = {path: self._line(path) for path in paths}
        return {path: line for path, line in found.items() if line is not None}

    def _line(self, path: FieldPath) -> int | None:
        match path:
            case ("lines", int(number), *_):
                return number
            case ("products", int(place), *_) if place < len(self._product_lines):
                return self._product_lines[place]
            case _:
                return None
