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


_COMMON = 0.05
"""The share of products above which a feature is kept for all of them: adding rows is quicker than picking places."""


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
    common: Floats
    """The weights of the features that many have, which have the first numbers: a row for each, with every product."""

    @classmethod
    def made(cls, starts: NDArray[np.int64], products: Integers, weights: Floats, count: int) -> "Vectors":
        several = int((np.diff(starts) > count * _COMMON).sum())
        common = np.zeros((several, count), np.float32)
        end = starts[several]
        common[np.repeat(np.arange(several), np.diff(starts[: several + 1])), products[:end]] = weights[:end]
        return cls(starts, products, weights, count, common)

    @classmethod
    def of(cls, vectors: Sequence[Vector], features: int) -> "Vectors":
        lengths = [len(vector.features) for vector in vectors]
        owners = np.repeat(np.arange(len(vectors), dtype=np.int32), lengths)
        of_features = np.concatenate([vector.features for vector in vectors])
        order = np.argsort(of_features, kind="stable")
        starts = np.zeros(features + 1, np.int64)
        starts[1:] = np.cumsum(np.bincount(of_features, minlength=features))
        weights = np.concatenate([vector.weights for vector in vectors])
        return cls.made(starts, owners[order], weights[order], len(vectors))

    def cosines(self, vector: Vector) -> Floats:
        """How alike each product and `vector` are, from 0 to 1."""
        is_common = vector.features < len(self.common)
        alike = vector.weights[is_common] @ self.common[vector.features[is_common]]
        features, weights = vector.features[~is_common], vector.weights[~is_common]
        starts = self.starts[features]
        lengths = self.starts[features + 1] - starts
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - lengths), lengths)
        shares = self.weights[places] * np.repeat(weights, lengths)
        rare = np.bincount(self.products[places], shares, self.count)
        return (alike + rare).astype(np.float32)

    def carriers(self, feature: int) -> Integers:
        """The products that have the feature."""
        return self.products[self.starts[feature] : self.starts[feature + 1]]
