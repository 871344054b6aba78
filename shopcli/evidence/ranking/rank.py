"""Which passages answer a question: the first that `ask` answers from, and whether any does."""

from collections.abc import Sequence
from math import exp

from shopcli.evidence.ranking.asked import read_asked
from shopcli.evidence.ranking.features import features
from shopcli.evidence.ranking.passage import Passage, Ranked
from shopcli.evidence.ranking.reading import read_passage
from shopcli.evidence.ranking.semantics import Semantics
from shopcli.evidence.ranking.weights import BIAS, BIAS_WITH_MEANING, MEANING, WEIGHTS, WEIGHTS_WITH_MEANING

ANSWERABLE = 0.25
"""Where the best passage scores less than this, the question is not answered: set where both verdicts are as good."""


def rank(question: str, passages: Sequence[Passage], semantics: Semantics | None = None) -> list[Ranked]:
    """All of `passages`, best first; equally good ones in the order given.

    `semantics` adds the nearness in meaning, and finds across languages what shares no word.
    """
    if not passages:
        return []
    readings = [read_passage(passage) for passage in passages]
    rows = features(read_asked(question), readings)
    if semantics is None:
        scores = [_chance(BIAS, WEIGHTS, row) for row in rows]
    else:
        cosines = semantics.similarities(question, [reading.plain for reading in readings])
        scores = [
            _chance(BIAS_WITH_MEANING + MEANING * cosine, WEIGHTS_WITH_MEANING, row)
            for row, cosine in zip(rows, cosines, strict=True)
        ]
    order = sorted(range(len(scores)), key=lambda index: -scores[index])
    return [Ranked(index, scores[index]) for index in order]


def _chance(bias: float, weights: Sequence[float], row: Sequence[float]) -> float:
    return 1 / (1 + exp(-bias - sum(weight * value for weight, value in zip(weights, row, strict=True))))
