"""`read_request`: what kind of advice a text asks for, and about what."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from shopcli.attributes.numbers import narrow
from shopcli.query.need import Need, PriceLimit, Vocabulary
from shopcli.query.reader import read_need
from shopcli.query.request_words import (
    AFTER_NAMES,
    ASIDE,
    BETWEEN_NAMES,
    FRAMES,
    NO_NAME,
    NOW,
    SHORT_OF,
    SURE_COMPARE,
    WEAK_COMPARE,
)
from shopcli.text import clean, one_line

if TYPE_CHECKING:
    from shopcli.query.slots import SlotNeed

_DETERMINER = re.compile(r"(?:(?:is|are)\s)?(?:the|a|an|my|this|that|your|these|those|our)\s", re.IGNORECASE)
_AROUND_NAMES = " \t,，.?？!！;；:：'\"“”‘’「」"


class Purpose(StrEnum):
    BASKET = "basket"
    TOP_UP = "top_up"
    COMPARE = "compare"
    COMPLEMENTS = "complements"
    DEALS = "deals"
    GUIDE = "guide"


@dataclass(frozen=True, slots=True)
class AdviceRequest:
    """`need` holds what is said of the whole, a basket's budget as its highest price; `slots` are its parts."""

    purpose: Purpose
    need: Need
    slots: "tuple[SlotNeed, ...]" = ()
    kit: str = ""
    """What the parts were not said of, as it was called ("desk setup"): the slots are what usually belongs to it."""
    names: tuple[str, ...] = ()
    """What is to be compared, as it was called."""
    shortfall: Decimal | None = None
    """How much is missing to a threshold."""


def read_request(text: str, vocabulary: Vocabulary) -> AdviceRequest:
    """What `text`, English or Chinese, asks for. Raises `UsageError` for a blank text and one over 4,000 characters."""
    whole = read_need(text, vocabulary)
    said = one_line(clean(text))
    purpose, frame = _purpose(said)
    if purpose is Purpose.COMPARE:
        names = _names(said, frame)
        if len(names) != 1 or (frame and SURE_COMPARE.search(frame[0])):
            return AdviceRequest(purpose, whole, names=names)
        purpose = Purpose.BASKET
    if purpose is Purpose.BASKET:
        from shopcli.query.slots import read_slots

        slots = read_slots(said, vocabulary)
        need = Need(
            whole.text,
            whole.language,
            wanted=slots.wanted(whole.language),
            max_price=slots.budget,
            currency=whole.currency,
            wishes=whole.wishes,
        )
        return AdviceRequest(purpose, need, slots.needs, slots.kit)
    if purpose is Purpose.TOP_UP:
        # What the text names is in the order already, and its amount is what is missing.
        need = Need(whole.text, whole.language, currency=whole.currency, wishes=whole.wishes)
        return AdviceRequest(purpose, need, shortfall=_shortfall(said))
    return AdviceRequest(purpose, _about(said, frame, whole, vocabulary))


def with_flags(
    asked: AdviceRequest, parts: str | None, budget: Decimal | None, vocabulary: Vocabulary
) -> AdviceRequest:
    """`asked` with what flags add: `parts` stand beside what the text lists, and in place of what a kit assumes."""
    need = asked.need if budget is None else replace(asked.need, max_price=PriceLimit(budget))
    if parts is None:
        return replace(asked, need=need)
    from shopcli.query.slots import read_listed

    slots = (*(() if asked.kit else asked.slots), *read_listed(parts, vocabulary))
    comma = "、" if need.language == "zh" else ", "
    return AdviceRequest(Purpose.BASKET, replace(need, wanted=comma.join(slot.name for slot in slots)), slots)


def _purpose(said: str) -> tuple[Purpose, re.Match[str] | None]:
    """What is asked for, and the words that say so."""
    low = narrow(said).lower()
    for name, frame in FRAMES.items():
        if match := frame.search(low):
            return Purpose(name), match
    return Purpose.BASKET, None


def _shortfall(said: str) -> Decimal | None:
    match = SHORT_OF.search(narrow(said).lower())
    return Decimal(match["signed"] or match["named"]) if match else None


def _names(said: str, frame: re.Match[str] | None) -> tuple[str, ...]:
    """What stands beside the frame, cut where names are parted; "for a student" is no name."""
    rest = said
    if frame is not None and not WEAK_COMPARE.fullmatch(frame[0]):
        rest = f"{said[: frame.start()]}|{said[frame.end() :]}"
    rest = AFTER_NAMES.sub("|", ASIDE.sub("|", rest))
    names = [_trimmed(part) for part in BETWEEN_NAMES.split(rest)]
    return tuple(dict.fromkeys(name for name in names if name and _may_be_name(name)))


def _may_be_name(name: str) -> bool:
    """Whether it may be a product's; "light", 要轻便 and "under $900" are wishes."""
    if NO_NAME.fullmatch(name.lower()):
        return False
    need = read_need(name, Vocabulary())
    return bool(need.wanted) or not (need.wishes or need.max_price or need.min_price)


def _trimmed(name: str) -> str:
    return _DETERMINER.sub("", name.strip(_AROUND_NAMES), count=1) if name else ""


def _about(said: str, frame: re.Match[str] | None, whole: Need, vocabulary: Vocabulary) -> Need:
    """The need that is left when the words of the frame are gone, with the text as it was."""
    rest = NOW.sub(" ", f"{said[: frame.start()]} {said[frame.end() :]}" if frame else said)
    if not any(character.isalnum() for character in rest):
        return replace(whole, wanted="", terms=())
    return replace(read_need(rest, vocabulary), text=whole.text, language=whole.language)
