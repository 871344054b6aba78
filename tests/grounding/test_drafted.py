"""What the code's own answer says is borne out where a model says it again, and nothing else is."""

from dataclasses import replace

import pytest

from shopcli.catalog.product import Store
from shopcli.grounding.evidence import Evidence
from tests.grounding.checked import claims, evidence, marks
from tests.models.examples import need

SHOP = Store("shop", "Example Shop", policies={"returns": {"days": 30}})


def drafted(draft: str, asked: str = "how long is that?") -> Evidence:
    return replace(evidence(), draft=draft, stores=(SHOP,), need=replace(need("en"), text=asked))


def test_a_sentence_of_the_draft_is_true_of_what_it_says() -> None:
    assert marks("[3] costs $1.", drafted("")) == ["$1 → l3 ✗"]
    (claim,) = claims("**[3]** costs $1.", drafted("Sold as seen. [3] costs $1. Gift cards are no money."))
    assert (claim.verdict, claim.field) == ("supported", "draft")


@pytest.mark.parametrize("text", ["[3] now costs $1.", "[2] costs $1."])
def test_in_other_words_or_about_another_product_it_is_not(text: str) -> None:
    assert marks(text, drafted("[3] costs $1."))[0].endswith("✗")


@pytest.mark.parametrize(
    ("draft", "mark"),
    [
        ("If we lower a price within 14 days, you may return the difference.", ""),
        ("降价后14 days内可退差价。", ""),
        ("Returns take 30 days.", " ✗"),
        ("Returns take 14.5 days, or 1,14 days.", " ✗"),
    ],
)
def test_a_rule_of_the_shop_is_borne_out_by_its_number(draft: str, mark: str) -> None:
    assert marks("Returns are accepted within 14 days.", drafted(draft)) == [f"14 days → -{mark}"]


def test_a_limit_of_the_question_is_said_back() -> None:
    text = "Only [3] weighs under 23 kg."
    assert marks(text, drafted("One laptop is under 23 kg: [3].")) == ["23 kg → l3 ✗"]
    assert marks(text, drafted("One laptop is under 23 kg: [3].", "which are under 23 kg?")) == ["23 kg → l3"]
