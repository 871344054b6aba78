"""The ids that somebody may have meant by one that no product has."""

import re

from shopcli.index.index import Index
from shopcli.search.hits import hits
from shopcli.text import fold

_HITS = 50
_SLIPS = 2
_ALIKE = 0.6
_LONGEST = 100
"""Characters; an expression for more would be refused."""


def near_ids(wanted: str, index: Index, limit: int = 3) -> list[str]:
    """At most `limit` ids of products and variants: those that hold `wanted`, or differ in a letter or two.

    Where no id is near, the products whose titles hold it.
    """
    import tantivy

    if not wanted.strip() or len(wanted) > _LONGEST:
        return []
    folded = fold(wanted)
    schema = index.schema
    held = tantivy.Query.regex_query(schema, "id", f".*{in_any_case(wanted)}.*")
    misspelt = [tantivy.Query.fuzzy_term_query(schema, "id", each, distance=_SLIPS) for each in {wanted, folded}]
    found: dict[str, float] = {}
    for query in (held, *misspelt):
        for hit in index.search(query, _HITS):
            for each in (hit.offer.id, hit.offer.variant or hit.offer.id):
                found[each] = _likeness(folded, each)
    near = sorted(
        (each for each in found if found[each] >= _ALIKE or folded in fold(each)), key=lambda one: -found[one]
    )
    return near[:limit] or [hit.offer.id for hit in hits(wanted, index, limit) if folded in fold(hit.offer.title)]


def in_any_case(text: str) -> str:
    """A regular expression for `text` in small or capital letters."""
    return "".join(
        f"[{each.lower()}{each.upper()}]" if each.isascii() and each.isalpha() else re.escape(each) for each in text
    )


def _likeness(folded: str, product_id: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, folded, fold(product_id)).ratio()
