"""Terms that hold for a time of the year: "Purchases made from November 1 to December 24 …"."""

from collections.abc import Sequence
from datetime import date

from shopcli.patterns import Pattern

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS)
_RANGE = Pattern(
    rf"(?P<m1>{MONTH})\.? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? \d{{4}})? (?:to|until|through|and|-"
    rf"|–) (?P<m2>{MONTH})\.? (?P<d2>\d{{1,2}})"
    r"|(?P<n1>\d{1,2})\s?月\s?(?P<e1>\d{1,2})\s?[日号]?\s?(?:至|到|-|–|—|~)\s?(?P<n2>\d{1,2})\s?月\s?(?P<e2>\d{1,2})"
)


def in_season(sentences: Sequence[str], today: date) -> str:
    """The first sentence that names a time of the year which `today` lies in; empty where none does."""
    return next((sentence for sentence in sentences if _holds(sentence, today)), "")


def _holds(sentence: str, today: date) -> bool:
    match = _RANGE.search(sentence.lower())
    if match is None:
        return False
    if match["m1"]:
        first = (month_number(match["m1"]), int(match["d1"]))
        last = (month_number(match["m2"]), int(match["d2"]))
    else:
        first, last = (int(match["n1"]), int(match["e1"])), (int(match["n2"]), int(match["e2"]))
    now = (today.month, today.day)
    # A time that runs over the turn of the year is in two parts of it.
    return first <= now <= last if first <= last else now >= first or now <= last


def month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))
