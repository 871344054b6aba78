"""Comparison words around a number, in both languages: at least 16, 16 or more, 不超过, 以上."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.query import en, zh

Comparison: TypeAlias = Literal["<", "<=", "=", ">=", ">", "~"]

_SIGNS: tuple[tuple[Comparison, str], ...] = (
    ("<=", r"<=|≤|=<"),
    (">=", r">=|≥|=>"),
    ("<", r"<"),
    (">", r">"),
    ("~", r"~|≈"),
    ("=", r"="),
)


def _alternatives(english: Mapping[str, str], chinese: Mapping[str, str], *, leading: bool) -> list[str]:
    edge = "(?<![a-z])" if leading else ""
    tail = "" if leading else "(?![a-z])"
    return [
        f"(?P<c{number}_en>{edge}(?:{english[name]}){tail})|(?P<c{number}_zh>{chinese[name]})"
        for number, name in enumerate(_NAMES)
    ]


_NAMES: tuple[Comparison, ...] = ("<=", ">=", "<", ">", "~", "=")
_FILLERS = rf"(?:(?<![a-z])(?:{en.FILLERS})|{zh.FILLERS}|[:：])"
_BEFORE = re.compile(
    "(?:"
    + "|".join(_alternatives(en.BEFORE, zh.BEFORE, leading=True))
    + "|"
    + "|".join(f"(?P<s{number}>{sign})" for number, (_, sign) in enumerate(_SIGNS))
    + rf"|(?P<budget>(?<![a-z])(?:{en.BUDGET})|{zh.BUDGET})|(?P<filler>{_FILLERS}))\s*$"
)
_AFTER = re.compile(r"\s?(?:" + "|".join(_alternatives(en.AFTER, zh.AFTER, leading=False)) + ")")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a number: how it compares, whether it is called a budget, and from where (in characters)."""

    comparison: Comparison | None
    budget: bool
    length: int


def read_before(text: str) -> Before:
    """The comparison that ends `text`; fillers ("a", "of", "在") may stand between it and the number."""
    comparison: Comparison | None = None
    budget = False
    end, kept = len(text), len(text)
    while match := _BEFORE.search(text[:end]):
        end = match.start()
        if match["filler"] is not None:
            continue
        if match["budget"] is not None:
            budget = True
        else:
            named = _named(match)
            # "at most around 500": the limit says more than the nearness.
            if comparison is None or comparison == "~":
                comparison = named
        kept = end
    return Before(comparison, budget, len(text) - kept)


def read_after(text: str) -> tuple[Comparison | None, int]:
    """The comparison that `text` starts with, and its length."""
    match = _AFTER.match(text)
    return (_named(match), match.end()) if match else (None, 0)


def _named(match: re.Match[str]) -> Comparison:
    group = match.lastgroup or ""
    if group.startswith("s"):
        return _SIGNS[int(group[1:])][0]
    return _NAMES[int(group[1])]


def stronger(first: Comparison | None, second: Comparison | None) -> Comparison | None:
    """The one that limits, where two are said: "around 500 at most"."""
    if first in (None, "~") and second is not None:
        return second
    return first
