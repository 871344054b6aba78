"""Comparison words around a number, in both languages: at least 16, 16 or more, 不超过, 以上."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.patterns import Pattern
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


_NAMES: tuple[Comparison, ...] = ("<=", ">=", "<", ">", "~", "=")


def _before(chinese: Mapping[str, str], budget: str, fillers: str) -> Pattern:
    words = [f"(?P<c{n}>(?<![a-z])(?:{en.BEFORE[name]})|{chinese[name]})" for n, name in enumerate(_NAMES)]
    signs = [f"(?P<s{n}>{sign})" for n, (_, sign) in enumerate(_SIGNS)]
    called = rf"(?P<budget>(?<![a-z])(?:{en.BUDGET})|{budget})"
    between = rf"(?P<filler>(?<![a-z])(?:{en.FILLERS})|{fillers}|[:：])"
    return Pattern(f"(?:{'|'.join([*words, *signs, called, between])})\\s*$")


def _after(chinese: Mapping[str, str]) -> Pattern:
    words = [f"(?P<c{n}>(?:{en.AFTER[name]})(?![a-z])|{chinese[name]})" for n, name in enumerate(_NAMES)]
    return Pattern(rf"\s?(?:{'|'.join(words)})")


# Text without Chinese characters needs no Chinese words: half of the pattern, half of the time to compile it.
_NOTHING: dict[str, str] = dict.fromkeys(_NAMES, "(?!)")
_BEFORE_ENGLISH, _BEFORE = _before(_NOTHING, "(?!)", "(?!)"), _before(zh.BEFORE, zh.BUDGET, zh.FILLERS)
_AFTER_ENGLISH, _AFTER = _after(_NOTHING), _after(zh.AFTER)

_NUMBER_NEXT = Pattern(r"\s*(?:of\s)?[$€£¥￥]?\s?\d")


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
    pattern = _BEFORE_ENGLISH if text.isascii() else _BEFORE
    while match := pattern.search(text[:end]):
        end = match.start()
        if match["filler"] is not None:
            continue
        if match["budget"] is not None:
            budget = True
        else:
            named = _named(match)
            # 价格不超过 9 is of money, however little that is.
            budget = budget or match[0].startswith("价格")
            # "at most around 500": the limit says more than the nearness.
            if comparison is None or comparison == "~":
                comparison = named
        kept = end
    return Before(comparison, budget, len(text) - kept)


def read_after(text: str, *, settled: bool = False) -> tuple[Comparison | None, int]:
    """The comparison that `text` starts with, and its length.

    In "around 300, at most 2 kg" the words belong to the number that follows them; "500 max 2 kg" stays with the first
    number unless a comparison before it has `settled` it.
    """
    match = (_AFTER_ENGLISH if text.isascii() else _AFTER).match(text)
    if match is None:
        return None, 0
    if _NUMBER_NEXT.match(text, match.end()) and (settled or match[0].strip().startswith("at ")):
        return None, 0
    return _named(match), match.end()


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
