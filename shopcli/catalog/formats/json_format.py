"""JSON: exact decimals, and every key that stands twice is found."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
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
        self._quick = json.JSONDecoder(parse_float=Decimal, strict=False)

    def parse(self, text: str) -> Any:
        """Raises `json.JSONDecodeError`, `ValueError` for a number of thousands of digits, `RecursionError`."""
        tree = self._quick.decode(text)
        return tree if _has_no_key_twice(text, tree) else self._decoder.decode(text)

    def parse_at(self, text: str, start: int) -> tuple[Any, int]:
        """The value that begins at `start`, and where it ends; raises like `parse`."""
        tree, end = self._quick.raw_decode(text, start)
        if not _has_no_key_twice(text[start:end], tree):
            tree, end = self._decoder.raw_decode(text, start)
        return tree, end

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


def _has_no_key_twice(text: str, tree: Any) -> bool:
    """Whether as many keys came out as can have gone in, which is quicker than looking at every mapping as it is made.

    Where no space stands before a colon, every key ends in `":`; the same inside a text only makes the count too high.
    """
    if " :" in text or "\t:" in text or "\n:" in text or "\r:" in text:
        return False
    keys = 0
    stack: list[Any] = [tree] if isinstance(tree, dict | list) else []
    while stack:
        each = stack.pop()
        values: Iterable[Any] = each
        if each.__class__ is dict:
            keys += len(each)
            values = each.values()
        stack += [value for value in values if value.__class__ is dict or value.__class__ is list]
    return keys == text.count('":')


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
