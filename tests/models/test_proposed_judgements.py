"""What of a model's JSON is taken for judgements of reviews."""

import json
from typing import Any

import pytest

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.models.proposed_judgements import ProposedJudgement, parse_judgements

GOOD, BAD = Polarity.POSITIVE, Polarity.NEGATIVE


def entry(number: Any, polarity: Any = "positive", **parts: Any) -> dict[str, Any]:
    listed = [{"part": part, "polarity": label} for part, label in parts.items()]
    return {"number": number, "polarity": polarity, "parts": listed}


def parsed(*entries: Any) -> dict[int, ProposedJudgement] | None:
    return parse_judgements(json.dumps({"reviews": list(entries)}))


def test_what_has_the_form_is_taken() -> None:
    assert parsed(entry(1, battery="negative"), entry(2, " Negative ")) == {
        1: ProposedJudgement(GOOD, {"battery": BAD}),
        2: ProposedJudgement(BAD, {}),
    }


def test_prose_and_fences_around_it_do_no_harm() -> None:
    text = f"Here it is:\n```json\n{json.dumps({'reviews': [entry(1)]})}\n```\nAnything else?"
    assert parse_judgements(text) == {1: ProposedJudgement(GOOD, {})}


@pytest.mark.parametrize(
    "strange",
    [
        entry(1, "five stars"),
        entry(1, None),
        entry("1"),
        entry(True),
        entry(None),
        "positive",
        {"polarity": "positive"},
        {"number": 1},
    ],
)
def test_what_has_no_number_or_no_known_label_is_passed_over(strange: Any) -> None:
    assert parsed(strange, entry(2)) == {2: ProposedJudgement(GOOD, {})}


def test_a_number_that_stands_twice_is_none() -> None:
    assert parsed(entry(1), entry(1, "negative"), entry(2)) == {2: ProposedJudgement(GOOD, {})}


@pytest.mark.parametrize("parts", [None, "battery", [1], [{"part": 3, "polarity": "positive"}], [{"part": "x"}]])
def test_parts_without_a_name_or_a_label_are_passed_over(parts: Any) -> None:
    assert parsed({"number": 1, "polarity": "positive", "parts": parts}) == {1: ProposedJudgement(GOOD, {})}


@pytest.mark.parametrize("text", ["", "I cannot help with that.", "[1, 2]", '{"labels": []}', '{"reviews": "good"}'])
def test_other_answers_are_none(text: str) -> None:
    assert parse_judgements(text) is None
