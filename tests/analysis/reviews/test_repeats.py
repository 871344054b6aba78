"""Reviews that say what others say."""

import pytest

from shopcli.analysis.reviews.repeats import Repeat, Repeats

ENGLISH = "I bought this lamp for my desk and it lights the whole corner of the room without a flicker."
CHINESE = "这款台灯买来放在书桌上，整个角落都照得很亮，一点也不闪，孩子写作业用正好。"


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_the_same_words_are_found_whatever_stands_between_them(text: str) -> None:
    repeats = Repeats()

    assert repeats.look(text, 0, 1) is None
    assert repeats.look(f"  {text.upper()} !! ", 1, 5) == Repeat(0, 1, is_exact=True)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (ENGLISH, ENGLISH.replace("whole corner", "dark corner")),
        (CHINESE, CHINESE.replace("一点也不闪", "一点都不闪")),
    ],
)
def test_nearly_the_same_words_are_found(text: str, other: str) -> None:
    repeats = Repeats()
    repeats.look(text, 3, 7)

    assert repeats.look(other, 3, 8) == Repeat(3, 7, is_exact=False)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (ENGLISH, "The lamp for my desk arrived late, and the box was torn at a corner, so I sent it back."),
        (CHINESE, "快递很慢，包装也破了，台灯的底座有划痕，联系客服三天没有回复，只好退货。"),
        ("Great lamp!", "Great lamp!"),
        ("很好用", "很好用"),
        ("good good good good good good good good good good", "good good good good good good good good good good good"),
    ],
)
def test_different_and_short_texts_are_no_repeats(text: str, other: str) -> None:
    repeats = Repeats()
    repeats.look(text, 0, 1)

    assert repeats.look(other, 0, 2) is None


def test_only_so_many_are_remembered() -> None:
    repeats = Repeats(window=3)
    for number in range(4):
        repeats.look(
            f"{ENGLISH} And then something else entirely happened, number {number} {number * 7919}.", 0, number
        )

    texts = [f"{ENGLISH} And then something else entirely happened, number {n} {n * 7919}." for n in range(4)]
    assert repeats.look(texts[3], 0, 9) is not None
    assert len(repeats._kept) <= 3
