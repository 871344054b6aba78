"""A conversation that is kept comes back as it was, and nothing else comes in with it."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.conversation.state import BasketLine, Item, State, Turn
from shopcli.conversation.stored import state_from_data, state_to_data, turn_from_data, turn_to_data
from shopcli.query.need import Avoidance, Extreme, Hints, Need, PriceLimit, Reference, Requirement, Scope, Wish

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
TEXTS = st.text(max_size=12)
TUPLES = st.lists(TEXTS, max_size=3).map(tuple)


def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


REQUIREMENTS = st.builds(
    Requirement, TEXTS, st.sampled_from(["<", "<=", "=", "!=", ">=", ">"]), AMOUNTS | TEXTS | st.booleans(), TEXTS
)
LIMITS = st.builds(PriceLimit, AMOUNTS, st.booleans())
NEEDS = st.builds(
    Need,
    text=TEXTS,
    language=st.sampled_from(["en", "zh"]),
    wanted=TEXTS,
    terms=TUPLES,
    max_price=optional(LIMITS),
    min_price=optional(LIMITS),
    currency=optional(TEXTS),
    near_price=optional(AMOUNTS),
    brands=TUPLES,
    not_brands=TUPLES,
    requirements=st.lists(REQUIREMENTS, max_size=3).map(tuple),
    excluded=TUPLES,
    min_rating=optional(AMOUNTS),
    in_stock=st.booleans(),
    count=optional(st.integers(1, 50)),
    wishes=st.lists(st.builds(Wish, TEXTS, TEXTS, TUPLES), max_size=3).map(tuple),
    hints=optional(st.builds(Hints, TUPLES, st.lists(TUPLES, max_size=2).map(tuple))),
    scope=optional(
        st.builds(Scope, TEXTS, TEXTS, optional(st.builds(Extreme, TEXTS, st.booleans(), TEXTS)), st.booleans())
    ),
    reference=optional(st.builds(Reference, TEXTS, st.sampled_from(["like", "holds", "fits"]))),
    avoided=st.lists(st.builds(Avoidance, TEXTS, st.booleans()), max_size=2).map(tuple),
)
ITEMS = st.lists(st.builds(Item, TEXTS, TEXTS), max_size=3).map(tuple)
STATES = st.builds(
    State,
    need=optional(NEEDS),
    shown=ITEMS,
    seen=TUPLES,
    refused=TUPLES,
    focus=ITEMS,
    basket=st.lists(st.builds(BasketLine, st.builds(Item, TEXTS, TEXTS), st.integers(1, 99)), max_size=3).map(tuple),
    clarified=st.integers(0, 2),
    choices=TUPLES,
)


@settings(max_examples=40)
@given(STATES)
def test_a_state_comes_back_as_it_was(state: State) -> None:
    assert state_from_data(json.loads(json.dumps(state_to_data(state)))) == state


@settings(max_examples=20)
@given(st.builds(Turn, TEXTS, STATES, TEXTS, TUPLES, st.booleans()))
def test_a_turn_comes_back_as_it_was(turn: Turn) -> None:
    assert turn_from_data(json.loads(json.dumps(turn_to_data(turn)))) == turn


def test_what_has_its_default_is_not_written() -> None:
    whole = Need("a", "en", max_price=PriceLimit(Decimal("0.10"), inclusive=False))
    assert state_to_data(State(need=whole)) == {
        "need": {
            "text": "a",
            "language": "en",
            "max_price": {"amount": {"number": "0.10"}, "inclusive": False},
        }
    }


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        "state",
        {"unknown": 1},
        {"need": {"language": "en"}},
        {"need": {"text": "a", "language": "fr"}},
        {"need": {"text": 1, "language": "en"}},
        {"need": {"text": "a", "language": "en", "max_price": {"amount": 5}}},
        {"need": {"text": "a", "language": "en", "max_price": {"amount": {"number": "NaN"}}}},
        {"need": {"text": "a", "language": "en", "max_price": {"amount": {"number": "five"}}}},
        {"need": {"text": "a", "language": "en", "in_stock": 1}},
        {"shown": [{"product": "a", "variant": None}]},
        {"shown": {"product": "a"}},
        {"basket": [{"item": {"product": "a"}, "quantity": True}]},
        {"basket": [{"item": {"product": "a"}, "quantity": 0}]},
        {"clarified": "2"},
    ],
)
def test_broken_data_is_refused(broken: Any) -> None:
    with pytest.raises(ValueError):
        state_from_data(broken)
