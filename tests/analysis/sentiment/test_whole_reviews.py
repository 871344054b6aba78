"""How whole reviews speak, by what makes them say it."""

import pytest

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.analysis.sentiment.lexicon import lexicon_judge
from shopcli.query.need import Language
from shopcli.text import has_han

JUDGE = lexicon_judge()

PRAISE = {
    "plain words": ["A lovely lamp.", "灯很漂亮，非常满意。"],
    "what does not fail": ["It never crashes.", "用了半年没坏"],
    "no fault": ["No problems at all.", "没有任何缺点"],
    "not bad": ["Not bad for the money.", "真的不错"],
    "double negation": ["I can't say it is not useful.", "不得不说很好用", "不是不好，是太好了"],
    "doing without": ["Works without any trouble.", "不用担心漏水"],
    "less of what is bad": ["Less noisy than expected.", "噪音很小"],
    "more of what is good": ["Long battery life.", "续航很长，性价比高"],
    "cheap goods": ["Very affordable.", "一点也不贵"],
    "a small fault owned up to": ["Great chair, my only complaint is the ugly label.", "很满意，就是盒子有点旧"],
    "the better part after but": ["The box was dented but the clock itself is perfect.", "包装破了，但是东西非常好"],
    "superlatives": ["Nothing beats this kettle.", "没有比这更好的了"],
    "coming back": ["Will buy again.", "下次还会再来"],
    "stars": ["Five stars!", "必须五星"],
    "faces": ["arrived today :)", "on my desk now 👍", "收到了 😊"],
    "idioms": ["Works like a charm, couldn't be happier.", "物美价廉，爱不释手"],
}

BLAME = {
    "plain words": ["A horrible lamp.", "灯很难看，非常失望。"],
    "not good": ["It is not good.", "不好用"],
    "negation from afar": ["I don't think that it is any good.", "没有想象中的好"],
    "never and hardly": ["I was never happy with it.", "从来没有好用过"],
    "not very": ["It isn't very sharp.", "不是很清晰"],
    "what it cannot do": ["The lid does not close.", "盖子打不开"],
    "lack": ["Lacks a lid.", "缺少说明书"],
    "too much": ["Too tight and too heavy.", "太小了，偏紧"],
    "less of what is good": ["Short battery life.", "续航很短"],
    "more of what is bad": ["A high price and a long delay.", "价格高，噪音大"],
    "the worse part after but": ["The colour is nice but it broke within a week.", "颜色好看，但是一周就坏了"],
    "wishes": ["I wish it were brighter.", "要是再亮一点就好了"],
    "unkept promises": ["It would have been great if it had worked.", "说好的礼物呢，怎么没有"],
    "complaints without a word of blame": ["Stopped working, had to send it back.", "用了两天就不转了，要求退货"],
    "nobody answers": ["Support never replied.", "客服不理人，电话打不通"],
    "the wrong thing": ["They sent the wrong size.", "发错货了，少了一个"],
    "never again": ["Never again.", "再也不会买了"],
    "reproachful questions": ["Why would anyone sell this?", "难道这也叫新鲜？"],
    "irony": ["What a joke.", "呵呵，还不如不买"],
    "stars": ["One star.", "一星都不想给"],
    "faces": ["arrived today :(", "收到了 😡"],
    "strengthening 好": ["Painfully slow.", "好慢"],
}

SILENCE = ["It comes with a cable and a case.", "The parcel weighs two kilos.", "这是一个杯子。", "12345", "", "   "]


def _language(text: str) -> Language:
    return "zh" if has_han(text) else "en"


def _rows(table: dict[str, list[str]]) -> list[object]:
    return [pytest.param(text, id=f"{name}: {text}") for name, texts in table.items() for text in texts]


@pytest.mark.parametrize("text", _rows(PRAISE))
def test_praise(text: str) -> None:
    judged = JUDGE.judge(text, _language(text))
    assert judged.polarity is Polarity.POSITIVE and judged.score > 0


@pytest.mark.parametrize("text", _rows(BLAME))
def test_blame(text: str) -> None:
    judged = JUDGE.judge(text, _language(text))
    assert judged.polarity is Polarity.NEGATIVE and judged.score < 0


@pytest.mark.parametrize("text", SILENCE)
def test_what_says_nothing_is_neutral_and_not_sure(text: str) -> None:
    judged = JUDGE.judge(text, _language(text))
    assert judged.polarity is Polarity.NEUTRAL and judged.confidence < 0.5


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("It is good.", "It is extremely good."),
        ("It is somewhat useful.", "It is useful."),
        ("Nice.", "Nice, sturdy and quiet."),
        ("好用", "非常好用"),
        ("有点慢", "太慢了"),
        ("满意", "满意，好看，实惠"),
    ],
)
def test_stronger_words_and_more_of_them_make_surer(weaker: str, stronger: str) -> None:
    less, more = (JUDGE.judge(text, _language(text)) for text in (weaker, stronger))
    assert abs(less.score) < abs(more.score) < 1
    assert less.confidence < more.confidence < 1


def test_what_the_shop_answers_is_not_the_reviewers() -> None:
    said = "门口很吵，隔音差。"
    assert JUDGE.judge(f"{said} 商家回复：感谢您的支持，祝您生活愉快！", "zh") == JUDGE.judge(said, "zh")
    said = "Noisy and dirty."
    assert JUDGE.judge(f"{said} Response from the owner: Thank you, glad you love it!", "en") == JUDGE.judge(said, "en")


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("質量很好，價錢實惠", "质量很好，价钱实惠"), ("電池壞了，沒有人理", "电池坏了，没有人理")],
)
def test_traditional_characters_say_what_simplified_ones_say(traditional: str, simplified: str) -> None:
    assert JUDGE.judge(traditional, "zh") == JUDGE.judge(simplified, "zh") != JUDGE.judge("", "zh")


@pytest.mark.parametrize("text", ["GREAT VALUE", "great value", "Great Value"])
def test_capitals_change_nothing(text: str) -> None:
    assert JUDGE.judge(text, "en") == JUDGE.judge("great value", "en")


def test_typographic_apostrophes_are_apostrophes() -> None:
    assert JUDGE.judge("It doesn’t work", "en") == JUDGE.judge("It doesn't work", "en")
