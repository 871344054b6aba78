"""The pool: offers that pass every limit, those first that speak most of what is wanted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.index import Hit, Index
from shopcli.query.need import Need, Operator, PriceLimit, Requirement
from shopcli.search.hinted import hinted_words
from shopcli.search.limits import all_of, among, price_query, requirement_query
from shopcli.search.wanted import Wanted
from shopcli.search.wishes import MEASURES, Measure, says
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

_POOL = 200
"""Offers taken by text score; a quarter of it again by popularity, and by price where a wish asks for it."""

_PRODUCTS = 60
"""Different products that the pool should hold, where as many fit."""
_MOST_OFFERS = 12_800

_WEIGHTS = {"title": 2.0, "section": 2.0, "maker": 1.5, "labels": 1.2, "body": 1.5}
_WISH_WEIGHT = 0.3
_TIE_BREAKER = 0.2
_JOINED_WEIGHT = 0.7


@dataclass(frozen=True, slots=True)
class Scored:
    """An offer with its text score as a share of the best one's, from 0 to 1."""

    offer: Product
    relevance: float


def retrieve(need: Need, wanted: Wanted, matching: "tantivy.Query", index: Index, currency: str | None) -> list[Scored]:
    """Offers that `matching` lets through, each once, in no order that matters.

    Where a category says what is wanted, all of it is equally relevant but for the words that it leaves out.
    """
    ranked = _ranked(need, matching, index)
    hits = _by_words(ranked, index)
    if len(hits) >= _POOL:
        ends = list({hit.offer.id for hit in _other_ends(need, matching, index, currency)})
        hits += index.search(among(index, ranked, ends), _MOST_OFFERS)
    best = max((hit.score for hit in hits), default=0.0) or 1.0
    pool: dict[tuple[str, str | None], Scored] = {}
    for hit in hits:
        key = (hit.offer.id, hit.offer.variant)
        if key not in pool:
            pool[key] = Scored(hit.offer, _relevance(hit, hit.score / best, wanted))
    return list(pool.values())


def _relevance(hit: Hit, by_words: float, wanted: Wanted) -> float:
    if not wanted.categories:
        return by_words
    if not wanted.modifiers:
        return 1.0
    carried = sum(carries(hit.offer, word) for word in wanted.modifiers) / len(wanted.modifiers)
    return (by_words + 3 * carried) / 4


def carries(offer: Product, word: str) -> bool:
    """Whether title, category, tags or attributes say the word; a yes says its attribute's name."""
    said = [offer.title, *offer.category, *offer.tags]
    for name, value in offer.attributes.items():
        said += [name] if value is True else value if isinstance(value, tuple) else [str(value)]
    return any(says(fold(word), fold(text)) for text in said)


def _by_words(ranked: "tantivy.Query", index: Index) -> list[Hit]:
    """The best offers by text score: more of them where the variants of a few products fill the pool."""
    limit = _POOL
    while True:
        hits = index.search(ranked, limit)
        if len(hits) < limit or len({hit.offer.id for hit in hits}) >= _PRODUCTS or limit >= _MOST_OFFERS:
            return hits
        limit *= 4


def _other_ends(need: Need, matching: "tantivy.Query", index: Index, currency: str | None) -> list[Hit]:
    """Where more fits than was taken, the cut was arbitrary among equals: look at the ends that wishes point to."""
    share = _POOL // 4
    hits = index.search(matching, share, order_by="popularity")
    priced = all_of([matching, price_query(index, currency)])
    if need.wishes_for("cheap") or need.wishes_for("value"):
        hits += index.search(priced, share, order_by="price", ascending=True)
    if need.wishes_for("premium"):
        hits += index.search(priced, share, order_by="price")
    if need.near_price is not None:
        near = PriceLimit(need.near_price)
        above = all_of([matching, price_query(index, currency, lowest=near)])
        below = all_of([matching, price_query(index, currency, highest=near)])
        hits += index.search(above, share, order_by="price", ascending=True)
        hits += index.search(below, share, order_by="price")
    for wish in need.wishes:
        if measure := MEASURES.get(wish.kind):
            hits += _best_measured(measure, matching, index, share)
    return hits


