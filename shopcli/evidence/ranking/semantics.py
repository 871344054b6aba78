"""Meaning beside words: sentence embeddings, where the `[semantic]` extra is installed."""

from collections.abc import Callable, Sequence
from typing import Protocol

from shopcli.meaning.encoder import Encoder, load_encoder

_LONGEST = 400
"""Characters of a text that are read: an average over more words says less."""


class Semantics(Protocol):
    """What can say how near texts are in meaning, across languages."""

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        """The cosine of `question` with each of `texts`."""
        ...


Loader = Callable[[], Semantics | None]
"""Loads it when it is first wanted, for that takes half a second."""


def no_semantics() -> None:
    """The loader of a run without it."""


class _Cosines:
    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        vectors = self._encoder.encode([text[:_LONGEST] for text in (question, *texts)])
        return [float(cosine) for cosine in vectors[1:] @ vectors[0]]


def load_semantics() -> Semantics | None:
    """None where the extra is not installed. The weights are read at the first question, in about half a second."""
    encoder = load_encoder()
    return _Cosines(encoder) if encoder else None
