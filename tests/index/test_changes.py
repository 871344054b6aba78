"""What stays where it is, and the numbers of what comes between."""

from array import array
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.index.changes import NEW, rising
from shopcli.index.records import ANEW, FIRST, STEP, between, first_number, hash_of


def rises(places: Sequence[int]) -> bool:
    return all(before < after for before, after in pairwise(places))


@given(st.permutations(range(7)), st.sets(st.integers(0, 6), max_size=3))
def test_as_much_as_can_stays(order: list[int], new: set[int]) -> None:
    known = [place for place in order if place not in new]
    longest = max(size for size in range(8) if any(map(rises, combinations(known, size))))
    stays = list(rising(array("q", (NEW if place in new else place for place in order))))
    assert rises(stays) and len(stays) == longest
    remaining = iter(known)
    assert all(place in remaining for place in stays)  # in the order in which they come


@given(st.integers(1, 1000), st.integers(1, 100))
def test_numbers_between_two_are_between_and_in_order(room: int, count: int) -> None:
    numbers = between(FIRST, FIRST + room, count)
    assert (numbers is None) == (room <= count)
    assert numbers is None or rises([FIRST, *numbers, FIRST + room])


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (None, None, [FIRST, FIRST + STEP]),
        (FIRST, None, [FIRST + STEP, FIRST + 2 * STEP]),
        (None, FIRST, [FIRST - 2 * STEP, FIRST - STEP]),
    ],
)
def test_there_is_always_room_at_the_ends(low: int | None, high: int | None, expected: list[int]) -> None:
    assert list(between(low, high, 2) or ()) == expected


def test_a_million_parts_fit_below_the_end() -> None:
    assert first_number(1_000_000) < 1 << 63


def test_a_record_is_told_from_others_and_from_itself_elsewhere() -> None:
    assert hash_of("a", 0) == hash_of("a", 0)
    assert len({hash_of(text, source) for text in ("a", "b", "a ") for source in (0, 1)}) == 6
    assert hash_of("", 0) == ANEW
    assert hash_of("\ud800", 0) != ANEW
