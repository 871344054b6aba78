"""The state between turns: going back, what stopped and failed turns leave, what all of it cost."""

from contextlib import suppress
from decimal import Decimal

import pytest

from shopcli.conversation.conversation import Conversation
from shopcli.conversation.state import Item, State
from shopcli.conversation.stored import turn_from_data, turn_to_data
from shopcli.events import Basketed, Changed, Done, Explained, Failed, NothingFits, Picked, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from tests.conversation.talking import FAILED, Desk, Saying, prose, say, shown, talk, told

PICK = "PICKS: [2]\n\nTake [2]."


def test_each_turn_is_kept_with_what_it_said_changed_and_showed(english: Index) -> None:
    conversation = talk(english, "light laptop under 1200", "cheaper")
    first, second = conversation.turns
    assert (first.text, first.changes, second.changes) == ("light laptop under 1200", (), ("under $1,099",))
    assert first.answer.splitlines()[0].startswith("1. Nortavo Aero 14 Laptop")
    assert "Of these three, [3] has the lowest price" in first.answer
    assert second.state == conversation.state


def test_changes_come_behind_what_was_understood_and_before_the_answer(english: Index) -> None:
    events = say(talk(english, "laptop"), "under 900")
    assert [type(event) for event in events[:2]] == [Understood, Changed]
    assert isinstance(events[-1], Done)


def test_going_back_shows_what_was_shown_then_and_asks_no_model(english: Index) -> None:
    model = Saying([PICK, PICK])
    conversation = talk(english, "laptop", "under 900", model=model)
    before = conversation.turns[0].state
    events = say(conversation, "go back")
    assert conversation.state == before
    assert told(events) == ("back to: laptop",)
    (picked,) = (event for event in events if isinstance(event, Picked))
    assert [one.product.id for one in picked.candidates] == [item.product for item in before.shown]
    assert len(model.asked) == 2


def test_going_back_goes_on_back_and_not_to_and_fro(english: Index) -> None:
    conversation = talk(english, "laptop", "under 900", "black", "how long is the warranty?")
    states = [turn.state for turn in conversation.turns]
    assert conversation.undo()
    assert conversation.state == states[1]
    assert conversation.undo()
    assert conversation.state == states[0]
    assert conversation.undo()
    assert conversation.state == State()
    assert not conversation.undo()
    assert prose(say(conversation, "go back")) == "There is nothing to go back to."


def test_going_back_to_where_nothing_fitted_says_so_again(english: Index) -> None:
    conversation = talk(english, "laptop", "under 20", "forget the budget")
    events = say(conversation, "undo")
    assert any(isinstance(event, NothingFits) for event in events)


def test_starting_anew_keeps_the_basket_and_can_be_undone(english: Index) -> None:
    conversation = talk(english, "laptop under 900", "add 1 to the basket")
    before = conversation.state
    say(conversation, "start over")
    assert conversation.state == State(basket=before.basket)
    assert conversation.undo()
    assert conversation.state == before


def test_a_conversation_goes_on_from_its_turns_as_if_it_had_not_stopped(english: Index) -> None:
    first = talk(english, "laptop", "under 900", "go back", "black")
    kept = [turn_from_data(turn_to_data(turn)) for turn in first.turns]
    second = Conversation(Desk(english), asks_back=False, turns=kept)
    assert second.state == first.state
    assert told(say(second, "go back")) == told(say(first, "go back")) == ("back to: laptop",)
    assert not second.undo() or second.state == State()


def test_a_turn_that_fails_leaves_the_state_before_it(english: Index) -> None:
    conversation = talk(english, "laptop")
    before = conversation.state
    for text in ("", "?!", "laptop " * 700):
        (failed,) = say(conversation, text)
        assert isinstance(failed, Failed) and failed.exit_code is ExitCode.USAGE
        assert failed.kind == "usage_error"
    assert (conversation.state, len(conversation.turns)) == (before, 1)


def test_a_turn_that_is_stopped_counts_only_for_what_it_showed(english: Index) -> None:
    conversation = talk(english, "laptop")
    before = conversation.state
    events = conversation.turn("mouse")
    for event in events:
        if isinstance(event, Picked):
            break
    events.close()  # type: ignore[attr-defined]  # a generator, as Ctrl-C would end it
    assert (conversation.state.need, conversation.state.seen) == (before.need, before.seen)
    assert shown(conversation.state) != shown(before)
    assert len(conversation.turns) == 1


def test_a_turn_that_is_stopped_before_it_shows_anything_changes_nothing(english: Index) -> None:
    model = Saying([PICK, KeyboardInterrupt()])
    conversation = talk(english, "laptop", model=model)
    before = conversation.state
    with suppress(KeyboardInterrupt):
        say(conversation, "mouse")
    assert conversation.state == before
    assert len(model.asked) == 2


