"""Text from anywhere is data: nothing in it moves a cursor, hides or turns around."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.text import clean, fold, has_han, one_line, shorten


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_no_control_character_survives(text: str) -> None:
    assert not [c for c in clean(text) if unicodedata.category(c) == "Cc" and c not in "\t\n"]


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mred\x1b[0m",
        "\x9b31m",
        "a\x00b",
        "\u202eevil\u202c",
        "in\u200bvisible",
        "\ufeffbom",
        "tag\U000e0041",
        "no\U0001d173te",
    ],
)
def test_hostile_characters_go(hostile: str) -> None:
    assert clean(hostile).isprintable()


def test_what_people_write_stays() -> None:
    text = "Café 14″ — 笔记本电脑，¥3,299 👍\n\tnext"
    assert clean(text) == text


def test_one_line() -> None:
    assert one_line("  a\r\n b\t\tc \x07") == "a b c"


@pytest.mark.parametrize(("text", "folded"), [("CAFÉ", "cafe"), ("ＵＳＢ", "usb"), ("ﬁt", "fit"), ("笔记本", "笔记本")])
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_han() -> None:
    assert has_han("laptop 笔记本")
    assert not has_han("ノート")
    assert not has_han("laptop")


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("a short text", 20) == "a short text"
    assert shorten("several words that go on", 15) == "several words…"
    assert len(shorten("x" * 50, 10)) == 10
