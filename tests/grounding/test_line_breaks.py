"""Where a sentence goes on behind a line break, and what is found in it then."""

import pytest

from tests.grounding.checked import marks
from tests.grounding.test_sentences import split


@pytest.mark.parametrize(
    "text",
    [
        "It is light and\nlasts all day.",
        "You get 16 GB of RAM for\n$599.",
        "I would take [1] over\n[2] any day.",
        "It is the kind of laptop that goes anywhere with you, which\nI like.",
        "A line that was wrapped because it had grown too long to stand on\nOne line is one sentence.",
        "Look at the Nortavo\nAir 14.",
        "这款笔记本电脑的价格是\n$599。",
        "我比较推荐这一款，因为它的屏幕很大而且续航时间也很长，值得\n长途出差的人考虑。",
        "- It is light and\n  lasts all day.",
    ],
)
def test_a_wrapped_sentence_is_one(text: str) -> None:
    assert [one.text for one in split(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Nortavo Air 14\n\n$749",
        "It is light\n- It is cheap",
        "It is light\n2. It is cheap",
        "It is light\n## Next",
        "It is light\n| a | b |",
        "It is light\n**Kestrin Book 15**",
        "It is light\n[2] is cheap",
        "**Price:** $599\n**RAM:** 16 GB",
        "Price: $599\nram: 16 GB",
        "**Nortavo Air 14**\n$749",
        "It is light  \nand cheap",
        "Here they are:\nlight ones",
        "价格：$599\n内存：16 GB",
        "很轻\n很便宜",
        "Kestrin Book 15 Laptop Kestrin Book 15 Laptop, 15.6 in 1920 x 1080, 16 GB, Number Pad\nNortavo Air 14 Laptop",
        "星渡 X Mini 小屏旗舰 6.1英寸 OLED 120Hz 12GB+256GB 163克\n星渡 X5 6.5英寸 OLED 120Hz",
    ],
)
def test_an_entry_of_a_list_is_none_with_the_next(text: str) -> None:
    first, *_ = split(text)
    assert first.text == text[: text.index("\n") + 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[2] costs $\n599, and the Nortavo\nAir 14 weighs\n1.19 kg.",
            ["$\n599 → l2", "Nortavo\nAir 14 → l1", "1.19 kg → l1"],
        ),
        ("[2] costs only\n$598.", ["$598 → l2 ✗"]),
        ("- [2] is cheap and costs\n  $599\n- [1] costs $749", ["$599 → l2", "$749 → l1"]),
        ("[2] 的价格是\n$599，续航\n9 小时。", ["$599 → l2", "9 小时 → l2"]),
    ],
)
def test_what_is_broken_across_lines_is_found(text: str, expected: list[str]) -> None:
    assert marks(text) == expected
