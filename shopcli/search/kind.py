"""What lets through the kind of product that is wanted: its category, else what carries its name."""

from math import ceil
from typing import TYPE_CHECKING

from shopcli.index.index import NO_CATEGORY, TEXT_FIELDS, Index, category_key
from shopcli.query.need import Need
from shopcli.search.limits import (
    NAMING_FIELDS,
    all_of,
    any_of,
    called,
    carrying,
    id_query,
    none_of,
    of_products,
    spelled,
    term,
)
from shopcli.search.wanted import Wanted, is_shared
from shopcli.text import has_han

if TYPE_CHECKING:
    import tantivy

_KIND_FIELDS = ("title", "section")
"""Where the head of what is wanted must stand: a laptop with a webcam among its attributes is no webcam.

A catalog without categories does not say of what kind its products are; there, any field will do.
"""

_MOST_PAIRS = 0.6
_MOST_WORDS = 0.45
"""The share of the words' weight, of which a word that no product carries has most; less takes 运动手环 for 运动鞋."""
_CLOSEST = 500


def wanted_query(need: Need, wanted: Wanted, index: Index) -> "tantivy.Query":
    """What lets through the kind of product that is wanted; everything, where the need does not say.

    A need that is a product's own id wants that product.
    """
    import tantivy

    this = id_query(index, need.text.strip())
    if index.any(this):
        return this
    if wanted.categories:
        filed = [_category_query(path, wanted, index) for path in wanted.categories]
        return any_of(filed if _files_all(index) else [*filed, _unfiled(wanted, index)])
    if wanted.head:
        fields = _KIND_FIELDS if any(category.path for category in index.summary.categories) else TEXT_FIELDS
        return any_of([spelled(index, wanted.head, fields), called(index, wanted.names, fields)])
    if need.wanted and has_han(need.wanted):
        return _han_query(need.wanted, wanted, index)
    stems = dict.fromkeys(stem for word in need.terms for stem in index.stems(word))
    if not stems:
        return tantivy.Query.all_query()
    parts = [(tantivy.Occur.Should, spelled(index, stem)) for stem in stems]
    return tantivy.Query.boolean_query(parts, minimum_number_should_match=ceil(len(parts) / 2))


def carrying_most(need: Need, index: Index) -> "tantivy.Query":
    """Products that are called by most of the need's words, each word counted by how rare it is.

    A description that says 洗衣机 makes no washing machine of a bag.
    """
    import tantivy

    stems = dict.fromkeys(stem for word in need.terms for stem in index.stems(word))
    weights = {stem: index.rarity(stem) for stem in stems}
    parts = [
        (tantivy.Occur.Should, _worth(spelled(index, stem, NAMING_FIELDS), weight)) for stem, weight in weights.items()
    ]
    lowest = _MOST_WORDS * sum(weights.values())
    closest = index.places(tantivy.Query.boolean_query(parts), _CLOSEST)
    return of_products(index, index.numbers_at([place for score, place in closest if score >= lowest]))


def _worth(query: "tantivy.Query", score: float) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.boost_query(tantivy.Query.const_score_query(query, 1.0), score)


def _han_query(phrase: str, wanted: Wanted, index: Index) -> "tantivy.Query":
    """Products that carry a name of it, or most of its character pairs with the last one, where its head stands."""
    import tantivy

    stems = index.stems(phrase)
    pairs = [stem for stem in stems if len(stem) > 1] or stems
    parts = [(tantivy.Occur.Should, any_of(term(index, field, pair) for field in NAMING_FIELDS)) for pair in pairs]
    most = tantivy.Query.boolean_query(parts, minimum_number_should_match=ceil(len(parts) * _MOST_PAIRS))
    head = any_of(term(index, field, pairs[-1]) for field in _KIND_FIELDS)
    return any_of([all_of([most, head]), called(index, wanted.names, _KIND_FIELDS)])


def _files_all(index: Index) -> bool:
    return all(category.path for category in index.summary.categories)


def _unfiled(wanted: Wanted, index: Index) -> "tantivy.Query":
    """Products that are in no category, whose titles call them what is wanted and not what goes with it."""
    from shopcli.search.membership import attendants

    attendant = (carrying(index, name, ("title",)) for name in attendants(wanted.names))
    named = called(index, wanted.names, ("title",))
    return all_of([term(index, "category", NO_CATEGORY), named, none_of(attendant)])


def _category_query(path: tuple[str, ...], wanted: Wanted, index: Index) -> "tantivy.Query":
    inside = term(index, "category", category_key(path))
    if not is_shared(path):
        return inside
    both = all_of([inside, called(index, wanted.names, ("title", "labels"))])
    return both if index.any(both) else inside
