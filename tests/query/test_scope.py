"""Which words ask for a whole set, and for the first of it."""

import pytest

from shopcli.query.describe import describe_need
from shopcli.query.need import Extreme, Scope, Vocabulary
from shopcli.query.reader import read_need

CHEAPEST = Extreme("price", highest=False)


def scope(text: str, *, everything: bool = False) -> Scope | None:
    return read_need(text, Vocabulary(), everything=everything).scope


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Find all offers for the Alder X5 Mark II.", "Alder X5 Mark II."),
        ("show me all HDMI cables longer than 3 m", "HDMI cables longer than 3 m"),
        ("all gaming mice", "gaming mice"),
        ("list every offer for a tripod", "tripod"),
        ("which gaming mice do you have?", "gaming mice"),
        ("所有机械键盘", "机械键盘"),
        ("列出全部机械键盘", "机械键盘"),
        ("有哪些红色的鼠标", "红色的鼠标"),
    ],
)
def test_a_set_is_asked_for(text: str, about: str) -> None:
    found = scope(text)
    assert found and (found.about, found.extreme) == (about, None)


@pytest.mark.parametrize(
    "text",
    [
        "all-in-one pc",
        "an all-round laptop",
        "all I need is a quiet keyboard",
        "the cheapest laptop",
        "laptop with the longest battery life",
        "which laptop is best for students?",
        "find an offer for a laptop",
        "有哪些值得买的耳机推荐",
        "最便宜的手机",
    ],
)
def test_a_recommendation_is_asked_for(text: str) -> None:
    assert scope(text) is None


@pytest.mark.parametrize(
    ("text", "about", "extreme"),
    [
        ("Find the cheapest offer for the Alder X5.", "Alder X5.", CHEAPEST),
        ("Cheapest offer for a tripod. If several share the lowest price, list all of them.", "tripod", CHEAPEST),
        (
            "Find the cheapest offer for each storage size of the Brisk 870.",
            "Brisk 870.",
            Extreme("price", highest=False, per="storage"),
        ),
        ("the cheapest SSD for each brand", "SSD", Extreme("price", highest=False, per="brand")),
        (
            "all SSDs with the highest available data read speed across all shops",
            "SSDs",
            Extreme("read_speed", highest=True),
        ),
        ("最便宜的U盘，如果有多个同价都列出来", "U盘", CHEAPEST),
        ("青原硬盘每种容量最便宜的", "青原硬盘", Extreme("price", highest=False, per="capacity")),
    ],
)
def test_only_the_first_of_a_set_is_asked_for(text: str, about: str, extreme: Extreme) -> None:
    found = scope(text)
    assert found and (found.about.strip("|"), found.extreme) == (about, extreme)


def test_a_flag_asks_for_everything_and_reads_a_superlative_as_the_first_of_it() -> None:
    assert scope("the cheapest laptop", everything=True) == Scope("laptop", "laptop", CHEAPEST)
    found = scope("laptop with the longest battery life", everything=True)
    assert found and found.extreme == Extreme("battery_life", highest=True)


def test_what_is_left_has_bars_where_limits_stood() -> None:
    found = scope("all SSDs with 1TB and a heat sink under $100")
    assert found and found.rest == "SSDs with | and a heat sink"


@pytest.mark.parametrize(("text", "row"), [("all mice", ("all of", "mice")), ("所有鼠标", ("全部", "鼠标"))])
def test_a_set_is_explained(text: str, row: tuple[str, str]) -> None:
    need = read_need(text, Vocabulary())
    assert row in describe_need(need, need.language)
