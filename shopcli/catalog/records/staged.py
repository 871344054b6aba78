"""A chain of generators whose steps each take several things in a row.

Where every product goes through all steps before the next one begins, each step finds its code and data driven out of
the processor's caches by the others: indexing took 1.5 times as long.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

_Thing = TypeVar("_Thing")

_AT_ONCE = 128


def staged(things: Iterable[_Thing]) -> Iterator[_Thing]:
    """The same things, some made ahead of what is done with them."""
    return chain.from_iterable(several(things))


def several(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    """The same things, some in a row."""
    source = iter(things)
    return iter(lambda: list(islice(source, _AT_ONCE)), [])
