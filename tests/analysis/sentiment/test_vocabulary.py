"""The word files as they are, and how such a file is read."""

from pathlib import Path

import pytest

from shopcli.analysis.sentiment import vocabulary as module
from shopcli.analysis.sentiment.cues import Cue, chinese_cues, english_cues, english_tokens
from shopcli.analysis.sentiment.vocabulary import Kind, Word, read_vocabulary, vocabulary
from shopcli.query.need import Language

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def _cues(text: str, language: Language) -> list[Cue]:
    return chinese_cues(text) if language == "zh" else english_cues(english_tokens(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_a_file_is_found_in_a_text(language: Language) -> None:
    """What tokens never are, or what a mark of punctuation parts, would be in the file for nothing."""
    lost = []
    for text, word in vocabulary(language).words.items():
        cues = _cues(text, language)
        units = len(text) if language == "zh" else len(text.split(" "))
        expected = [] if word.kind is Kind.NOTHING else [Cue(word.kind, word.value, 0, units)]
        if cues != expected:
            lost.append(text)
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_in_a_file(language: Language) -> None:
    path = Path(module.__file__).with_name(f"words.{language}.txt")
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    words = [
        word
        for line in lines
        for word in (line.partition(": ")[2].split(" ") if language == "zh" else line.partition(": ")[2].split(", "))
    ]
    assert len(words) == len(set(words)) == len(vocabulary(language).words)
    assert max(map(len, lines)) <= 120


def test_a_class_and_its_number_are_read_from_the_head_of_a_line() -> None:
    lines = [
        "# praise",
        "+2: good, very good",
        "",
        "not-0.5: not",
        "x1.5: very",
        "up+0: high",
        "unwanted-1: waiting time",
    ]
    read = read_vocabulary(lines, "en")
    assert read.words == {
        "good": Word(Kind.POLAR, 2),
        "very good": Word(Kind.POLAR, 2),
        "not": Word(Kind.NOT, -0.5),
        "very": Word(Kind.DEGREE, 1.5),
        "high": Word(Kind.MORE, 0),
        "waiting time": Word(Kind.UNWANTED, -1),
    }
    assert read.longest == {"good": 1, "very": 2, "not": 1, "high": 1, "waiting": 2}


def test_chinese_words_are_counted_in_characters() -> None:
    assert read_vocabulary(["+2: 好 好极了"], "zh").longest == {"好": 3}


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("enjoys", "enjoy"),
        ("bulkiest", "bulky"),
        ("happily", "happy"),
        ("dimmer", "dim"),
        ("comfortably", "comfortable"),
    ],
)
def test_an_english_word_stands_for_its_forms(form: str, base: str) -> None:
    assert [cue.value for cue in _cues(form, "en")] == [cue.value for cue in _cues(base, "en")] != []


@pytest.mark.parametrize("text", ["hardware", "finder", "misused", "breadboard", "topics"])
def test_a_word_within_another_english_word_is_not_that_word(text: str) -> None:
    assert _cues(text, "en") == []


@pytest.mark.parametrize("text", ["好像", "差别", "出差", "只好", "牛奶", "卡片", "酸奶", "快递", "热水", "爱好"])
def test_a_character_within_another_chinese_word_is_not_that_character(text: str) -> None:
    assert [cue for cue in _cues(text, "zh") if cue.kind is Kind.POLAR] == []
