import hashlib
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from shopcli.prompts import tokens as room
from shopcli.prompts.prompt import Message
from shopcli.prompts.tokens import count_messages, estimate_tokens, exact_counter
from shopcli.prompts.vocabulary import CL100K, O200K, Vocabulary


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("a", 1),
        ("The price of the phone", 5),
        ("Nortavo", 4),
        ("zxqv", 4),
        ("16 GB", 3),
        ("1234567", 3),
        ("性价比高", 4),
        ("鹭", 3),
        ("，。", 2),
        ("🙂", 4),
        ("\ud800", 3),
    ],
)
def test_a_text_costs_its_common_words_and_characters_its_pairs_of_letters_and_its_other_bytes(
    text: str, tokens: int
) -> None:
    assert estimate_tokens(text) == tokens


def test_every_message_costs_more_than_its_text() -> None:
    assert count_messages([]) == 3
    assert count_messages([Message("system", "phone"), Message("user", "")]) == 3 + 5 + 4


def test_without_a_vocabulary_nothing_is_counted_or_fetched(tmp_path: Path) -> None:
    assert exact_counter("gpt-5-mini", [tmp_path, tmp_path / "nowhere"]) is None


def test_a_damaged_vocabulary_is_not_used_and_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / O200K.file
    file.write_bytes(b"damaged")
    assert exact_counter("gpt-5-mini", [tmp_path]) is None
    assert file.read_bytes() == b"damaged"


@pytest.mark.parametrize("model", ["qwen2.5-coder", "some-model", "", "text-davinci-003", "../gpt-4"])
def test_a_model_whose_tokens_are_not_known_is_not_counted(model: str, tmp_path: Path) -> None:
    (tmp_path / O200K.file).write_bytes(b"x")
    assert exact_counter(model, [tmp_path]) is None


@pytest.fixture
def bytewise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vocabulary:
    """A made-up o200k_base in `tmp_path`: every byte is a token, and "ab" is one too."""
    import tiktoken
    from tiktoken.load import load_tiktoken_bpe
    from tiktoken.registry import ENCODINGS

    pieces = [*(bytes([number]) for number in range(256)), b"ab"]
    data = b"".join(b64encode(piece) + b" %d\n" % rank for rank, piece in enumerate(pieces))
    vocabulary = replace(O200K, sha256=hashlib.sha256(data).hexdigest())
    file = tmp_path / vocabulary.file
    file.write_bytes(data)
    ranks = load_tiktoken_bpe(str(file))
    made = tiktoken.Encoding("o200k_base", pat_str=r"\S+|\s+", mergeable_ranks=ranks, special_tokens={"<|end|>": 999})
    monkeypatch.setitem(ENCODINGS, "o200k_base", made)
    monkeypatch.setattr(room, "vocabulary_of", lambda model: vocabulary if model == "gpt-5-mini" else CL100K)
    monkeypatch.delenv("TIKTOKEN_CACHE_DIR", raising=False)
    return vocabulary


def test_a_vocabulary_that_is_whole_counts_exactly(bytewise: Vocabulary, tmp_path: Path) -> None:
    count = exact_counter("gpt-5-mini", [tmp_path / "nowhere", tmp_path])
    assert count is not None
    assert [count(text) for text in ("", "abab x", "价", "\ud800", "<|end|>")] == [0, 4, 3, 3, 7]


def test_one_vocabulary_does_not_stand_in_for_another(bytewise: Vocabulary, tmp_path: Path) -> None:
    assert exact_counter("gpt-4", [tmp_path]) is None


def test_a_whole_copy_is_preferred_to_a_damaged_one(bytewise: Vocabulary, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    (damaged / bytewise.file).write_bytes(b"damaged")
    assert exact_counter("gpt-5-mini", [damaged]) is None
    assert exact_counter("gpt-5-mini", [damaged, tmp_path]) is not None
