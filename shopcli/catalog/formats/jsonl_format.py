"""JSON Lines: one record a line, so that a bad line costs only itself."""

import json
from collections.abc import Collection
from typing import Any

from shopcli.catalog.formats.document import Document, Fault, FieldPath
from shopcli.catalog.formats.json_format import JsonReader, what_is_wrong

LONGEST_LINE = 8_000_000
"""Characters; a longer line is no single product."""


def parse_json_lines(text: str) -> Document:
    """Lines end at `\\n` alone: U+2028 and others like it may stand inside a text."""
    lines = _Lines()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            lines.add(line, number)
    return Document(lines.store, lines.products, lines.faults, lines.locate)


class _BadLineError(Exception):
    def __init__(self, cause: str, hint: str) -> None:
        super().__init__(cause)
        self.cause, self.hint = cause, hint


class _Lines:
    """The records so far. What costs a whole line is a fault at `("lines", number)`."""

    def __init__(self) -> None:
        self.store: Any = None
        self.products: list[Any] = []
        self.faults: list[Fault] = []
        self._reader = JsonReader()
        self._store_line: int | None = None
        self._product_lines: list[int] = []

    def add(self, line: str, number: int) -> None:
        try:
            record = self._parse(line)
            if isinstance(record, dict) and record.keys() == {"store"}:
                self._add_store(record, number)
                return
        except _BadLineError as bad:
            self.faults.append(Fault(("lines", number), bad.cause, bad.hint, fatal=True))
            return
        self.faults += self._reader.repeated(record, ("products", len(self.products)))
        self.products.append(record)
        self._product_lines.append(number)

    def _add_store(self, record: dict[str, Any], number: int) -> None:
        if self._store_line is not None or self.products:
            raise _BadLineError("a store stands here", "write it once, in the first line")
        self.faults += self._reader.repeated(record)
        self.store, self._store_line = record["store"], number

    def _parse(self, line: str) -> Any:
        if len(line) > LONGEST_LINE:
            hint = "write one product a line, without embedded images"
            raise _BadLineError(f"is longer than {LONGEST_LINE:,} characters", hint)
        try:
            return self._reader.parse(line)
        except json.JSONDecodeError as problem:
            cause = f"not valid JSON: {what_is_wrong(problem)}"
            raise _BadLineError(cause, "write one whole product a line") from problem
        except RecursionError as problem:
            raise _BadLineError("is nested too deeply", "a product needs few levels") from problem
        except ValueError as problem:
            raise _BadLineError("holds a number of thousands of digits", "put it in quotes") from problem

    def locate(self, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
        """Every field stands on its record's line."""
        found = {path: self._line(path) for path in paths}
        return {path: line for path, line in found.items() if line is not None}

    def _line(self, path: FieldPath) -> int | None:
        match path:
            case ("lines", int(number), *_):
                return number
            case ("products", int(place), *_):
                return self._product_lines[place]
            case _:
                return self._store_line
