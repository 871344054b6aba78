"""The one interface of everything that puts texts under labels."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Example:
    text: str
    label: str


class Classifier(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def labels(self) -> tuple[str, ...]: ...

    def classify(self, text: str) -> tuple[tuple[str, float], ...]:
        """Labels with their probabilities, the likeliest first; they sum to 1."""
        ...
