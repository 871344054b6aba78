"""What single rules make of cues; `test_whole_reviews` shows what they make of sentences."""

import pytest

from shopcli.analysis.sentiment.cues import chinese_cues, english_cues, english_tokens
from shopcli.analysis.sentiment.opinions import CHINESE, ENGLISH, opinions
from shopcli.text import has_han


def _total(text: str) -> float:
    said = (
        opinions(chinese_cues(text), CHINESE)
        if has_han(text)
        else opinions(english_cues(english_tokens(text)), ENGLISH)
    )
    return sum(opinion.value for opinion in said)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param("bad", "not bad", id="blame turned"),
        pytest.param("not good", "good", id="praise turned"),
        pytest.param("good", "very good", id="degree"),
        pytest.param("slightly good", "good", id="weak degree"),
        pytest.param("good but bad", "bad but good", id="what follows but counts more"),
        pytest.param("although good, bad", "good, although bad", id="what is conceded counts less"),
        pytest.param("wish it were good", "good", id="wishes"),
        pytest.param("is it good?", "it is good", id="questions"),
        pytest.param("it is bad", "only complaint is that it is bad", id="caveats"),
        pytest.param("high price", "low price", id="unwanted measures"),
        pytest.param("low speed", "high speed", id="wanted measures"),
        pytest.param("很差", "不差", id="责备"),
        pytest.param("不满意", "满意", id="否定"),
        pytest.param("满意", "非常满意", id="程度"),
        pytest.param("好看但是难用", "难用但是好看", id="转折"),
        pytest.param("虽然好看，难用", "好看，虽然难用", id="让步"),
        pytest.param("要是好看", "好看", id="愿望"),
        pytest.param("好看吗", "好看", id="疑问"),
        pytest.param("噪音大", "噪音小", id="不要的"),
        pytest.param("房间小", "房间大", id="想要的"),
        pytest.param("慢", "快", id="快慢"),
    ],
)
def test_what_says_more_good(less: str, more: str) -> None:
    assert _total(less) < _total(more)


def test_a_negation_does_not_reach_past_a_comma_or_but() -> None:
    assert _total("not for me, good") == _total("not for me") + _total("good")
    assert _total("it is not loud but good") > _total("it is not loud and not good")


def test_a_negation_that_turns_nothing_is_a_mild_complaint() -> None:
    assert -1 < _total("it does not open") < 0
    assert -1 < _total("盒子里没有") < 0


def test_a_size_without_a_measure_says_little() -> None:
    assert _total("a long cable") == 0
    assert abs(_total("一根长的线")) < 0.5
