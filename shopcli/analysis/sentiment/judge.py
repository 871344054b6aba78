"""The one interface of everything that can tell how a text speaks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from shopcli.query.need import Language


class Polarity(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Judged:
    """`score` is from -1 (all bad) to 1 (all good); `confidence`, 0 to 1, how sure the judge is of `polarity`."""

    polarity: Polarity
    score: float
    confidence: float


class Judge(Protocol):
    @property
    def name(self) -> str:
        """Who judged, as it is shown: `lexicon`, or a trained part's name."""
        ...

    def judge(self, text: str, language: Language) -> Judged:
        """How the whole text speaks."""
        ...

    def judge_part(self, text: str, start: int, end: int, language: Language) -> Judged:
        """How the text speaks of what stands from `start` to `end` in it, in characters."""
        ...
