"""The raw hits of a text: every product that carries one of its words, best first, nothing read and nothing refused."""

from shopcli.index.index import Hit, Index
from shopcli.search.retrieve import speaking, word_queries

_MOST_OFFERS = 12_800


def hits(text: str, index: Index, limit: int) -> list[Hit]:
    """At most `limit` products, each by its best offer."""
    import tantivy

    query = speaking(word_queries({1.0: (text,)}, index), tantivy.Query.all_query())
    taken = limit
    while True:
        found = [hit for hit in index.search(query, taken) if hit.score > 0]
        best: dict[str, Hit] = {}
        for hit in found:
            best.setdefault(hit.offer.id, hit)
        if len(best) >= limit or len(found) < taken or taken >= _MOST_OFFERS:
            return list(best.values())[:limit]
        taken *= 4
