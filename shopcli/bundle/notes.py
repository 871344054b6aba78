"""What is to be said about promotions that do not count: data for remarks, in no language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from shopcli.bundle.promotion import Promotion, fold_code
from shopcli.catalog.product import Product


class NoteKind(StrEnum):
    UNKNOWN_CODE = "unknown_code"
    """No promotion has the code."""
    ENDED = "ended"
    UPCOMING = "upcoming"
    OTHER_PRODUCTS = "other_products"
    """The code's promotion covers nothing of what is asked about."""
    ONE_CODE = "one_code"
    """Two codes of one shop: an order takes one."""
    EXCLUDES = "excludes"
    """Two promotions of one shop that do not stack: an order takes one."""


@dataclass(frozen=True, slots=True)
class Note:
    """`code` is set where the remark is about a code, as the shopper wrote it; `other` where it is about two."""

    kind: NoteKind
    code: str = ""
    promotion: Promotion | None = None
    other: Promotion | None = None


def notes_on(
    promotions: Sequence[Promotion], today: date, codes: Sequence[str], offers: Sequence[Product] = ()
) -> tuple[Note, ...]:
    """What keeps promotions from counting today: of the codes first, then of the automatic ones, then of pairs.

    With `offers` only what covers one of them is said, and codes that cover none are.
    """
    running: list[Promotion] = []
    notes: list[Note] = []
    for code in _distinct(codes):
        named = [each for each in promotions if each.has_code((code,))]
        if not named:
            notes.append(Note(NoteKind.UNKNOWN_CODE, code))
            continue
        held_back = [note for each in named if (note := _held_back(each, today, offers, code))]
        running += [each for each in named if each not in {note.promotion for note in held_back}]
        # A code that does something for the shopper needs no excuse for what else it might have done.
        notes += held_back if len(held_back) == len(named) else []
    automatic = [each for each in promotions if each.code is None and _matters(each, offers)]
    for each in automatic:
        if note := _held_back(each, today, offers, ""):
            notes.append(note)
        else:
            running.append(each)
    return (*notes, *_exclusions(running))


def _distinct(codes: Sequence[str]) -> list[str]:
    return list({fold_code(code): code for code in reversed(codes)}.values())[::-1]


def _held_back(promotion: Promotion, today: date, offers: Sequence[Product], code: str) -> Note | None:
    when = promotion.when(today)
    if when != "current":
        return Note(NoteKind(when), code, promotion)
    return None if _matters(promotion, offers) else Note(NoteKind.OTHER_PRODUCTS, code, promotion)


def _matters(promotion: Promotion, offers: Sequence[Product]) -> bool:
    return not offers or any(map(promotion.covers, offers))


def _exclusions(running: Sequence[Promotion]) -> Iterator[Note]:
    for first, second in combinations(running, 2):
        if first.shop != second.shop:
            continue
        code, other_code = first.code, second.code
        if code is not None and other_code is not None and fold_code(code) != fold_code(other_code):
            yield Note(NoteKind.ONE_CODE, code, first, second)
        elif not first.stackable and not second.stackable:
            yield Note(NoteKind.EXCLUDES, code or "", first, second)
