"""What is refused is never asked for, and a refused comparison asks for its opposite."""

import pytest

from tests.query.shop import prices, read, requirements, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("monitor not 4k", {"resolution!=8294400"}),
        ("not 4K tv", {"resolution!=8294400"}),
        ("monitors excluding 4k", {"resolution!=8294400"}),
        ("不要4K的显示器", {"resolution!=8294400"}),
        ("不是4K的显示器", {"resolution!=8294400"}),
        ("laptop not 16GB ram", {"ram!=16"}),
        ("laptop not 16 ram", {"ram!=16"}),
        ("不是16G内存的笔记本", {"ram!=16"}),
        ("内存不要16G的笔记本", {"ram!=16"}),
        ("laptop not 15.6 inch", {"screen_size!=396.24"}),
        ("laptop that isn't more than 2 kg", {"weight<=2000"}),
        ("it can't be less than 16GB RAM", {"ram>=16"}),
        ("not a 4k monitor but 1440p", {"resolution!=8294400", "resolution>=3686400"}),
    ],
)
def test_a_refused_number_is_excluded_and_a_refused_comparison_turned(text: str, expected: set[str]) -> None:
    assert requirements(text) == expected


def test_a_refused_screen_size_excludes_every_size_that_is_sold_as_it_and_is_one_limit() -> None:
    need = read("不要15寸的笔记本")
    assert len(need.requirement_groups()) == 1
    assert [said(requirement) for requirement in need.requirements][:: len(need.requirements) - 1] == [
        f"screen_size!={14.7 * 25.4:.5g}",
        f"screen_size!={15.6 * 25.4:.5g}",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("headphones that aren't over $100", ("", "<=100")),
        ("headphones that isn't more than $100", ("", "<=100")),
        ("not over $100", ("", "<=100")),
        ("not cheaper than $100", (">=100", "")),
        ("耳机不希望高于500元", ("", "<=500")),
    ],
)
def test_a_refused_price_is_a_limit_on_its_other_side(text: str, expected: tuple[str, str]) -> None:
    assert prices(read(text)) == expected


def test_what_does_not_matter_is_no_requirement() -> None:
    assert requirements("I don't need a 4K monitor") == set()
    assert requirements("不需要4K的显示器") == set()


def test_a_question_or_more_than_that_refuses_nothing() -> None:
    assert requirements("要不要16G内存的笔记本") == {"ram>=16"}
    assert requirements("not only 16GB RAM") == {"ram>=16"}


def test_a_refused_pair_of_sizes_is_excluded_as_it_was_said() -> None:
    need = read("不要8+256的手机")
    assert (need.excluded, need.requirements) == (("8+256",), ())


def test_neither_nor_refuses_both() -> None:
    assert requirements("headphones neither black nor blue") == {"colour!=black", "colour!=blue"}


def test_a_question_is_no_refusal() -> None:
    assert prices(read("有没有低于130美元的智能手表")) == ("", "<130")
    assert prices(read("能不能低于130美元")) == ("", "<130")
