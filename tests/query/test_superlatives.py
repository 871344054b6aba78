"""What is first by an attribute's number is wished for, and puts what fits in order."""

import pytest

from tests.query.shop import read


@pytest.mark.parametrize(
    ("text", "wanted", "wish"),
    [
        ("the laptop with the most RAM", "laptop", ("highest:ram", "most RAM")),
        (
            "recommend me the smartphone with the biggest battery",
            "smartphone",
            ("highest:battery_capacity", "biggest battery"),
        ),
        (
            "a monitor that has the highest refresh rate under $500",
            "monitor",
            ("highest:refresh_rate", "highest refresh rate"),
        ),
        ("the fan with the lowest noise level", "fan", ("lowest:noise_level", "lowest noise level")),
        ("a monitor with the fastest response time", "monitor", ("lowest:response_time", "fastest response time")),
        ("the laptop with the best battery life", "laptop", ("highest:battery_life", "best battery life")),
        ("响应时间最快的显示器", "显示器", ("lowest:response_time", "响应时间最快的")),
        ("推荐内存最大的笔记本电脑", "笔记本电脑", ("highest:ram", "内存最大的")),
        ("续航最长的耳机", "耳机", ("highest:battery_life", "续航最长的")),
    ],
)
def test_a_superlative_of_a_number_is_a_wish_by_its_key(text: str, wanted: str, wish: tuple[str, str]) -> None:
    need = read(text)
    assert need.wanted == wanted
    assert wish in [(one.kind, one.text) for one in need.wishes]


@pytest.mark.parametrize(
    "text",
    [
        "the best laptop",
        "a laptop with the most fun",
        "a laptop with the best screen",
        "flagship phone with the best camera",
        "a lamp at the best price",
        "最好的耳机",
        "价格最低的耳机",
    ],
)
def test_what_no_number_tells_is_none(text: str) -> None:
    assert not [wish for wish in read(text).wishes if ":" in wish.kind]
