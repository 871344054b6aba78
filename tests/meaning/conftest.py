"""A catalog with an index, and an encoder that needs no weights: texts are near each other that share letters."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from shopcli.index.index import Index
from shopcli.meaning.encoder import DIMENSIONS
from tests.search.shop import SHOP, built

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class LetterEncoder:
    def __init__(self, version: str = "1.0") -> None:
        self.version = version
        self.texts: list[str] = []
        """Everything that was encoded."""

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        import numpy as np

        self.texts += texts
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            for letter in text.lower():
                vector[ord(letter) % DIMENSIONS] += 1
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors


@pytest.fixture
def encoder() -> LetterEncoder:
    return LetterEncoder()


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def index(cache: Path) -> Index:
    return built(cache / "index" / "0123abcd", SHOP)
