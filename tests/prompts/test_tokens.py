from pathlib import Path

import pytest

from shopcli.prompts.prompt import Message
from shopcli.prompts.tokens import count_messages, estimate_tokens, exact_counter


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("", 0), ("a", 1), ("abc", 1), ("abcd", 2), ("笔记本电脑", 5), ("¥3,299", 3), ("\ud800", 1), ("🙂", 2)],
)
def test_three_bytes_make_a_token_rounded_up(text: str, tokens: int) -> None:
    assert estimate_tokens(text) == tokens


def test_every_message_costs_more_than_its_text() -> None:
    assert count_messages([]) == 3
    assert count_messages([Message("system", "abc"), Message("user", "")]) == 3 + 5 + 4


def test_without_a_vocabulary_nothing_is_counted_or_fetched(tmp_path: Path) -> None:
    assert exact_counter("gpt-5-mini", [tmp_path, tmp_path / "nowhere"]) is None


def test_a_damaged_vocabulary_is_not_used_and_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "fb374d419588a4632f3f557e76b4b70aebbca790"
    file.write_bytes(b"damaged")
    assert exact_counter("gpt-5-mini", [tmp_path]) is None
    assert file.read_bytes() == b"damaged"


def test_a_model_whose_tokens_are_not_known_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "fb374d419588a4632f3f557e76b4b70aebbca790").write_bytes(b"x")
    assert exact_counter("qwen2.5-coder", [tmp_path]) is None
