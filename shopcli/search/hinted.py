"""Looking where a model hinted to: in place of the kind of product, which the need does not name."""

from typing import TYPE_CHECKING

from shopcli.index.index import TEXT_FIELDS, Index, category_key
from shopcli.query.need import Hints, Need
from shopcli.search.limits import NAMING_FIELDS, carrying

if TYPE_CHECKING:
    import tantivy


def hinted_query(need: Need, hints: Hints, index: Index) -> "tantivy.Query":
    """What the hints speak of, and what is called by a word of the need itself."""
    import tantivy

    queries = [
        *(_inside(path, index) for path in hints.categories),
        *(carrying(index, term, TEXT_FIELDS) for term in hints.terms),
        *(carrying(index, word, NAMING_FIELDS) for word in need.terms),
    ]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _inside(path: tuple[str, ...], index: Index) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_query(index.schema, "category", category_key(path), index_option="basic")


def hinted_words(hints: Hints) -> tuple[str, ...]:
    """What to rank by beside the need's own words; a category speaks by its name."""
    return (*hints.terms, *(path[-1] for path in hints.categories))
