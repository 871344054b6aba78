"""How many tokens a text takes: an estimate that is never too low, and an exact count where one costs nothing."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from shopcli.prompts.prompt import Message

TokenCounter: TypeAlias = Callable[[str], int]

_PER_MESSAGE = 4
"""What a chat format puts around each message: role, separators."""
_PER_REQUEST = 3
_VOCABULARIES = {
    "o200k_base": (
        "fb374d419588a4632f3f557e76b4b70aebbca790",
        "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    ),
    "cl100k_base": (
        "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
        "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    ),
}
"""Per encoding, the file name that tiktoken caches it under and the SHA-256 of what belongs in it."""


def estimate_tokens(text: str) -> int:
    """UTF-8 bytes / 3, rounded up. Characters / 4, the usual rule, falls short threefold for Chinese."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // 3)


def count_messages(messages: Iterable[Message], count: TokenCounter = estimate_tokens) -> int:
    return _PER_REQUEST + sum(_PER_MESSAGE + count(message.content) for message in messages)


def exact_counter(model: str, folders: Sequence[Path]) -> TokenCounter | None:
    """Counts as `model` does, where that is known and one of `folders` holds its vocabulary; None otherwise.

    Nothing is ever fetched: tiktoken would replace a missing or damaged file from the network, without a time limit, so
    it is not even imported before the file has been found whole.
    """
    cached = {
        name: folder for name in _VOCABULARIES for folder in folders if (folder / _VOCABULARIES[name][0]).is_file()
    }
    if not cached:
        return None
    import tiktoken

    try:
        encoding = tiktoken.encoding_name_for_model(model)
    except KeyError:
        return None
    folder = cached.get(encoding)
    if folder is None or not _is_whole(folder, encoding):
        return None
    # The only way to tell tiktoken where its files are.
    os.environ["TIKTOKEN_CACHE_DIR"] = str(folder)
    encode = tiktoken.get_encoding(encoding).encode_ordinary
    return lambda text: len(encode(text))


def _is_whole(folder: Path, encoding: str) -> bool:
    import hashlib

    name, digest = _VOCABULARIES[encoding]
    try:
        return hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    except OSError:
        return False