def test_a_model_that_fails_ends_a_turn_as_it_ends_an_answer(english: Index) -> None:
    conversation = talk(english, model=Saying([FAILED]))
    assert say(conversation, "laptop")[-1] == Done(ExitCode.OK)
    assert len(conversation.state.shown) == 3


def test_all_that_models_cost_is_summed(english: Index) -> None:
    conversation = talk(english, "laptop", "under 900", model=Saying([PICK, PICK]))
    usage = conversation.usage
    assert usage is not None
    assert (usage.prompt_tokens, usage.completion_tokens, usage.cost) == (200, 20, Decimal(1))


def test_the_slash_commands_are_turns(english: Index) -> None:
    conversation = talk(english, "laptop under 900", "add 1 to the basket")
    item = conversation.state.shown[1]
    assert any(isinstance(event, Explained) for event in list(conversation.why(item)))
    assert conversation.state.focus == (item,)
    assert any(isinstance(event, Basketed) for event in list(conversation.basket()))
    list(conversation.compare(conversation.state.shown[:2]))
    assert len(conversation.state.shown) == 2
    assert [turn.text.split()[0] for turn in conversation.turns[2:]] == ["/why", "/basket", "/compare"]


def test_slash_commands_without_what_they_need_say_so(english: Index) -> None:
    conversation = talk(english)
    (text,) = (event for event in conversation.why(Item("nv-aero-15")) if isinstance(event, Text))
    assert text.delta == "Nothing has been asked for yet. Say what you look for."
    assert "two products" in prose(list(conversation.compare([Item("nv-aero-15")])))
    (failed,) = talk(english, "laptop").why(Item("no-such-id"))
    assert isinstance(failed, Failed) and failed.kind == "unknown_product_error"


def test_more_leaves_out_what_was_shown_until_there_is_no_more(english: Index) -> None:
    conversation = talk(english, "tripod")
    seen = set(shown(conversation.state))
    for _ in range(5):
        events = say(conversation, "more")
        if any(isinstance(event, NothingFits) for event in events):
            break
        assert seen.isdisjoint(shown(conversation.state))
        seen.update(shown(conversation.state))
    (nothing,) = (event for event in events if isinstance(event, NothingFits))
    assert [one.limit for one in nothing.exclusions] == ["not seen or refused before"]


def test_what_goes_with_an_alternative_is_another_need(english: Index) -> None:
    conversation = talk(english, "laptop under 900", "an alternative to the first one")
    assert conversation.state.need is not None and conversation.state.need.reference is not None
    assert told(say(conversation, "with 16 GB")) == ("RAM at least 16 GB",)
    first = conversation.state.shown[0].product
    assert told(say(conversation, "a mouse for it"))[0] == "new: mouse"
    need = conversation.state.need
    assert need is not None and need.text == f"mouse, to go with {first}"


def test_what_was_refused_stays_away_and_comes_back_with_a_new_need(english: Index) -> None:
    conversation = talk(english, "mouse", "not the first one", "under 60", "more")
    refused = conversation.state.refused
    assert refused and not {turn_item for turn in conversation.turns[1:] for turn_item in _products(turn.state)} & set(
        refused
    )
    say(conversation, "I need a mouse")
    assert conversation.state.refused == ()


def _products(state: State) -> list[str]:
    return [item.product for item in state.shown]


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("mouse", "quieter"), "a wish and no limit, for Quillon Drift Wireless Mouse states no number for it"),
        (
            ("mouse", "more memory"),
            "“more memory” cannot be held against Quillon Drift Wireless Mouse, which states no number for it",
        ),
    ],
)
def test_what_is_not_stated_cannot_be_a_limit(turns: tuple[str, str], said: str, english: Index) -> None:
    conversation = talk(english, turns[0])
    assert said in told(say(conversation, turns[1]))


def test_a_comparative_loosens_no_limit_whatever_was_asked_about_before(english: Index) -> None:
    conversation = talk(english, "laptop under $900", "weight under 1.4 kg", "why not the Nortavo Aero 16?")
    before = shown(conversation.state)
    said = told(say(conversation, "cheaper and lighter"))
    assert said and "$900" not in " ".join(said)
    need = conversation.state.need
    assert need is not None and need.max_price is not None and need.max_price.amount < 900
    assert set(shown(conversation.state)).isdisjoint(before[:1])


@pytest.mark.parametrize("said", ["what's the price of the second?", "what is the price of the second one?"])
def test_the_second_is_no_second_one_to_buy(said: str, english: Index) -> None:
    assert "$1,099" in prose(say(talk(english, "laptop"), said))
