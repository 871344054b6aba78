"""The token vocabularies of OpenAI's models: which model counts by which, where a copy is, and how it gets there."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from shopcli.errors import ShopcliError

Report: TypeAlias = Callable[[str, int, int | None], None]
"""Told what is being done, how many bytes are there, and of how many where that is known."""

PUBLISHED_AT = "https://openaipublic.blob.core.windows.net/encodings/"
_WHOLE_FETCH = 120.0
_SILENCE = 20.0
"""Seconds; the time limits of a download."""
_LARGEST = 16_000_000
"""Bytes; the vocabularies are of 1.7 and 3.6 MB."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`file` is what tiktoken caches it under, the SHA-1 of its address; `sha256` is of what belongs in it."""

    encoding: str
    file: str
    sha256: str

    def is_cached(self, folder: Path) -> bool:
        return (folder / self.file).is_file()

    def is_whole(self, folder: Path) -> bool:
        try:
            return self.is_intact((folder / self.file).read_bytes())
        except OSError:
            return False

    def is_intact(self, data: bytes) -> bool:
        import hashlib

        return hashlib.sha256(data).hexdigest() == self.sha256


O200K = Vocabulary(
    "o200k_base",
    "fb374d419588a4632f3f557e76b4b70aebbca790",
    "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
)
CL100K = Vocabulary(
    "cl100k_base",
    "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
    "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
)
_BY_ENCODING = {"o200k_base": O200K, "o200k_harmony": O200K, "cl100k_base": CL100K}
"""o200k_harmony adds special tokens to o200k_base, none of which a text counts by."""


def vocabulary_of(model: str) -> Vocabulary | None:
    """What `model` counts by, as tiktoken's tables say; `openai/` before its name, as routers write it, is passed over.

    None where the tables do not know the model, or know it by a vocabulary of models that are gone.
    """
    import tiktoken

    try:
        return _BY_ENCODING.get(tiktoken.encoding_name_for_model(model.removeprefix("openai/")))
    except KeyError:
        return None


def fetch_vocabulary(vocabulary: Vocabulary, folder: Path, report: Report, published_at: str = PUBLISHED_AT) -> None:
    """Downloads `vocabulary` into `folder`, whole or not at all.

    Raises `ShopcliError` where it cannot be had within two minutes, is not what it should be, or cannot be written.
    """
    from shopcli.catalog.sources.atomic import write_if_possible

    data = _download(f"{published_at}{vocabulary.encoding}.tiktoken", vocabulary.encoding, report)
    if not vocabulary.is_intact(data):
        cause = f"what came as {vocabulary.encoding} is something else: its checksum is wrong"
        raise ShopcliError(cause, hint="try again from a network that changes nothing on the way")
    if not write_if_possible(folder / vocabulary.file, data):
        raise ShopcliError(f"{folder} cannot be written", hint="make room or set SHOPCLI_HOME to another folder")


def _download(url: str, name: str, report: Report) -> bytes:
    import httpx

    host = httpx.URL(url).host
    deadline = time.monotonic() + _WHOLE_FETCH
    parts: list[bytes] = []
    size = 0
    try:
        with httpx.stream("GET", url, timeout=httpx.Timeout(_SILENCE, connect=10)) as response:
            if response.status_code != 200:
                raise _not_fetched(f"{host} answered {response.status_code} for {name}")
            total = int(response.headers.get("content-length") or 0) or None
            for part in response.iter_bytes():
                parts.append(part)
                size += len(part)
                report(f"fetching {name}", size, total)
                if size > _LARGEST:
                    raise _not_fetched(f"what {host} sends as {name} is too large")
                if time.monotonic() > deadline:
                    raise _not_fetched(f"{host} did not send {name} within {_WHOLE_FETCH:g} seconds")
    except httpx.TimeoutException:
        raise _not_fetched(f"{host} stopped answering") from None
    except (httpx.HTTPError, OSError, ValueError):
        # The exception may quote a proxy of the environment with its password.
        raise _not_fetched(f"{host} could not be reached for {name}") from None
    return b"".join(parts)


def _not_fetched(cause: str) -> ShopcliError:
    return ShopcliError(cause, hint="check the network and its proxy; until then tokens are estimated")
