"""Preferences: what the shopper would like and does not insist on."""

from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.reading import Reading

_BEFORE = Pattern(f"{en.SOFT_BEFORE}|{zh.SOFT_BEFORE}")
_AFTER = Pattern(f"{en.SOFT_AFTER}|{zh.SOFT_AFTER}")


def is_soft(reading: Reading, start: int, end: int) -> bool:
    """Whether the clause calls a stretch a preference: "ideally 32 GB", "最好16G", "120Hz would be nice"."""
    left, right = reading.sides(start, end)
    # Something has to follow: "最好" at the end of a text is "the best".
    return bool(_BEFORE.search(f"{left}x") or _AFTER.search(right))
