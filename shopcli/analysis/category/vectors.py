"""Products as sparse vectors of length 1, and how alike they are: their cosines, in which rare features count more."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from shopcli.analysis.category.features import WEIGHTS, Features

Floats: TypeAlias = NDArray[np.float32]
Integers: TypeAlias = NDArray[np.int32]

MOST_FEATURES = 80_000
"""That are kept, the most frequent of them; what only one product has makes it like no other."""

_UNKNOWN = -1
_COMMON = 0.05
"""The share of products above which a feature is kept for all of them: adding rows is quicker than picking places."""


@dataclass(frozen=True, slots=True)
class Rows:
    """`count` products: of each entry whose it is, the number of the feature, and how much that counts.

    They are made and compared many together, which takes a fraction of the time.
    """

    count: int
    owners: Integers
    features: Integers
    weights: Floats


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features that several of `products` products have, with how many have each."""

    numbers: Mapping[str, int]
    carriers: Integers
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
        return cls(numbers, np.array([count for _, count in kept], np.int32), products)

    def rows(self, all_blocks: Sequence[Sequence[Features]]) -> Rows:
        """The known features of products, in each block those that few products have counting more."""
        number_of = self.numbers.get
        said: list[int] = []
        counts: list[float] = []
        lengths: list[int] = []
        for block in chain.from_iterable(all_blocks):
            said += [number_of(feature, _UNKNOWN) for feature in block]
            counts += block.values()
            lengths.append(len(block))
        features = np.array(said, np.int32)
        known = features != _UNKNOWN
        features, blocks = features[known], np.repeat(np.arange(len(lengths)), lengths)[known]
        rare: NDArray[np.float64] = np.array(counts)[known] * np.log((1 + self.products) / self.carriers[features])
        weights = (rare * _scales(np.bincount(blocks, np.square(rare), len(lengths)))[blocks]).astype(np.float32)
        return Rows(len(all_blocks), (blocks // len(WEIGHTS)).astype(np.int32), features, weights)


def _scales(squares: NDArray[Any]) -> NDArray[np.float64]:
    """What makes each block as long as it weighs, and each product as long as 1; a block may be empty."""
    shares = np.where(squares > 0, np.resize(WEIGHTS, len(squares)), 0).reshape(-1, len(WEIGHTS))
    wholes = np.maximum(shares.sum(axis=1, keepdims=True), min(WEIGHTS))
    scales: NDArray[np.float64] = np.sqrt((shares / wholes).ravel() / np.where(squares > 0, squares, 1))
    return scales


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
    def of(cls, rows: Rows, features: int) -> "Vectors":
        order = np.argsort(rows.features, kind="stable")
        starts = np.zeros(features + 1, np.int64)
        starts[1:] = np.cumsum(np.bincount(rows.features, minlength=features))
        return cls.made(starts, rows.owners[order], rows.weights[order], rows.count)

    def cosines(self, rows: Rows) -> Floats:
        """How alike each of `rows` and each product are, from 0 to 1."""
        is_common = rows.features < len(self.common)
        common = np.zeros((rows.count, len(self.common)), np.float32)
        common[rows.owners[is_common], rows.features[is_common]] = rows.weights[is_common]
        features, weights = rows.features[~is_common], rows.weights[~is_common]
        starts = self.starts[features]
        lengths = self.starts[features + 1] - starts
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - lengths), lengths)
        shares = self.weights[places] * np.repeat(weights, lengths)
        firsts = rows.owners[~is_common].astype(np.int64) * self.count
        rare = np.bincount(np.repeat(firsts, lengths) + self.products[places], shares, rows.count * self.count)
        return (common @ self.common + rare.reshape(rows.count, self.count)).astype(np.float32)

    def carriers(self, feature: int) -> Integers:
        """The products that have the feature."""
        return self.products[self.starts[feature] : self.starts[feature + 1]]
