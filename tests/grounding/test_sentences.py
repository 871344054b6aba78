import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.grounding.sentences import Sentence, Sentences
from tests.grounding.streams import SEEDS, streams


def split(*parts: str) -> list[Sentence]:
    sentences = Sentences()
    return [one for part in parts for one in sentences.feed(part)] + sentences.finish()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It costs $499. It weighs 1.2 kg.", ["It costs $499.", " It weighs 1.2 kg."]),
        ("Light, e.g. 1.1 kg, vs. 2 kg. Good!", ["Light, e.g. 1.1 kg, vs. 2 kg.", " Good!"]),
        ("It is approx. 14 in. wide. Fine.", ["It is approx. 14 in. wide.", " Fine."]),
        ("See no. 3. Is it? No. It is not.", ["See no. 3.", " Is it? No.", " It is not."]),
        ("Weight? 1.2 kg. Why? Who knows? I do.\n", ["Weight? 1.2 kg.", " Why?", " Who knows? I do.", "\n"]),
        (f"Why? {'So ' * 30}it is.", ["Why?", f" {'So ' * 30}it is."]),
        ("1. **[1]** is light.\n2. [2] is not.\n", ["1. **[1]** is light.", "\n", "2. [2] is not.", "\n"]),
        ("**Good.** (Really.) Yes", ["**Good.**", " (Really.)", " Yes"]),
        ("很轻。续航长！值得吗？“好。”是的", ["很轻。", "续航长！", "值得吗？“好。”", "是的"]),
        ("| [1] | $1. Yes. |\n## Price. Low.\n", ["| [1] | $1. Yes. |\n", "## Price. Low.\n"]),
        ("One\nTwo\n\nThree", ["One\n", "Two\n", "\n", "Three"]),
    ],
)
def test_text_is_cut_where_a_sentence_ends_and_nowhere_else(text: str, sentences: list[str]) -> None:
    assert [one.text for one in split(text)] == sentences


def test_lines_tell_what_they_are() -> None:
    read = split("# Top. Pick\n> 1. Good. Cheap.\n| a | b |\n```py\nx = 1. y\n```\nEnd. Here")
    assert [(one.text, one.line) for one in read if one.text.strip()] == [
        ("# Top. Pick\n", "heading"),
        ("> 1. Good.", "prose"),
        (" Cheap.", "prose"),
        ("| a | b |\n", "row"),
        ("```py\n", "code"),
        ("x = 1. y\n", "code"),
        ("```\n", "code"),
        ("End.", "prose"),
        (" Here", "prose"),
    ]
    assert [one.text for one in read if one.opens and one.line == "prose"] == ["> 1. Good.", "End."]


def test_a_sentence_is_given_out_as_soon_as_it_is_known_to_end() -> None:
    sentences = Sentences()
    assert sentences.feed("It costs $499. ") == []
    assert [one.text for one in sentences.feed("I")] == ["It costs $499."]
    assert [one.text for one in sentences.feed("t is light.\n")] == [" It is light.", "\n"]


def test_a_sentence_that_never_ends_is_let_go_between_two_words() -> None:
    sentences = Sentences()
    first = sentences.feed("word " * 200)
    assert len(first) == 1
    assert 400 < len(first[0].text) <= 800
    assert first[0].text.endswith("word ")
    assert len(Sentences().feed("x" * 900)[0].text) == 800


@given(SEEDS)
@settings(max_examples=400, deadline=None)
def test_no_cut_changes_the_sentences_and_no_character_is_lost(seed: int) -> None:
    for text, pieces in streams(seed):
        whole = split(text)
        assert "".join(one.text for one in whole) == text
        assert split(*pieces) == whole


@given(st.text(alphabet='a1 .!?\n`|#>-*。”"', max_size=60).map(lambda text: text * 30), st.integers(1, 900))
@settings(max_examples=300, deadline=None)
def test_nor_does_it_where_sentences_are_longer_than_what_is_held_back(text: str, size: int) -> None:
    whole = split(text)
    assert "".join(one.text for one in whole) == text
    assert split(*(text[start : start + size] for start in range(0, len(text), size))) == whole
