"""How a text speaks of a part of it: the part stands in brackets, with what is said of it before the bar."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.analysis.sentiment.lexicon import lexicon_judge
from shopcli.text import has_han

JUDGE = lexicon_judge()

ENGLISH = """
positive | Great [keyboard], terrible hinge.
negative | Great keyboard, terrible [hinge].
positive | The [screen] is sharp but the battery is a disappointment.
negative | The screen is sharp but the [battery] is a disappointment.
positive | I love the [screen], the keys and the sound.
positive | I love the screen, the [keys] and the sound.
positive | I love the screen, the keys and the [sound].
positive | I have no problem with the [stand].
positive | The [fan] is hardly noisy.
positive | The [speakers] are not bad.
negative | The [speakers] are not very good.
negative | The [strap] broke after two weeks.
negative | I wish the [keys] were larger and quieter.
negative | It would be nice if the [screen] were brighter.
positive | [Price]: excellent
negative | The fabric is soft. The [zip] is awful.
positive | Not only is the [fan] quiet, it is cheap to run.
positive | The [price] is low.
negative | The [price] is high.
negative | The long [wait] for the parcel annoyed me.
positive | Although the box was ugly, the [clock] is beautiful.
positive | The [lid] is better than that of my old pot.
negative | It is faster than the old [drive].
negative | A vast improvement over the old [remote].
negative | [Noise] problems.
negative | Lovely colour, but it is [heavy].
neutral  | It comes with a [charger].
neutral  | I plugged the [monitor] into my desktop.
"""

CHINESE = """
negative | 这把椅子[不好用]。
negative | 鞋子[偏小]。
positive | [屏幕]很清晰，但是电池不耐用。
negative | 屏幕很清晰，但是[电池]不耐用。
positive | [屏幕]好电池差
negative | 屏幕好[电池]差
negative | [物流]太慢了，不过东西本身不错
positive | 物流太慢了，不过[东西]本身不错
negative | [价格]有点高
positive | [价格]不高
positive | [噪音]很小
negative | [噪音]很大
positive | [续航]很长
negative | [续航]很短
positive | 漂亮的[屏幕]
positive | [屏幕]没有划痕
negative | 要是[屏幕]再大一点就好了
negative | [客服]没人理
negative | 除了[价格]贵以外都很满意
positive | [快递]挺快的，包装破了
negative | 快递挺快的，[包装]破了
negative | 比我以前的[鼠标]好用
negative | 颜色喜欢，就是[卡顿]
neutral  | 用的是自带的[电池]
"""


def _rows(table: str) -> list[tuple[Polarity, str]]:
    lines = [line.split("|") for line in table.strip().split("\n")]
    return [(Polarity(label.strip()), marked.strip()) for label, marked in lines]


@pytest.mark.parametrize(("said", "marked"), _rows(ENGLISH) + _rows(CHINESE))
def test_what_is_said_of_a_part(said: Polarity, marked: str) -> None:
    part = re.search(r"\[(.+)\]", marked)
    assert part is not None
    text = marked.replace("[", "").replace("]", "")
    judged = JUDGE.judge_part(text, part.start(), part.start() + len(part[1]), "zh" if has_han(text) else "en")
    assert judged.polarity is said, judged


def test_what_a_part_is_called_is_not_said_of_it() -> None:
    text = "The error log is in the drawer."
    assert JUDGE.judge_part(text, 4, 13, "en").polarity is Polarity.NEUTRAL


def test_what_stands_nearer_says_more() -> None:
    text = "The lid is fine, and after some months of daily use in the kitchen I noticed that the handle is awful."
    lid, handle = (
        JUDGE.judge_part(text, text.index(word), text.index(word) + len(word), "en") for word in ("lid", "handle")
    )
    assert handle.score < lid.score


@given(st.text(max_size=60), st.data())
@settings(deadline=None, max_examples=150)
def test_any_part_of_any_text_has_an_answer(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for judged in (
        JUDGE.judge(text, "en"),
        JUDGE.judge(text, "zh"),
        JUDGE.judge_part(text, start, end, "en"),
        JUDGE.judge_part(text, start, end, "zh"),
    ):
        assert -1 < judged.score < 1 and 0 <= judged.confidence <= 1


def test_capitals_that_become_two_characters_move_no_part() -> None:
    text = "İİİİ the lid is awful, the handle is great"
    start = text.index("handle")
    assert JUDGE.judge_part(text, start, start + 6, "en").polarity is Polarity.POSITIVE
