"""What is near a text in meaning among the products of one index."""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from shopcli.index.index import Index

if TYPE_CHECKING:
    from shopcli.meaning.encoder import Encoder
    from shopcli.meaning.vectors import Vectors

_NEAREST = 500
"""Products that are told; those further away are as good as any other."""


class Meaning:
    """Open vectors and what makes a vector of a text. Several threads may ask it."""

    def __init__(self, encoder: "Encoder", vectors: "Vectors") -> None:
        self._encoder = encoder
        self._vectors = vectors
        self._lock = Lock()

    def nearest(self, text: str) -> Mapping[str, float]:
        """The ids of the products nearest to `text`, nearest first, with their cosines."""
        with self._lock:
            (vector,) = self._encoder.encode([text])
            return {each.product_id: each.cosine for each in self._vectors.nearest(vector, _NEAREST)}


Meanings: TypeAlias = Callable[[Index], Meaning | None]
"""Opens what is near in meaning among the products of an index when it is first wanted, which takes half a second."""


def no_meaning(_: Index) -> None:
    """For a run without it."""
