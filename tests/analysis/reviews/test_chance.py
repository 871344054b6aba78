"""What is more than chance, held against simulation and against counts that are plainly one or the other."""

import random

import pytest

from shopcli.analysis.reviews.chance import LEVEL, find_burst, find_trend, lower_share, poisson_tail


@pytest.mark.parametrize(
    ("count", "expected", "chance"),
    [(0, 2.0, 1.0), (1, 2.0, 0.864665), (5, 2.0, 0.052653), (12, 2.0, 1.364e-6), (30, 2.0, 5.78e-25)],
)
def test_the_tail_of_poisson(count: int, expected: float, chance: float) -> None:
    assert poisson_tail(count, expected) == pytest.approx(chance, rel=1e-3)


def test_the_tail_of_many_goes_over_into_the_normal_one() -> None:
    assert poisson_tail(530, 499.9) == pytest.approx(poisson_tail(530, 500.1), rel=0.15)


def test_a_rush_is_found_with_its_days() -> None:
    days = {7 * week: 1 for week in range(50)} | {200 + day: 3 for day in range(4)}

    burst = find_burst(days)

    assert burst is not None
    assert (burst.first, burst.last) in ((197, 203), (200, 203))
    assert burst.count >= 12
    assert burst.chance < LEVEL


def test_even_days_and_few_reviews_are_no_rush() -> None:
    assert find_burst(dict.fromkeys(range(0, 400, 4), 1)) is None
    assert find_burst({1: 3, 300: 1}) is None
    assert find_burst(dict.fromkeys(range(20), 5)) is None
    assert find_burst({}) is None


def test_chance_alone_is_seldom_taken_for_something() -> None:
    """A hundredth of the times, by the level of both tests; of 300 runs, nine are already unlikely."""
    chosen = random.Random(1)
    bursts = trends = 0
    for _ in range(300):
        days: dict[int, int] = {}
        for _ in range(60):
            day = chosen.randrange(365)
            days[day] = days.get(day, 0) + 1
        bursts += find_burst(days) is not None
        periods = [(sum(chosen.random() < 0.7 for _ in range(8)), 0) for _ in range(12)]
        trends += find_trend([(good, 8 - good) for good, _ in periods]).direction in ("rising", "falling")
    assert bursts <= 9
    assert trends <= 9


def test_a_trend_has_its_direction() -> None:
    falling = [(9, 1), (8, 2), (5, 5), (2, 8)]
    assert find_trend(falling).direction == "falling"
    assert find_trend(falling[::-1]).direction == "rising"
    assert find_trend([(5, 5), (5, 5), (5, 5)]).direction == "steady"


@pytest.mark.parametrize("periods", [[], [(3, 3)] * 3, [(30, 0)] * 3, [(15, 5), (5, 15)]])
def test_too_little_is_no_trend(periods: list[tuple[int, int]]) -> None:
    assert find_trend(periods).direction == "unknown"
    assert find_trend(periods).chance is None


def test_a_share_of_few_is_worth_less_than_the_same_of_many() -> None:
    assert lower_share(2, 2) < lower_share(90, 100)
    assert lower_share(0, 5) == pytest.approx(0, abs=1e-9)
    assert lower_share(0, 0) == 0
