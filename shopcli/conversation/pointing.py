"""What a turn points at: a number on the screen, "it", "the last two", or a product by its name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from shopcli.attributes.numbers import parse_number
from shopcli.conversation.pointing_words import ASKED, BARE, COUNTED, NTH, ONE, PRONOUN, SEVERAL
from shopcli.conversation.state import Item, State
from shopcli.index.index import Index
from shopcli.patterns import Pattern

MARK = "\ue000"
"""Stands for what is pointed at in the text that is read on."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A stretch of the turn and the offers that it stands for; `beyond` is a number that nothing shown has."""

    start: int
    end: int
    items: tuple[Item, ...]
    beyond: int = 0
    is_name: bool = False
    is_pronoun: bool = False
    others: tuple[Item, ...] = ()
    """All that goes by the name, where that is several; of those shown, where any is."""


def find_pointed(low: str, state: State) -> list[Pointed]:
    """Numbers and pronouns in `low`, in its order; a pronoun for which nothing stands is none."""
    found: list[Pointed] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(low):
            if not any(match.start() < one.end and one.start < match.end() for one in found):
                found += [one for one in [read(match, state)] if one.items or one.beyond]
    return sorted(found, key=lambda one: one.start)


def find_bare(low: str, state: State) -> list[Pointed]:
    """Numbers that stand alone: "compare 1 and 3"."""
    return [
        _numbered(match, int(match["number"]), state)
        for match in islice(BARE.finditer(low), _MOST_NUMBERS)
        if _LEADS.search(low[max(0, match.start() - _LONGEST_LEAD) : match.start()])
    ]


def find_asked(low: str, state: State) -> list[Pointed]:
    """Numbers that a question is about: "does 3 have a number pad"."""
    return [
        _numbered(match, int(match[name]), state, name)
        for match in ASKED.finditer(low)
        if not COUNTED.fullmatch(match["next"] or "")
        for name in ("first", "second", "than")
        if match[name]
    ]


_MOST_NUMBERS = 24
"""Whoever writes more of them points at nothing."""
_LONGEST_LEAD = 16
_LEADS = Pattern(
    r"(?:^|[,，、;/\u3400-\u9fff]|(?<![a-z])(?:compare|and|or|with|to|vs\.?|versus|why|not|number|add|put|remove"
    r"|delete|take|buy|order|get|is|are|between|about))\s*$"
)
"""What may stand before a number that points: in "the Foo 99" it is part of a name."""


def find_named(text: str, state: State, index: Index) -> list[Pointed]:
    """Products by their names, what is shown before all else that goes by a name.

    "Smart plug" may be a name and a kind of thing: it is a name only where something of that name is shown.
    """
    from shopcli.evidence.products.named import find_meant

    near = (*state.focus, *state.shown, *(line.item for line in state.basket))
    found = []
    for mention in find_meant(text, index).mentions:
        if _AMOUNT.fullmatch(text, mention.start, mention.end):
            continue
        ids = [product.id for product in mention.products]
        named = tuple(dict.fromkeys(item for item in near if item.product in ids))
        known = next(iter(named), None)
        if known or mention.certain:
            item = known or Item.of(mention.products[0])
            start = mention.start - (4 if text[: mention.start].lower().endswith("the ") else 0)
            several = named or tuple(map(Item.of, mention.products))
            others = several if len(several) > 1 and not (known and state.focus) else ()
            found.append(Pointed(start, mention.end, (item,), is_name=True, others=others))
    return found


_AMOUNT = Pattern(r"\d{1,2}")
"""The 2 of 续航长2小时 is no "Easy 2"."""


def masked(low: str, pointed: Sequence[Pointed]) -> str:
    """`low` with a mark in place of each stretch."""
    for one in sorted(pointed, key=lambda one: -one.start):
        low = f"{low[: one.start]}{MARK}{low[one.end :]}"
    return low


def items_of(pointed: Sequence[Pointed]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for one in pointed for item in one.items))


def spoken_of(state: State) -> tuple[Item, ...]:
    """What "it" stands for: what the last turn was about, else the first that is shown."""
    return state.focus or state.shown[:1]


def _several(match: re.Match[str], state: State) -> Pointed:
    shown, groups = state.shown, match.groupdict()
    side = groups["side"] or groups["han_side"]
    if side is None:
        count = groups["all"] or groups["han_all"]
        whole = state.focus if len(state.focus) > 1 else shown
        most = 2 if match[0].startswith(("both", "两")) else _value(count) if count else len(whole)
        items = whole[:most]
        return Pointed(match.start(), match.end(), items if len(items) > 1 else ())
    some = _value(groups["some"] or groups["han_some"])
    if some > len(shown):
        return Pointed(match.start(), match.end(), (), some if shown else 0)
    return Pointed(match.start(), match.end(), shown[:some] if side in ("first", "前") else shown[-some:])


def _one(match: re.Match[str], state: State) -> Pointed:
    groups = match.groupdict()
    if groups["nth"]:
        place = NTH.get(groups["nth"]) or int(re.sub(r"\D", "", groups["nth"]))
    elif number := groups["number"] or groups["han"] or groups["sign"]:
        place = _value(number)
    elif groups["from_end"]:
        place = len(state.shown) + 1 - _value(groups["from_end"])
    else:
        is_first = groups["han_first"] or groups["last"] == "top"
        place = 1 if is_first else len(state.shown)
    return _numbered(match, place, state)


def _numbered(match: re.Match[str], place: int, state: State, group: int | str = 0) -> Pointed:
    start, end = match.span(group)
    if 1 <= place <= len(state.shown):
        return Pointed(start, end, (state.shown[place - 1],))
    return Pointed(start, end, (), max(place, 1))


def _pronoun(match: re.Match[str], state: State) -> Pointed:
    if match["many"] or match["han_many"]:
        items = state.focus if len(state.focus) > 1 else state.shown
    else:
        items = spoken_of(state)[:1]
    return Pointed(match.start(), match.end(), items, is_pronoun=True)


def _value(text: str) -> int:
    from shopcli.attributes.numbers import ENGLISH_NUMBERS

    return int(ENGLISH_NUMBERS.get(text) or parse_number(text))


_Reader: TypeAlias = Callable[[re.Match[str], State], Pointed]
_READERS: tuple[tuple[Pattern, _Reader], ...] = ((SEVERAL, _several), (ONE, _one), (PRONOUN, _pronoun))
"""The surest first: in "the first two", "the first" points at nothing by itself."""
