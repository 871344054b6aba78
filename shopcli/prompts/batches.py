"""Prompts that ask the same about several texts at once: as many of them in one request as fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from shopcli.prompts.prompt import Brief, Form, Message, Prompt
from shopcli.prompts.reading import list_of
from shopcli.prompts.templates import Template
from shopcli.prompts.tokens import count_messages
from shopcli.query.need import Language, Need
from shopcli.search.candidate import Shape

MOST_ASKED = 10
"""In one request."""
_MOST_TOKENS = 4000
_MOST_CHARACTERS = 8000
"""Of the answer, which takes some 150 for each text."""
_ANSWER_EACH = 120
"""Tokens of the window that are kept for what is answered of one text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What requests of one run share; `window` is the model's, `seconds` are for one answer."""

    language: Language
    template: Template
    window: int
    fence: str
    seconds: float


def batch_prompt(
    task: str, plural: str, entries: Sequence[str], schema: Callable[[int], dict[str, Any]], setting: Setting
) -> tuple[Prompt, int] | None:
    """The messages about as many of the first `entries` as fit, and how many these are; None where not even one does.

    `plural` names the texts in template and answer, `schema` tells what is answered of one of the first so many.
    """
    template = setting.template
    for count in range(min(len(entries), MOST_ASKED), 0, -1):
        listed = "\n".join(f"{number}. {entry}" for number, entry in enumerate(entries[:count], 1))
        system, user = template.render({plural: listed, "fence": setting.fence})
        messages = (Message("system", system), Message("user", user))
        tokens = count_messages(messages)
        if tokens <= min(_MOST_TOKENS, setting.window - count * _ANSWER_EACH):
            brief = Brief(task, Need(text="", language=setting.language), (), Shape(0, 0), 0)
            form = Form(plural, object_of({plural: list_of(schema(count), count)}), setting.seconds, _MOST_CHARACTERS)
            return Prompt(messages, brief, f"{template.name}@{template.version}", tokens, (), form), count
    return None


def object_of(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }
