"""Linear parts learned from labelled texts, with scikit-learn, which nothing but training needs."""

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from shopcli.analysis.learning.classifier import Example
from shopcli.analysis.learning.linear import Numbers, Weights, decisions_for, probabilities
from shopcli.analysis.learning.ngrams import ngrams
from shopcli.analysis.learning.sense import Sense

Tell: TypeAlias = Callable[[int, int], None]
"""Told how many steps are done, and of how many."""
Matrix: TypeAlias = Any
"""A sparse matrix of scipy, which has no types."""
Scores: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Places: TypeAlias = NDArray[np.int64]
"""Of labels, one for each text."""

STRENGTH = 5.0
"""How little the weights are held back (C of scikit-learn)."""
SENSE_SHARE = 0.2
"""The scale of what is known without training, beside views of length 1."""
_SMOOTHING = 0.5
_FOLDS = 4
_MOST_NGRAMS = 300_000
_MOST_NUMBERS = 20_000_000
"""Of weights in one part."""
_MOST_COUNTED = 4_000_000
"""N-grams that are counted at once; those seen in one text are then forgotten."""


def fit(examples: Sequence[Example], labels: Sequence[str], sense: Sense | None, seed: int, tell: Tell) -> Weights:
    """The weights for `labels`, of which every example has one, and every label several examples.

    The probabilities are calibrated: one temperature makes them as likely as they can be for texts left out in turn.
    """
    texts = [example.text for example in examples]
    decisions = decisions_for(len(labels))
    vocabulary = _vocabulary(texts, min(_MOST_NGRAMS, _MOST_NUMBERS // decisions))
    counts = _counts(texts, {ngram: place for place, ngram in enumerate(vocabulary)})
    senses = np.array([sense(text) for text in texts]) if sense else np.zeros((len(texts), 0))
    numbers = {label: number for number, label in enumerate(labels)}
    gold = np.array([numbers[example.label] for example in examples])
    fitter = _Fitter(counts, senses, gold, decisions, seed)
    folds = _folds(gold, seed)
    scores = np.zeros((len(texts), decisions))
    for fold in range(_FOLDS):
        tell(fold, _FOLDS + 1)
        kept, left_out = folds != fold, folds == fold
        scores[left_out] = _scores(fitter.fit(kept, ()), counts[left_out], senses[left_out])
    tell(_FOLDS, _FOLDS + 1)
    return _scaled(fitter.fit(np.ones(len(texts), bool), vocabulary), 1 / _temperature(scores, gold))


def _folds(gold: Places, seed: int) -> Places:
    """The fold of each text, by chance; no label of several texts has all of them in one, where none would be left."""
    order = np.random.default_rng(seed).permutation(len(gold))
    folds = np.empty(len(gold), np.int64)
    folds[order[np.argsort(gold[order], kind="stable")]] = np.arange(len(gold)) % _FOLDS
    return folds


def _vocabulary(texts: Sequence[str], most: int) -> tuple[str, ...]:
    """The n-grams of `texts`, sorted; of more than `most`, those that most texts have."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(set(ngrams(text)))
        if len(counted) > _MOST_COUNTED:
            counted = Counter({ngram: count for ngram, count in counted.items() if count > 1})
    kept = counted if len(counted) <= most else sorted(counted, key=lambda ngram: (-counted[ngram], ngram))[:most]
    return tuple(sorted(kept))


def _counts(texts: Sequence[str], place: dict[str, int]) -> Matrix:
    from scipy.sparse import csr_matrix

    starts, places, counts = array("q", [0]), array("i"), array("f")
    for text in texts:
        found = Counter(place[ngram] for ngram in ngrams(text) if ngram in place)
        places.extend(found.keys())
        counts.extend(found.values())
        starts.append(len(places))
    return csr_matrix((np.array(counts), np.array(places), np.array(starts)), (len(texts), len(place)))


class _Fitter:
    def __init__(self, counts: Matrix, senses: Scores, gold: Places, decisions: int, seed: int) -> None:
        self._counts = counts
        self._senses = senses
        self._gold = gold
        self._decisions = decisions
        self._seed = seed

    def fit(self, kept: Flags, vocabulary: tuple[str, ...]) -> Weights:
        """The weights learned of the rows that are `kept`."""
        counts, senses, gold = self._counts[kept], self._senses[kept], self._gold[kept]
        size = counts.shape[1]
        rarity = _rarity(counts)
        shape = (self._decisions, size)
        telling, by_presence, by_frequency = (np.zeros(shape, np.float32) for _ in range(3))
        by_sense = np.zeros((self._decisions, senses.shape[1]), np.float32)
        bias = np.zeros(self._decisions, np.float32)
        frequency = _frequency_view(counts, rarity)
        for decision in range(self._decisions):
            # With two labels the one decision is for the second.
            target = gold == (decision if self._decisions > 1 else 1)
            telling[decision] = _telling(counts, target)
            found = self._solve([_presence_view(counts, telling[decision]), frequency, senses * SENSE_SHARE], target)
            weights = found.coef_[0]
            by_presence[decision] = weights[:size] * telling[decision]
            by_frequency[decision] = weights[size : 2 * size] * rarity
            by_sense[decision] = weights[2 * size :] * SENSE_SHARE
            bias[decision] = found.intercept_[0]
        return Weights(vocabulary, telling, rarity, by_presence, by_frequency, by_sense, bias)

    def _solve(self, views: Sequence[Matrix], target: Flags) -> Any:
        from scipy.sparse import csr_matrix, hstack
        from sklearn.linear_model import LogisticRegression

        solver = LogisticRegression(
            C=STRENGTH, solver="liblinear", dual=True, tol=1e-3, max_iter=10_000, random_state=self._seed
        )
        return solver.fit(hstack([csr_matrix(view) for view in views], format="csr"), target)


def _telling(counts: Matrix, target: Flags) -> Numbers:
    """How much likelier each n-gram is in texts of the label than in others, as a logarithm; 0 for one that is new."""
    present = counts.sign()
    inside, outside = (np.asarray(present[rows].sum(axis=0)).ravel() for rows in (target, ~target))
    shares = [(found + _SMOOTHING) / (found + _SMOOTHING).sum() for found in (inside, outside)]
    telling: Numbers = np.where(inside + outside > 0, np.log(shares[0] / shares[1]), 0).astype(np.float32)
    return telling


def _rarity(counts: Matrix) -> Numbers:
    found = np.asarray(counts.sign().sum(axis=0)).ravel()
    rarity: Numbers = np.where(found > 0, np.log((1 + counts.shape[0]) / (1 + found)) + 1, 0).astype(np.float32)
    return rarity


def _presence_view(counts: Matrix, telling: Numbers) -> Matrix:
    return _of_length_1(counts.sign().multiply(telling[None]).tocsr())


def _frequency_view(counts: Matrix, rarity: Numbers) -> Matrix:
    return _of_length_1(_logarithms(counts).multiply(rarity[None]).tocsr())


def _logarithms(counts: Matrix) -> Matrix:
    copy = counts.copy()
    copy.data = 1 + np.log(copy.data)
    return copy


def _of_length_1(rows: Matrix) -> Matrix:
    from sklearn.preprocessing import normalize

    return normalize(rows)


def _scores(weights: Weights, counts: Matrix, senses: Scores) -> Scores:
    """What `LinearClassifier` makes of the same texts, all at once."""
    presence, frequencies = counts.sign(), _logarithms(counts)
    lengths = _lengths(frequencies.multiply(weights.rarity[None]))
    columns = []
    for decision in range(len(weights.bias)):
        scores = presence @ weights.by_presence[decision] / _lengths(presence.multiply(weights.telling[decision][None]))
        scores = scores + frequencies @ weights.by_frequency[decision] / lengths
        columns.append(scores + senses @ weights.by_sense[decision] + weights.bias[decision])
    return np.stack(columns, axis=1)


def _lengths(rows: Matrix) -> Scores:
    lengths: Scores = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return np.where(lengths > 0, lengths, 1.0)


def _temperature(scores: Scores, gold: Places) -> float:
    """What scores are divided by, so that the labels that are right become as likely as they can.

    One more text that was wrong is taken for granted, as few texts that are all right prove no certainty.
    """
    from scipy.optimize import minimize_scalar

    count = len(gold)

    def loss(power: float) -> float:
        chances = np.log(np.maximum(probabilities(scores / np.exp(power)), 1e-12))
        right = chances[np.arange(count), gold]
        wrong = (chances.sum(axis=1) - right) / (chances.shape[1] - 1)
        return float(-(right * (count + 1) + wrong).mean() / (count + 2))

    return float(np.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x))


def _scaled(weights: Weights, factor: float) -> Weights:
    from dataclasses import replace

    names = ("by_presence", "by_frequency", "by_sense", "bias")
    return replace(weights, **{name: getattr(weights, name) * np.float32(factor) for name in names})
