"""What a basket is to hold: a list of things, each read as a need of its own, and the budget for all.

A text is parted where a list is parted: "two monitors under $300 each" is one slot with its limit and its quantity,
"under $1200 in all" is nobody's, so it is the budget.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from shopcli.errors import UsageError
from shopcli.query.kits import SET, parts_of_kit
from shopcli.query.need import Language, Need, PriceLimit, Vocabulary
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reader import read_need
from shopcli.query.reading import language_of
from shopcli.query.request_words import (
    AMOUNT_AHEAD,
    BARE_AMOUNT,
    BARE_LIMIT,
    BELOW,
    BETWEEN_SLOTS,
    BUDGET,
    EACH,
    FITTED,
    HEAD,
    MANY,
    NOTHING,
    PART_OF_SLOT,
    TIMES,
    TOGETHER,
    ZERO,
)
from shopcli.text import has_han

MOST_SLOTS = 40
MOST_PIECES = 99


@dataclass(frozen=True, slots=True)
class SlotNeed:
    """One thing that a basket must hold, with its own limits; `quantity` of it are to be bought."""

    need: Need
    quantity: int = 1

    @property
    def name(self) -> str:
        return self.need.wanted or self.need.text


@dataclass(frozen=True, slots=True)
class Slots:
    needs: tuple[SlotNeed, ...]
    budget: PriceLimit | None = None
    kit: str = ""
    """The name of the whole, where its parts are not said but known."""

    def wanted(self, language: Language) -> str:
        return ("、" if language == "zh" else ", ").join(slot.name for slot in self.needs)


def read_slots(said: str, vocabulary: Vocabulary) -> Slots:
    """Raises `UsageError` for more than 40 things."""
    head, listed = _parted(said)
    parts = [part for text in listed if (part := _read(text, vocabulary))]
    title = _read(head, vocabulary) if head else None
    slots, spare = _sorted(parts)
    # A head that names one thing more than its list does is a title: "a desk setup: laptop, monitor".
    if title and not slots:
        more, others = _sorted([title])
        slots, spare = more + slots, others + spare
    elif title:
        spare = [title, *spare]
    if len(slots) > MOST_SLOTS:
        raise UsageError(
            f"the request lists {len(slots)} things, more than the {MOST_SLOTS} that one basket holds",
            hint="ask for them in two baskets",
        )
    budget, slots = _with_budget(slots, spare)
    if not slots:
        return _kit(spare, budget, language_of(said), vocabulary)
    shared = [part.need for part in spare]
    return Slots(tuple(SlotNeed(_with_shared(slot.need, shared, slots), slot.quantity) for slot in slots), budget)


def _with_shared(need: Need, shared: Sequence[Need], slots: Sequence["_Part"]) -> Need:
    """The need of one slot with what is said of all: what not to buy, and what it is for."""
    uses = [wish for slot in slots[-1:] for wish in slot.need.wishes if wish.kind == "use"]
    wishes = [*need.wishes, *(wish for one in shared for wish in one.wishes), *uses]
    ratings = [rating for one in (need, *shared) if (rating := one.min_rating) is not None]
    return replace(
        need,
        count=None,
        brands=need.brands or tuple(brand for one in shared for brand in one.brands),
        not_brands=tuple(dict.fromkeys(brand for one in (need, *shared) for brand in one.not_brands)),
        excluded=tuple(dict.fromkeys(word for one in (need, *shared) for word in one.excluded)),
        min_rating=max(ratings, default=None),
        in_stock=need.in_stock or any(one.in_stock for one in shared),
        wishes=tuple(dict.fromkeys(wishes)),
    )


def read_listed(text: str, vocabulary: Vocabulary) -> tuple[SlotNeed, ...]:
    """The things of a bare list, such as "laptop,monitor"; a limit in it is its slot's own."""
    parts = [part for one in _parted(text)[1] if (part := _read(one, vocabulary))]
    return tuple(SlotNeed(replace(part.need, count=None), part.quantity) for part in parts)


@dataclass(frozen=True, slots=True)
class _Part:
    need: Need
    quantity: int
    each: bool
    """Whether its limit is said to be for one of them."""
    together: bool
    """Whether its limit is said to be for everything."""


_Parts: TypeAlias = list[_Part]


def _parted(said: str) -> tuple[str, Sequence[str]]:
    """What stands before the list, and what is listed."""
    head, said = "", AMOUNT_AHEAD.sub(r"\1 ", said)
    if match := HEAD.match(said):
        head, said = match["head"], match["list"]
    parts: list[str] = []
    for part in BETWEEN_SLOTS.split(said):
        if parts and _is_said_of_another(part.strip().lower()):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return head, parts


