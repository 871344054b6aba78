"""What a need and a later statement come to."""

import pytest

from shopcli.conversation.refine import need_text, refine
from shopcli.query.need import Need, Vocabulary
from shopcli.query.reader import read_need

VOCABULARY = Vocabulary(brands={"velmora": "Velmora", "nortavo": "Nortavo"}, currencies=("USD",))


def need(text: str) -> Need:
    return read_need(text, VOCABULARY)


def refined(first: str, *later: str, lifted: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:
    """The need in words after all that is said, and the last change."""
    after = need(first)
    changes: tuple[str, ...] = ()
    for text in later:
        after, changes = refine(after, need(text), lifted)
    return need_text(after), changes


@pytest.mark.parametrize(
    ("first", "later", "after"),
    [
        # the price: one end leaves the other, a range says both
        ("laptop under 900", "under 800", "laptop, under 800"),
        ("laptop under 900", "up to 1000", "laptop, at most 1,000"),
        ("laptop over 300", "under 800", "laptop, over 300, under 800"),
        ("laptop over 900", "under 800", "laptop, under 800"),
        ("laptop around 700", "under 650", "laptop, under 650"),
        ("laptop under 900", "between 300 and 500", "laptop, at least 300, at most 500"),
        ("laptop between 300 and 500", "around 700", "laptop, at least 595, at most 805"),
        # brands
        ("laptop from Velmora", "from Nortavo", "laptop, brand Nortavo"),
        ("laptop from Velmora", "not Velmora", "laptop, not Velmora"),
        ("laptop, not Velmora", "from Velmora", "laptop, brand Velmora"),
        ("laptop, not Velmora", "not Nortavo", "laptop, not Velmora or Nortavo"),
        # attributes
        ("black laptop", "red", "laptop, red"),
        ("laptop, not red", "not blue", "laptop, not red, not blue"),
        ("laptop, not red", "black", "laptop, black"),
        ("black laptop", "not black", "laptop, not black"),
        ("laptop with 16 GB RAM", "with 32 GB RAM", "laptop, RAM at least 32 GB"),
        ("14 inch laptop", "16 inch", "laptop, 16 inch (screen size)"),
        ("laptop with touchscreen", "without touchscreen", "laptop, without touchscreen"),
        ("laptop with HDMI", "with USB-C", "laptop, with HDMI, with USB-C"),
        (
            "laptop lighter than 2 kg",
            "battery at least 10 hours",
            "laptop, weight under 2 kg, battery life at least 10 h",
        ),
        # words and wishes
        ("laptop, no gaming", "gaming laptop", "gaming laptop"),
        ("cheap laptop", "premium", "laptop, premium"),
        ("light laptop", "quiet", "laptop, light, quiet"),
        ("laptop", "rated at least 4.5", "laptop, rated at least 4.5"),
        ("laptop", "in stock", "laptop, in stock"),
    ],
)
def test_the_later_statement_stands_where_both_cannot(first: str, later: str, after: str) -> None:
    assert refined(first, later)[0] == after


def test_what_changed_is_told_and_nothing_else() -> None:
    assert refined("laptop under 900, not Velmora", "under 900, black")[1] == ("black",)
    assert refined("black laptop under 900", "red")[1] == ("red",)
    assert refined("laptop", "only 2")[1] == ("at most 2",)


def test_what_no_longer_counts_is_told() -> None:
    after, changes = refined("black laptop under 900", "please", lifted=("price", "colour"))
    assert (after, changes) == ("laptop", ("no longer: under 900", "no longer: black"))


def test_what_a_turn_says_of_a_topic_stands_though_the_turn_lifts_the_topic() -> None:
    assert refined("laptop under 900", "under 500", lifted=("price",))[0] == "laptop, under 500"


def test_a_need_in_one_language_goes_on_in_another() -> None:
    after, changes = refine(need("laptop under 900"), need("不要黑色的"))
    assert (after.language, changes) == ("zh", ("不要黑色",))
    assert need_text(after) == "laptop，价格低于 900，不要黑色"
