import pytest

from bench.analyze_polarity import (
    LAPTOP_GOAL,
    ZH_GOAL,
    Case,
    accuracy,
    laptop,
    laptop_methods,
    macro_f1,
    zh_methods,
    zh_shopping,
)
from bench.catalogs import data_folder
from shopcli.analysis.sentiment.judge import Polarity

GOOD, BAD, NEITHER = Polarity.POSITIVE, Polarity.NEGATIVE, Polarity.NEUTRAL
needs_reviews = pytest.mark.skipif(
    not (data_folder() / "reviews").is_dir(), reason=f"no folder reviews in {data_folder()}"
)


def test_accuracy_is_the_share_that_is_right() -> None:
    assert accuracy([(GOOD, GOOD), (BAD, GOOD), (BAD, BAD), (NEITHER, GOOD)]) == 0.5


def test_macro_f1_counts_each_label_alike() -> None:
    # positive: precision 2/3, recall 1; negative: precision 1, recall 1/2; neutral is never right.
    pairs = [(GOOD, GOOD), (GOOD, GOOD), (BAD, GOOD), (BAD, BAD), (NEITHER, BAD)]
    assert macro_f1(pairs) == pytest.approx((0.8 + 0.5 + 0) / 3)


def test_rules_see_what_counted_words_do_not() -> None:
    case = Case("It is not good, not useful and not quiet.", BAD, 0, 2)
    assert laptop_methods()["words, without rules"](case) is GOOD
    assert laptop_methods()["shopcli, lexicon"](case) is BAD


@needs_reviews
def test_both_goals_are_reached_on_the_half_that_nobody_looked_at() -> None:
    for cases, methods, measure, goal in (
        (zh_shopping(data_folder()), zh_methods(), accuracy, ZH_GOAL),
        (laptop(data_folder()), laptop_methods(), macro_f1, LAPTOP_GOAL),
    ):
        unseen = [case for case in cases if not case.seen][::4]
        judged = {
            name: measure([(case.label, methods[name](case)) for case in unseen])
            for name in ("words, without rules", "shopcli, lexicon")
        }
        assert judged["shopcli, lexicon"] >= goal
        assert judged["shopcli, lexicon"] > judged["words, without rules"]
