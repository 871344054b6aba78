"""The JSON of a proposal in whatever a model wrapped it in: prose, a code fence, the call of a tool."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from shopcli.patterns import Pattern
from shopcli.search.proposal import Proposal

_FIELDS = ("terms", "categories", "wishes")
_ARGUMENTS = ("arguments", "parameters", "input")
_NAMED = ("name", "term", "category", "path", "wish", "kind", "text", "value")
"""Where models put the one text of an object that should have been a text."""
_SEPARATORS = Pattern(r"[,，、;；\n]")
_MOST_OBJECTS = 50
_MOST_LISTED = 40


def parse_proposal(text: str) -> Proposal | None:
    """The first object in `text` that has one of the fields; None where there is none."""
    found = next((fields for one in objects(text) if (fields := fields_in(one, _FIELDS))), None)
    if found is None:
        return None
    terms, categories, wishes = (tuple(texts(found.get(name)))[:_MOST_LISTED] for name in _FIELDS)
    others = tuple(name for name in found if name not in _FIELDS)[:_MOST_LISTED]
    return Proposal(terms, categories, wishes, others)


def objects(text: str) -> Iterator[dict[str, Any]]:
    """The objects in a text, as many as are worth trying."""
    decoder = json.JSONDecoder()
    start = text.find("{")
    for _ in range(_MOST_OBJECTS):
        if start < 0:
            return
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            end = start + 1
        else:
            yield value
        start = text.find("{", end)


def fields_in(value: dict[str, Any], known: Sequence[str]) -> dict[str, Any] | None:
    """`value`, or what a tool would be called with, where either has one of the `known` fields."""
    if any(name in value for name in known):
        return value
    for inner in (value.get(name) for name in _ARGUMENTS):
        if isinstance(inner, str):
            inner = next(objects(inner), None)
        if isinstance(inner, dict) and any(name in inner for name in known):
            return inner
    return None


def numbered(text: str, field: str) -> dict[int, dict[str, Any]] | None:
    """The objects of the list `field` by their `number`; None where `text` holds no such JSON.

    A number that stands twice counts for nothing: it is not known which of them is meant.
    """
    found = next((fields for one in objects(text) if (fields := fields_in(one, (field,)))), None)
    if found is None or not isinstance(found[field], list):
        return None
    entries = [entry for entry in found[field][:_MOST_OBJECTS] if isinstance(entry, dict)]
    with_number = [(number, entry) for entry in entries if type(number := entry.get("number")) is int]
    times = Counter(number for number, _ in with_number)
    return {number: entry for number, entry in with_number if times[number] == 1}


def texts(value: Any) -> Iterator[str]:
    """The texts of a list; of one text, what its commas part."""
    if isinstance(value, str):
        yield from filter(None, map(str.strip, _SEPARATORS.split(value)))
    elif isinstance(value, list):
        for item in value:
            if text := _text(item):
                yield text


def _text(item: Any) -> str:
    match item:
        case str():
            return item.strip()
        case dict():
            return next((_text(item[name]) for name in _NAMED if name in item), "")
        case list() if all(isinstance(level, str) for level in item):
            return " > ".join(item)
        case bool() | None:
            return ""
        case int() | float():
            return str(item)
    return ""
