"""Does the first piece of evidence answer the question, and is it known when none does? One row for each public set.

    python -m bench.qa

Beside plain BM25 in the same run: shopcli as a plain install has it and, where the `[semantic]` extra is installed,
with sentence embeddings (some minutes). "unseen" is by weights fitted on other questions; the weights that ship were
fitted on all of these. Candidates are given as bare texts, as in a batch with `context`. A question counts for P@1 and
MAP where some of its candidates answer and some do not, and as not answerable where no candidate even helps; BM25,
which has no measure of that, is given the threshold that suits it best on these very questions. Exit 1 where a goal
is missed.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bench.catalogs import data_folder
from bench.qa_data import Pool, by_data, pools
from bench.qa_fit import table, unseen
from bench.qa_scores import bm25, first_and_average, macro_f1
from shopcli.evidence.ranking.passage import Passage
from shopcli.evidence.ranking.rank import ANSWERABLE, rank
from shopcli.evidence.ranking.semantics import Semantics, load_semantics

ABOVE_BM25 = 0.03
"""How far a plain install's P@1 must lie above BM25's."""
WITH_MEANING = {"ePQA": 0.64, "semiPQA": 0.75, "hetPQA": 0.64}
"""The P@1 that embeddings must reach."""

_TRIED = 50

Scores: TypeAlias = list[list[float]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over the questions of one set."""

    first: float
    average: float
    not_answerable: float


class Remembered:
    """Embeds the texts of each question once, though they are ranked twice."""

    def __init__(self, semantics: Semantics) -> None:
        self._semantics = semantics
        self._known: dict[tuple[str, ...], list[float]] = {}

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        key = (question, *texts)
        if key not in self._known:
            self._known[key] = self._semantics.similarities(question, texts)
        return self._known[key]


def shopcli_scores(all_pools: Sequence[Pool], semantics: Semantics | None = None) -> Scores:
    scores = []
    for pool in all_pools:
        ranked = rank(pool.question, [Passage(text, "context") for text in pool.texts], semantics)
        scores.append([one.score for one in sorted(ranked, key=lambda one: one.index)])
    return scores


def figures(chosen: Sequence[Pool], scores: Sequence[list[float]], threshold: float = ANSWERABLE) -> Figures:
    ranked = [
        first_and_average(found, pool.relevant) for pool, found in zip(chosen, scores, strict=True) if pool.rankable
    ]
    answered = [max(found) >= threshold for found in scores]
    return Figures(
        sum(first for first, _ in ranked) / len(ranked),
        sum(average for _, average in ranked) / len(ranked),
        macro_f1([pool.answerable for pool in chosen], answered),
    )


def _rows(all_pools: Sequence[Pool], semantics: Semantics | None) -> Iterator[tuple[str, str, Figures, float | None]]:
    """Set, ranking, figures and the goal for P@1."""
    rankings: list[tuple[str, Scores]] = [
        ("BM25", [bm25(pool.question, pool.texts) for pool in all_pools]),
        ("shopcli", shopcli_scores(all_pools)),
        ("shopcli, unseen", unseen(all_pools, [table(pool, None) for pool in all_pools])),
    ]
    if semantics is not None:
        rankings += [
            ("with meaning", shopcli_scores(all_pools, semantics)),
            ("with meaning, unseen", unseen(all_pools, [table(pool, semantics) for pool in all_pools])),
        ]
    for data, numbers in by_data(all_pools).items():
        chosen = [all_pools[number] for number in numbers]
        floor = 0.0
        for name, scores in rankings:
            own = [scores[number] for number in numbers]
            found = figures(chosen, own, _best_threshold(chosen, own) if name == "BM25" else ANSWERABLE)
            floor = floor or found.first
            goal = None if name == "BM25" else WITH_MEANING[data] if "meaning" in name else floor + ABOVE_BM25
            yield data, name, found, goal


def _best_threshold(chosen: Sequence[Pool], scores: Sequence[list[float]]) -> float:
    best = sorted(max(found) for found in scores)
    tried = best[:: max(1, len(best) // _TRIED)]
    return max(tried, key=lambda threshold: figures(chosen, scores, threshold).not_answerable)


def main() -> int:
    if not (data_folder() / "pqa").is_dir():
        print("../shared/data/pqa is not here", file=sys.stderr)
        return 1
    semantics = load_semantics()
    missed = False
    print(f"{'':<9}{'':<22}{'P@1':>6}{'goal':>7}{'MAP':>7}  not answerable, macro F1")
    for data, name, found, goal in _rows(pools(data_folder()), Remembered(semantics) if semantics else None):
        missed |= goal is not None and found.first < goal
        wanted = "" if goal is None else f"{goal:.3f}"
        print(f"{data:<9}{name:<22}{found.first:>6.3f}{wanted:>7}{found.average:>7.3f}  {found.not_answerable:.3f}")
    if semantics is None:
        print("the [semantic] extra is not installed, so its rows are missing", file=sys.stderr)
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
