"""The second request under `--strict`: the same task, the first answer, and what in it the catalog contradicts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shopcli.prompts.prompt import Message, Prompt
from shopcli.prompts.tokens import count_messages
from shopcli.prompts.untrusted import inline, quote
from shopcli.prompts.wording import say

_LONGEST = 200
_MOST = 20
"""Statements that are corrected in one go; a model that errs more often will not mend."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A statement of the answer that is wrong, the handle of its product where it has one, and what is right."""

    text: str
    right: str
    handle: int | None = None


def repair_prompt(
    prompt: Prompt, answer: str, corrections: Sequence[Correction], limit: int, fence: str
) -> Prompt | None:
    """The messages that ask for the whole answer again, in at most `limit` tokens; None where they do not fit.

    The first answer goes along where there is room for it. The corrections quote the catalog, so they stand between
    lines that carry `fence`, as in `prompt`.
    """
    lines = "\n".join(f"- {_line(correction, prompt, fence)}" for correction in corrections[:_MOST])
    listed = f"<<<{fence}\n{lines}\n{fence}>>>"
    asked = Message("user", say("repair", prompt.brief.language, listed=listed))
    for added in ((Message("assistant", answer), asked), (asked,)):
        tokens = prompt.tokens + count_messages(added)
        if tokens <= limit:
            return replace(prompt, messages=(*prompt.messages, *added), tokens=tokens)
    return None


def _line(correction: Correction, prompt: Prompt, fence: str) -> str:
    language = prompt.brief.language
    text, right = (quote(inline(part), _LONGEST, fence) for part in (correction.text, correction.right))
    if correction.handle is None:
        return say("wrong", language, text=text, right=right)
    return say("wrong_of", language, text=text, right=right, handle=correction.handle)
