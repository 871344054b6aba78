"""Products that a question describes by the words of a title."""

import pytest

from shopcli.evidence.products.titles import by_title
from shopcli.index.index import Index


def test_two_figures_and_the_brand_describe_one(english: Index) -> None:
    found = by_title("which filter does the lenswick 35mm f1.8 take", english)
    assert found is not None
    assert found.id == "lw-l35-18"


def test_a_nickname_in_the_title_does(chinese: Index) -> None:
    found = by_title("铝坨坨上面那个旋钮是干嘛用的", chinese)
    assert found is not None
    assert found.id == "ys-k75-alu"


@pytest.mark.parametrize(
    "text",
    [
        "which lens does lenswick make for weddings",
        "the lenswick 36mm f1.8",  # A figure of no title.
        "do you have anything for 35 dollars",
    ],
)
def test_less_describes_none(english: Index, text: str) -> None:
    assert by_title(text, english) is None
