"""The prompt by which a model says how reviews speak that the rules are not sure of, several in one request."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.prompts.batches import Setting, batch_prompt, object_of
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.reading import list_of
from shopcli.prompts.untrusted import quote

_REVIEW = 800
"""Characters."""
_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Unsure:
    """A review as it is asked about; `parts` are keys of our own, never words of a catalog."""

    text: str
    parts: tuple[str, ...]


def judging_prompt(reviews: Sequence[Unsure], setting: Setting) -> tuple[Prompt, int] | None:
    """The messages about as many of the first reviews as fit, and how many these are; None where not even one does."""
    entries = [
        f"({', '.join(review.parts[:_MOST_PARTS])}) {quote(review.text, _REVIEW, setting.fence)}" for review in reviews
    ]
    return batch_prompt("judge", "reviews", entries, lambda count: _schema(reviews[:count]), setting)


def _schema(reviews: Sequence[Unsure]) -> dict[str, Any]:
    polarity: dict[str, Any] = {"type": "string", "enum": [each.value for each in Polarity]}
    # A schema with an empty choice is refused.
    parts = sorted({part for review in reviews for part in review.parts[:_MOST_PARTS]}) or ["none"]
    part: dict[str, Any] = object_of({"part": {"type": "string", "enum": parts}, "polarity": polarity})
    return object_of({"number": {"type": "integer"}, "polarity": polarity, "parts": list_of(part, _MOST_PARTS)})
