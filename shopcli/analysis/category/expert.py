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

    def probabilities(self, product: "Seen") -> Floats:
        """Of each of `paths`. A product that it has learned from is judged by all others."""
        row = self.keys.get(product.key)
        scores = kernel(self.alike(product.blocks)) @ self.weights if row is None else self.left_out[row]
        return self.belief.probabilities(scores, _named(self.paths, product.named))

    def alike(self, blocks: Sequence[Features]) -> Floats:
        """How alike a product and each of those are that it has learned from."""
        return self.vectors.cosines(self.vocabulary.vector(blocks))


def learn(filed: Sequence[Seen], labels: Sequence[Path], tick: Callable[[int], None]) -> Expert:
    """Learns to tell `labels`, one for each product; `tick` is told how many products are through."""
    paths = {path: number for number, path in enumerate(dict.fromkeys(labels))}
    own = np.array([paths[label] for label in labels], np.int32)
    vocabulary = Vocabulary.of(each.blocks for each in filed)
    rows = [vocabulary.vector(each.blocks) for each in filed]
    vectors = Vectors.of(rows, len(vocabulary.numbers))
    alike = np.empty((len(rows), len(rows)), np.float32)
    for place, row in enumerate(rows):
        alike[place] = kernel(vectors.cosines(row))
        tick(place + 1)
    weights, left_out = solve(alike, own, len(paths))
    keys = {each.key: place for place, each in enumerate(filed)}
    named = np.stack([_named(paths, each.named) for each in filed])
    return Expert(paths, keys, vocabulary, vectors, own, weights, left_out, fit(left_out, named, own))


def _named(paths: Mapping[Path, int], named: Mapping[Path, float]) -> Floats:
    """How far the name of each of `paths` is carried, or of the best category below it."""
    found = np.zeros(len(paths), np.float32)
    for path, sure in named.items():
        number = next((paths[path[:end]] for end in range(len(path), 0, -1) if path[:end] in paths), None)
        if number is not None:
            found[number] = max(found[number], sure)
    return found
