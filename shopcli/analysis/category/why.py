"""Why a product belongs elsewhere than where it stands: the words of its title, and its nearest neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from shopcli.analysis.category.expert import Expert, Seen
from shopcli.analysis.category.features import title_words
from shopcli.analysis.category.placement import Path
from shopcli.analysis.category.vectors import Integers
from shopcli.catalog.product import Product

_WORDS = 3
_NEIGHBOURS = 5
_LEAST = 2
"""Products that must carry a word for it to tell anything."""
_TELLING = 2.0
"""How many times as usual a word must be in the other category."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the title, and how many of the products there and here carry it; the product itself is not counted."""

    word: str
    there: int
    of_there: int
    here: int
    of_here: int


@dataclass(frozen=True, slots=True)
class Why:
    words: tuple[Word, ...]
    """The most telling first."""
    near_there: int
    near_here: int
    near: int
    """Of so many most similar products, how many are filed there and here."""


def why(product: Product, as_seen: Seen, there: Path, here: Path, expert: Expert) -> Why:
    numbers = [_number(path, expert) for path in (there, here)]
    own = expert.keys.get(as_seen.key, -1)
    alike = expert.alike([as_seen.blocks])[0]
    if own >= 0:
        alike[own] = -1
    nearest = [row for row in alike.argsort()[::-1][:_NEIGHBOURS] if alike[row] > 0]
    near = expert.labels[nearest] if nearest else np.empty(0, np.int32)
    counts = [int((near == number).sum()) for number in numbers]
    return Why(tuple(_words(product, own, numbers, expert)[:_WORDS]), counts[0], counts[1], len(nearest))


def _number(path: Path, expert: Expert) -> int:
    """Of the class that `path` is in; -1 where there is none."""
    starts = (path[:end] for end in range(len(path), 0, -1))
    return next((expert.paths[start] for start in starts if start in expert.paths), -1)


def _words(product: Product, own: int, numbers: Sequence[int], expert: Expert) -> list[Word]:
    others: Integers = np.delete(expert.labels, own) if own >= 0 else expert.labels
    of_there, of_here = (int((others == number).sum()) for number in numbers)
    maker = {stem for _, stem in title_words(product.brand or "")}
    found = {}
    for written, stem in title_words(product.title):
        feature = expert.vocabulary.numbers.get(stem)
        if feature is None or stem in found or stem in maker:
            continue
        carriers = expert.vectors.carriers(feature)
        labels = expert.labels[carriers[carriers != own]]
        usual = len(carriers) / len(expert.labels)
        there, here = (int((labels == number).sum()) for number in numbers)
        # Where few or none are filed, what is usual stands in for what they would say.
        share_there, share_here = (there + usual) / (of_there + 1), (here + usual) / (of_here + 1)
        if there >= _LEAST and share_there > _TELLING * share_here:
            found[stem] = (share_there / share_here * share_there, Word(written, there, of_there, here, of_here))
    return [word for _, word in sorted(found.values(), key=lambda pair: -pair[0])]
