"""Products as sparse vectors of length 1, and how alike they are: their cosines, in which rare features count more."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from shopcli.analysis.category.features import WEIGHTS, Features

Floats: TypeAlias = NDArray[np.float32]
Integers: TypeAlias = NDArray[np.int32]

MOST_FEATURES = 80_000
"""That are kept, the most frequent of them; what only one product has makes it like no other."""


@dataclass(frozen=True, slots=True)
class Vector:
    """The numbers of a product's known features, and how much each counts."""

    features: Integers
    weights: Floats


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features that several of `products` products have, with how many have each."""

    numbers: Mapping[str, int]
    carriers: Sequence[int]
    products: int

    @classmethod
    def of(cls, all_blocks: Iterable[Sequence[Features]]) -> "Vocabulary":
        counted: Counter[str] = Counter()
        products = 0
        for blocks in all_blocks:
            products += 1
            for block in blocks:
                counted.update(block.keys())
        kept = [(feature, count) for feature, count in counted.most_common(MOST_FEATURES) if count > 1]
        numbers = {feature: number for number, (feature, _) in enumerate(kept)}
        return cls(numbers, [count for _, count in kept], products)

    def vector(self, blocks: Sequence[Features]) -> Vector:
        features: list[int] = []
        weights: list[float] = []
        whole = 0.0
        for block, share in zip(blocks, WEIGHTS, strict=True):
            known = [(self.numbers[each], count) for each, count in block.items() if each in self.numbers]
            rare = [count * log((1 + self.products) / self.carriers[number]) for number, count in known]
            if squares := sum(weight * weight for weight in rare):
                whole += share
                scale = sqrt(share / squares)
                features += [number for number, _ in known]
                weights += [weight * scale for weight in rare]
        return Vector(np.array(features, np.int32), np.array(weights, np.float32) / np.float32(sqrt(whole) or 1))


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors of products by feature: those from `starts[f]` to `starts[f + 1]` have feature `f`."""

    starts: NDArray[np.int64]
    products: Integers
    weights: Floats
    count: int

    @classmethod
    def of(cls, vectors: Sequence[Vector], features: int) -> "Vectors":
        lengths = [len(vector.features) for vector in vectors]
        owners = np.repeat(np.arange(len(vectors), dtype=np.int32), lengths)
        of_features = np.concatenate([vector.features for vector in vectors])
        order = np.argsort(of_features, kind="stable")
        starts = np.zeros(features + 1, np.int64)
        starts[1:] = np.cumsum(np.bincount(of_features, minlength=features))
        weights = np.concatenate([vector.weights for vector in vectors])
        return cls(starts, owners[order], weights[order], len(vectors))

    def cosines(self, vector: Vector) -> Floats:
        """How alike each product and `vector` are, from 0 to 1."""
        starts = self.starts[vector.features]
        lengths = self.starts[vector.features + 1] - starts
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - lengths), lengths)
        shares = self.weights[places] * np.repeat(vector.weights, lengths)
        return np.bincount(self.products[places], shares, self.count).astype(np.float32)

    def carriers(self, feature: int) -> Integers:
        """The products that have the feature."""
        return self.products[self.starts[feature] : self.starts[feature + 1]]
