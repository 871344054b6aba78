"""A conversation as Markdown. What was typed, and what a catalog or a model said, is only text in it."""

import re

from shopcli.render.conversations import Transcript
from shopcli.text import clean

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&:@=$^])")
"""All that CommonMark or an extension of it reads as more than itself."""
_TICKS = re.compile(r"`+")


def as_markdown(transcript: Transcript) -> str:
    parts = [f"# {_escaped(transcript.heading)}"]
    for turn in transcript.turns:
        parts.append("\n".join(f"> {_escaped(line)}".rstrip() for line in clean(turn.text).splitlines()))
        if changes := transcript.changes(turn):
            parts.append(_escaped(changes))
        if turn.answer.strip():
            parts.append(_fenced(clean(turn.answer).strip("\n")))
    return "\n\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _fenced(text: str) -> str:
    """As it is, in a fence that nothing in it can close."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"
