"""Days as shop systems write them, and whether one of them is reached."""

import datetime

from shopcli.catalog.formats.calendar import Calendar
from shopcli.patterns import Pattern

_ISO = Pattern(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ].*)")
_AMERICAN = Pattern(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?:$|,? .*)")


class NoDayError(ValueError):
    """A text that is no day in any way that is known."""


def day_of(text: str) -> datetime.date | None:
    """The day of `2026-11-30`, `2026-11-30T08:00+01:00` or `11/30/26`; `None` for a blank text. Raises `NoDayError`."""
    text = text.strip()
    if not text:
        return None
    try:
        if found := _ISO.match(text):
            return datetime.date(*map(int, found.groups()))
        if found := _AMERICAN.match(text):
            month, day, year = map(int, found.groups())
            return datetime.date(year if year > 99 else 2000 + year, month, day)
    except ValueError as problem:
        raise NoDayError(text) from problem
    raise NoDayError(text)


def holds(starts: str, ends: str, calendar: Calendar) -> bool:
    """Whether what holds from one day to another, both included, holds today. Raises `NoDayError`."""
    return calendar.holds(day_of(starts), day_of(ends))
