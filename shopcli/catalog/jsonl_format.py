"""JSON Lines: one record a line, so that a bad line costs only itself."""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from shopcli.catalog.document import Document, Fault, FieldPath
from shopcli.catalog.json_format import JsonReader, what_is_wrong

LONGEST_LINE = 8_000_000
"""Characters; a longer line is no single product."""


def parse_json_lines(text: str) -> Document:
    """Lines end at `\\n` alone: U+2028 and others like it may stand inside a text."""
    store: Any = None
    products: list[Any] = []
    faults: list[Fault] = []
    line_of: dict[FieldPath, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        path: FieldPath = ("products", len(products))
        record, found = _parse(line, path)
        if record is _NOTHING:
            path = ("lines", number)
            found = [replace(fault, path=path) for fault in found]
        elif _is_store(record):
            path = ("store",)
            found = [Fault(("store", *fault.path[3:]), fault.cause, fault.hint) for fault in found]
            if store is not None or products:
                path = ("lines", number)
                found = [Fault(path, "a store stands here", "write it once, in the first line", fatal=True)]
            else:
                store = record["store"]
        else:
            products.append(record)
        line_of[path] = number
        faults += found
    return Document(store, products, faults, lambda paths: _lines(line_of, paths))


_NOTHING = object()


def _parse(line: str, path: FieldPath) -> tuple[Any, list[Fault]]:
    if len(line) > LONGEST_LINE:
        hint = "write one product a line, without embedded images"
        return _NOTHING, [Fault(path, f"is longer than {LONGEST_LINE:,} characters", hint, fatal=True)]
    reader = JsonReader()
    try:
        record = reader.parse(line)
    except json.JSONDecodeError as problem:
        cause = f"not valid JSON: {what_is_wrong(problem)}"
        return _NOTHING, [Fault(path, cause, "write one whole product a line", fatal=True)]
    except RecursionError:
        return _NOTHING, [Fault(path, "is nested too deeply", "a product needs few levels", fatal=True)]
    except ValueError:
        return _NOTHING, [Fault(path, "holds a number of thousands of digits", "put it in quotes", fatal=True)]
    return record, reader.repeated(record, path)


def _is_store(record: Any) -> bool:
    return isinstance(record, dict) and record.keys() == {"store"}


def _lines(line_of: Mapping[FieldPath, int], paths: Collection[FieldPath]) -> dict[FieldPath, int]:
    """Every field of a record stands on the record's line."""
    found = {path: line_of.get(path[:2], line_of.get(path[:1])) for path in paths}
    return {path: line for path, line in found.items() if line is not None}
