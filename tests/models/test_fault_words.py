"""What is told of a fault is whole, in both languages."""

from string import Formatter

import pytest

from shopcli.models.fault_words import _CHINESE, _ENGLISH


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(_ENGLISH.keys() | _CHINESE.keys()))
def test_a_fault_has_a_cause_and_a_hint_in_both_languages(key: str) -> None:
    cause, hint = _ENGLISH[key]
    chinese_cause, chinese_hint = _CHINESE[key]
    assert cause[0].islower() or cause.startswith("{")
    assert not cause.endswith(".")
    assert hint
    assert chinese_hint
    assert fields(cause + hint) == fields(chinese_cause + chinese_hint)
