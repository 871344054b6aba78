"""Values of parsed JSON, whose authors write one thing as a text, a number, a mapping or a list of any."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.cells import says

_LONGEST_NUMBER = 40
"""Digits that are written out; 1E+999999999 is not."""
_DEEPEST = 6
"""Levels of an attribute's value that are read."""


def text_of(value: Any) -> str:
    """A cell, or a scalar of a JSON record, as a text; a list is its first entry, a mapping nothing."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}" if abs(value.adjusted()) < _LONGEST_NUMBER else str(value)
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list) and value and not isinstance(value[0], list):
        return text_of(value[0])
    return ""


def texts_of(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for each in value if (text := text_of(each))]
    return [text] if (text := text_of(value)) else []


def mappings_of(value: Any) -> list[Mapping[str, Any]]:
    """The mappings in a list, or the one that `value` is."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def mapping_of(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def told(value: Any, depth: int = 0) -> Any:
    """A value as an attribute's, None where it says nothing; what has names inside a list is written as text."""
    if isinstance(value, str):
        return value.strip() if says(value) else None
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        inner = ((str(name), told(each, depth + 1)) for name, each in value.items())
        return {name: found for name, found in inner if found is not None} or None
    if isinstance(value, list):
        return [text for each in value if (text := as_text(each, depth + 1))] or None
    return value


def as_text(value: Any, depth: int = 0) -> str:
    """A value on one line."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        inner = ((name, as_text(each, depth + 1)) for name, each in value.items())
        return "; ".join(f"{name}: {text}" for name, text in inner if text)
    if isinstance(value, list):
        return ", ".join(text for each in value if (text := as_text(each, depth + 1)))
    text = text_of(value)
    return text if says(text) else ""
