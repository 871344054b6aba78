import pytest

from shopcli.evaluation.figures.ranking import is_exact, ndcg, ranking_figures, recall, reciprocal_rank

GRADES = {"A": 3.0, "B": 1.0, "C": 0.0}


def test_the_best_order_gains_all() -> None:
    assert ndcg(["A", "B", "C"], GRADES) == pytest.approx(1.0)


def test_what_is_wanted_less_first_gains_less() -> None:
    assert ndcg(["B", "A"], GRADES) == pytest.approx((1 + 7 / 1.5849625) / (7 + 1 / 1.5849625))


def test_recall_is_of_what_can_stand_there() -> None:
    assert recall(["A", "X"], GRADES) == 0.5
    assert recall(["A"], {"A": 1, "B": 1}, depth=1) == 1.0


def test_the_first_wanted_one_decides_the_reciprocal_rank() -> None:
    assert reciprocal_rank(["X", "C", "B"], GRADES) == pytest.approx(1 / 3)
    assert reciprocal_rank(["X"], GRADES) == 0


def test_exact_is_all_and_nothing_else() -> None:
    assert is_exact(["B", "A"], GRADES)
    assert not is_exact(["A", "B", "C"], GRADES)


def test_means_are_over_needs() -> None:
    figures = ranking_figures([(["A"], {"A": 1.0}), (["X"], {"A": 1.0})])
    assert figures.needs == 2
    assert figures.mrr is not None
    assert figures.mrr.value == 0.5
    assert figures.exact is not None
    assert figures.exact.value == 0.5


def test_no_needs_have_no_figures() -> None:
    assert ranking_figures([]).ndcg is None
