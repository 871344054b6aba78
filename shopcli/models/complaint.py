"""What a provider says is wrong: the many shapes in which compatible servers put an error into JSON."""

import json
from dataclasses import dataclass
from typing import Any

from shopcli.patterns import Pattern

_NUMBER = r"\(?\[?\s*(?:\d,\s+)?(\d[\d,]*)"
_WINDOW = Pattern(
    rf"(?i)max(?:imum)?(?: model)? (?:context|prompt|input)(?: length| size| window)?(?: is| of|:)? *{_NUMBER}"
    rf"|context (?:length|size|window)(?: is| of(?: only)?|:)? *{_NUMBER}"
    rf"|(?:tokens allowed|cannot exceed|must be <=|input length should be) *{_NUMBER}"
    rf"|n_ctx\W+{_NUMBER}"
    r"|(\d[\d,]*) (?:tokens )?maximum"
)
_LARGEST_WINDOW = 10**9


@dataclass(frozen=True, slots=True)
class Complaint:
    """`codes` are the provider's own words for it; `window` is the size of the model in tokens, where it says so."""

    message: str = ""
    codes: str = ""
    param: str = ""
    status: int | None = None
    window: int | None = None


def read_complaint(body: Any) -> Complaint:
    """The complaint in a parsed JSON value; an empty one where it holds none."""
    if isinstance(body, list) and body:
        body = body[0]
    if isinstance(body, str):
        return Complaint(body, window=_window_in(body))
    if not isinstance(body, dict):
        return Complaint()
    inner = body.get("error") or body
    if not isinstance(inner, dict):
        return read_complaint(inner)
    message = _text(inner.get("message")) or _detail(inner.get("detail"))
    codes = [str(inner[name]) for name in ("code", "type", "status") if isinstance(inner.get(name), str | int)]
    return Complaint(
        message,
        " ".join(codes),
        _text(inner.get("param")),
        next((int(code) for code in codes if len(code) == 3 and code.isdecimal()), None),
        _size(inner.get("n_ctx")) or _window_in(message),
    )


def parse_complaint(body: bytes) -> Complaint:
    """The complaint in the body of a response; what is no JSON is taken as the message itself."""
    text = body.decode("utf-8", "replace")
    try:
        return read_complaint(json.loads(text))
    except (ValueError, RecursionError):
        return Complaint(text, window=_window_in(text))


def _detail(detail: Any) -> str:
    """FastAPI's: a text, or a list of what failed to validate."""
    if isinstance(detail, list) and detail and isinstance(detail[0], dict):
        detail = detail[0].get("msg")
    return _text(detail)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _window_in(message: str) -> int | None:
    found = _WINDOW.search(message[:2000])
    return None if found is None else _size(next(number for number in found.groups() if number).replace(",", ""))


def _size(value: Any) -> int | None:
    digits = str(value)[:12]
    return int(digits) if digits.isdecimal() and 1 < int(digits) < _LARGEST_WINDOW else None
