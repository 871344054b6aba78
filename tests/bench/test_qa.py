"""What judges the evidence ranking: its measures, and the figures that a plain install must keep."""

import pytest

from bench.catalogs import data_folder
from bench.qa import ABOVE_BM25, figures, shopcli_scores
from bench.qa_data import Pool, by_data, pools
from bench.qa_fit import fit, table
from bench.qa_scores import bm25, first_and_average, macro_f1
from shopcli.evidence.ranking.features import FEATURES

needs_data = pytest.mark.skipif(not (data_folder() / "pqa").is_dir(), reason="../shared/data/pqa is not here")


def test_precision_looks_at_the_first_and_average_precision_at_every_answer() -> None:
    first, average = first_and_average([0.9, 0.2, 0.5], [True, True, False])
    assert first == 1
    assert average == pytest.approx((1 + 2 / 3) / 2)
    assert first_and_average([0.5, 0.5], [False, True]) == (0.0, 0.5)


def test_macro_f1_is_low_for_who_always_says_the_same() -> None:
    assert macro_f1([True, False], [True, False]) == 1.0
    assert macro_f1([True, True, True, False], [True] * 4) == pytest.approx(6 / 7 / 2)


def test_bm25_prefers_the_rarer_word_and_the_shorter_text() -> None:
    texts = ["red kettle", "red pan", "red pan with a lid of glass that is round"]
    assert bm25("a red kettle", texts)[0] > bm25("a red kettle", texts)[1]
    assert bm25("pans", texts)[1] > bm25("pans", texts)[2] > bm25("pans", texts)[0] == 0


def test_what_only_helps_makes_a_question_answerable_but_is_no_right_answer() -> None:
    pool = Pool("ePQA", "Is it round?", ("maybe", "it is red"), (1, 0), answers_from=2)
    assert pool.answerable
    assert not pool.rankable


def test_weights_follow_what_answers() -> None:
    pool = Pool("own", "Is the lid made of glass?", ("The lid is made of glass.", "It is red."), (1, 0))
    weights = fit([pool], [table(pool, None)])
    assert weights[FEATURES.index("covered")] > 0


@needs_data
def test_a_plain_install_stays_above_bm25_on_every_set() -> None:
    """A third of the questions of each set, which takes two seconds."""
    chosen = pools(data_folder())[::3]
    for numbers in by_data(chosen).values():
        own = [chosen[number] for number in numbers]
        floor = figures(own, [bm25(pool.question, pool.texts) for pool in own])
        assert figures(own, shopcli_scores(own)).first >= floor.first + ABOVE_BM25


@needs_data
def test_the_sets_hold_as_many_questions_as_their_floors_were_measured_on() -> None:
    counts: dict[str, int] = {}
    for pool in pools(data_folder()):
        counts[pool.data] = counts.get(pool.data, 0) + pool.rankable
    assert counts == {"ePQA": 805, "semiPQA": 608, "hetPQA": 366}
