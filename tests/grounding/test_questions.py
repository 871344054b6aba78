"""A question with a short answer is read as a label with its value."""

import pytest

from tests.grounding.checked import marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1] is nice. Weight? 1.2 kg. Battery? 9 h.", ["1.2 kg → l1", "9 h → l1 ✗"]),
        ("What is [2]'s weight? 580 g. And so on.", ["580 g → l2 ✗"]),
        ("How much does [2] cost? $599, and it is heavier.", ["$599 → l2", "heavier → l2"]),
        ("[2] 多重？1.72 kg。[1]续航多久？9 小时。", ["1.72 kg → l2", "9 小时 → l1 ✗"]),
        ("Which is the lightest? [2].", ["lightest → l2 ✗"]),
        ("Looking for the lowest weight? Then go with [3].", ["lowest weight → l3"]),
        ("这三款谁最轻？是[2]。", ["最轻 → l2 ✗"]),
    ],
)
def test_an_answer_is_about_what_was_asked(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Is [1] the cheapest? No, [2] is.",
        "Do you want the lightest? It's not [1].",
        "Looking for the lightest? [2] is close, but [3] is it.",
        "Is it worth $5? I think so.",
        "Need 64 GB? Look elsewhere.",
    ],
)
def test_what_is_only_asked_is_no_claim(text: str) -> None:
    assert marks(text) == []
