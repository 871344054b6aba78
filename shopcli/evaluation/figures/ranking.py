"""How good a ranked list is against labelled products."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shopcli.evaluation.figures.statistics import Interval, mean, share

DEPTH = 10
"""Ranks that are looked at."""


@dataclass(frozen=True, slots=True)
class RankingFigures:
    """Means over needs, each with its interval; None where there is no need."""

    needs: int
    ndcg: Interval | None
    recall: Interval | None
    mrr: Interval | None
    exact: Interval | None


def ndcg(ranked: Sequence[str], grades: Mapping[str, float], depth: int = DEPTH) -> float:
    """Discounted gain (2^grade - 1) / log2(rank + 1) of the first `depth`, over the best possible (Burges 2005)."""
    best = sorted((grade for grade in grades.values() if grade > 0), reverse=True)[:depth]
    ideal = _gain(best)
    return _gain([grades.get(one, 0.0) for one in ranked[:depth]]) / ideal if ideal else 0.0


def recall(ranked: Sequence[str], grades: Mapping[str, float], depth: int = DEPTH) -> float:
    """The share of the wanted products among the first `depth`, of as many as can stand there."""
    wanted = {one for one, grade in grades.items() if grade > 0}
    return len(wanted.intersection(ranked[:depth])) / min(len(wanted), depth) if wanted else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Mapping[str, float], depth: int = DEPTH) -> float:
    """1 / rank of the first wanted product; 0 where none is among the first `depth`."""
    return next((1 / rank for rank, one in enumerate(ranked[:depth], 1) if grades.get(one, 0) > 0), 0.0)


def is_exact(ranked: Sequence[str], grades: Mapping[str, float]) -> bool:
    """Whether all that is wanted was shown, and nothing else."""
    return set(ranked) == {one for one, grade in grades.items() if grade > 0}


def ranking_figures(lists: Sequence[tuple[Sequence[str], Mapping[str, float]]]) -> RankingFigures:
    """`lists` pairs what was shown, the best first, with what is wanted."""
    return RankingFigures(
        len(lists),
        mean([ndcg(ranked, grades) for ranked, grades in lists]),
        mean([recall(ranked, grades) for ranked, grades in lists]),
        mean([reciprocal_rank(ranked, grades) for ranked, grades in lists]),
        share(sum(is_exact(ranked, grades) for ranked, grades in lists), len(lists)),
    )


def _gain(grades: Sequence[float]) -> float:
    return math.fsum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))
