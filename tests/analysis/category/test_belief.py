"""Confidences hold: fitted to generated scores, those said at 0.9 are right nine times in ten."""

import numpy as np
import pytest

from shopcli.analysis.category.belief import Belief, fit

RANDOM = np.random.default_rng(7)


def _scores(noise: float, rows: int = 600, classes: int = 6) -> tuple[np.ndarray, np.ndarray]:
    labels = RANDOM.integers(0, classes, rows).astype(np.int32)
    scores = RANDOM.normal(0.1, noise, (rows, classes))
    scores[np.arange(rows), labels] += 0.5
    return scores.astype(np.float32), labels


@pytest.mark.parametrize("noise", [0.15, 0.3, 0.5])
def test_what_is_said_is_how_often_it_is_right(noise: float) -> None:
    scores, labels = _scores(noise)
    nothing = np.zeros_like(scores)
    said = fit(scores, nothing, labels).probabilities(scores, nothing)
    right = (said.argmax(axis=1) == labels).mean()
    assert said.max(axis=1).mean() == pytest.approx(right, abs=0.06)


def test_names_count_as_far_as_they_have_been_right() -> None:
    scores, labels = _scores(0.5)
    named = np.zeros_like(scores)
    named[np.arange(len(labels)), labels] = 0.75
    misleading = named[:, ::-1].copy()
    assert fit(scores, named, labels).by_name > 1
    assert fit(scores, misleading, labels).by_name < 1


def test_where_many_products_are_alone_in_their_category_more_is_left_for_none() -> None:
    scores = np.full((40, 40), 0.05, np.float32)
    nothing = np.zeros_like(scores)
    alone = fit(scores, nothing, np.arange(40, dtype=np.int32))
    assert alone.probabilities(scores[0], nothing[0]).sum() < 0.5


def test_probabilities_never_sum_to_more_than_one() -> None:
    said = Belief().probabilities(np.array([2.0, -1.0, 0.3], np.float32), np.zeros(3, np.float32))
    assert (said >= 0).all()
    assert said.sum() <= 1
