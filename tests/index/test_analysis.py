"""How text becomes tokens, in the index and in a query alike."""

import pytest

from shopcli.index.analysis import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wi-Fi 6E", ["wi", "fi", "wifi", "6e"]),  # a joined form, so that "wifi" finds it
        ("16 GB and 16GB", ["16gb", "and", "16gb"]),  # one token, however it is spaced
        ("5,000 mAh", ["5000mah"]),
        ("13.3 in", ["13.3in"]),
        ("DDR4-3200", ["ddr4", "3200", "ddr43200"]),
        ("Café", ["cafe"]),
        ("mice", ["mouse"]),
        ("the shop's", ["the", "shop"]),
        ("ＵＳＢ－Ｃ", ["usb", "c", "usbc"]),  # full width folds
        ("笔记本", ["笔", "记", "本", "笔记", "记本"]),  # characters, then pairs
        ("4K显示器", ["4k", "显", "示", "器", "显示", "示器"]),
        ("", []),
        ("—!?", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected
