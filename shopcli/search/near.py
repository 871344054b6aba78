"""Meaning beside words: where words find too little, what is near a need in meaning is looked at, and ranked by it.

Meaning decides nothing: the limits of the need hold for what it proposes, and within a category that words have named
it only ranks.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from shopcli.index.summary import Summary
from shopcli.meaning.meaning import Meanings
from shopcli.query.need import Language
from shopcli.search.limits import NAMING_FIELDS, all_of, carrying, id_query
from shopcli.search.rank import Nearness
from shopcli.text import has_han

if TYPE_CHECKING:
    from shopcli.search.find import Search

_LOWEST = 0.30
"""The cosine below which nothing is near: what a shop does not sell reaches that, and seldom more."""
_PROPOSED = 0.8
"""The share of the nearest product's cosine from which on one is looked at though no word says it."""
_MOST_PROPOSED = 50
_ACROSS_LANGUAGES = 0.45
_IN_ONE_LANGUAGE = 0.1
"""What meaning weighs in the score: where words are of the same language, they tell more."""
_SPOKEN = 0.1
"""The share of the products whose categories must be named in a language for the catalog to speak it."""


def with_meaning(search: "Search", meanings: Meanings) -> "Search":
    """`search` with what is near the need in meaning, where words say too little and `meanings` has any."""
    # A category of the catalog holds something.
    says_nothing = search.is_loose or not (search.wanted.categories or search.index.any(search.wanted_query))
    if not says_nothing and not _is_half_understood(search):
        return search
    meaning = meanings(search.index)
    if meaning is None:
        return search
    near = Nearness(meaning.nearest(search.need.text), _ACROSS_LANGUAGES if _is_foreign(search) else _IN_ONE_LANGUAGE)
    if search.wanted.categories and not says_nothing:
        return replace(search, near=near)
    best = max(near.cosines.values(), default=0.0)
    return _proposing(search, near, best, says_nothing) if best >= _LOWEST else search


def _proposing(search: "Search", near: Nearness, best: float, says_nothing: bool) -> "Search":
    import tantivy

    proposed = [product_id for product_id, cosine in near.cosines.items() if cosine >= best * _PROPOSED]
    these = tantivy.Query.term_set_query(search.index.schema, "id", proposed[:_MOST_PROPOSED])
    either = tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in (search.wanted_query, these)])
    return replace(search, near=near, wanted_query=either, is_loose=says_nothing)


def unsaid_modifiers(search: "Search") -> list[str]:
    """The words beside the category that no product of the wanted kind carries."""

    def is_carried(word: str) -> bool:
        return search.index.any(all_of([search.wanted_query, carrying(search.index, word, NAMING_FIELDS)]))

    return [word for word in search.wanted.modifiers if not is_carried(word)]


def _is_half_understood(search: "Search") -> bool:
    """Whether the catalog also speaks another language than the need, and has no word for a word of it."""
    need, index = search.need, search.index
    if not _is_foreign(search) or index.any(id_query(index, need.text.strip())):
        return False
    if search.wanted.categories:
        return bool(unsaid_modifiers(search))
    return not all(index.carries(stem) for term in need.terms for stem in index.stems(term))


def _is_foreign(search: "Search") -> bool:
    return not languages_of(search.index.summary) <= {search.need.language}


def languages_of(summary: Summary) -> frozenset[Language]:
    """The languages that a catalog names its categories in; without any, those of its stores."""
    counts: dict[Language, int] = {}
    for category in summary.categories:
        if category.path:
            language: Language = "zh" if any(map(has_han, category.path)) else "en"
            counts[language] = counts.get(language, 0) + category.count
    if counts:
        return frozenset(name for name, count in counts.items() if count >= _SPOKEN * sum(counts.values()))
    return frozenset("zh" if store.locale.startswith("zh") else "en" for store in summary.stores if store.locale)
