"""What is found by what it is called: in the other language, and with a slip of the keys."""

from pathlib import Path

import pytest

from shopcli.search.find import find
from tests.search.shop import built, need, product


@pytest.mark.parametrize("wanted", ["book", "pen", "bed"])
def test_a_thing_is_not_found_by_a_character_of_other_things(tmp_path: Path, wanted: str) -> None:
    titles = ("实木书桌", "轻薄笔记本", "乳胶床垫")
    index = built(tmp_path / "others", [product(f"p{n}", title, "10") for n, title in enumerate(titles)])
    assert find(need(wanted), index, 3).candidates == ()


@pytest.mark.parametrize(
    ("written", "is_found"),
    [("gimbol", True), ("gimbl", True), ("gimball", True), ("gmibal", True), ("wimbal", False), ("imbal", False)],
)
def test_a_slip_of_the_keys_keeps_the_first_letter(tmp_path: Path, written: str, is_found: bool) -> None:
    """A mower is no power, and a ticket no wicket."""
    index = built(tmp_path / "slips", [product("one", "Steady Gimbal", "10"), product("two", "Steady Wheel", "10")])
    found = [candidate.product.id for candidate in find(need(written), index, 3).candidates]
    assert found == (["one"] if is_found else [])
