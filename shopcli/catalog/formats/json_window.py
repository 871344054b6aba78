"""A window that moves over a JSON text of any length: values are decoded where they stand, and have a line.

The standard library's decoder takes 8 microseconds for a product of which ijson with yajl makes its events in 20, and
knows where it is in the text, which yajl does not tell.
"""

import json
import re
from typing import Any, TextIO

from shopcli.catalog.formats.json_format import JsonReader, hint_at, what_is_wrong
from shopcli.errors import CatalogError

LONGEST_VALUE = 8_000_000
"""Characters that may have to be held to decode one value."""

_CHUNK = 1 << 20
_SPACE = re.compile(r"[ \t\r\n]*")


class JsonWindow:
    def __init__(self, text: TextIO, name: str) -> None:
        self.reader = JsonReader()
        self._text = text
        self._name = name
        self._window = ""
        self._offset = 0
        self._line, self._column = 1, 0
        self._is_at_end = False

    @property
    def line(self) -> int:
        """The line of what comes next, from 1."""
        return self._line + self._window.count("\n", 0, self._offset)

    def next(self) -> str:
        """The next character that is no white space, "" at the end."""
        while True:
            found = _SPACE.match(self._window, self._offset)
            self._offset = found.end() if found else self._offset
            if self._offset < len(self._window) or not self._more():
                return self._window[self._offset : self._offset + 1]

    def take(self, expected: str) -> None:
        """Goes past one character, which has to be next. Raises `CatalogError`."""
        self.expect(expected)
        self._offset += 1

    def expect(self, expected: str) -> None:
        """Raises `CatalogError` where another character comes next."""
        if self.next() != expected:
            what = {'"': "Expecting property name enclosed in double quotes", ",": "Expecting ',' delimiter"}
            said = what.get(expected, f"Expecting '{expected}'")
            raise self._wrong(json.JSONDecodeError(said, self._window, self._offset))

    def value(self) -> tuple[Any, str]:
        """The value that comes next, and its text. Raises `CatalogError` where it is none."""
        self.next()
        while True:
            try:
                value, end = self.reader.parse_at(self._window, self._offset)
            except json.JSONDecodeError as problem:
                if len(self._window) - self._offset > LONGEST_VALUE or not self._more():
                    raise self._wrong(problem) from problem
                continue
            except RecursionError as problem:
                raise CatalogError(f"{self._name}: nested too deeply", hint="a catalog needs few levels") from problem
            except ValueError as problem:
                cause = f"{self._name}: holds a number of thousands of digits"
                raise CatalogError(cause, hint="put it in quotes") from problem
            # A number that ends where the window does may go on.
            if end < len(self._window) or not self._more():
                text = self._window[self._offset : end]
                self._offset = end
                return value, text

    def end(self) -> None:
        """Nothing else may follow. Raises `CatalogError`."""
        if self.next():
            raise self._wrong(json.JSONDecodeError("Extra data", self._window, self._offset))

    def _more(self) -> bool:
        """Moves the window on; False where the text has no more."""
        passed, chunk = self._window[: self._offset], self._text.read(_CHUNK)
        if passed:
            lines = passed.count("\n")
            self._line += lines
            self._column = len(passed) - passed.rfind("\n") - 1 if lines else self._column + len(passed)
        self._window, self._offset = self._window[self._offset :] + chunk, 0
        return bool(chunk)

    def _wrong(self, problem: json.JSONDecodeError) -> CatalogError:
        before = self._column if problem.lineno == 1 else 0
        cause = what_is_wrong(problem, before)
        line = self._line + problem.lineno - 1
        return CatalogError(f"{self._name}:{line}: not valid JSON: {cause}", hint=hint_at(problem))
