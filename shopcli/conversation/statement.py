"""A turn as a statement: what it says as a need does, and what it says of the need so far."""

from dataclasses import dataclass, replace
from decimal import Decimal

from shopcli.conversation.budget_step import moved_budget
from shopcli.conversation.forget import FORGET, find_lifted, topics_of
from shopcli.conversation.heard import Heard
from shopcli.conversation.pointing import MARK
from shopcli.conversation.pointing import masked as marked
from shopcli.conversation.relative import Relative, find_relatives
from shopcli.conversation.state import Item
from shopcli.conversation.statement_words import ADDS, AMOUNT_ALONE, BESIDE, LIKE, OTHER_BRAND, REFUSED, SORTS, TALK
from shopcli.patterns import Pattern
from shopcli.query.need import Need, PriceLimit
from shopcli.query.reader import LONGEST, read_need
from shopcli.query.wishes import wish_named
from shopcli.search.find import vocabulary_of


@dataclass(frozen=True, slots=True)
class Statement:
    need: Need
    """What the rest of the turn says, with nothing taken from before."""
    lifted: frozenset[str] = frozenset()
    relatives: tuple[Relative, ...] = ()
    refused: tuple[Item, ...] = ()
    beside: Item | None = None
    """What the thing that is wanted is to go with."""
    like: Item | None = None
    """What it is to stand in for."""
    adds: bool = False
    other_brand: bool = False
    """Whether another brand is wanted than that of what was spoken of."""
    rest: str = ""
    """What was left to be read as a need."""


def read_statement(heard: Heard) -> Statement:
    """Raises `UsageError` for a turn over 4,000 characters."""
    if limit := moved_budget(heard.low, heard.state.need):
        return Statement(Need(heard.text, heard.language, max_price=limit))
    masked = heard.masked
    relatives = tuple(find_relatives(masked, heard.pointed))
    masked = _without(masked, [(one.start, one.end) for one in relatives])
    refused, masked = _take(masked, REFUSED, heard)
    like, masked = _take(masked, LIKE, heard)
    beside, masked = _take(masked, BESIDE, heard)
    _, masked = _take(masked, OTHER_BRAND, heard)
    lifts = list(find_lifted(masked))
    masked = _without(masked, [(one.start, one.end) for one in lifts])
    lifted = {one.topic for one in lifts}
    if forgotten := FORGET.search(masked):
        # "Forget the 16 GB": what it says of is what falls.
        topics = topics_of(_read(masked[forgotten.end() :], heard))
        lifted |= topics
        masked = masked[: forgotten.start()] if topics else masked
    ordered = [name for name, pattern in SORTS.items() if pattern.search(masked)]
    for name in ordered:
        masked = _without(masked, [(one.start(), one.end()) for one in SORTS[name].finditer(masked)])
    rest = _as_written(masked, heard)
    said = _read(rest, heard)
    wishes = [wish for name in ordered if (wish := wish_named(name, heard.language))]
    return Statement(
        need=replace(said, wishes=(*said.wishes, *wishes)),
        lifted=frozenset(lifted),
        relatives=relatives,
        refused=refused,
        beside=next(iter(beside), None),
        like=next(iter(like), None),
        other_brand=bool(OTHER_BRAND.search(heard.masked)),
        adds=bool(ADDS.search(heard.masked)),
        rest=rest,
    )


def _read(text: str, heard: Heard) -> Need:
    """What a text says as a need; nothing, where nothing is left of it."""
    said = TALK.sub(" ", text.replace(MARK, " ")).strip(" ,.;!?，。；！？、")
    if amount := AMOUNT_ALONE.match(said):
        limit = PriceLimit(Decimal(amount["amount"].replace(",", "")))
        return Need(heard.text, heard.language, max_price=limit)
    if not any(character.isalnum() for character in said):
        return Need(heard.text, heard.language)
    need = read_need(said[:LONGEST], vocabulary_of(heard.index))
    return replace(need, text=heard.text, language=heard.language)


def _take(masked: str, pattern: Pattern, heard: Heard) -> tuple[tuple[Item, ...], str]:
    """The items that stand in the matches of `pattern`, and the text without those."""
    items: list[Item] = []
    spans = []
    for match in pattern.finditer(masked):
        for at in range(match.start(), match.end()):
            if masked[at] == MARK:
                items += heard.pointed[_place(masked, at, heard)].items
        spans.append((match.start(), match.end()))
    return tuple(dict.fromkeys(items)), _without(masked, spans)


def _place(masked: str, at: int, heard: Heard) -> int:
    """Which of what is pointed at a mark stands for: marks that were taken left a blank of their own."""
    return masked.count(MARK, 0, at) + masked.count(_TAKEN, 0, at)


_TAKEN = "\ue001"
"""Stands for a mark that was taken, so that those behind it keep their places."""


def _without(masked: str, spans: list[tuple[int, int]]) -> str:
    """`masked` with blanks in place of stretches, each as long as it was."""
    for start, end in spans:
        blank = "".join(_TAKEN if character in (MARK, _TAKEN) else " " for character in masked[start:end])
        masked = f"{masked[:start]}{blank}{masked[end:]}"
    return masked


def _as_written(masked: str, heard: Heard) -> str:
    """What is left, without marks and in the letters that were typed: 256G is memory, 256g a weight."""
    typed = marked(heard.text, heard.pointed)
    blanks = (" ", _TAKEN, MARK)
    left = (" " if low in blanks else letter for low, letter in zip(masked, typed, strict=False))
    return " ".join("".join(left).split())
