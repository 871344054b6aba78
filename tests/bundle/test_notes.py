"""What is said of promotions that do not count."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from shopcli.bundle.notes import notes_on
from shopcli.bundle.promotion import promotions_of
from shopcli.catalog.product import Product
from tests.bundle.shop import TODAY, offer, promotion, store

ENDED, UPCOMING = {"ends": "2026-11-21"}, {"starts": "2026-11-23"}
CABLES = {"categories": ("Cables",)}


def notes(
    *promotions: Mapping[str, Any], codes: Sequence[str] = (), offers: Sequence[Product] = ()
) -> list[tuple[str, ...]]:
    found = notes_on(promotions_of(store(*promotions)), TODAY, codes, offers)
    return [
        tuple(part for part in (note.kind, note.code, *(p.id for p in (note.promotion, note.other) if p)) if part)
        for note in found
    ]


def free(id_: str, **limits: Any) -> Mapping[str, Any]:
    return promotion(id_, "free_shipping", stackable=limits.pop("stackable", True), **limits)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({}, []),
        (ENDED, [("ended", "SAVE", "p")]),
        (UPCOMING, [("upcoming", "SAVE", "p")]),
        (CABLES, [("other_products", "SAVE", "p")]),
    ],
)
def test_a_code_that_does_nothing_is_explained(limits: Mapping[str, Any], said: list[tuple[str, ...]]) -> None:
    assert notes(free("p", code="save", **limits), codes=["SAVE"], offers=[offer("hub", "40")]) == said


def test_a_code_that_nobody_knows_is_said_once() -> None:
    assert notes(free("p"), codes=["NOPE", "nope"]) == [("unknown_code", "NOPE")]


def test_a_code_of_two_promotions_is_only_explained_where_neither_counts() -> None:
    ended, running = free("p", code="SAVE", **ENDED), free("q", code="SAVE")

    assert notes(ended, running, codes=["SAVE"]) == []
    assert notes(ended, codes=["SAVE"]) == [("ended", "SAVE", "p")]


def test_automatic_promotions_that_do_not_run_are_said_where_they_cover_something() -> None:
    shop = (free("p", **ENDED), free("q", **UPCOMING, **CABLES), free("r"))

    assert notes(*shop) == [("ended", "p"), ("upcoming", "q")]
    assert notes(*shop, offers=[offer("hub", "40")]) == [("ended", "p")]


def test_promotions_that_exclude_each_other_are_said_in_pairs() -> None:
    shop = (free("p", stackable=False), free("q", stackable=False), free("r"))
    assert notes(*shop) == [("excludes", "p", "q")]


def test_an_order_takes_one_code() -> None:
    shop = (free("p", code="ONE"), free("q", code="TWO"))

    assert notes(*shop, codes=["one", "two"]) == [("one_code", "ONE", "p", "q")]
    assert notes(*shop, codes=["one"]) == []
