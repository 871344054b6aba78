"""The prompt by which a model says what a turn of a conversation changes, where the rules could not read it."""

from typing import Any

from shopcli.index.index import Index
from shopcli.prompts.prompt import Brief, Form, Message, Prompt
from shopcli.prompts.reading import MOST_TOKENS, category_lines, list_of
from shopcli.prompts.templates import Template
from shopcli.prompts.tokens import count_messages
from shopcli.prompts.untrusted import quote
from shopcli.prompts.wording import say
from shopcli.search.proposal import open_wishes

KINDS = ("change", "new", "ask", "more", "back", "none")
MOST_CHARACTERS = 3000
"""Of the answer, which takes some 400."""
_ANSWER = 500
"""Tokens of the window that are kept for the answer."""
_TURN = 1000
_LINE = 300
"""Characters."""


def turn_prompt(
    brief: Brief, index: Index, template: Template, window: int, fence: str, seconds: float
) -> Prompt | None:
    """The messages that ask what `brief`'s need, a turn after `brief.so_far`, changes; in at most 2,000 tokens.

    Categories that do not fit are left out first, the deepest and smallest before others, then the oldest turns. None
    where not even the turn fits.
    """
    limit = min(MOST_TOKENS, window - _ANSWER)
    whole = lines = category_lines(index, fence)
    told = [quote(line, _LINE, fence) for line in brief.so_far]
    while True:
        system, user = template.render(
            {
                "need": quote(brief.need.text, _TURN, fence),
                "categories": "\n".join(lines),
                "context": "\n".join(told),
                "wishes": ", ".join(open_wishes()),
                "fence": fence,
            }
        )
        messages = Message("system", system), Message("user", user)
        tokens = count_messages(messages)
        if tokens <= limit:
            break
        if lines:
            # At once near to what fits, then line by line.
            lines = lines[: min(len(lines) - 1, len(lines) * limit // tokens)]
        elif told:
            told = told[1:]
        else:
            return None
    missing = len(whole) - len(lines)
    cut = (say("cut_categories", brief.language, count=missing),) if missing else ()
    form = Form("turn", _schema(), seconds, MOST_CHARACTERS)
    return Prompt(messages, brief, f"{template.name}@{template.version}", tokens, cut, form)


def _schema() -> dict[str, Any]:
    """What the answer is to hold. No name of the catalog stands in it: it is outside of every fence."""
    text: dict[str, Any] = {"type": "string"}
    limit: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": ["attribute", "comparison", "value"],
        "properties": {
            "attribute": text,
            "comparison": {"type": "string", "enum": ["<", "<=", "=", "!=", ">=", ">"]},
            "value": text,
        },
    }
    properties: dict[str, Any] = {
        "kind": {"type": "string", "enum": list(KINDS)},
        "categories": list_of(text, 4),
        "words": list_of(text, 6),
        "wishes": list_of({"type": "string", "enum": list(open_wishes())}, 4),
        "brands": list_of(text, 4),
        "not_brands": list_of(text, 4),
        "limits": list_of(limit, 3),
        "max_price": text,
        "min_price": text,
        "drop": list_of(text, 4),
        "numbers": list_of({"type": "integer"}, 6),
    }
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}
