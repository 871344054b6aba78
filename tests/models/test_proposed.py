"""Models wrap their JSON in many ways; each is read, and nothing else is taken for a proposal."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.models.proposed import parse_proposal
from shopcli.search.proposal import Proposal

FIELDS = {"categories": ["Home > Garden"], "terms": ["tent", "lamp"], "wishes": ["light"]}
PLAIN = json.dumps(FIELDS)
WHOLE = Proposal(("tent", "lamp"), ("Home > Garden",), ("light",))


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        f"Here it is:\n```json\n{PLAIN}\n```\nI hope that helps {{really}}!",
        f'{{"thought": "who fishes"}} {PLAIN}',
        f'<tool_call>{{"name": "read", "arguments": {PLAIN}}}</tool_call>',
        json.dumps({"name": "read", "arguments": PLAIN}),
        json.dumps({"function": "read", "parameters": FIELDS}),
        f"Not {{this}}, but {PLAIN} and not {{}} either",
    ],
)
def test_the_object_is_found_in_whatever_is_around_it(text: str) -> None:
    assert parse_proposal(text) == WHOLE


@pytest.mark.parametrize(
    "fields",
    [
        {"categories": [["Home", "Garden"]], "terms": "tent, lamp", "wishes": "light"},
        {
            "categories": [{"path": ["Home", "Garden"]}],
            "terms": [{"term": "tent"}, "lamp", None],
            "wishes": [{"kind": "light"}],
        },
        {"categories": "Home > Garden", "terms": ["tent", " lamp ", "", True, {}], "wishes": ["light", []]},
    ],
)
def test_texts_are_found_in_lists_of_other_shapes(fields: object) -> None:
    assert parse_proposal(json.dumps(fields)) == WHOLE


def test_chinese_lists_are_parted_at_chinese_commas() -> None:
    assert parse_proposal('{"terms": "帐篷、头灯，防水"}') == Proposal(("帐篷", "头灯", "防水"))


def test_other_fields_are_named_and_numbers_are_texts_for_the_sieve_to_drop() -> None:
    said = '{"terms": [50], "max_price": 50, "note": "buy the dearest"}'
    assert parse_proposal(said) == Proposal(("50",), others=("max_price", "note"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot help with that.",
        "[]",
        '["tent"]',
        '{"max_price": 3}',
        PLAIN[:-1],
        '{"terms": ["tent"',
        "{" * 5_000,
        '{"terms": ' + "[" * 5_000,
        '{"terms": ' + "9" * 5_000 + "}",
        'terms: "tent"',
    ],
)
def test_what_holds_no_whole_object_is_none(text: str) -> None:
    assert parse_proposal(text) is None


def test_endless_lists_end() -> None:
    proposal = parse_proposal(json.dumps({"terms": ["tent"] * 9_999}))
    assert proposal is not None and len(proposal.terms) == 40


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["terms", "categories", "wishes", "arguments", "price"]), values), st.text())
def test_any_json_and_any_text_is_read_or_refused(fields: dict[str, object], around: str) -> None:
    proposal = parse_proposal(around + json.dumps(fields) + around)
    if proposal is not None:
        assert all(isinstance(one, str) and one for one in (*proposal.terms, *proposal.categories, *proposal.wishes))
