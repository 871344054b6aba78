"""Whether the rules have read a need: most of what it says is a limit, a wish, or a word that products carry."""

from typing import TYPE_CHECKING

from shopcli.index.index import Index
from shopcli.query.describe import describe_limits
from shopcli.query.need import Need
from shopcli.search.find import prepare
from shopcli.search.limits import NAMING_FIELDS, id_query, spelled
from shopcli.text import has_han

if TYPE_CHECKING:
    import tantivy

_HALF = 0.5
_MOST = 0.75
"""The share of the words that must be carried where little is found."""
_FEW = 3
"""Products of the wanted kind below which little is found, whatever the limits leave of them."""
_MENTIONED = 0.6
"""What a word counts that a product only mentions, or carries with one letter changed; one that names it counts 1."""


def is_mostly_unread(need: Need, index: Index) -> bool:
    """Whether nothing of the wanted kind is there, or no one product speaks of more than half of what the need says.

    A need is read where one of the catalog's categories says what is wanted, and where it is a product's id. What the
    limits keep out does not count: a laptop that nobody sells for $20 is a laptop.
    """
    if not need.terms or index.any(id_query(index, need.text.strip())):
        return False
    search = prepare(need, index)
    if search.wanted.categories:
        return False
    kind = index.count(search.wanted_query)
    if not kind:
        return True
    words = _content(need, index)
    carried = _best_carried(words, index)
    if kind < _FEW:
        return carried < _MOST * len(words)
    # What a reader took is read: each limit and each wish counts as one word.
    taken = len(describe_limits(need)) + len(need.wishes)
    return carried + taken <= _HALF * (len(words) + taken)


def _content(need: Need, index: Index) -> list[str]:
    """The stems of the need's words; Chinese by pairs of characters, for a single one is in everything."""
    stems = dict.fromkeys(stem for word in need.terms for stem in index.stems(word))
    return [stem for stem in stems if len(stem) > 1 or not has_han(stem)]


def _best_carried(stems: list[str], index: Index) -> float:
    """How many of the stems the product carries that carries most of them."""
    import tantivy

    if not stems:
        return 0.0
    parts = [(tantivy.Occur.Should, _carried(stem, index)) for stem in stems]
    return max((hit.score for hit in index.search(tantivy.Query.boolean_query(parts), 1)), default=0.0)


def _carried(stem: str, index: Index) -> "tantivy.Query":
    import tantivy

    mentioned = tantivy.Query.const_score_query(spelled(index, stem), _MENTIONED)
    if not index.carries(stem):
        return mentioned
    named = tantivy.Query.const_score_query(spelled(index, stem, NAMING_FIELDS), 1.0)
    return tantivy.Query.disjunction_max_query([named, mentioned])
