"""Whether something meets a condition, where the catalog may leave that open."""

from enum import IntEnum


class Verdict(IntEnum):
    """The least of several is that of all of them together, the greatest that of any of them."""

    NO = 0
    """Or silent: what is not stated meets no limit."""
    PERHAPS = 1
    """Said in a way that people may read differently."""
    YES = 2


def sure(is_so: bool) -> Verdict:
    return Verdict.YES if is_so else Verdict.NO
