"""How the tokens of a prompt are counted, and how that becomes exact."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from shopcli.doctor.check import Check, failed
from shopcli.errors import ShopcliError
from shopcli.prompts.vocabulary import CL100K, O200K, PUBLISHED_AT, Report, Vocabulary, fetch_vocabulary, vocabulary_of
from shopcli.settings import Settings

_FETCH = "shopcli doctor --fetch-tokenizer downloads it"


def vocabulary_folder(cache: Path) -> Path:
    return cache / "tiktoken"


def check_tokenizer(settings: Settings, cache: Path) -> Check:
    chosen = settings.model_settings()
    if settings.offline or chosen is None:
        return Check("tokenizer", "ok", "nothing is sent, so nothing needs to be counted")
    vocabulary, folder = vocabulary_of(chosen.name), vocabulary_folder(cache)
    if vocabulary is None:
        return Check("tokenizer", "ok", f"tokens are estimated, never too low: how {chosen.name} counts is not known")
    if vocabulary.is_whole(folder):
        return Check("tokenizer", "ok", f"tokens are counted exactly, by {vocabulary.encoding}")
    if vocabulary.is_cached(folder):
        said = f"tokens are estimated, never too low: {vocabulary.encoding} in {folder} is damaged"
        return Check("tokenizer", "warn", said, _FETCH)
    return Check("tokenizer", "ok", f"tokens are estimated, never too low: {vocabulary.encoding} is not cached", _FETCH)


def fetch_tokenizer(
    settings: Settings, cache: Path, report: Report, published_at: str = PUBLISHED_AT
) -> Iterator[Check]:
    """Downloads what the configured model counts by, both vocabularies where none or an unknown one is configured."""
    if settings.offline:
        yield Check("tokenizer.fetch", "warn", "nothing was fetched: offline is set", "leave it out once")
        return
    for vocabulary in _needed(settings):
        if vocabulary.is_whole(vocabulary_folder(cache)):
            yield Check("tokenizer.fetch", "ok", f"{vocabulary.encoding} is cached already")
            continue
        try:
            fetch_vocabulary(vocabulary, vocabulary_folder(cache), report, published_at)
        except ShopcliError as error:
            yield failed("tokenizer.fetch", error)
        else:
            yield Check("tokenizer.fetch", "ok", f"{vocabulary.encoding} was fetched")


def _needed(settings: Settings) -> Sequence[Vocabulary]:
    chosen = settings.model_settings()
    known = vocabulary_of(chosen.name) if chosen else None
    return (known,) if known else (O200K, CL100K)
