"""What of a model's JSON is taken for choices among what is listed by letters."""

import json
from typing import Any

import pytest

from shopcli.models.proposed_choices import parse_choices


def parsed(*choices: Any) -> dict[int, int] | None:
    entries = [{"number": number, "choice": choice} for number, choice in enumerate(choices, 1)]
    return parse_choices(json.dumps({"products": entries}))


def test_letters_are_places() -> None:
    assert parsed("A", " b ", "E") == {1: 0, 2: 1, 3: 4}


@pytest.mark.parametrize("strange", ["F", "", "AB", "Home > Lamps", "ß", 1, True, None, ["A"], {"letter": "A"}])
def test_what_is_no_letter_is_passed_over(strange: Any) -> None:
    assert parsed(strange, "C") == {2: 2}


@pytest.mark.parametrize("strange", ["A", 1, None, {"choice": "A"}, {"number": "1", "choice": "A"}, {"number": True}])
def test_what_has_no_number_is_passed_over(strange: Any) -> None:
    listed = [strange, {"number": 2, "choice": "A"}]
    assert parse_choices(json.dumps({"products": listed})) == {2: 0}


def test_a_number_that_stands_twice_is_none() -> None:
    listed = [{"number": number, "choice": "A"} for number in (1, 1, 2)]
    assert parse_choices(json.dumps({"products": listed})) == {2: 0}


@pytest.mark.parametrize("text", ["", "I cannot help with that.", '{"labels": []}', '{"products": "A"}'])
def test_other_answers_are_none(text: str) -> None:
    assert parse_choices(text) is None
