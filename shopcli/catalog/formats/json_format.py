"""JSON: exact decimals, and every key that stands twice is found."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from shopcli.catalog.formats.document import Document, Fault, FieldPath, Locate, of_tree, twice
from shopcli.catalog.formats.position import json_lines
from shopcli.errors import CatalogError

_DEEPEST_REPORTED = 20


class JsonReader:
    """Parses JSON. Numbers with a point become `Decimal`; NaN and Infinity become floats, which no field takes."""

    def __init__(self) -> None:
        self._repeated: dict[int, tuple[dict[str, Any], Sequence[str]]] = {}
        # Not strict: a raw tab or control character inside a text is cleaned away later and loses nothing.
        self._decoder = json.JSONDecoder(parse_float=Decimal, object_pairs_hook=self._mapping, strict=False)

    def parse(self, text: str) -> Any:
        """Raises `json.JSONDecodeError`, `ValueError` for a number of thousands of digits, `RecursionError`."""
        return self._decoder.decode(text)

    def parse_at(self, text: str, start: int) -> tuple[Any, int]:
        """The value that begins at `start`, and where it ends; raises like `parse`."""
        return self._decoder.raw_decode(text, start)

    def repeated(self, tree: Any, path: FieldPath = ()) -> list[Fault]:
        """The keys that stood twice in a `tree` that was parsed."""
        if not self._repeated or len(path) > _DEEPEST_REPORTED:
            return []
        faults = [twice((*path, key)) for key in self._repeated.get(id(tree), (None, ()))[1]]
        if isinstance(tree, dict | list):
            for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
                if isinstance(value, dict | list):
                    faults += self.repeated(value, (*path, key))
        return faults

    def _mapping(self, pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            seen: set[str] = set()
            keys: dict[str, None] = {}
            for key, _ in pairs:
                if key in seen:
                    keys[key] = None
                seen.add(key)
            # Kept beside its keys, so that no other mapping can take its identity.
            self._repeated[id(mapping)] = (mapping, tuple(keys))
        return mapping


FeedOf: TypeAlias = Callable[[Any, Sequence[Fault], Locate], Document | None]
"""Makes a document of a tree that is a feed."""


def parse_json(text: str, name: str, feed_of: FeedOf | None = None) -> Document:
    """Raises `CatalogError` naming line and column where the text is no JSON."""
    reader = JsonReader()
    try:
        tree = reader.parse(text)
    except json.JSONDecodeError as problem:
        raise CatalogError(
            f"{name}:{problem.lineno}: not valid JSON: {what_is_wrong(problem)}", hint=hint_at(problem)
        ) from problem
    except RecursionError as problem:
        raise CatalogError(f"{name}: nested too deeply", hint="a catalog needs few levels") from problem
    except ValueError as problem:
        raise CatalogError(f"{name}: holds a number of thousands of digits", hint="put it in quotes") from problem
    faults = reader.repeated(tree)

    def locate(paths: Collection[FieldPath]) -> Mapping[FieldPath, int]:
        return json_lines(text, paths)

    return (feed_of(tree, faults, locate) if feed_of else None) or of_tree(tree, faults, locate, name)


def what_is_wrong(problem: json.JSONDecodeError, before: int = 0) -> str:
    """The parser's words with the column; `json` counts from 1. `before` characters of the line were not parsed."""
    return f"{problem.msg[:1].lower()}{problem.msg[1:]}, column {before + problem.colno}"


def hint_at(problem: json.JSONDecodeError) -> str:
    before = problem.doc[: problem.pos].rstrip()
    if problem.msg.startswith("Extra data"):
        return "one record a line is JSON Lines: name the file .jsonl"
    if problem.pos >= len(problem.doc.rstrip()):
        return "the file ends too early; is it whole?"
    if before.endswith(",") or problem.msg.startswith("Illegal trailing comma"):
        return "remove the comma that nothing follows, or write what is missing"
    return "look at this line and the end of the one before it: a comma, quote or bracket is missing"
