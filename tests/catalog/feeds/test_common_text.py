"""What the titles and descriptions of variants share."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.feeds.common_text import common_description, common_title, remainder


@pytest.mark.parametrize(
    ("titles", "common", "rests"),
    [
        (["Mug", "Mug"], "Mug", ["", ""]),
        (["Mug - Blue", "Mug - Red"], "Mug", ["Blue", "Red"]),
        (["Red Mug", "Blue Mug"], "Mug", ["Red", "Blue"]),
        (["Shirt (Red, M)", "Shirt (Blue, L)"], "Shirt", ["Red, M", "Blue, L"]),
        (["Shirt (Red, M)", "Shirt (Blue, M)"], "Shirt (M)", ["Red", "Blue"]),
        (["Tea, green, 100 g", "Tea, black, 100 g"], "Tea, 100 g", ["green", "black"]),
        (["Phone 15 128 GB", "Phone 15 256 GB"], "Phone 15", ["128 GB", "256 GB"]),
        (["纯棉短袖T恤红色", "纯棉短袖T恤蓝色"], "纯棉短袖T恤", ["红色", "蓝色"]),
        (["保温杯（红色）", "保温杯（蓝色）"], "保温杯", ["红色", "蓝色"]),
        (
            ["Steel watch with black dial", "Gold watch with white dial"],
            "watch with dial",
            ["Steel black", "Gold white"],
        ),
        (["A", "B"], "A", ["", "B"]),
        (["Kettle", "Toaster"], "Kettle", ["", "Toaster"]),
    ],
)
def test_the_common_title_and_what_is_left(titles: list[str], common: str, rests: list[str]) -> None:
    assert common_title(titles) == common
    assert [remainder(title, common) for title in titles] == rests


def test_sentences_and_lines_that_all_have() -> None:
    assert common_description(["Black. Holds 1.5 l. Good.\n- a\n- b", "White. Holds 1.5 l. Good.\n- a\n- c"]) == (
        "Holds 1.5 l. Good.\n- a",
        ["Black. - b", "White. - c"],
    )


def test_chinese_sentences() -> None:
    assert common_description(["黑色款。容量1.5升。", "白色款。容量1.5升。"]) == (
        "容量1.5升。",
        ["黑色款。", "白色款。"],
    )


def test_texts_that_share_nothing_keep_their_own() -> None:
    assert common_description(["One thing.", ""]) == ("", ["One thing.", ""])


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), min_size=2, max_size=4))
def test_the_common_text_and_the_rest_are_the_whole_text(texts: list[str]) -> None:
    description, rests = common_description(texts)

    def letters(text: str) -> list[str]:
        return sorted("".join(text.split()))

    assert letters(description + rests[0]) == letters(texts[0])


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), min_size=2, max_size=4))
def test_a_title_is_made_of_what_the_first_one_has(titles: list[str]) -> None:
    common = common_title(titles)

    assert set(common) <= set(titles[0]) | {" "}
    assert all(set(remainder(title, common)) <= set(title) | {" "} for title in titles)
