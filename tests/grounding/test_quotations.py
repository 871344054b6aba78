"""A buyer's words are the buyer's, however many sentences they take."""

import pytest

from tests.grounding.checked import marks


@pytest.mark.parametrize(
    "text",
    [
        'One buyer says: "I love it. Mine has 64 GB. It cost $1." But [2] costs $598.',
        "One buyer says: “I love it. Mine has 64 GB of RAM.\nIt cost $1.” But [2] costs $598.",
        "有人说：“很好用。有 64 GB 内存。只要 $1。”但是 [2] 卖 $598。",
        "有人说：「很好用。有 64 GB 内存。只要 $1。」但是 [2] 卖 $598。",
    ],
)
def test_a_quotation_goes_on_until_it_is_closed(text: str) -> None:
    assert marks(text) == ["$598 → l2 ✗"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is good. I love it.\n\n[2] costs $598.",
        "- “It is good. I love it.\n- [2] costs $598.",
        '[2] is a "good" one. It costs $598.',
        '[2] is wide, 15.6" or so. It costs $598.',
    ],
)
def test_and_no_further_than_its_paragraph(text: str) -> None:
    assert "$598 → l2 ✗" in marks(text)
