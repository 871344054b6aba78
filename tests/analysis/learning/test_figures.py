"""Accuracy, precision, recall and F1, against numbers worked out by hand."""

import pytest

from shopcli.analysis.learning.figures import Figures, figures_of

GOLD = ["a"] * 6 + ["b"] * 3 + ["c"]
SAID = [*"aaaab", "c", *"bba", "a"]


@pytest.fixture
def figures() -> Figures:
    return figures_of("abc", GOLD, [(label, 0.6) for label in SAID], "a")


def test_the_confusion_has_a_row_for_each_label(figures: Figures) -> None:
    assert figures.confusion == ((4, 1, 1), (1, 2, 0), (1, 0, 0))


def test_by_label(figures: Figures) -> None:
    a, b, c = figures.by_label
    assert (a.precision, a.recall, a.f1, a.count) == pytest.approx((4 / 6, 4 / 6, 4 / 6, 6))
    assert (b.precision, b.recall, b.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert (c.precision, c.recall, c.f1) == (0, 0, 0)


def test_over_all(figures: Figures) -> None:
    assert figures.accuracy == pytest.approx(0.6)
    assert figures.macro_f1 == pytest.approx(4 / 9)
    assert figures.confidence == pytest.approx(0.6)
    low, high = figures.interval
    assert (low, high) == pytest.approx((0.3127, 0.8318), abs=1e-4)


def test_the_baseline_says_the_commonest_label_of_every_text(figures: Figures) -> None:
    always = figures_of("abc", GOLD, [("a", 1.0)] * len(GOLD), "a")
    assert figures.baseline == always.accuracy
    assert figures.baseline_macro_f1 == pytest.approx(always.macro_f1)


def test_all_right_is_an_accuracy_of_one() -> None:
    perfect = figures_of("ab", "aabb", [(label, 1.0) for label in "aabb"], "a")
    assert (perfect.accuracy, perfect.macro_f1, perfect.interval[1]) == (1, 1, 1)
