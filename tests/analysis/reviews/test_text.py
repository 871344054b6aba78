"""Where the sentence is that a quote shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.analysis.reviews.text import LONGEST_QUOTE, on_one_line, sentence_at, whole_text


@pytest.mark.parametrize(
    ("text", "word", "quote"),
    [
        ("It came. The screen is dim! Bye.", "screen", "The screen is dim!"),
        ("Weighs 1.2 kg with the stand. Good.", "stand", "Weighs 1.2 kg with the stand."),
        ("很好。屏幕太暗了！再也不买", "屏幕", "屏幕太暗了！"),
        ("no end at all", "end", "no end at all"),
        ("Title\nThe body.", "body", "The body."),
    ],
)
def test_a_quote_is_a_sentence(text: str, word: str, quote: str) -> None:
    start = text.index(word)
    first, last = sentence_at(text, start, start + len(word))
    assert text[first:last] == quote


def test_a_long_sentence_is_cut_at_clauses_and_words() -> None:
    text = "I have to say, " + "this goes on and on, " * 20 + "the screen is dim, " + "and on " * 40
    start = text.index("screen")
    first, last = sentence_at(text, start, start + 6)
    assert text[first:last] == "the screen is dim"

    endless = "word " * 100 + "screen " + "word " * 100
    start = endless.index("screen")
    first, last = sentence_at(endless, start, start + 6)
    assert last - first <= LONGEST_QUOTE
    assert set(endless[first:last].split()) == {"word", "screen"}


@given(st.text(alphabet="ab ,.!。，\n", max_size=400), st.data())
def test_a_quote_holds_what_it_is_about_and_is_short(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(len(text) - 1, 0)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    first, last = sentence_at(text, start, end)

    assert 0 <= first <= last <= len(text)
    assert last - first <= LONGEST_QUOTE
    if text[start:end].strip(" ,.!。，\n") == text[start:end] != "":
        assert first <= start
        assert end <= last


def test_title_and_body_are_read_together_once() -> None:
    assert whole_text("Bright.", "Nice") == "Nice\nBright."
    assert whole_text("Nice lamp", "Nice") == "Nice lamp"
    assert whole_text("a\x1b[31mb\r\nc", None) == "a[31mb\nc"
    assert on_one_line(" a\n\tb\x07 ") == "a b"
