"""What the rules leave unread is read by a model, and only what code can check of that counts."""

import json
from decimal import Decimal
from typing import Any

import pytest

from shopcli.conversation.conversation import Conversation
from shopcli.conversation.offers import offer_of
from shopcli.conversation.sift import numbers_in
from shopcli.events import Done, Event, Notice, ReadingPrompted, Spent
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.chat_stream import Timeouts
from shopcli.models.openai_client import OpenAIModel
from shopcli.models.proposed_turn import parse_turn
from shopcli.settings import ModelSettings
from tests.conversation.talking import FAILED, Desk, Saying, prose, say, talk, told
from tests.fake_openai import FakeOpenAI, answer

PICK = "PICKS: [1] [2] [3]\n\nTake [1]."
UNREAD = "zzzz wobbly flibber, eight hundred at the outside"

RAM = {"attribute": "ram", "comparison": ">=", "value": "32 GB"}


def reading(english: Index, said: str, proposal: dict[str, Any] | str) -> tuple[Conversation, list[Event], Saying]:
    """A conversation about laptops in which a model reads a turn as `proposal`."""
    text = proposal if isinstance(proposal, str) else json.dumps(proposal)
    model = Saying([PICK, text, PICK])
    conversation = talk(english, "laptop", model=model)
    return conversation, say(conversation, said), model


def test_what_it_proposes_is_told_as_a_change(english: Index) -> None:
    proposal = {"kind": "change", "wishes": ["design"], "max_price": "800"}
    conversation, events, model = reading(english, UNREAD, proposal)
    assert told(events) == ("at most $800", "design")
    offers = [offer_of(item, english) for item in conversation.state.shown]
    assert offers and all(offer.price is not None and offer.price <= 800 for offer in offers)
    assert len(model.asked) == 3


@pytest.mark.parametrize(
    ("said", "proposal", "changes"),
    [
        ("zzzz", {"max_price": "500"}, ()),
        ("zzzz five hundred", {"max_price": "500"}, ("at most $500",)),
        ("zzzz", {"brands": ["Velmora"]}, ()),
        ("zzzz", {"brands": ["Nobody & Co"], "not_brands": ["Sony"]}, ()),
        ("zzzz", {"limits": [RAM]}, ()),
        ("zzzz flibber 32", {"limits": [RAM]}, ("RAM at least 32 GB",)),
        ("zzzz", {"limits": [{"attribute": "colour", "comparison": "=", "value": "black"}]}, ("black",)),
        ("zzzz", {"limits": [{"attribute": "flux", "comparison": "=", "value": "purple"}]}, ()),
        ("zzzz", {"limits": [RAM | {"comparison": "~"}, RAM | {"value": "?"}, "no object", {"attribute": "ram"}]}, ()),
        ("zzzz", {"words": ["backlit", "unobtainium"]}, ("with “backlit”",)),
        ("zzzz", {"wishes": ["cheap", "teleporting"]}, ()),
        ("zzzz", {"drop": ["price", "nonsense"]}, ()),
        ("zzzz", {"kind": "none", "wishes": ["travel"]}, ()),
        ("zzzz", {"kind": "buy everything", "wishes": ["travel"]}, ()),
    ],
)  # fmt: skip
def test_only_what_code_can_check_is_kept(
    said: str, proposal: dict[str, Any], changes: tuple[str, ...], english: Index
) -> None:
    conversation, events, _ = reading(english, said, proposal)
    assert told(events) == changes
    if not changes:
        assert prose(events).startswith("I could not read that.")
        assert conversation.state.need == conversation.turns[0].state.need


def test_what_the_rules_read_stands_beside_what_the_model_reads(english: Index) -> None:
    _, events, _ = reading(english, "under 900 zzzz flibber wobbly", {"wishes": ["design"], "max_price": "1"})
    assert told(events) == ("under $900", "design")
    _, events, _ = reading(english, "under 900 zzzz flibber wobbly", {"kind": "none"})
    assert told(events) == ("under $900", "“zzzz flibber wobbly” was not understood")


