"""A trained part of numbers alone: it takes a text in tenths of a millisecond, and nothing but numpy.

What a text says is seen twice: which n-grams it has, each as telling as it was of a label when trained (the log-count
ratio of naive Bayes), and how often, the rare ones counting more (TF-IDF). Each view has length 1, as texts are long
and short, and one logistic regression weighs both. Where the labels are polarities, what the judge with no training
says of the text is a third view.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from shopcli.analysis.learning.arrays import Array, DamagedError
from shopcli.analysis.learning.ngrams import ngrams
from shopcli.analysis.learning.sense import SIZE, Sense

Numbers: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """For V n-grams and K decisions: one for each label, or with two labels a single one for the second.

    `telling` and `rarity` scale the two views; `by_presence` and `by_frequency` are what each n-gram then adds, with
    the scale multiplied in. `by_sense` weighs the numbers of a `Sense`.
    """

    vocabulary: tuple[str, ...]
    telling: Numbers
    """K x V"""
    rarity: Numbers
    """V"""
    by_presence: Numbers
    """K x V"""
    by_frequency: Numbers
    """K x V"""
    by_sense: Numbers
    """K x S; S is 0 where there is no sense"""
    bias: Numbers
    """K"""

    def arrays(self) -> dict[str, Array]:
        # The words come last, so that all numbers lie where their size divides.
        vocabulary = np.frombuffer("\n".join(self.vocabulary).encode(), np.uint8)
        return {**{name: getattr(self, name) for name in _SHAPES}, "vocabulary": vocabulary}

    @classmethod
    def of(cls, arrays: Mapping[str, Array], *, labels: int, senses: bool) -> "Weights":
        """Raises `DamagedError` for arrays that are missing, of the wrong shape, or hold what is no number."""
        sizes = {"K": decisions_for(labels), "S": SIZE if senses else 0}
        try:
            text = arrays["vocabulary"].tobytes().decode()
            vocabulary = tuple(text.split("\n")) if text else ()
            sizes["V"] = len(vocabulary)
            for name, shape in _SHAPES.items():
                array = arrays[name]
                if array.dtype != np.float32 or array.shape != tuple(sizes[letter] for letter in shape):
                    raise DamagedError(f"{name} has another shape")
                if not np.isfinite(array).all():
                    raise DamagedError(f"{name} holds what is no number")
        except KeyError as problem:
            raise DamagedError(f"{problem.args[0]} is missing") from problem
        except UnicodeDecodeError as problem:
            raise DamagedError("its words are not UTF-8") from problem
        return cls(vocabulary, **{name: arrays[name] for name in _SHAPES})


def decisions_for(labels: int) -> int:
    return 1 if labels == 2 else labels


_SHAPES = {
    "telling": "KV",
    "rarity": "V",
    "by_presence": "KV",
    "by_frequency": "KV",
    "by_sense": "KS",
    "bias": "K",
}


class LinearClassifier:
    """Raises nothing: a text without one known word gets the label that the bias and the sense speak for."""

    def __init__(self, name: str, labels: tuple[str, ...], weights: Weights, sense: Sense | None) -> None:
        self.name = name
        self.labels = labels
        self._weights = weights
        self._sense = sense
        self._place = {ngram: place for place, ngram in enumerate(weights.vocabulary)}

    def classify(self, text: str) -> tuple[tuple[str, float], ...]:
        chances = probabilities(self._scores(text))
        order = sorted(range(len(chances)), key=lambda number: -chances[number])
        return tuple((self.labels[number], float(chances[number])) for number in order)

    def _scores(self, text: str) -> NDArray[np.float64]:
        weights = self._weights
        scores = weights.bias.astype(np.float64)
        if self._sense is not None:
            scores += weights.by_sense @ np.array(self._sense(text))
        known = Counter(self._place[ngram] for ngram in ngrams(text) if ngram in self._place)
        if known:
            # In order of place, so that sums come out the same however the text is laid out.
            places = np.array(sorted(known))
            counts = 1 + np.log([known[place] for place in places.tolist()])
            scores += weights.by_presence[:, places].sum(axis=1) / _length(weights.telling[:, places])
            frequencies = counts * weights.rarity[places]
            scores += weights.by_frequency[:, places] @ counts / _length(frequencies[None])
        return scores


def _length(rows: Array) -> NDArray[np.float64]:
    """Of each row; 1 for a row of zeros, which stays as it is."""
    lengths: NDArray[np.float64] = np.sqrt((rows.astype(np.float64) ** 2).sum(axis=1))
    return np.where(lengths > 0, lengths, 1.0)


def probabilities(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each label, from the scores of the decisions (the last axis); they sum to 1."""
    if scores.shape[-1] == 1:
        scores = np.concatenate([np.zeros_like(scores), scores], axis=-1)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    chances: NDArray[np.float64] = powers / powers.sum(axis=-1, keepdims=True)
    return chances
