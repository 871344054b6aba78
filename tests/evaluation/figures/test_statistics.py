import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.evaluation.figures.statistics import Chance, corrected, mean, paired_chance, share, unpaired_chance


def test_a_share_comes_with_wilsons_interval() -> None:
    found = share(8, 10)
    assert found is not None
    assert (found.value, found.of) == (0.8, 10)
    assert found.low == pytest.approx(0.4902, abs=1e-4)
    assert found.high == pytest.approx(0.9433, abs=1e-4)


def test_nothing_has_no_share_and_no_mean() -> None:
    assert share(0, 0) is None
    assert mean([]) is None


def test_all_right_is_not_taken_for_certain() -> None:
    found = share(20, 20)
    assert found is not None
    assert found.low < 0.9
    assert found.high == 1.0


@given(st.integers(1, 300).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_share_lies_within_its_interval(counts: tuple[int, int]) -> None:
    found = share(*counts)
    assert found is not None
    assert 0 <= found.low <= found.value <= found.high <= 1


def test_a_mean_lies_within_what_resampling_leaves() -> None:
    found = mean([0.0, 1.0] * 50)
    assert found is not None
    assert found.value == 0.5
    assert 0.38 < found.low < 0.45
    assert 0.55 < found.high < 0.62


def test_a_few_values_that_are_alike_leave_no_certainty() -> None:
    found = mean([1.0] * 5)
    assert found is not None
    assert found.low < 0.8
    assert (found.value, found.high) == (1, 1)


def test_the_interval_of_a_mean_holds_the_truth_in_about_95_of_100() -> None:
    chance, many = random.Random(5), 150

    def drawn() -> float:
        return 1.0 if (rest := chance.random()) < 0.6 else 0.0 if rest < 0.7 else chance.uniform(0.3, 0.95)

    found = [mean([drawn() for _ in range(10)]) for _ in range(many)]
    assert sum(one.low <= 0.7875 <= one.high for one in found if one) >= 0.93 * many


def test_the_same_values_give_the_same_interval() -> None:
    assert mean([0.1, 0.9, 0.4]) == mean([0.1, 0.9, 0.4])


@pytest.mark.parametrize(
    ("lost", "won", "chance"), [(0, 0, 1.0), (1, 0, 1.0), (6, 0, 2 / 64), (3, 3, 1.0), (8, 1, 0.0390625)]
)
def test_tasks_that_changed_are_a_toss_of_coins(lost: int, won: int, chance: float) -> None:
    assert paired_chance(lost, won) == pytest.approx(chance)
    assert paired_chance(won, lost) == pytest.approx(chance)


def test_shares_of_other_tasks_are_compared_by_fishers_test() -> None:
    assert unpaired_chance(8, 10, 1, 10) == pytest.approx(0.005477, abs=1e-6)
    assert unpaired_chance(5, 10, 5, 10) == pytest.approx(1.0)


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_fishers_chance_is_a_chance(of: int, other_of: int, data: st.DataObject) -> None:
    right, other = data.draw(st.integers(0, of)), data.draw(st.integers(0, other_of))
    chance = unpaired_chance(right, of, other, other_of)
    assert 0 < chance <= 1
    assert math.isclose(chance, unpaired_chance(other, other_of, right, of), rel_tol=1e-9)


def test_runs_over_many_tasks_are_compared_in_no_time() -> None:
    """Numbers of ways have ten thousands of digits here."""
    assert paired_chance(6000, 5500) == pytest.approx(3.25721393883522e-06, rel=1e-6)
    assert unpaired_chance(10_000, 20_000, 9_995, 20_000) == pytest.approx(0.9680931916410414, rel=1e-6)


@given(st.integers(0, 60), st.integers(0, 60))
def test_mcnemars_chance_is_what_counting_gives(lost: int, won: int) -> None:
    ways = sum(math.comb(lost + won, count) for count in range(max(lost, won), lost + won + 1))
    assert paired_chance(lost, won) == pytest.approx(min(1.0, 2 * ways / 2 ** (lost + won)))


def test_many_looks_make_a_small_chance_less_telling() -> None:
    chances = {"a": Chance(0.01), "b": Chance(0.04), "c": Chance(0.5)}
    assert corrected(chances, dict.fromkeys(chances, 1), 0.05) == {"a": 0.03, "b": 0.08, "c": 0.5}


def test_what_weighs_more_is_raised_less() -> None:
    chances = {"all": Chance(0.02), "a": Chance(0.02), "b": Chance(0.9)}
    found = corrected(chances, {"all": 2, "a": 1, "b": 1}, 0.05)
    assert found == pytest.approx({"all": 0.04, "a": 0.04, "b": 0.9})


def test_what_could_not_have_told_anything_does_not_count() -> None:
    chances = {"a": Chance(0.02), "b": Chance(1.0, least=0.5)}
    assert corrected(chances, dict.fromkeys(chances, 1), 0.05) == {"a": 0.02, "b": 1.0}
