"""A first reading of a catalog, however large it is: a sample of every shelf, and what tasks can be made about."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shopcli.catalog.product import Product, Store
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import Kind, noun_of
from shopcli.query.need import Language
from shopcli.text import has_han

_PER_SHELF = 60
_SHELVES = 300
_LEAST = 3
"""Fewer products are no kind to choose from."""


@dataclass(frozen=True, slots=True)
class Survey:
    """`goods` is the sample in the catalog's order; `kinds` hold those that have a name to be asked for by."""

    goods: tuple[Good, ...]
    kinds: Mapping[Kind, tuple[Good, ...]]
    store: Store | None
    """The shop, where there is one only."""
    currency: str | None
    """The most common one."""
    language: Language

    def kinds_in(self, *languages: Language) -> list[Kind]:
        """The kinds that have names in all of these languages."""
        return [kind for kind in self.kinds if set(languages) <= set(kind.languages)]


def survey(products: Iterable[Product], stores: Sequence[Store], seed: int) -> Survey:
    """Samples each shelf on its own: a shop of a million phones and three kettles is asked about kettles too."""
    shelves: dict[str, list[tuple[int, Product]]] = {}
    seen: Counter[str] = Counter()
    chance = random.Random(seed)
    for number, product in enumerate(products):
        leaf = product.category[-1] if product.category else ""
        if leaf not in shelves and len(shelves) >= _SHELVES:
            continue
        shelf = shelves.setdefault(leaf, [])
        seen[leaf] += 1
        if len(shelf) < _PER_SHELF:
            shelf.append((number, product))
        elif (place := chance.randrange(seen[leaf])) < _PER_SHELF:
            shelf[place] = (number, product)
    every = sorted((each for shelf in shelves.values() for each in shelf), key=lambda each: each[0])
    return _summed_up([Good(product) for _, product in every], stores)


def _summed_up(goods: Sequence[Good], stores: Sequence[Store]) -> Survey:
    kinds: dict[Kind, list[Good]] = {}
    for good in goods:
        if good.leaf and noun_of(good.leaf).several:
            kinds.setdefault(Kind(noun_of(good.leaf)), []).append(good)
    currencies = Counter(good.product.currency for good in goods if good.product.price is not None)
    han = sum(has_han(good.product.title) for good in goods)
    return Survey(
        tuple(goods),
        {kind: tuple(held) for kind, held in kinds.items() if len(held) >= _LEAST},
        stores[0] if len(stores) == 1 else None,
        currencies.most_common(1)[0][0] if currencies else None,
        "zh" if han * 2 > len(goods) else "en",
    )
