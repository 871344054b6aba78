"""Values as JSON text: amounts digit by digit, and nothing that a terminal or a strict reader would trip over.

The standard encoder has no exact decimals, and leaves bidirectional overrides and C1 controls bare in its output.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from shopcli.text import clean

Json: TypeAlias = bool | int | float | Decimal | str | Sequence["Json"] | Mapping[str, "Json"] | None

_SURROGATE = re.compile("[\ud800-\udfff]")
# Beyond this many places a number is written with its exponent: "1E+999999" must not become a megabyte of zeros.
_LONGEST_EXPONENT = 40


def dumps(value: Json, *, indent: int = 0, ascii_only: bool = False) -> str:
    """`value` as JSON text; on one line without `indent`.

    A `Decimal` keeps its digits without trailing zeros (12.90 → 12.9). NaN and infinities are null. Control, invisible
    and direction-changing characters are escaped; lone surrogates, which no UTF-8 holds, become U+FFFD.
    """
    return _encode(value, " " * indent, "\n" if indent else "", ascii_only)


def plain_number(value: Decimal) -> str:
    """`value` with all its digits and no trailing zeros: 12.90 → `12.9`, 1E+2 → `100`."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) > _LONGEST_EXPONENT:
        return str(value)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _encode(value: Json, step: str, break_: str, ascii_only: bool) -> str:
    if isinstance(value, str):
        return _text(value, ascii_only)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal):
        return plain_number(value) if value.is_finite() else "null"
    if isinstance(value, float):
        return json.dumps(value) if math.isfinite(value) else "null"
    if isinstance(value, int):
        return str(int(value))
    inner = f"{break_}{step}" if break_ else ""
    if isinstance(value, Mapping):
        items = [f"{_text(key, ascii_only)}: {_encode(item, step, inner, ascii_only)}" for key, item in value.items()]
        return _bracketed("{}", items, break_, inner)
    return _bracketed("[]", [_encode(item, step, inner, ascii_only) for item in value], break_, inner)


def _bracketed(brackets: str, items: list[str], break_: str, inner: str) -> str:
    if not items:
        return brackets
    separator = f",{inner}" if inner else ", "
    return f"{brackets[0]}{inner}{separator.join(items)}{break_}{brackets[1]}"


def _text(text: str, ascii_only: bool) -> str:
    encoded = json.dumps(_SURROGATE.sub("\ufffd", text), ensure_ascii=ascii_only)
    if clean(encoded) == encoded:
        return encoded
    return "".join(character if clean(character) else json.dumps(character)[1:-1] for character in encoded)
