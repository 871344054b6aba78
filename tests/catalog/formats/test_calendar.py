"""What holds for some days, and the next day on which that changes."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.formats.calendar import Calendar

MAY_10 = date(2026, 5, 10)


def may(day: int) -> date:
    return date(2026, 5, day)


@pytest.mark.parametrize(
    ("first", "last", "holds", "changes"),
    [
        (None, None, True, None),
        (may(1), None, True, None),
        (may(1), may(10), True, may(11)),
        (None, may(12), True, may(13)),
        (may(11), may(20), False, may(11)),
        (may(10), may(10), True, may(11)),
        (None, may(9), False, None),
        (may(20), may(12), False, None),
        (None, date.max, True, None),
    ],
)
def test_both_ends_are_included(first: date | None, last: date | None, holds: bool, changes: date | None) -> None:
    calendar = Calendar(MAY_10)

    assert (calendar.holds(first, last), calendar.changes) == (holds, changes)


def test_the_earliest_change_counts() -> None:
    calendar = Calendar(MAY_10)
    for first, last in ((may(1), may(20)), (may(12), may(13)), (None, may(30))):
        calendar.holds(first, last)

    assert calendar.changes == may(12)


ENDS = st.one_of(st.none(), st.dates(may(1), may(20)))


@settings(deadline=None)
@given(st.lists(st.tuples(ENDS, ENDS), max_size=4))
def test_until_it_changes_every_answer_stays_the_same(spans: list[tuple[date | None, date | None]]) -> None:
    def answers(day: date) -> tuple[list[bool], date | None]:
        calendar = Calendar(day)
        return [calendar.holds(first, last) for first, last in spans], calendar.changes

    now, changes = answers(MAY_10)
    days = [MAY_10 + timedelta(days=number) for number in range(30)]
    first_other = next((day for day in days if answers(day)[0] != now), None)

    assert first_other == changes
