from shopcli.evaluation.figures.compare import Outcome, broken, compare


def run(right: int, wrong: int, family: str = "filters", first: int = 0, **others: int) -> dict[str, Outcome]:
    of = right + wrong
    return {f"{family}-{first + number:03}": Outcome(family, float(number < right), **others) for number in range(of)}


def test_the_same_answers_are_the_same() -> None:
    (change,) = compare(run(9, 1), run(9, 1))
    assert (change.change, change.lost, change.won) == ("same", (), ())


def test_a_few_other_answers_are_noise() -> None:
    (change,) = compare(run(18, 2), run(16, 4))
    assert change.change == "noise"
    assert change.lost == ("filters-016", "filters-017")


def test_many_lost_answers_are_more_than_noise() -> None:
    (change,) = compare(run(20, 0), run(8, 12))
    assert change.change == "worse"
    assert change.chance < 0.01


def test_many_won_answers_are_more_than_noise_too() -> None:
    (change,) = compare(run(8, 12), run(20, 0))
    assert change.change == "better"


def test_only_the_family_that_broke_is_named() -> None:
    before = run(20, 0) | run(15, 5, "counts")
    after = run(6, 14) | run(14, 6, "counts")
    assert broken(compare(before, after)) == ("filters",)


def test_a_limit_newly_broken_is_never_noise() -> None:
    before, after = run(20, 0), run(20, 0)
    after["filters-003"] = Outcome("filters", 0.0, limits_broken=1)
    assert broken(compare(before, after)) == ("filters",)


def test_a_false_claim_newly_told_is_never_noise() -> None:
    assert broken(compare(run(3, 0), run(3, 0, slipped=1))) == ("filters",)


def test_runs_over_other_tasks_are_compared_by_their_shares() -> None:
    (change,) = compare(run(20, 0), run(5, 15, first=100))
    assert not change.paired
    assert change.change == "worse"
    assert change.lost == ()


def test_a_family_that_only_one_run_has_is_left_out() -> None:
    changes = compare(run(3, 0) | run(3, 0, "counts"), run(3, 0))
    assert [change.family for change in changes] == ["filters"]