def _best_measured(measure: Measure, matching: "tantivy.Query", index: Index, share: int) -> list[Hit]:
    """Offers at the good end of the first attribute that any states; JSON columns filter, they do not sort."""
    percent = min(100.0, 100.0 * share / max(1, index.offers(matching)))
    for key in measure.keys:
        wanted = percent if measure.lower_is_better else 100.0 - percent
        asked = {"end": {"percentiles": {"field": f"facts.{key}", "percents": [wanted], "keyed": False}}}
        (end,) = index.aggregate(matching, asked)["end"]["values"]
        if end["value"] is not None and isfinite(end["value"]):
            operator: Operator = "<=" if measure.lower_is_better else ">="
            # The sketch behind percentiles is within one per cent, so that more than the share may lie within.
            slack = Decimal(end["value"]) * (Decimal("1.02") if measure.lower_is_better else Decimal("0.98"))
            best = requirement_query(index, Requirement(key, operator, slack, ""))
            return index.search(all_of([matching, best]), 4 * share)
    return []


def _ranked(need: Need, matching: "tantivy.Query", index: Index) -> "tantivy.Query":
    wish_words = [term for wish in need.wishes for term in wish.terms]
    words = (*need.terms, *hinted_words(need.hints)) if need.hints else need.terms
    return by_words({1.0: words, _WISH_WEIGHT: wish_words}, matching, index)


def by_words(weighted: Mapping[float, Sequence[str]], matching: "tantivy.Query", index: Index) -> "tantivy.Query":
    """`matching` without a score of its own, with a score for words by their weight.

    To carry a word at all counts as much as BM25 can make of it: an offer with all the words is to be before one that
    says one of them often.
    """
    import tantivy

    parts = [(tantivy.Occur.Must, tantivy.Query.const_score_query(matching, 0.0))]
    for weight, words in weighted.items():
        stems = dict.fromkeys(stem for word in words for stem in index.stems(word))
        parts += [(tantivy.Occur.Should, _word_query(stem, weight, index)) for stem in stems]
        joined = [stem for stem in _joined(words, index) if stem not in stems]
        share = weight * _JOINED_WEIGHT
        parts += [(tantivy.Occur.Should, _word_query(stem, share, index)) for stem in joined]
    return tantivy.Query.boolean_query(parts)


def _joined(words: Sequence[str], index: Index) -> list[str]:
    """Two neighbours as one word, where the catalog writes them so: "head set" is a headset."""
    single = [word for text in words for word in text.lower().split()]
    pairs = [first + second for first, second in pairwise(single) if first.isalpha() and second.isalpha()]
    stems = [index.stems(pair)[-1] for pair in pairs if pair.isascii()]
    return [stem for stem in stems if index.carries(stem)]


def _word_query(stem: str, weight: float, index: Index) -> "tantivy.Query":
    """One word by BM25 over all fields, of which the best counts and the others a little; and that it is there."""
    import tantivy

    query = tantivy.Query
    fuzzy = len(stem) >= 4 and stem.isascii() and not index.carries(stem)
    by_field = {
        field: query.fuzzy_term_query(index.schema, field, stem, distance=1)
        if fuzzy
        else query.term_query(index.schema, field, stem, index_option="freq")
        for field in _WEIGHTS
    }
    scored = [query.boost_query(word, _WEIGHTS[field] * weight) for field, word in by_field.items()]
    best = query.disjunction_max_query(scored, tie_breaker=_TIE_BREAKER)
    # Every offer scores it, so those with the word do too; to look the word up again would take twice as long.
    there = query.const_score_query(query.all_query(), weight * index.rarity(stem))
    return query.boolean_query([(tantivy.Occur.Must, best), (tantivy.Occur.Must, there)])
