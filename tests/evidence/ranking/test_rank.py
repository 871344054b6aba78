"""Which passage answers, whatever words it uses, and when none does."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.evidence.ranking.passage import Passage
from shopcli.evidence.ranking.rank import ANSWERABLE, rank

ENGLISH = [
    Passage("1.2 kg", "attribute", "Weight"),
    Passage("31 x 22 x 1.6 cm", "attribute", "Dimensions"),
    Passage("USB-C, HDMI", "attribute", "Ports"),
    Passage("no", "attribute", "Touchscreen"),
    Passage("Anything unused comes back within 30 days.", "policy", "returns"),
    Passage("Orders over $50 travel free, within three days.", "policy", "shipping"),
    Passage("The lid is brushed aluminium and opens with one finger.", "description"),
    Passage("The fan never bothered me at night.", "review"),
]
CHINESE = [
    Passage("1.2千克", "attribute", "重量"),
    Passage("IPX4", "attribute", "防水等级"),
    Passage("30小时", "attribute", "续航时间"),
    Passage("签收后七天内可以退", "policy", "退货"),
    Passage("满99元免运费", "policy", "运费"),
    Passage("戴久了耳朵也不疼，很舒服。", "review"),
]


def best(question: str, passages: Sequence[Passage]) -> Passage:
    return passages[rank(question, passages)[0].index]


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("How heavy is it?", "Weight"),
        ("how much does this weigh", "Weight"),
        ("How big is it?", "Dimensions"),
        ("Which ports does it have?", "Ports"),
        ("does it have a touchscreen?", "Touchscreen"),
        ("Can I send it back?", "returns"),
        ("How soon will it be delivered?", "shipping"),
        ("这个多重？", "Weight"),
    ],
)
def test_a_question_finds_the_field_it_is_about(question: str, field: str) -> None:
    assert best(question, ENGLISH).field == field


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("这款多重？", "重量"),
        ("请问防水吗？", "防水等级"),
        ("充满电能用多久？", "续航时间"),
        ("不喜欢能退吗", "退货"),
        ("邮费多少？", "运费"),
        ("How heavy is it?", "重量"),
        ("can I return it?", "退货"),
    ],
)
def test_so_does_a_chinese_one_and_one_in_the_other_language(question: str, field: str) -> None:
    assert best(question, CHINESE).field == field


@pytest.mark.parametrize(("question", "passages"), [("戴着舒服吗？", CHINESE), ("Is the fan loud at night?", ENGLISH)])
def test_a_review_answers_what_no_field_says(question: str, passages: list[Passage]) -> None:
    assert best(question, passages).source == "review"


def test_a_text_may_name_its_field_itself() -> None:
    texts = ["Colour: slate", "item_weight:  { unit:pounds, value:2.6 }", "batteries_included:  { value:true }"]
    assert best("how heavy is this", [Passage(text, "context") for text in texts]).text == texts[1]
    assert best("what colour is it", [Passage(text, "context") for text in texts]).text == texts[0]


def test_a_number_is_expected_of_how_many() -> None:
    passages = [Passage("The shelves are adjustable."), Passage("It has 4 shelves.")]
    assert best("How many shelves does it have?", passages) == passages[1]


@pytest.mark.parametrize(
    "text", ["Yes, two of them. Question: are batteries included?", "Q: Are batteries included? A: Yes, two of them."]
)
def test_an_earlier_question_counts_less_than_what_answers_in_its_own_words(text: str) -> None:
    answer = Passage("Two batteries are included.")
    earlier = Passage(text)
    assert best("are batteries included?", [earlier, answer]) == answer
    assert best("are batteries included?", [earlier, Passage("It is green.")]) == earlier


@pytest.mark.parametrize(
    ("question", "passages", "answerable"),
    [
        ("How heavy is it?", ENGLISH, True),
        ("Can I send it back?", ENGLISH, True),
        ("Does it run on solar panels?", ENGLISH, False),
        ("Who founded the company?", ENGLISH, False),
        ("防水吗？", CHINESE, True),
        ("能退货吗？", CHINESE, True),
        ("有蓝牙吗？", CHINESE, False),
        ("老板叫什么名字？", CHINESE, False),
    ],
)
def test_the_score_tells_whether_anything_answers(question: str, passages: list[Passage], answerable: bool) -> None:
    assert (rank(question, passages)[0].score >= ANSWERABLE) is answerable


class ByLength:
    """Takes the longest text for the nearest."""

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        return [len(text) / max(map(len, texts)) for text in texts]


def test_nearness_in_meaning_decides_where_words_do_not() -> None:
    passages = [Passage("Quick to dry outside."), Passage("Sewn by hand in small workshops.")]
    assert [ranked.index for ranked in rank("Tell me a story", passages)] == [0, 1]
    assert [ranked.index for ranked in rank("Tell me a story", passages, ByLength())] == [1, 0]


def test_no_passages_are_no_answer() -> None:
    assert rank("How heavy is it?", []) == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.lists(st.text(max_size=80), max_size=6))
def test_whatever_is_asked_each_passage_is_ranked_once_with_a_chance(question: str, texts: list[str]) -> None:
    ranked = rank(question, [Passage(text, "review") for text in texts])
    assert sorted(one.index for one in ranked) == list(range(len(texts)))
    assert all(0 <= one.score <= 1 for one in ranked)
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)


def test_an_endless_number_takes_no_endless_time() -> None:
    """Minutes, where each comma is tried as the beginning of what is left."""
    assert len(rank("How many?", [Passage("1," * 20_000, "context")])) == 1
