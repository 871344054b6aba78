"""The vocabulary is fetched whole or not at all, and from a server of the test's own."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from shopcli.doctor import tokenizer as room
from shopcli.doctor.check import Check
from shopcli.doctor.tokenizer import check_tokenizer, fetch_tokenizer, vocabulary_folder
from shopcli.prompts.vocabulary import CL100K, O200K, Vocabulary, fetch_vocabulary, vocabulary_of
from shopcli.settings import Settings
from tests.catalog.web import Respond, Web, answer, serving

DATA = b"IQ== 0\nIg== 1\n" * 99
GPT = Settings(model="gpt-5-mini")


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as web:
        yield web


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Vocabulary:
    """A made-up o200k_base of two tokens."""
    vocabulary = replace(O200K, sha256=hashlib.sha256(DATA).hexdigest())
    monkeypatch.setattr(room, "vocabulary_of", lambda _: vocabulary)
    return vocabulary


def silent(_what: str, _done: int, _of: int | None) -> None:
    """Hears of progress and says nothing."""


def fetched(cache: Path, web: Web, settings: Settings = GPT) -> list[Check]:
    return list(fetch_tokenizer(settings, cache, silent, web.url("/")))


def test_what_was_fetched_lies_where_tiktoken_looks_for_it(tmp_path: Path, web: Web, small: Vocabulary) -> None:
    web.routes["/o200k_base.tiktoken"] = answer(DATA)
    assert "estimated" in check_tokenizer(GPT, tmp_path).message
    assert [check.status for check in fetched(tmp_path, web)] == ["ok"]
    assert [path.name for path in vocabulary_folder(tmp_path).iterdir()] == [small.file]
    assert check_tokenizer(GPT, tmp_path).message == "tokens are counted exactly, by o200k_base"
    assert fetched(tmp_path, web)[0].message == "o200k_base is cached already"
    assert len(web.asked) == 1


def test_the_file_is_called_after_the_address_it_is_published_at() -> None:
    for vocabulary in (O200K, CL100K):
        address = f"https://openaipublic.blob.core.windows.net/encodings/{vocabulary.encoding}.tiktoken"
        assert hashlib.sha1(address.encode()).hexdigest() == vocabulary.file


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 65536)


@pytest.mark.parametrize(
    ("respond", "cause"),
    [
        (answer(DATA[:-1]), "checksum is wrong"),
        (answer(b"<html>Please sign in</html>"), "checksum is wrong"),
        (answer(b"gone", status=404), "answered 404"),
        (answer(status=302, headers={"Location": "/elsewhere"}), "answered 302"),
        (answer(DATA, headers={"Content-Encoding": "gzip"}), "could not be reached"),
        (endless, "too large"),
    ],
)
def test_what_is_not_the_vocabulary_is_not_kept(
    respond: Respond, cause: str, tmp_path: Path, web: Web, small: Vocabulary
) -> None:
    web.routes["/o200k_base.tiktoken"] = respond
    (check,) = fetched(tmp_path, web)
    assert check.status == "fail"
    assert cause in check.message
    assert check.fix
    assert not vocabulary_folder(tmp_path).exists()


def test_a_damaged_copy_is_named_and_replaced(tmp_path: Path, web: Web, small: Vocabulary) -> None:
    vocabulary_folder(tmp_path).mkdir()
    file = vocabulary_folder(tmp_path) / small.file
    file.write_bytes(b"damaged")
    assert check_tokenizer(GPT, tmp_path).status == "warn"
    web.routes["/o200k_base.tiktoken"] = answer(DATA)
    fetched(tmp_path, web)
    assert file.read_bytes() == DATA


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, web: Web, small: Vocabulary) -> None:
    (tmp_path / "tiktoken").write_bytes(b"in the way")
    web.routes["/o200k_base.tiktoken"] = answer(DATA)
    (check,) = fetched(tmp_path, web)
    assert (check.status, "cannot be written" in check.message) == ("fail", True)


def test_offline_fetches_nothing(tmp_path: Path, web: Web) -> None:
    (check,) = fetched(tmp_path, web, replace(GPT, offline=True))
    assert check.status == "warn"
    assert web.asked == []


def test_without_a_known_model_both_vocabularies_are_fetched(tmp_path: Path, web: Web) -> None:
    fetched(tmp_path, web, Settings(model="some-model"))
    assert [path for path, _ in web.asked] == ["/o200k_base.tiktoken", "/cl100k_base.tiktoken"]


@pytest.mark.parametrize(
    ("model", "vocabulary"),
    [
        ("gpt-5-mini", O200K),
        ("openai/gpt-4o", O200K),
        ("gpt-oss-20b", O200K),
        ("gpt-4", CL100K),
        ("qwen2.5:7b", None),
        ("text-davinci-003", None),
    ],
)
def test_a_model_counts_by_its_vocabulary(model: str, vocabulary: Vocabulary | None) -> None:
    assert vocabulary_of(model) == vocabulary


def test_progress_is_told_in_bytes(tmp_path: Path, web: Web, small: Vocabulary) -> None:
    web.routes["/o200k_base.tiktoken"] = answer(DATA)
    heard: list[tuple[str, int, int | None]] = []
    fetch_vocabulary(small, tmp_path, lambda *said: heard.append(said), web.url("/"))
    assert heard[-1] == ("fetching o200k_base", len(DATA), len(DATA))
