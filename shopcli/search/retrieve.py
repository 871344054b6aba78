"""The pool: offers that pass every limit, those first that speak most of what is wanted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.query.need import Need, Operator, PriceLimit, Requirement
from shopcli.search.hinted import hinted_words
from shopcli.search.limits import all_of, of_products, price_query, requirement_query
from shopcli.search.wanted import Wanted
from shopcli.search.wishes import Measure, measure_of, says
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
    """An offer with its text score as a share of the best one's, from 0 to 1.

    With a `place`, the other variants of its product are still to be read there.
    """

    offer: Product
    relevance: float
    place: "tantivy.DocAddress | None" = None


def retrieve(
    need: Need, wanted: Wanted, matching: "tantivy.Query", offers: int, index: Index, currency: str | None
) -> list[Scored]:
    """Offers that `matching` lets through, `offers` in number, each once, in no order that matters.

    Where a category says what is wanted, all of it is equally relevant but for the words that it leaves out; what is in
    no category is not.
    """
    words = _words(need, index)
    places = _by_words(speaking(words, matching), index)
    if len(places) >= _POOL:
        ends = index.numbers_at(_other_ends(need, matching, offers, index, currency))
        places += index.places(speaking(words, all_of([of_products(index, ends), matching])), _MOST_OFFERS)
    best = max((score for score, _ in places), default=0.0) or 1.0
    different: dict[tuple[int, int], tuple[float, tantivy.DocAddress]] = {}
    for score, place in places:
        different.setdefault((place.segment_ord, place.doc), (score, place))
    found = index.sketches_at([place for _, place in different.values()])
    modifiers = tuple(map(fold, wanted.modifiers))
    pool: dict[tuple[str, str | None], Scored] = {}
    for (score, place), offer in zip(different.values(), found, strict=True):
        key = (offer.id, offer.variant)
        if key not in pool:
            is_filed = bool(wanted.categories and offer.category)
            relevance = _carried(offer, score / best, modifiers) if is_filed else score / best
            pool[key] = Scored(offer, relevance, place)
    return list(pool.values())


def _carried(offer: Product, by_words: float, modifiers: Sequence[str]) -> float:
    """The relevance of what is of the right category: it tells by the words that the category leaves out.

    Title, category, tags and attributes may say them; a yes says its attribute's name.
    """
    if not modifiers:
        return 1.0
    said = [offer.title, *offer.category, *offer.tags]
    for name, value in offer.attributes.items():
        said += [name] if value is True else value if isinstance(value, tuple) else [str(value)]
    text = fold("\n".join(said))
    carried = sum(says(word, text) for word in modifiers) / len(modifiers)
    return (by_words + 3 * carried) / 4


def _by_words(ranked: "tantivy.Query", index: Index) -> "list[tuple[float, tantivy.DocAddress]]":
    """The best offers by text score: more of them where the variants of a few products fill the pool."""
    limit = _POOL
    while True:
        places = index.places(ranked, limit)
        if (
            len(places) < limit
            or limit >= _MOST_OFFERS
            or len(index.numbers_at([place for _, place in places])) >= _PRODUCTS
        ):
            return places
        limit *= 4


def _other_ends(
    need: Need, matching: "tantivy.Query", offers: int, index: Index, currency: str | None
) -> "list[tantivy.DocAddress]":
    """Where more fits than was taken, the cut was arbitrary among equals: look at the ends that wishes point to."""
    share = _POOL // 4
    ends = index.places(matching, share, order_by="popularity")
    priced = all_of([matching, price_query(index, currency)])
    if need.wishes_for("cheap") or need.wishes_for("value"):
        ends += index.places(priced, share, order_by="price", ascending=True)
    if need.wishes_for("premium"):
        ends += index.places(priced, share, order_by="price")
    if need.near_price is not None:
        near = PriceLimit(need.near_price)
        above = all_of([matching, price_query(index, currency, lowest=near)])
        below = all_of([matching, price_query(index, currency, highest=near)])
        ends += index.places(above, share, order_by="price", ascending=True)
        ends += index.places(below, share, order_by="price")
    for wish in need.wishes:
        if measure := measure_of(wish.kind):
            ends += _best_measured(measure, matching, offers, index, share)
    return [place for _, place in ends]


def _best_measured(
    measure: Measure, matching: "tantivy.Query", offers: int, index: Index, share: int
) -> "list[tuple[float, tantivy.DocAddress]]":
    """Offers at the good end of the first attribute that any states; JSON columns filter, they do not sort."""
    percent = min(100.0, 100.0 * share / max(1, offers))
    for key in measure.keys:
        wanted = percent if measure.lower_is_better else 100.0 - percent
        asked = {"end": {"percentiles": {"field": f"facts.{key}", "percents": [wanted], "keyed": False}}}
        (end,) = index.aggregate(matching, asked)["end"]["values"]
        if end["value"] is not None and isfinite(end["value"]):
            operator: Operator = "<=" if measure.lower_is_better else ">="
            # The sketch behind percentiles is within one per cent, so that more than the share may lie within.
            slack = Decimal(end["value"]) * (Decimal("1.02") if measure.lower_is_better else Decimal("0.98"))
            best = requirement_query(index, Requirement(key, operator, slack, ""))
            return index.places(all_of([matching, best]), 4 * share)
    return []


def _words(need: Need, index: Index) -> "list[tantivy.Query]":
    wish_words = [term for wish in need.wishes for term in wish.terms]
    words = (*need.terms, *hinted_words(need.hints)) if need.hints else need.terms
    return word_queries({1.0: words, _WISH_WEIGHT: wish_words}, index)


def word_queries(weighted: Mapping[float, Sequence[str]], index: Index) -> "list[tantivy.Query]":
    """What scores each stem of the words by their weight, and two words together where the catalog has them as one.

    To carry a word at all counts as much as BM25 can make of it: an offer with all the words is to be before one that
    says one of them often.
    """
    weights: dict[str, float] = {}
    for weight, words in weighted.items():
        stems = dict.fromkeys(stem for word in words for stem in index.stems(word))
        joined = [stem for stem in _joined(words, index) if stem not in stems]
        for stem, share in [*((stem, weight) for stem in stems), *((stem, weight * _JOINED_WEIGHT) for stem in joined)]:
            weights[stem] = weights.get(stem, 0.0) + share
    queries = (_word_query(stem, weight, index) for stem, weight in weights.items())
    return [query for query in queries if query is not None]


def speaking(words: "Sequence[tantivy.Query]", matching: "tantivy.Query") -> "tantivy.Query":
    """`matching` without a score of its own, with that of the words.

    They are added one around the other: all beside each other, every offer of the catalog with one of them would be
    looked at, and not only those that match.
    """
    import tantivy

    query = tantivy.Query.const_score_query(matching, 0.0)
    for word in words:
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Should, word)])
    return query


def _joined(words: Sequence[str], index: Index) -> list[str]:
    """Two neighbours as one word, where the catalog writes them so: "head set" is a headset."""
    single = [word for text in words for word in text.lower().split()]
    pairs = [first + second for first, second in pairwise(single) if first.isalpha() and second.isalpha()]
    stems = [index.stems(pair)[-1] for pair in pairs if pair.isascii()]
    return [stem for stem in stems if index.carries(stem)]


def _word_query(stem: str, weight: float, index: Index) -> "tantivy.Query | None":
    """One word by BM25 over all fields, of which the best counts and the others a little; and that it is there.

    None for what is nowhere, and too short for a slip.
    """
    import tantivy

    query = tantivy.Query
    scored = {field: query.term_query(index.schema, field, stem, index_option="freq") for field in index.carrying(stem)}
    if not scored and len(stem) >= 4 and stem.isascii():
        scored = {field: query.fuzzy_term_query(index.schema, field, stem, distance=1) for field in _WEIGHTS}
    if not scored:
        return None
    boosted = [query.boost_query(word, _WEIGHTS[field] * weight) for field, word in scored.items()]
    best = query.disjunction_max_query(boosted, tie_breaker=_TIE_BREAKER)
    # Every offer scores it, so those with the word do too; to look the word up again would take twice as long.
    there = query.const_score_query(query.all_query(), weight * index.rarity(stem))
    return query.boolean_query([(tantivy.Occur.Must, best), (tantivy.Occur.Must, there)])
