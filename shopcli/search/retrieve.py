"""The pool: offers that pass every limit, those first that speak most of what is wanted."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.index import Hit, Index
from shopcli.query.need import Need

if TYPE_CHECKING:
    import tantivy

_POOL = 200
"""Offers taken by text score; a quarter of it again by popularity, and by price where a wish asks for it."""

_WEIGHTS = {"title": 3.0, "section": 2.0, "maker": 1.5, "labels": 1.2, "body": 0.6}
_WISH_WEIGHT = 0.3
_SINGLE_CHARACTER_WEIGHT = 0.3
_TIE_BREAKER = 0.3


@dataclass(frozen=True, slots=True)
class Scored:
    """An offer with its text score as a share of the best one's, from 0 to 1."""

    offer: Product
    relevance: float


def retrieve(need: Need, matching: "tantivy.Query", index: Index) -> list[Scored]:
    """Offers that `matching` lets through, each once, in no order that matters."""
    hits = index.search(_ranked(need, matching, index), _POOL)
    if len(hits) == _POOL:
        hits += _unscored(_other_ends(need, matching, index))
    best = max((hit.score for hit in hits), default=0.0) or 1.0
    pool: dict[tuple[str, str | None], Scored] = {}
    for hit in hits:
        pool.setdefault((hit.offer.id, hit.offer.variant), Scored(hit.offer, hit.score / best))
    return list(pool.values())


def _other_ends(need: Need, matching: "tantivy.Query", index: Index) -> list[Hit]:
    """Where more fits than was taken, the cut was arbitrary among equals: look at the ends that wishes point to."""
    hits = index.search(matching, _POOL // 4, order_by="popularity")
    if need.wishes_for("cheap") or need.wishes_for("value"):
        hits += index.search(matching, _POOL // 4, order_by="price", ascending=True)
    if need.wishes_for("premium"):
        hits += index.search(matching, _POOL // 4, order_by="price")
    return hits


def _unscored(hits: list[Hit]) -> list[Hit]:
    return [Hit(0.0, hit.offer) for hit in hits]


def _ranked(need: Need, matching: "tantivy.Query", index: Index) -> "tantivy.Query":
    """`matching` without a score of its own, with BM25 over the words of the need and, lightly, of its wishes."""
    import tantivy

    parts = [(tantivy.Occur.Must, tantivy.Query.const_score_query(matching, 0.0))]
    wish_words = [term for wish in need.wishes for term in wish.terms]
    for words, weight in ((need.terms, 1.0), (wish_words, _WISH_WEIGHT)):
        stems = dict.fromkeys(stem for word in words for stem in index.stems(word))
        parts += [(tantivy.Occur.Should, _word_query(stem, weight, index)) for stem in stems]
    return tantivy.Query.boolean_query(parts)


def _word_query(stem: str, weight: float, index: Index) -> "tantivy.Query":
    """One word over all fields: the best field counts, the others a little."""
    import tantivy

    query = tantivy.Query
    if len(stem) == 1 and not stem.isascii():
        weight *= _SINGLE_CHARACTER_WEIGHT
    fuzzy = len(stem) >= 4 and stem.isascii() and not index.carries(stem)
    fields = []
    for field, field_weight in _WEIGHTS.items():
        word = (
            query.fuzzy_term_query(index.schema, field, stem, distance=1)
            if fuzzy
            else query.term_query(index.schema, field, stem, index_option="freq")
        )
        fields.append(query.boost_query(word, field_weight * weight))
    return query.disjunction_max_query(fields, tie_breaker=_TIE_BREAKER)
