"""Days in the ways of shop systems."""

import datetime

import pytest

from shopcli.catalog.feeds.days import NoDayError, day_of


@pytest.mark.parametrize(
    "text", ["2026-05-09", "2026-5-9 08:00:00", "2026-05-09T08:00+01:00", "2026/05/09", "5/9/26", "05/09/2026, 8:00 AM"]
)
def test_a_day_is_read(text: str) -> None:
    assert day_of(text) == datetime.date(2026, 5, 9)


def test_a_blank_is_no_day() -> None:
    assert day_of("  ") is None


@pytest.mark.parametrize("text", ["soon", "2026-13-01", "31/12/26", "2026", "1767225600"])
def test_what_is_no_day_says_so(text: str) -> None:
    with pytest.raises(NoDayError, match=text):
        day_of(text)
