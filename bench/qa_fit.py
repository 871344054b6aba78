"""The weights of the evidence ranking: logistic regressions on `../shared/data/pqa`, and what they are worth unseen.

    python -m bench.qa_fit

prints `shopcli/evidence/ranking/weights.py`, with the `[semantic]` extra both halves of it. Every set counts alike, and
so does every question of a set. A text that helps without answering counts as a third of an answer.
"""

import random
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bench.catalogs import data_folder
from bench.qa_data import Pool, pools
from shopcli.evidence.ranking.asked import read_asked
from shopcli.evidence.ranking.features import FEATURES, features
from shopcli.evidence.ranking.passage import Passage
from shopcli.evidence.ranking.reading import read_passage
from shopcli.evidence.ranking.semantics import Semantics, load_semantics

Matrix: TypeAlias = NDArray[np.float64]

_HELPS = 0.3
_SHRINK = 1.0
_STEPS = 30
_FOLDS = 5


def table(pool: Pool, semantics: Semantics | None) -> Matrix:
    """A row for each candidate: its features, its nearness in meaning where there is one, and 1."""
    readings = [read_passage(Passage(text, "context")) for text in pool.texts]
    columns = [np.array(features(read_asked(pool.question), readings))]
    if semantics is not None:
        cosines = semantics.similarities(pool.question, [reading.plain for reading in readings])
        columns.append(np.array(cosines)[:, None])
    return np.hstack([*columns, np.ones((len(readings), 1))])


def fit(chosen: Sequence[Pool], tables: Sequence[Matrix]) -> Matrix:
    """The weights of the columns, by Newton's method; all but the last are drawn towards 0."""
    sizes = Counter(pool.data for pool in chosen)
    rows = np.vstack(tables)
    wanted = np.array([_wanted(pool, number) for pool in chosen for number in range(len(pool.texts))])
    counts = np.array([1800 / sizes[pool.data] / len(pool.texts) for pool in chosen for _ in pool.texts])
    shrink = np.diag([*[_SHRINK] * (rows.shape[1] - 1), 0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (wanted - chances)) - shrink @ weights
        bend = (rows * (counts * chances * (1 - chances))[:, None]).T @ rows + shrink
        weights += np.linalg.solve(bend, slope)
    return weights


def _wanted(pool: Pool, number: int) -> float:
    return 1.0 if pool.relevant[number] else _HELPS if pool.labels[number] else 0.0


def unseen(all_pools: Sequence[Pool], tables: Sequence[Matrix]) -> list[list[float]]:
    """The chances of each pool's candidates by weights fitted on other questions: a fifth is left out at a time."""
    questions = sorted({pool.question for pool in all_pools})
    random.Random(0).shuffle(questions)
    fold = {question: number % _FOLDS for number, question in enumerate(questions)}
    chances: dict[int, list[float]] = {}
    for left_out in range(_FOLDS):
        kept = [number for number, pool in enumerate(all_pools) if fold[pool.question] != left_out]
        weights = fit([all_pools[number] for number in kept], [tables[number] for number in kept])
        for number, pool in enumerate(all_pools):
            if fold[pool.question] == left_out:
                chances[number] = list(1 / (1 + np.exp(-tables[number] @ weights)))
    return [chances[number] for number in range(len(all_pools))]


def _as_code(weights: Matrix, suffix: str) -> list[str]:
    rounded = [f"{weight + 0.0:.1f}" for weight in weights]
    lines = [f"WEIGHTS{suffix} = ({', '.join(rounded[: len(FEATURES)])})", f"BIAS{suffix} = {rounded[-1]}"]
    return [*lines, f"MEANING = {rounded[-2]}"] if suffix else lines


def main() -> None:
    all_pools = pools(data_folder())
    for semantics, suffix in ((None, ""), (load_semantics(), "_WITH_MEANING")):
        if semantics is not None or not suffix:
            weights = fit(all_pools, [table(pool, semantics) for pool in all_pools])
            print("\n".join(_as_code(weights, suffix)))


if __name__ == "__main__":
    main()
