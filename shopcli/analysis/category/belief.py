"""From scores to probabilities that hold: fitted to products that were left out while learning."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from shopcli.analysis.category.vectors import Floats, Integers

_LEAST = 0.01
"""Scores below are as good as this: what is near nothing is noise, and none of it is evidence."""

_MOST_ROWS = 1500
_ROUNDS = 4
_TRIED: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("sharpness", tuple(float(each) for each in np.geomspace(1, 6, 13))),
    ("elsewhere", tuple(float(each) for each in np.geomspace(0.01, 0.6, 13))),
    ("by_name", (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)),
)

Logs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Belief:
    """The probability of a class goes with the power `sharpness` of its score; `elsewhere` is the score of all others.

    Where a product belongs may not be known at all, as nothing like it has been filed yet. A score is multiplied by e
    to the `by_name` where a product carries the whole name of the class.
    """

    sharpness: float = 2.5
    elsewhere: float = 0.15
    by_name: float = 1.0

    def probabilities(self, scores: Floats, named: Floats) -> Floats:
        """Of each class, for a row or rows of scores and of how far the name is carried, 0 to 1.

        What they lack to 1 is for none of the classes.
        """
        said, _ = self.logs(scores, named)
        return np.exp(said).astype(np.float32)

    def logs(self, scores: Floats, named: Floats) -> tuple[Logs, Logs]:
        """The logarithms of the probabilities, and of that for none of the classes."""
        evidence = np.log(np.maximum(scores, _LEAST).astype(np.float64)) + self.by_name * named
        raised = self.sharpness * evidence
        rival = self.sharpness * float(np.log(self.elsewhere))
        top = np.maximum(raised.max(axis=-1), rival)
        total = np.log(np.exp(raised - top[..., None]).sum(axis=-1) + np.exp(rival - top)) + top
        return raised - total[..., None], rival - total


def fit(left_out: Floats, named: Floats, labels: Integers) -> Belief:
    """What makes the categories that products stand in likeliest, given their scores by all others.

    A product alone in its category counts as belonging elsewhere too, as nobody else speaks for it.
    """
    chosen = np.linspace(0, len(labels) - 1, min(len(labels), _MOST_ROWS)).astype(int)
    rows = _Rows(left_out[chosen], named[chosen], labels[chosen], np.bincount(labels)[labels[chosen]] < 2)
    best = Belief()
    for _ in range(_ROUNDS):
        before = best
        for name, values in _TRIED:
            best = max((replace(best, **{name: value}) for value in values), key=rows.likelihood)
        if best == before:
            break
    return best


@dataclass(frozen=True, slots=True)
class _Rows:
    scores: Floats
    named: Floats
    own: Integers
    alone: NDArray[np.bool_]

    def likelihood(self, belief: Belief) -> float:
        said, elsewhere = belief.logs(self.scores, self.named)
        own = said[np.arange(len(self.own)), self.own]
        return float(np.where(self.alone, np.logaddexp(own, elsewhere), own).sum())
