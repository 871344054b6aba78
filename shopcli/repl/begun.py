"""Products whose title or id begins as what was typed: what completion proposes, from the index."""

import re
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.analysis import tokens
from shopcli.index.index import Index
from shopcli.search.near_ids import in_any_case
from shopcli.text import has_han

if TYPE_CHECKING:
    import tantivy

_SHORTEST = 2
"""Characters of a word from which on it is completed: a letter begins half of a large catalog."""
_LONGEST = 60
_OFFERS = 4
"""Variants of one product that may be found instead of other products."""


def begun(typed: str, index: Index, limit: int) -> list[Product]:
    """At most `limit` products, those whose id begins so first. `typed` may be several words, the last unfinished."""
    typed = typed.strip()
    if not _SHORTEST <= len(typed) <= _LONGEST and not has_han(typed):
        return []
    queries = (_id_query(typed, index), _title_query(typed, index))
    found = [product for query in queries if query for product in index.products(query, limit * _OFFERS)]
    return list({product.id: product for product in found}.values())[:limit]


def _id_query(typed: str, index: Index) -> "tantivy.Query | None":
    import tantivy

    if " " in typed:
        return None
    return tantivy.Query.regex_query(index.schema, "id", f"{in_any_case(typed)}.*")


def _title_query(typed: str, index: Index) -> "tantivy.Query | None":
    import tantivy

    words = tokens(typed)
    if not words:
        return None
    whole, last = (words, "") if has_han(words[-1]) else (words[:-1], words[-1])
    parts = [
        tantivy.Query.term_query(index.schema, "title", stem, index_option="freq")
        for word in whole
        for stem in index.stems(word)
    ]
    if last:
        either = [tantivy.Query.regex_query(index.schema, "title", f"{re.escape(last)}.*")]
        # "batteries" is kept as its stem, with which it begins.
        either += [tantivy.Query.term_query(index.schema, "title", stem) for stem in index.stems(last)]
        parts.append(tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in either]))
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in parts])
