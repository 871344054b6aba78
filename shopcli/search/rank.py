"""The order of candidates: a weighted sum of parts, each from 0 to 1, that depends on no order of its input."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.index.summary import CategorySummary
from shopcli.query.need import Need
from shopcli.search.retrieve import Scored
from shopcli.search.superlative import order_asked
from shopcli.search.taste import Shift, Taste, shifted
from shopcli.search.wishes import rating_score, wish_scores
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

WEIGHTS: Mapping[str, float] = {"relevance": 0.40, "wishes": 0.30, "rating": 0.15, "value": 0.10, "stock": 0.05}
"""`value` counts double where the need wishes for value, and not at all where it wishes for the best."""

SPREAD = 0.12
"""How far, as a cosine, behind the nearest of the pool meaning says nothing for an offer any more."""

_STOCK_UNKNOWN = 0.5
_OUT_OF_STOCK_PENALTY = -0.5
_TWIN_PENALTY = 0.05
_ALIKE = 0.7
"""The share of title words two offers of one brand have in common when they are near-identical."""
_COMPARED = 20
"""How many of the best, all different, an offer may be near-identical with."""

_TITLE_WORD = re.compile(r"[a-z0-9.]+|[^\W\x00-\x7f_]")
"""A Latin word or number, or one Chinese character."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Product id → cosine, of those that are near the need in meaning; the other parts share what `weight` leaves."""

    cosines: Mapping[str, float]
    weight: float

    def weights(self, others: Mapping[str, float]) -> Mapping[str, float]:
        return {name: weight * (1 - self.weight) for name, weight in others.items()} | {"meaning": self.weight}

    def scores(self, pool: Sequence[Product]) -> list[float]:
        """How near each offer is, from 1 for the nearest to 0."""
        cosines = [self.cosines.get(offer.id, 0.0) for offer in pool]
        nearest = max(cosines)
        return [max(0.0, 1 - (nearest - cosine) / SPREAD) for cosine in cosines]


@dataclass(frozen=True, slots=True)
class Ranking:
    """One offer in its place: the weighted parts sum up to `score`; `wishes` are unweighted, by kind and text."""

    offer: Product
    score: float
    parts: Mapping[str, float]
    wishes: Mapping[tuple[str, str], float]
    leanings: tuple[Shift, ...] = ()
    """What of the profile tells this offer from others."""
    place: "tantivy.DocAddress | None" = None
    """As in `Scored`."""


def rank(
    need: Need,
    scored: Sequence[Scored],
    index: Index,
    near: Nearness | None = None,
    taste: Taste | None = None,
) -> list[Ranking]:
    """The best offer of each product, best first, near-identical ones behind the rest."""
    if not scored:
        return []
    pool = [one.offer for one in scored]
    wished = wish_scores(need, pool)
    weights = near.weights(_weights(need)) if near else _weights(need)
    meaning = near.scores(pool) if near else []
    leanings = _leanings(pool, taste) if taste else ()
    categories = {(category.path, category.currency): category for category in index.summary.categories}
    rankings = []
    for place, one in enumerate(scored):
        offer, in_stock = one.offer, one.offer.in_stock
        wishes = {(wish.kind, wish.text): scores[place] for wish, scores in wished}
        rating = rating_score(offer, index.summary.mean_rating)
        raw = {
            "relevance": one.relevance,
            "wishes": _wishes(need, offer, wishes),
            "rating": rating,
            "value": _value(offer, rating, categories.get((offer.category, offer.currency))),
            "stock": _STOCK_UNKNOWN if in_stock is None else float(in_stock),
        }
        if near:
            raw["meaning"] = meaning[place]
        parts = {name: round(weights[name] * value, 4) for name, value in raw.items()}
        if in_stock is False:
            parts["stock"] = _OUT_OF_STOCK_PENALTY
        leaning = leanings[place] if leanings else ()
        if taste:
            parts["profile"] = shifted(leaning)
        rankings.append(Ranking(offer, round(sum(parts.values()), 4), parts, wishes, leaning, one.place))
    by_superlative = order_asked(need)
    if by_superlative:
        rankings.sort(key=lambda ranking: (*by_superlative(ranking.offer), *_order(ranking)))
        return _one_per_product(rankings)
    rankings.sort(key=_order)
    return _diverse(_one_per_product(rankings))


def _leanings(pool: Sequence[Product], taste: Taste) -> list[tuple[Shift, ...]]:
    """What speaks for and against each offer; what does so for all of them makes no difference, and is left out."""
    shifts = [tuple(taste.shifts(offer)) for offer in pool]
    if len({offer.id for offer in pool}) < 2:
        return shifts
    common = frozenset(shifts[0]).intersection(*shifts[1:])
    return [tuple(shift for shift in each if shift not in common) for each in shifts]


def _weights(need: Need) -> Mapping[str, float]:
    if need.wishes_for("value"):
        return {**WEIGHTS, "value": WEIGHTS["value"] * 2, "relevance": WEIGHTS["relevance"] - WEIGHTS["value"]}
    if need.wishes_for("premium"):
        return {**WEIGHTS, "value": 0.0, "wishes": WEIGHTS["wishes"] + WEIGHTS["value"]}
    return WEIGHTS


def _wishes(need: Need, offer: Product, wishes: Mapping[tuple[str, str], float]) -> float:
    scores = list(wishes.values())
    if need.near_price is not None and offer.price is not None:
        distance = abs(offer.price - need.near_price) / need.near_price
        scores.append(max(0.0, 1 - 4 * float(distance)))
    # With no wish there is nothing to fall short of.
    return sum(scores) / len(scores) if scores else 0.5


def _value(offer: Product, rating: float, category: CategorySummary | None) -> float:
    """How well rated for its price, among all products of its category: 0.5 is a fair price for the rating."""
    if offer.price is None or category is None or offer.rating is None:
        return 0.3
    return (rating + 1 - category.price_rank(offer.price)) / 2


def _order(ranking: Ranking) -> tuple[float, float, str, str]:
    offer = ranking.offer
    price = float(offer.price) if offer.price is not None else float("inf")
    return (-ranking.score, price, offer.id, offer.variant or "")


def _one_per_product(rankings: Sequence[Ranking]) -> list[Ranking]:
    best: dict[str, Ranking] = {}
    for ranking in rankings:
        best.setdefault(ranking.offer.id, ranking)
    return list(best.values())


def _diverse(rankings: Sequence[Ranking]) -> list[Ranking]:
    """Moves an offer that is nearly the same as a better one behind those that are almost as good."""
    kept: dict[str, list[frozenset[str]]] = {}
    room = _COMPARED
    order: list[tuple[float, int]] = []
    for place, ranking in enumerate(rankings):
        brand = fold(ranking.offer.brand or "")
        words = _title_words(ranking) if room or brand in kept else frozenset()
        twin = any(_overlap(words, other) >= _ALIKE for other in kept.get(brand, ()))
        if room and not twin:
            kept.setdefault(brand, []).append(words)
            room -= 1
        order.append((ranking.score - _TWIN_PENALTY * twin, -place))
    return [rankings[-place] for _, place in sorted(order, reverse=True)]


def _title_words(ranking: Ranking) -> frozenset[str]:
    return frozenset(_TITLE_WORD.findall(fold(ranking.offer.title)))


def _overlap(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / max(1, len(first | second))
