"""How many tokens a text takes: an estimate that is never too low, and an exact count where one costs nothing."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from shopcli.prompts.prompt import Message

PER_MESSAGE = 4
"""What a chat format puts around each message: role, separators."""
_PER_REQUEST = 3
_VOCABULARIES = {
    "o200k_base": "fb374d419588a4632f3f557e76b4b70aebbca790",
    "cl100k_base": "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
}
"""Encodings, newest first, with the name (the SHA-1 of its URL) that tiktoken caches each under."""


def estimate_tokens(text: str) -> int:
    """UTF-8 bytes / 3, rounded up. Characters / 4, the usual rule, falls short threefold for Chinese."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // 3)


def estimate_messages(messages: Iterable[Message]) -> int:
    return _PER_REQUEST + sum(PER_MESSAGE + estimate_tokens(message.content) for message in messages)
