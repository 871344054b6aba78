"""How text becomes tokens, in the index and in a query alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.index.analysis import Stemming, spaced, tokens
from shopcli.index.index import stemmer


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


words = st.sampled_from(
    ["16", "GB", "gb", "USB-C", "it's", "running", "shoes", "台灯", "1,000", "3.5mm", "a/b", "é", "—", "4K", "children"]
)
sentences = st.lists(words | st.text(max_size=4), max_size=12).flatmap(
    lambda said: st.sampled_from([" ", "  ", "\n", ""]).map(lambda space: space.join(said))
)


@settings(deadline=None, max_examples=500)
@given(sentences)
def test_remembered_pieces_give_the_stems_of_the_whole(text: str) -> None:
    stems = stemmer().analyze
    assert STEMMING.of(text).split() == stems(spaced(text))


STEMMING = Stemming(stemmer().analyze)
