"""Questions back: only where they are allowed, few of them, and with choices that go on as if typed."""

from pathlib import Path

import pytest

from shopcli.conversation.conversation import Conversation
from shopcli.conversation.state import MOST_CLARIFIED
from shopcli.events import Clarified, Done, Event, Evidenced, Picked
from shopcli.index.index import Index
from tests.conversation.talking import say, shown, talk, told
from tests.search.shop import built, product


def asked(events: list[Event]) -> Clarified | None:
    return next((event for event in events if isinstance(event, Clarified)), None)


def texts(question: Clarified | None) -> list[str]:
    assert question is not None
    return [text for text, _ in question.choices]


@pytest.fixture
def asking(english: Index) -> Conversation:
    return talk(english, asks_back=True)


def test_a_kind_and_nothing_else_is_shown_and_then_asked_the_budget(asking: Conversation) -> None:
    events = say(asking, "laptop")
    kinds = [type(event) for event in events]
    assert kinds.index(Picked) < kinds.index(Clarified) == len(kinds) - 2
    assert isinstance(events[-1], Done)
    assert texts(asked(events)) == ["under $600 (11)", "$600 to $1,500 (13)", "over $1,500 (6)", "any price"]
    assert asking.state.clarified == 1 and type(asking.state.clarified) is int
    assert asking.state.choices == ("under $600", "$600 to $1,500", "over $1,500", "any price")


@pytest.mark.parametrize("answer", ["1", "under $600", "under $600 (11)", "Under $600."])
def test_a_choice_is_picked_by_its_number_or_its_words(answer: str, asking: Conversation) -> None:
    say(asking, "laptop")
    assert told(say(asking, answer)) == ("under $600",)
    assert asking.state.choices == ()


def test_what_a_choice_counts_is_what_it_finds(asking: Conversation, english: Index) -> None:
    question = asked(say(asking, "phone"))
    for place, text in enumerate(texts(question)[:-1], 1):
        fresh = talk(english, "phone", asks_back=True)
        say(fresh, str(place))
        events = say(fresh, "show all of them")
        (picked,) = (event for event in events if isinstance(event, Picked))
        assert f"({len(picked.candidates)})" in text


def test_a_number_means_a_choice_for_one_turn_only(asking: Conversation) -> None:
    say(asking, "laptop")
    second = asking.state.shown[1]
    say(asking, "how long is the warranty?")
    say(asking, "2")
    assert asking.state.focus == (second,)


def test_no_choice_is_forced(asking: Conversation) -> None:
    say(asking, "laptop")
    assert told(say(asking, "black, under 900")) == ("under $900", "black")


@pytest.mark.parametrize("need", ["laptop under 900", "light laptop", "black laptop", "laptop from Velmora", "tripod"])
def test_who_has_said_more_or_sees_all_prices_is_not_asked(need: str, asking: Conversation) -> None:
    assert asked(say(asking, need)) is None


def test_nobody_is_asked_in_a_pipe(english: Index) -> None:
    conversation = talk(english)
    assert asked(say(conversation, "laptop")) is None
    assert asked(say(conversation, "how heavy is the Ledger?")) is None


def test_chinese_choices_are_read_as_they_stand(chinese: Index) -> None:
    conversation = talk(chinese, asks_back=True)
    assert texts(asked(say(conversation, "笔记本电脑"))) == [
        "低于¥4,000（6款）",
        "¥4,000到¥6,000（6款）",
        "高于¥6,000（7款）",
        "不限价格",
    ]
    assert told(say(conversation, "2")) == ("价格不低于 ¥4,000", "价格不超过 ¥6,000")


CASES = (
    product("bumper", "Larch Phone Case", "15", ("Phones", "Cases")),
    product("sleeve", "Canvas Notebook Case", "39", ("Bags", "Notebook Cases")),
    product("shell", "Birch Phone Case", "19", ("Phones", "Cases")),
)


def test_a_word_for_two_kinds_of_thing_is_asked_about(tmp_path: Path) -> None:
    conversation = talk(built(tmp_path / "index", CASES), asks_back=True)
    question = asked(say(conversation, "case"))
    assert question is not None and question.question == "What kind of “case” is meant?"
    assert texts(question) == ["Cases (2)", "Notebook Cases (1)"]
    say(conversation, "2")
    assert shown(conversation.state) == ["sleeve"]


def test_a_name_of_two_products_shown_is_asked_about_before_anything_is_done(english: Index) -> None:
    conversation = talk(english, "Velmora laptop under 900", asks_back=True)
    assert [name.partition("-")[2][:4] for name in shown(conversation.state)].count("lark") > 1
    events = say(conversation, "add the Lark to the basket")
    question = asked(events)
    assert question is not None and not conversation.state.basket
    say(conversation, "1")
    (line,) = conversation.state.basket
    assert question.choices[0][1] == f"add {line.item.id} to the basket"


def test_a_question_whose_answer_depends_on_which_is_asked_back(asking: Conversation) -> None:
    question = asked(say(asking, "how heavy is the Ledger?"))
    assert question is not None and len(question.choices) > 1
    events = say(asking, "1")
    assert any(isinstance(event, Evidenced) and event.answerable for event in events)


def test_no_need_costs_more_than_two_questions(asking: Conversation) -> None:
    say(asking, "laptop")
    count = 1
    for _ in range(5):
        count += asked(say(asking, "how heavy is the Ledger?")) is not None
    assert count == MOST_CLARIFIED
