"""Times of day, days of the week and stretches of time, as people write them."""

import pytest

from shopcli.evidence.policies.clock import times, weekdays
from shopcli.evidence.policies.durations import days_of, within_days

ALL, WORKING, WEEKEND = frozenset(range(7)), frozenset(range(5)), frozenset({5, 6})


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("before 2 p.m. eastern", [14]),
        ("8 a.m. – 8 p.m.", [8, 20]),
        ("at 9:30pm", [21.5]),
        ("ordered at 3 in the afternoon", [15]),
        ("is anyone there at 11?", [11]),
        ("midnight", [24]),
        ("每天 9:00–22:00", [9, 22]),
        ("下午五点付的款", [17]),
        ("早上8点半", [8.5]),
        ("晚上十点", [22]),
        ("at 20 dollars", []),
        ("一点击就好", []),
    ],
)
def test_hours_are_read(said: str, hours: list[float]) -> None:
    assert list(times(said)) == hours


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("from monday to saturday", ALL - {6}),
        ("mon–fri", WORKING),
        ("on business days", WORKING),
        ("open at weekends", WEEKEND),
        ("on sundays?", {6}),
        ("every day", ALL),
        ("电话客服工作日", WORKING),
        ("周一至周六", ALL - {6}),
        ("礼拜天在不在", {6}),
        ("周末", WEEKEND),
        ("whenever you like", frozenset()),
    ],
)
def test_days_of_the_week_are_read(said: str, days: frozenset[int]) -> None:
    assert weekdays(said) == days


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("i bought it three weeks ago", 21),
        ("after a month and a half", 45),
        ("i've had it for 10 days", 10),
        ("买了十天", 10),
        ("过了两个月还能退吗", 60),
        ("十五天以后", 15),
        ("how many days do i have", None),
    ],
)
def test_the_days_that_have_gone_by_are_read(said: str, days: float | None) -> None:
    assert days_of(said) == days


@pytest.mark.parametrize(
    ("said", "days"),
    [("within 14 days of your order", 14), ("签收后 15 天内", 15), ("the code arrives by itself", None)],
)
def test_the_days_that_a_rule_gives_are_read(said: str, days: float | None) -> None:
    assert within_days(said) == days
