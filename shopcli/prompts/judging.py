"""The prompt by which a model says how reviews speak that the rules are not sure of, several in one request."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.prompts.prompt import Brief, Form, Message, Prompt
from shopcli.prompts.reading import list_of
from shopcli.prompts.templates import Template
from shopcli.prompts.tokens import count_messages
from shopcli.prompts.untrusted import quote
from shopcli.query.need import Language, Need
from shopcli.search.candidate import Shape

MOST_REVIEWS = 10
"""In one request."""
MOST_TOKENS = 4000
MOST_CHARACTERS = 8000
"""Of the answer, which takes some 150 for each review."""
_ANSWER_EACH = 120
"""Tokens of the window that are kept for what is answered of one review."""
_REVIEW = 800
"""Characters."""
_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Unsure:
    """A review as it is asked about; `parts` are keys of our own, never words of a catalog."""

    text: str
    parts: tuple[str, ...]


def judging_prompt(
    reviews: Sequence[Unsure], language: Language, template: Template, window: int, fence: str, seconds: float
) -> tuple[Prompt, int] | None:
    """The messages about as many of the first reviews as fit, and how many these are; None where not even one does."""
    for count in range(min(len(reviews), MOST_REVIEWS), 0, -1):
        messages = _messages(reviews[:count], template, fence)
        tokens = count_messages(messages)
        if tokens <= min(MOST_TOKENS, window - count * _ANSWER_EACH):
            brief = Brief("judge", Need(text="", language=language), (), Shape(0, 0), 0)
            form = Form("judgements", _schema(reviews[:count]), seconds, MOST_CHARACTERS)
            return Prompt(messages, brief, f"{template.name}@{template.version}", tokens, (), form), count
    return None


def _messages(reviews: Sequence[Unsure], template: Template, fence: str) -> tuple[Message, ...]:
    lines = (
        f"{number}. ({', '.join(review.parts[:_MOST_PARTS])}) {quote(review.text, _REVIEW, fence)}"
        for number, review in enumerate(reviews, 1)
    )
    system, user = template.render({"reviews": "\n".join(lines), "fence": fence})
    return Message("system", system), Message("user", user)


def _schema(reviews: Sequence[Unsure]) -> dict[str, Any]:
    polarity: dict[str, Any] = {"type": "string", "enum": [each.value for each in Polarity]}
    # A schema with an empty choice is refused.
    parts = sorted({part for review in reviews for part in review.parts[:_MOST_PARTS]}) or ["none"]
    part: dict[str, Any] = _object({"part": {"type": "string", "enum": parts}, "polarity": polarity})
    number: dict[str, Any] = {"type": "integer"}
    review = _object({"number": number, "polarity": polarity, "parts": list_of(part, _MOST_PARTS)})
    return _object({"reviews": list_of(review, len(reviews))})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }
