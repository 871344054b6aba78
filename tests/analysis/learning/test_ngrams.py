"""What a classifier sees of a text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.analysis.learning.ngrams import ngrams


def test_chinese_is_seen_as_characters_and_pairs() -> None:
    assert ngrams("不好用") == ["不", "好", "用", "不 好", "好 用"]


def test_english_is_seen_as_words_pairs_and_pieces() -> None:
    words = ["it", "works", "it works"]
    assert ngrams("It works") == [*words, "#<wor", "#work", "#orks", "#rks>", "#<work", "#works", "#orks>"]


def test_forms_that_mean_the_same_look_the_same() -> None:
    assert ngrams("用了12天！！！！") == ngrams("用了3天!!")
    assert ngrams("ＯＫ，好") == ngrams("ok。好")
    assert ngrams("soooooo good") == ngrams("soo good")


def test_a_word_next_to_chinese_stays_one() -> None:
    assert "wifi" in ngrams("连wifi断")
    assert "don't" in ngrams("I don't")


@given(st.text())
@settings(deadline=None)
def test_none_holds_a_line_break_or_what_no_file_can_hold(text: str) -> None:
    assert all("\n" not in ngram and ngram.encode() for ngram in ngrams(text))
