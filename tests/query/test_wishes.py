import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.query.wish_words import KINDS, USES
from shopcli.query.wishes import Entry, entries
from tests.query.shop import read, wishes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("inexpensive tablet", {"cheap"}),
        ("a tablet that won't break the bank", {"cheap"}),
        ("实惠的平板", {"cheap"}),
        ("the lowest-priced headphones", {"cheap"}),
        ("价格最低的耳机", {"cheap"}),
        ("售价最低的手机", {"cheap"}),
        ("best bang for the buck tablet", {"value"}),
        ("划算的平板", {"value"}),
        ("high-end tablet", {"premium"}),
        ("旗舰平板", {"premium"}),
        ("portable and not too heavy", {"light"}),
        ("轻一点的平板", {"light"}),
        ("最轻的平板", {"light"}),
        ("compact camera bag", {"small"}),
        ("大一点的平板", {"large"}),
        ("silent fan", {"quiet"}),
        ("不吵的风扇", {"quiet"}),
        ("powerful desktop", {"fast"}),
        ("all-day battery", {"long_battery"}),
        ("续航久的平板", {"long_battery"}),
        ("highly rated fan", {"top_rated"}),
        ("口碑好的风扇", {"top_rated"}),
        ("best-selling fan", {"popular"}),
        ("sturdy tripod", {"durable"}),
        ("结实的三脚架", {"durable"}),
    ],
)
def test_a_quality_is_a_wish(text: str, expected: set[str]) -> None:
    assert wishes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a present for my husband", {"gift"}),
        ("earbuds for a jogger", {"running"}),
        ("tablet for my 6 year old", {"kids"}),
        ("desktop for streaming and coding", {"streaming", "programming"}),
        ("headphones to listen to music", {"music"}),
        ("laptop, I travel a lot for work", {"travel", "office"}),
        ("给妈妈买的平板", {"gift"}),
        ("爬山用的手表", {"hiking"}),
        ("孩子学习用的平板", {"kids", "student"}),
        ("开视频会议用的耳机", {"calls"}),
    ],
)
def test_what_it_is_for_is_a_wish_with_words_that_a_fitting_product_carries(text: str, expected: set[str]) -> None:
    assert wishes(text) == expected
    assert all(wish.terms for wish in read(text).wishes)


def test_gaming_is_a_use_and_a_word_to_search_with() -> None:
    need = read("gaming keyboard")
    assert [wish.terms[0] for wish in need.wishes] == ["gaming"]
    assert need.terms == ("gaming", "keyboard")
    assert "gaming" in read("laptop for gaming").terms


@pytest.mark.parametrize(
    "text",
    [
        "ring light",
        "night light",
        "travel adapter",
        "not cheap",
        "phone or bigger",
        "light bulb",
        "跑步机",
        "mini pc",
        "fast charging",
    ],
)
def test_names_of_things_and_refusals_are_no_wishes(text: str) -> None:
    assert wishes(text) == set()


ENTRIES = [entry for table in (KINDS, USES) for entry in entries(table)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_match_of_a_wish_holds_a_hint_and_is_found_by_what_is_compiled_for_it(entry: Entry) -> None:
    """Hints and the script of a text decide what is compiled; one that is missing would make a wish unheard."""
    pattern = entry.pattern

    @given(st.from_regex(pattern.compiled, fullmatch=True))
    @settings(max_examples=15, deadline=None, database=None)
    def holds(text: str) -> None:
        assert any(hint in text for hint in pattern.hints), text
        assert not text.isascii() or pattern.fitting(text).search(text), text

    holds()


def test_the_lightest_grey_one_is_light_and_light_grey_is_a_colour() -> None:
    assert [wish.kind for wish in read("the lightest grey pillow").wishes] == ["light"]
    assert not read("a light grey pillow").wishes


def test_a_bed_is_a_thing_and_for_bed_is_a_use() -> None:
    assert (read("a bed").wanted, read("a bed").wishes) == ("bed", ())
    assert [wish.kind for wish in read("earbuds for bed").wishes] == ["use"]
