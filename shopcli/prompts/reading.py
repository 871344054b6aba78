"""The prompt by which a model says what a need may mean: the need and the catalog's categories, in few tokens."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from shopcli.index.index import Index
from shopcli.prompts.prompt import Brief, Form, Message, Prompt
from shopcli.prompts.templates import Template
from shopcli.prompts.tokens import count_messages
from shopcli.prompts.untrusted import quote
from shopcli.prompts.wording import say
from shopcli.search.proposal import MOST_CATEGORIES, MOST_TERMS, MOST_WISHES, open_wishes

MOST_TOKENS = 2000
"""Of the prompt; it costs a fraction of what the answer's does."""
MOST_CHARACTERS = 2000
"""Of the answer, which takes some 300; whoever writes more does not write what was asked for."""
_ANSWER = 400
"""Tokens of the window that are kept for the answer."""
_NEED = 1000
_NAME = 60
"""Characters."""


def reading_prompt(
    brief: Brief, index: Index, template: Template, window: int, fence: str, seconds: float
) -> Prompt | None:
    """The messages that ask what `brief`'s need may mean, in at most 2,000 tokens of a `window`.

    Categories that do not fit are left out, the deepest and smallest first. None where not even the need fits.
    """
    limit = min(MOST_TOKENS, window - _ANSWER)
    whole = lines = category_lines(index, fence)
    while True:
        messages = _messages(brief, lines, template, fence)
        tokens = count_messages(messages)
        if tokens <= limit:
            break
        if not lines:
            return None
        # At once near to what fits, then line by line.
        lines = lines[: min(len(lines) - 1, len(lines) * limit // tokens)]
    missing = len(whole) - len(lines)
    cut = (say("cut_categories", brief.language, count=missing),) if missing else ()
    form = Form("reading", _schema(), seconds, MOST_CHARACTERS)
    return Prompt(messages, brief, f"{template.name}@{template.version}", tokens, cut, form)


def category_lines(index: Index, fence: str) -> list[str]:
    """A line for every category and what is above it, the highest first, of one height the largest."""
    return [quoted_path(path, fence) for path in _categories(index)]


def _categories(index: Index) -> list[tuple[str, ...]]:
    counts: Counter[tuple[str, ...]] = Counter()
    for category in index.summary.categories:
        for depth in range(1, len(category.path) + 1):
            counts[category.path[:depth]] += category.count
    return sorted(counts, key=lambda path: (len(path), -counts[path], path))


def quoted_path(path: Sequence[str], fence: str) -> str:
    return " > ".join(quote(name, _NAME, fence) for name in path)


def _messages(brief: Brief, lines: Sequence[str], template: Template, fence: str) -> tuple[Message, ...]:
    values: Mapping[str, str] = {
        "need": quote(brief.need.text, _NEED, fence),
        "categories": "\n".join(lines),
        "wishes": ", ".join(open_wishes()),
        "fence": fence,
    }
    system, user = template.render(values)
    return Message("system", system), Message("user", user)


def _schema() -> dict[str, Any]:
    """What the answer is to hold. No name of the catalog stands in it: it is outside of every fence."""
    text: dict[str, Any] = {"type": "string"}
    wish: dict[str, Any] = {"type": "string", "enum": list(open_wishes())}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["categories", "terms", "wishes"],
        "properties": {
            "categories": list_of(text, MOST_CATEGORIES),
            "terms": list_of(text, MOST_TERMS),
            "wishes": list_of(wish, MOST_WISHES),
        },
    }


def list_of(items: dict[str, Any], most: int) -> dict[str, Any]:
    """Without an end, a small model that is held to a schema lists words until its tokens are used up."""
    return {"type": "array", "maxItems": most, "items": items}
