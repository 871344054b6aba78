"""[1] $749, 4.6 of 5, 14 h, 1.19 kg, 14 in; [2] $599, 4.2, 9 h, 1.72 kg, 15.6 in; [3] $879.50, 4.8, 18 h, 0.98 kg."""

import pytest

from shopcli.query.need import Language
from tests.grounding.checked import claims, evidence, marks


@pytest.mark.parametrize(
    "text",
    [
        "[1] costs $749. [2] is cheaper.",
        "[1] costs $749. [2] has a lower price of $599, but it is heavier.",
        "[1] costs $749, while [2] is a cheaper but heavier option with a bigger screen.",
        "[2] comes first. [3] lasts longer, weighs less and is slightly more expensive.",
        "[2] is cheaper than the others. [2] has a lower price than any other laptop here.",
        "[3] is lighter than the rest.",
        "Compared to [2], [1] has a better rating.",
        "[1]很好。[2]更便宜，不过续航更短。",
        "[2]比其他几款更便宜。",
        "[2]没有[1]撑得久，续航短一些。",
    ],
)
def test_what_is_so_of_anything_that_may_be_meant_is_supported(text: str) -> None:
    compared = [claim for claim in claims(text) if claim.kind == "superlative"]
    assert compared
    assert {claim.verdict for claim in compared} == {"supported"}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("[1] costs $749. [2] is slightly more expensive.", "more expensive", "[2] at $599, [1] at $749"),
        ("[1] runs for 14 h. [2] has a longer battery life of 9 h.", "longer battery life", "[2] at 9 h, [1] at 14 h"),
        ("[1] is rated 4.6. [3] has a lower rating of 4.8.", "lower rating", "[3] at 4.8, [1] at 4.6"),
        ("[1] comes first, but [2] is lighter.", "lighter", "[2] at 1.72 kg, [1] at 1.19 kg"),
        ("[2] is great. [1] offers a bigger display.", "bigger display", "[1] at 14 in, [2] at 15.6 in"),
        ("[2] is great. [3] costs less.", "costs less", "[3] at $879.50, [2] at $599"),
        ("[1] is cheaper than the other candidates.", "cheaper", "[1] at $749, [2] at $599"),
        ("[1] has a higher price than the others.", "higher price", "[1] at $749, [3] at $879.50"),
        ("[1]很好。[2]更轻。", "更轻", "[2] at 1.72 kg, [1] at 1.19 kg"),
        ("[1]很好。[2]价格更高。", "价格更高", "[2] at $599, [1] at $749"),
        ("[1]很好。[2]有更长的续航。", "更长的续航", "[2] at 9 h, [1] at 14 h"),
        ("[1]比其他几款更便宜。", "更便宜", "[1] at $749, [2] at $599"),
    ],
)
def test_what_is_so_of_nothing_that_may_be_meant_is_contradicted(text: str, words: str, told: str) -> None:
    (claim,) = (claim for claim in claims(text) if claim.verdict == "contradicted")
    assert (claim.text, str(claim.kind), claim.catalog_value) == (words, "superlative", told)


def test_against_all_that_was_spoken_of_before_one_that_fits_is_enough() -> None:
    assert marks("[2] weighs 1.72 kg. [3] weighs 0.98 kg. [1] is lighter.")[-1] == "lighter → l1"
    assert marks("[1] weighs 1.19 kg. [3] weighs 0.98 kg. [2] is lighter.")[-1] == "lighter → l2 ✗"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[1] is fine, but for longer battery life, look elsewhere.", "en"),
        ("[1] is fine. If you want something lighter, it takes a higher budget.", "en"),
        ("[3] is fine, but there are cheaper laptops.", "en"),
        ("[3] is cheaper than it was.", "en"),
        ("[3] could be cheaper.", "en"),
        ("[3] is lighter on features.", "en"),
        ("[2] is cheaper to run.", "en"),
        ("Lighter laptops cost more.", "en"),
        ("[3]很好，如果想要更便宜的，可以等一等。", "zh"),
        ("[3]要是更便宜就好了。", "zh"),
        ("[3]很好，店里还有更便宜的。", "zh"),
        ("[3]现在更便宜。", "zh"),
    ],
)
def test_what_is_wished_denied_or_told_of_something_else_is_no_claim(text: str, language: Language) -> None:
    assert not [claim for claim in claims(text, evidence(language)) if claim.kind == "superlative"]
