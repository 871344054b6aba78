"""One decision between categories, learned from some thousand products at the most."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from shopcli.analysis.category.belief import Belief, fit
from shopcli.analysis.category.features import Features
from shopcli.analysis.category.placement import Path
from shopcli.analysis.category.ridge import kernel, solve
from shopcli.analysis.category.vectors import Floats, Integers, Vectors, Vocabulary

MOST = 3000
"""Products that one expert learns from; twice as many take eight times as long."""
TOGETHER = 256
"""Products that are compared at a time: more gain nothing, and take memory."""
_NEW = -1


@dataclass(frozen=True, slots=True)
class Seen:
    """A product as experts see it, which is without the category that it stands in."""

    key: str
    """What tells it from every other product of the catalog."""
    blocks: tuple[Features, ...]
    named: Mapping[Path, float]
    """The categories whose names its title carries, and how far."""


@dataclass(frozen=True, slots=True)
class Expert:
    """Decides between `paths`, of which each may stand for all that is below it.

    `labels`, `weights` and `left_out` have a row for each product that it has learned from.
    """

    paths: Mapping[Path, int]
    """Each with its number, in the order of the numbers."""
    keys: Mapping[str, int]
    """The row of each product."""
    vocabulary: Vocabulary
    vectors: Vectors
    labels: Integers
    weights: Floats
    left_out: Floats
    belief: Belief

    def probabilities(self, products: Sequence[Seen]) -> Floats:
        """Of each of `paths`, for each product. What it has learned from is judged by all others."""
        scores = np.empty((len(products), len(self.paths)), np.float32)
        rows = np.array([self.keys.get(each.key, _NEW) for each in products], np.int32)
        scores[rows != _NEW] = self.left_out[rows[rows != _NEW]]
        if new := [each.blocks for each, row in zip(products, rows, strict=True) if row == _NEW]:
            scores[rows == _NEW] = kernel(self.alike(new)) @ self.weights
        return self.belief.probabilities(scores, _named(self.paths, products))

    def alike(self, all_blocks: Sequence[Sequence[Features]]) -> Floats:
        """How alike each of some products and each of those are that it has learned from."""
        return self.vectors.cosines(self.vocabulary.rows(all_blocks))


def learn(filed: Sequence[Seen], labels: Sequence[Path], tick: Callable[[int], None]) -> Expert:
    """Learns to tell `labels`, one for each product; `tick` is told how many products are through."""
    paths = {path: number for number, path in enumerate(dict.fromkeys(labels))}
    own = np.array([paths[label] for label in labels], np.int32)
    vocabulary = Vocabulary.of(each.blocks for each in filed)
    all_blocks = [each.blocks for each in filed]
    vectors = Vectors.of(vocabulary.rows(all_blocks), len(vocabulary.numbers))
    alike = np.empty((len(filed), len(filed)), np.float32)
    for start in range(0, len(filed), TOGETHER):
        some = vocabulary.rows(all_blocks[start : start + TOGETHER])
        alike[start : start + TOGETHER] = kernel(vectors.cosines(some))
        tick(start + some.count)
    weights, left_out = solve(alike, own, len(paths))
    keys = {each.key: place for place, each in enumerate(filed)}
    belief = fit(left_out, _named(paths, filed), own)
    return Expert(paths, keys, vocabulary, vectors, own, weights, left_out, belief)


def _named(paths: Mapping[Path, int], products: Sequence[Seen]) -> Floats:
    """How far each product carries the name of each of `paths`, or of the best category below it."""
    found = np.zeros((len(products), len(paths)), np.float32)
    for row, product in enumerate(products):
        for path, sure in product.named.items():
            number = next((paths[path[:end]] for end in range(len(path), 0, -1) if path[:end] in paths), None)
            if number is not None:
                found[row, number] = max(found[row, number], sure)
    return found
