"""Where products belong by how a catalog files its own.

One expert decides between all categories where they are learned from a few thousand products. A larger catalog has one
for the branches, and one more in each branch, down to where they are few: so learning takes a time that is bounded by
the sample, and no table grows with products times categories.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from shopcli.analysis.category.expert import MOST, Expert, Seen, learn
from shopcli.analysis.category.features import blocks
from shopcli.analysis.category.names import Names
from shopcli.analysis.category.placement import Path, Place, Placement
from shopcli.catalog.product import Product
from shopcli.index.progress import Report

T = TypeVar("T")
Shares: TypeAlias = NDArray[np.float64]

KEPT = 5
"""Places that are told of a product."""

_WORTH_FOLLOWING = 0.02
"""The probability below which a branch is not looked into."""


@dataclass(frozen=True, slots=True)
class Learned:
    """`experts` are found by the branch that they decide in; `()` is the whole tree."""

    experts: Mapping[Path, Expert]
    names: Names
    """Of the categories."""
    sole: Path | None = None
    """The one category of a catalog that has one."""
    name: str = "catalog"

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every category that may be named."""
        found = dict.fromkeys(
            path for branch, expert in self.experts.items() for path in expert.paths if self._is_end(path, branch)
        )
        return tuple(found) if self.experts else (self.sole,) if self.sole else ()

    def _is_end(self, path: Path, branch: Path) -> bool:
        """Whether what the expert of `branch` says is a category, and no branch to look into."""
        return path == branch or path not in self.experts

    def place(self, product: Product) -> Placement:
        return self.place_all([product])[0]

    def place_all(self, products: Sequence[Product]) -> list[Placement]:
        """Where each of a few hundred products belongs; together they take a third of the time."""
        if self.sole:
            return [Placement((Place(self.sole, 1.0),))] * len(products)
        found: list[list[Place]] = [[] for _ in products]
        self._below((), np.ones(len(products)), [seen(each, self.names) for each in products], found)
        return [Placement(tuple(sorted(each, key=lambda place: -place.confidence)[:KEPT])) for each in found]

    def _below(self, branch: Path, shares: Shares, products: Sequence[Seen], found: Sequence[list[Place]]) -> None:
        """Adds to what was found of each product the places in a branch that it is in by its share."""
        expert = self.experts.get(branch)
        if expert is None:
            return
        said = shares[:, None] * expert.probabilities(products)
        paths = tuple(expert.paths)
        inside: dict[int, list[int]] = defaultdict(list)
        for row, likeliest in enumerate(said.argsort(axis=1)[:, : -KEPT - 1 : -1].tolist()):
            for number in likeliest:
                if self._is_end(paths[number], branch):
                    found[row].append(Place(paths[number], float(said[row, number])))
                elif said[row, number] > _WORTH_FOLLOWING:
                    inside[number].append(row)
        for number, rows in inside.items():
            self._below(paths[number], said[rows, number], [products[row] for row in rows], [found[r] for r in rows])

    def expert_for(self, path: Path) -> Expert | None:
        """The one that decides whether a product is of `path` or of another near it."""
        return next((self.experts[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self.experts), None)


def seen(product: Product, names: Names) -> Seen:
    """Shops give numbers of their own, and a feed may use them again: id and title together tell a product."""
    return Seen(f"{product.id}\0{product.title}", blocks(product), names.in_title(product.title))


_HERE = "\0"
"""Ends, while branches are made, the path of what is filed in a branch itself and not below it."""


def learn_tree(filed: Sequence[Seen], labels: Sequence[Path], names: Names, report: Report) -> Learned:
    """Learns from products that are filed under `labels`, a sample of a large catalog."""
    experts: dict[Path, Expert] = {}
    _learn_branch((), filed, labels, experts, report)
    return Learned(experts, names, labels[0] if len(set(labels)) == 1 else None)


def _learn_branch(
    branch: Path, filed: Sequence[Seen], paths: Sequence[Path], experts: dict[Path, Expert], report: Report
) -> None:
    labels = list(paths)
    if len(set(labels)) < 2:
        return
    if len(filed) > MOST:
        labels = _branches(labels, len(branch))
    chosen = _evenly(filed, labels)
    several = [filed[place] for place in chosen]
    said = f"learning {branch[-1]}" if branch else "learning how the catalog files"
    experts[branch] = learn(several, [labels[p] for p in chosen], lambda done: report(said, done, len(several)))
    if len(filed) <= MOST:
        return
    for path, inside in _by_label(labels).items():
        _learn_branch(path, [filed[place] for place in inside], [paths[place] for place in inside], experts, report)


def _branches(paths: Sequence[Path], depth: int) -> list[Path]:
    """What each path begins with, down to where they first differ; the whole path where that holds no other."""
    while len({_branch_of(path, depth) for path in paths}) < 2:
        depth += 1
    labels = [_branch_of(path, depth) for path in paths]
    inside: dict[Path, set[Path]] = defaultdict(set)
    for path, label in zip(paths, labels, strict=True):
        inside[label].add(path)
    return [label if len(inside[label]) > 1 else path for path, label in zip(paths, labels, strict=True)]


def _by_label(labels: Sequence[Path]) -> dict[Path, list[int]]:
    places: dict[Path, list[int]] = defaultdict(list)
    for place, label in enumerate(labels):
        places[label].append(place)
    return places


def _branch_of(path: Path, depth: int) -> Path:
    return path[: depth + 1] if len(path) > depth else (*path, _HERE)


def _evenly(filed: Sequence[Seen], labels: Sequence[Path]) -> list[int]:
    """The places of at most `MOST` products, as many of each label as of the others where there are."""
    if len(filed) <= MOST:
        return list(range(len(filed)))
    places = _by_label(labels)
    share = fair_share([len(each) for each in places.values()], MOST)
    return sorted(place for each in places.values() for place in spread(each, share))


def fair_share(counts: Sequence[int], most: int) -> int:
    """How many of each kind may be taken so that they are `most` in all, and at least one of each."""
    left, kinds = most, len(counts)
    for count in sorted(counts):
        if count * kinds > left:
            return max(1, left // kinds)
        left, kinds = left - count, kinds - 1
    return max(counts, default=1)


def spread(places: Sequence[T], most: int) -> list[T]:
    """At most `most` of the places, from everywhere among them."""
    if len(places) <= most:
        return list(places)
    return [places[number * len(places) // most] for number in range(most)]
