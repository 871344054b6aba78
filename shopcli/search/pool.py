"""The offers among which a set is looked for: all that pass the limits and speak of the kind, or of the name."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shopcli.index.index import TEXT_FIELDS, Index, category_key
from shopcli.query.need import Need
from shopcli.search.aim import Aim
from shopcli.search.limits import NAMING_FIELDS, all_of, carrying, limits_of, spelled
from shopcli.search.naming import Said
from shopcli.search.wanted import paths_named

if TYPE_CHECKING:
    import tantivy

_MOST = 5_000
"""Offers that are looked at one by one."""
_WORDS_CARRIED = 0.5


@dataclass(slots=True)
class Pool:
    index: Index
    offers: list[Said]
    is_whole: bool
    """Whether nothing was left out for want of room."""
    _rarities: dict[str, float] = field(default_factory=dict)

    def stems(self, text: str) -> list[str]:
        return self.index.stems(text)

    def rarity(self, text: str) -> float:
        if text not in self._rarities:
            self._rarities[text] = max((self.index.rarity(stem) for stem in self.index.stems(text)), default=0.0)
        return self._rarities[text]


def pool_of(need: Need, aim: Aim, index: Index) -> Pool:
    query = all_of([_speaking(aim, index), *(limit.query for limit in limits_of(need, index))])
    hits = index.search(query, _MOST)
    return Pool(index, [Said(hit.offer, index) for hit in hits], len(hits) < _MOST)


def _speaking(aim: Aim, index: Index) -> "tantivy.Query":
    import tantivy

    if aim.names:
        shelves = [category_key(path) for path in paths_named(aim.names, index)]
        named = [carrying(index, name, NAMING_FIELDS) for name in aim.names]
        if shelves:
            named.append(tantivy.Query.term_set_query(index.schema, "category", shelves))
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in named])
    stems = dict.fromkeys(stem for word in aim.words for stem in index.stems(word.text))
    if not stems:
        return tantivy.Query.all_query()
    parts = [(tantivy.Occur.Should, spelled(index, stem, TEXT_FIELDS)) for stem in stems]
    return tantivy.Query.boolean_query(parts, minimum_number_should_match=max(1, int(len(parts) * _WORDS_CARRIED)))
