"""Where the real vocabularies are cached on this machine, if they are; tests never fetch them."""

import os
from pathlib import Path

import pytest

from shopcli.context import Folders
from shopcli.prompts.tokens import TokenCounter, exact_counter
from shopcli.prompts.vocabulary import CL100K, O200K

BY_ENCODING = {"o200k_base": "gpt-5-mini", "cl100k_base": "gpt-4"}


def cached_in() -> Path | None:
    """`TIKTOKEN_CACHE_DIR`, else what `shopcli doctor --fetch-tokenizer` fills; None where neither holds both whole."""
    places = [os.environ.get("TIKTOKEN_CACHE_DIR"), Folders.of(os.environ).cache / "tiktoken"]
    for place in (Path(place) for place in places if place):
        if O200K.is_whole(place) and CL100K.is_whole(place):
            return place
    return None


def real_counters() -> dict[str, TokenCounter]:
    """The exact counters by encoding; skips the test where the vocabularies are not cached."""
    folder = cached_in()
    if folder is None:
        pytest.skip("no token vocabulary is cached: set TIKTOKEN_CACHE_DIR, or run shopcli doctor --fetch-tokenizer")
    found = {encoding: exact_counter(model, [folder]) for encoding, model in BY_ENCODING.items()}
    return {encoding: counter for encoding, counter in found.items() if counter is not None}
