"""The product that a name stands for: what a model may have meant when it names one that it was not shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.analysis import tokens
from shopcli.index.index import Index
from shopcli.search.limits import all_of, spelled

if TYPE_CHECKING:
    import tantivy

_HITS = 20
_STRAY_WORDS = 2
"""Words that a title may have between those of the name: "Ledger Pro Laptop 14" is a "Ledger 14"."""


def find_named(name: str, index: Index) -> Product | None:
    """The product whose title holds the words of `name`, in their order and close together; None where none does.

    The brand may stand in its own field.
    """
    words = tokens(name)
    stems = index.stems(name)
    if not stems:
        return None
    queries: list[tantivy.Query] = [spelled(index, stem, ("title", "maker")) for stem in stems]
    hits = index.search(all_of(queries), _HITS)
    return next((hit.offer for hit in hits if _names(words, hit.offer)), None)


def _names(words: Sequence[str], product: Product) -> bool:
    title = tokens(f"{product.brand or ''} {product.title}")
    return any(_follow(words, title[start:]) for start, word in enumerate(title) if word == words[0])


def _follow(words: Sequence[str], title: Sequence[str]) -> bool:
    """Whether `title` goes on with `words`, each at most `_STRAY_WORDS` after the one before."""
    at = 0
    for word in words:
        try:
            at = title.index(word, at, at + _STRAY_WORDS + 1) + 1
        except ValueError:
            return False
    return True
