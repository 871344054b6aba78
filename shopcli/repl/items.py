"""Which products the words after a command mean: numbers on the screen, ids, or names."""

import re
from collections.abc import Sequence

from shopcli.conversation.state import Item
from shopcli.errors import UnknownProductError, UsageError
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.text import one_line

_BETWEEN = Pattern(r"\s*[,，、;；]\s*|\s+(?:and|vs\.?|or|with)\s+|\s*(?:和|与|跟|还是)\s*", flags=re.IGNORECASE)
_SHARING_AN_ID = 20


def read_items(words: str, shown: Sequence[Item], index: Index) -> tuple[Item, ...]:
    """Several, in their order, each once. Raises `UsageError` where one cannot be told."""
    parts = words.split()
    items = [_item(part, shown, index) for part in parts]
    if None in items and not all(map(_number, parts)):
        # Names have spaces, so what stands between them has to say where one ends.
        parts = [part for part in _BETWEEN.sub("\n", words).split("\n") if part.strip()]
    return tuple(dict.fromkeys(read_item(part, shown, index) for part in parts))


def read_item(words: str, shown: Sequence[Item], index: Index) -> Item:
    """One. Raises `UsageError` for a number that nothing shown has, `UnknownProductError` for another word."""
    if item := _item(words, shown, index):
        return item
    if number := _number(words):
        hint = f"numbers 1 to {len(shown)} are shown" if shown else "nothing is shown yet"
        raise UsageError(f"there is no number {number}", hint=hint)
    from shopcli.search.named import find_named

    if named := find_named(words, index):
        return Item.of(named)
    raise _unknown(words, index)


def _item(word: str, shown: Sequence[Item], index: Index) -> Item | None:
    """What a number on the screen or an id stands for; None where it is neither."""
    place = int(_number(word) or 0)
    return shown[place - 1] if 1 <= place <= len(shown) else _by_id(word, index)


def _number(word: str) -> str:
    """The digits of "2" or "#2", as many as any screen has use for; empty where it is no number."""
    digits = word.removeprefix("#")
    return digits[:9] if digits.isascii() and digits.isdigit() else ""


def _by_id(product_id: str, index: Index) -> Item | None:
    from shopcli.search.limits import id_query

    offers = [hit.offer for hit in index.search(id_query(index, product_id), _SHARING_AN_ID)]
    variant = next((offer for offer in offers if offer.variant == product_id), None)
    if variant:
        return Item.of(variant)
    return Item(offers[0].id) if offers else None


def _unknown(words: str, index: Index) -> UnknownProductError:
    from shopcli.search.near_ids import near_ids

    near = ", ".join(map(one_line, near_ids(words, index)))
    hint = f"the nearest: {near}" if near else "Tab completes numbers, ids and names"
    return UnknownProductError(f"no product is called {one_line(words)!r}", hint=hint)