def test_a_new_need_is_of_a_kind_that_the_catalog_has(english: Index) -> None:
    _, events, _ = reading(english, "zzzz", {"kind": "new", "categories": ["Audio > Headphones"], "wishes": ["travel"]})
    assert told(events) == ("new: Headphones", "travel")
    _, events, _ = reading(english, "zzzz", {"kind": "new", "categories": ["Weapons"]})
    assert told(events) == ()


def test_a_number_is_one_that_is_shown(english: Index) -> None:
    conversation, _, _ = reading(english, "zzzz", {"kind": "ask", "numbers": [2, 99, -1, 0]})
    assert conversation.state.focus == (conversation.turns[0].state.shown[1],)


@pytest.mark.parametrize(
    ("kind", "changes"), [("more", ("others than the 3 shown before",)), ("back", ("back to the start",))]
)
def test_more_and_back(kind: str, changes: tuple[str, ...], english: Index) -> None:
    _, events, _ = reading(english, "zzzz", {"kind": kind})
    assert told(events) == changes


def test_what_is_read_by_the_rules_is_read_by_nobody_else(english: Index) -> None:
    model = Saying([PICK, PICK])
    talk(english, "laptop", "under 900", model=model)
    assert [prompt.form for prompt in model.asked] == [None, None]


def test_the_prompt_holds_the_conversation_and_the_answer_costs_both(english: Index) -> None:
    _, events, model = reading(english, UNREAD, {"wishes": ["design"]})
    _, asked, answered = model.asked
    text = asked.messages[1].content
    assert UNREAD in text and "The need so far: laptop" in text and "Computers > Laptops" in text
    assert asked.form is not None and asked.template == "turn.en@1"
    assert "The shopper said: laptop" in answered.messages[1].content
    assert [event.usage.prompt_tokens for event in events if isinstance(event, Spent)] == [200]
    assert any(isinstance(event, ReadingPrompted) for event in events)


@pytest.mark.parametrize("reply", ["I am sorry", "[1, 2]", "{", '{"surprise": 1}', FAILED])
def test_a_model_that_is_of_no_help_costs_a_warning(reply: Any, english: Index) -> None:
    conversation = talk(english, "laptop", model=Saying([PICK, reply]))
    events = say(conversation, "zzzz")
    (notice,) = (event for event in events if isinstance(event, Notice))
    assert notice.level == "warning" and "some-model" in notice.text
    assert prose(events).startswith("I could not read that.")
    assert events[-1] == Done(ExitCode.OK)


def test_nobody_is_asked_who_may_not_read(english: Index) -> None:
    model = Saying([PICK])
    conversation = Conversation(Desk(english, model, reading_seconds=None), asks_back=False)
    say(conversation, "laptop")
    assert prose(say(conversation, "zzzz")).startswith("I could not read that.")


def test_a_real_client_reads_a_turn(english: Index) -> None:
    proposal = json.dumps({"kind": "change", "wishes": ["travel"]})
    with FakeOpenAI(answer(PICK), answer(f"Sure:\n```json\n{proposal}\n```"), answer(PICK)) as server:
        model = OpenAIModel(ModelSettings("some-model", server.url), "sk-1", Timeouts(5, 5, 5))
        conversation = talk(english, "laptop", model=model)
        assert told(say(conversation, "zzzz")) == ("travel",)
        assert len(server.requests) == 3
        assert "zzzz" in str(server.requests[1].body)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("eight hundred", {8, 100, 800}),
        ("1.5k or so", {Decimal("1.5"), 1500}),
        ("三千五左右", {3500}),
        ("nothing", set()),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, numbers: set[Any]) -> None:
    assert numbers <= numbers_in(text)


def test_a_proposal_is_found_in_whatever_stands_around_it() -> None:
    said = parse_turn('Here you go: {"arguments": "{\\"kind\\": \\"MORE\\", \\"numbers\\": [\\"2\\", true]}"}')
    assert said is not None and (said.kind, said.numbers) == ("more", (2,))
    assert parse_turn("no object at all") is None
