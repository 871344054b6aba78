"""What training brings keeps to its goal, on reviews that were not learned from."""

import pytest

from bench.analyze_polarity import Case, zh_shopping
from bench.analyze_trained import GOAL, halves, trained, untrained
from bench.catalogs import data_folder
from shopcli.analysis.sentiment.judge import Polarity


def test_no_review_is_in_both_halves() -> None:
    cases = [Case(f"text {number}", Polarity.POSITIVE) for number in range(100)]
    for seed in (None, 0, 1):
        given = halves(cases, seed)
        assert not {one.text for one in given.train} & {one.text for one in given.test}
        assert len(given.train) + len(given.test) == 100
        assert 30 < len(given.train) < 70


@pytest.mark.skipif(not (data_folder() / "reviews").is_dir(), reason="../shared/data/reviews is not there")
def test_training_reaches_its_goal_and_is_better_than_none() -> None:
    pytest.importorskip("sklearn", reason="pip install 'shopcli[train]' runs this")
    given = halves(zh_shopping(data_folder()))
    assert trained(given, "sentiment").accuracy >= max(GOAL, untrained(given, "zh").accuracy)