def _is_said_of_another(part: str) -> bool:
    """ "16 GB of RAM" and "27 inch" belong to what stands before them; "a 27 inch monitor" is a thing of its own."""
    return PART_OF_SLOT.match(part) is not None and (FITTED.search(part) is not None or not _ends_in_product(part))


def _read(text: str, vocabulary: Vocabulary) -> _Part | None:
    low = text.lower()
    each, together = EACH.search(low) is not None, TOGETHER.search(low) is not None
    if ZERO.search(text):
        return _Part(Need(text, language_of(text), max_price=PriceLimit(Decimal(0))), 1, each=False, together=True)
    text = BARE_LIMIT.sub("at most ", text)
    text = NOTHING.sub(" ", TOGETHER.sub(" ", EACH.sub(" ", text)))
    quantity = 0
    if match := TIMES.search(text.lower()):
        quantity = int(match["before"] or match["after"])
    elif match := MANY.match(text.lower()):
        quantity = int(match["count"])
    if match:
        text = f"{text[: match.start()]} {text[match.end() :]}"
    if not any(character.isalnum() for character in text):
        return None
    need = read_need(text, vocabulary)
    if BARE_AMOUNT.fullmatch(text.lower()) and not need.max_price:
        # A number by itself is no thing, but too plain for a need to take it for money.
        amount = PriceLimit(Decimal(need.wanted), inclusive=BELOW.search(text.lower()) is None)
        need = replace(need, wanted="", terms=(), max_price=amount)
    together = together or (not need.wanted and BUDGET.search(low) is not None)
    return _Part(need, min(quantity or need.count or 1, MOST_PIECES), each, together)


def _sorted(parts: Sequence[_Part]) -> tuple[_Parts, _Parts]:
    """What is to be bought, and what only says something of the whole.

    A limit between two things belongs to the first of them; at the end it is for all.
    """
    slots: _Parts = []
    spare: _Parts = []
    for place, part in enumerate(parts):
        is_bare = not part.need.wanted and not part.need.brands
        of_one = part.each or (place + 1 < len(parts) and not part.together)
        if is_bare and slots and part.need.max_price and of_one:
            slots[-1] = replace(slots[-1], need=replace(slots[-1].need, max_price=part.need.max_price), each=True)
        elif part.together and part.need.max_price and _ends_in_product(part.need.wanted):
            # "a laptop and a dock for less than $900 in total": the last thing, and the limit for all.
            thing = replace(part.need, max_price=None)
            slots.append(replace(part, need=thing, together=False))
            spare.append(replace(part, need=Need(thing.text, thing.language, max_price=part.need.max_price)))
        elif is_bare or part.together or _is_kit(part.need):
            spare.append(part)
        else:
            slots.append(part)
    return slots, spare


def _is_kit(need: Need) -> bool:
    return bool(parts_of_kit(need.text, need.language)) and not _ends_in_product(need.wanted)


def _ends_in_product(phrase: str) -> bool:
    if has_han(phrase):
        return any(phrase.endswith(noun) for noun in HAN_NOUNS)
    last = phrase.lower().split()[-1:]
    return any(word in NOUNS or word.removesuffix("s") in NOUNS for word in last)


def _with_budget(slots: _Parts, spare: Sequence[_Part]) -> tuple[PriceLimit | None, _Parts]:
    """The limit for everything; one limit behind several things is it too ("a laptop and a dock under $1500")."""
    said = sorted((part for part in spare if part.need.max_price), key=lambda part: not part.together)
    if said:
        return said[0].need.max_price, slots
    limited = [part for part in slots if part.need.max_price]
    if len(limited) != 1 or limited[0] is not slots[-1] or limited[0].each:
        return None, slots
    last = replace(slots[-1], need=replace(slots[-1].need, max_price=None))
    return limited[0].need.max_price, [*slots[:-1], last]


def _kit(spare: Sequence[_Part], budget: PriceLimit | None, language: Language, vocabulary: Vocabulary) -> Slots:
    for part in spare:
        if parts := parts_of_kit(part.need.text, language):
            shared = [one.need for one in spare]
            needs = tuple(SlotNeed(_with_shared(read_need(name, vocabulary), shared, ())) for name in parts)
            return Slots(needs, budget, _name_of_kit(part.need))
    return Slots((), budget)


def _name_of_kit(need: Need) -> str:
    """What the whole was called: "gaming setup" of "a gaming setup for 2000"."""
    if SET.search(need.wanted.lower()):
        return need.wanted
    match = SET.search(need.text.lower())
    return match[0] if match else need.wanted
