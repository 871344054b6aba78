"""What the words after a command mean: numbers on the screen before ids, ids before names."""

import pytest

from shopcli.conversation.state import Item
from shopcli.errors import UnknownProductError, UsageError
from shopcli.index.index import Index
from shopcli.repl.items import read_item, read_items

SHOWN = (Item("aero-14"), Item("aero-13", "aero-13-black"))


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("1", SHOWN[0]),
        ("#2", SHOWN[1]),
        ("aero-13", Item("aero-13")),
        ("aero-13-silver", Item("aero-13", "aero-13-silver")),
        ("Nimbus", Item("NV-9")),
        ("Aero 14", Item("aero-14")),
        ("7", Item("7")),  # no number that is shown, but an id
    ],
)
def test_one_product(index: Index, words: str, item: Item) -> None:
    assert read_item(words, SHOWN, index) == item


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("1 2", SHOWN),
        ("2 1 2", SHOWN[::-1]),
        ("1, 2", SHOWN),
        ("1 and 2", SHOWN),
        ("1和2", SHOWN),
        ("1 NV-9", (SHOWN[0], Item("NV-9"))),
        ("Aero 14 vs Nimbus Mouse", (Item("aero-14"), Item("NV-9"))),
        ("Aero 14、Nimbus", (Item("aero-14"), Item("NV-9"))),
    ],
)
def test_several_products(index: Index, words: str, items: tuple[Item, ...]) -> None:
    assert read_items(words, SHOWN, index) == items


def test_a_number_that_nothing_shown_has_is_said(index: Index) -> None:
    with pytest.raises(UsageError) as raised:
        read_items("1 5", SHOWN, index)
    assert (raised.value.cause, raised.value.hint) == ("there is no number 5", "numbers 1 to 2 are shown")
    with pytest.raises(UsageError) as raised:
        read_item("1", (), index)
    assert raised.value.hint == "nothing is shown yet"


def test_the_nearest_ids_are_named_for_an_unknown_word(index: Index) -> None:
    with pytest.raises(UnknownProductError) as raised:
        read_item("aero-15", SHOWN, index)
    assert raised.value.cause == "no product is called 'aero-15'"
    assert "aero-14" in raised.value.hint


@pytest.mark.parametrize("words", ["", " ", "和", ",", "\x1b[2J", "9" * 5000, "²", "[.*"])
def test_words_that_mean_nothing_are_refused_or_nothing(index: Index, words: str) -> None:
    try:
        assert read_items(words, SHOWN, index) == ()
    except (UsageError, UnknownProductError) as error:
        assert "\x1b" not in error.cause
