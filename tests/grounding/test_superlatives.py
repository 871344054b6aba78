"""[1] $749, 4.6 of 5, 14 h, 1.19 kg; [2] $599, 4.2, 9 h, 1.72 kg; [3] $879.50, 4.8, 18 h, 0.98 kg."""

from dataclasses import replace

import pytest

from shopcli.grounding.evidence import Evidence
from tests.grounding.checked import claims, evidence, marks
from tests.models.examples import candidates, need, shape


@pytest.mark.parametrize(
    "text",
    [
        "[2] is the cheapest.",
        "The cheapest of these is [2].",
        "If you want the cheapest laptop, take [2].",
        "Of these three, [2] has the lowest price; [3] has the highest rating and the lowest weight.",
        "[3] is the lightest and the most expensive, with the longest battery life and the most RAM.",
        "[2] has the largest screen.",
        "[1] is not the cheapest.",
        "[1] is the most reviewed.",
        "Of the two, [1] is the lighter. [2] is the cheapest that fits.",
        "[2] 最便宜，[3] 最轻、续航最长、评分最高。",
        "最便宜的是 [2]。",
        "[3] is lighter than [1].",
        "[2] is heavier and cheaper than [1].",
        "[3] 比 [1] 轻。[1] 没有 [2] 便宜。",
    ],
)
def test_what_is_so_is_supported(text: str) -> None:
    assert marks(text)
    assert not [mark for mark in marks(text) if mark[-1] in "✗?"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[1] is the cheapest.", "[2] at $599"),
        ("If you want the cheapest laptop, take [1].", "[2] at $599"),
        ("[2] is the lightest.", "[3] at 980 g"),
        ("[1] has the longest battery life.", "[3] at 18 h"),
        ("[2] is not the cheapest.", "[2] at $599"),
        ("[1] is the cheapest that fits.", "$599"),
        ("[3] is cheaper than [1].", "[3] at $879.50, [1] at $749"),
        ("[1] 最轻。", "[3] at 980 g"),
        ("[2] 比 [1] 轻。", "[2] at 1.72 kg, [1] at 1.19 kg"),
    ],
)
def test_what_is_not_so_is_contradicted_by_the_one_that_is(text: str, told: str) -> None:
    (claim,) = claims(text)
    assert (str(claim.kind), str(claim.verdict), claim.catalog_value) == ("superlative", "contradicted", told)


@pytest.mark.parametrize("text", ["[1] offers the best value.", "[1] is the fastest.", "[1] 性价比最高。"])
def test_what_no_field_measures_is_unknown(text: str) -> None:
    assert marks(text)[0].endswith("?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second cheapest is [1].", ["cheapest → l1"]),
        ("[2] is the second cheapest.", ["cheapest → l2 ✗"]),
        ("The next lightest is [2].", []),
        ("[1] is the lightest of the flip laptops.", ["lightest → l1 ?"]),
        ("[1] is the lightest of the three laptops.", ["lightest → l1 ✗"]),
        ("[1] is the cheapest gaming laptop.", ["cheapest → l1 ?"]),
        ("[2] is the cheapest gaming laptop.", ["cheapest → l2"]),
        ("游戏本里最轻的是 [1]。", ["最轻 → l1 ?"]),
        ("同价位里 [1] 最轻。", ["最轻 → l1 ?"]),
        ("这三款里最轻的是 [1]。", ["最轻 → l1 ✗"]),
    ],
)
def test_a_place_in_the_order_and_a_narrower_group_are_judged_as_such(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize("text", ["Which is the cheapest?", "If you want the cheapest, look further."])
def test_said_of_nothing_it_is_no_claim(text: str) -> None:
    assert marks(text) == []


def test_where_one_does_not_say_its_weight_another_can_still_be_known_to_be_lighter() -> None:
    known = candidates()
    silent = replace(known[1], product=replace(known[1].product, attributes={}))
    facts = Evidence(need(), shape(), (known[0], silent, known[2]), lambda: (known[0], silent, known[2]))
    assert marks("[1] is the lightest.", facts) == ["lightest → l1 ✗"]
    assert marks("[3] is the lightest.", facts) == ["lightest → l3 ?"]
    assert marks("[2] is the lightest.", facts) == ["lightest → l2 ?"]


def test_one_of_several_need_not_be_the_first() -> None:
    assert marks("[1] is one of the cheapest here.") == ["cheapest → l1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[2] has the lowest price tag.", ["lowest price tag → l2"]),
        ("[1] is the weightiest.", ["weightiest → l1 ✗"]),
        ("[3] is the most lightweight.", ["most lightweight → l3"]),
        ("[1] is the least pricey.", ["least pricey → l1 ✗"]),
        ("[2]价位最低。", ["价位最低 → l2"]),
        ("[1]最省钱。", ["最省钱 → l1 ✗"]),
        ("[3]重量最小。", ["重量最小 → l3"]),
        ("[1]最沉。", ["最沉 → l1 ✗"]),
        ("你能接受的最高价之内，[1]很合适。", []),
        ("[1]轻，最重的是合用。", []),
    ],
)
def test_rarer_words_for_most_and_least_are_known(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1] is the lightest laptop under $900.", ["lightest → l1 ✗", "$900 → l1"]),
        ("[1] is the lightest laptop under $800.", ["lightest → l1", "$800 → l1"]),
        ("[2] is the cheapest laptop with at least 16 GB of RAM.", ["cheapest → l2", "16 GB → l2"]),
        ("[1] is the lightest in our catalog.", ["lightest → l1 ✗"]),
        ("[1] is the lightest of the candidates.", ["lightest → l1 ✗"]),
        ("[1] is the lightest gaming laptop under $900.", ["lightest → l1 ?", "$900 → l1"]),
        ("[1] is the lightest laptop.", ["lightest → l1 ?"]),
        ("[1] is the lightest laptop here.", ["lightest → l1"]),
        ("[1] is the lightest of my suggestions.", ["lightest → l1"]),
        ("[1] 是 900 美元以内最轻的笔记本电脑。", ["900 美元 → l1", "最轻 → l1 ✗"]),
        ("这两款里最轻的笔记本是 [1]。", ["最轻 → l1"]),
    ],
)
def test_what_was_not_picked_counts_where_more_than_the_picks_is_meant(text: str, expected: list[str]) -> None:
    """[3] with its 0.98 kg was a candidate and is no pick."""
    assert marks(text, evidence(top=2)) == expected
