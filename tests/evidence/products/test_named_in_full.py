"""Words of a name that is said in full ask for nothing: "Wireless" in it does not ask for Bluetooth."""

from pathlib import Path

import pytest

from shopcli.evidence.products.named import find_meant
from shopcli.index.index import Index
from tests.search.shop import built, product


@pytest.fixture
def shop(tmp_path: Path) -> Index:
    offers = [
        product("over", "Larch Drift 300 Over-Ear Wireless Headphones", "10", brand="Larch"),
        product("wired", "Larch Click Wired Mouse, 1200 dpi, 1.5 m Cable", "10", brand="Larch"),
    ]
    return built(tmp_path / "shop", offers)


@pytest.mark.parametrize(
    ("question", "meant", "rest"),
    [
        ("how heavy is the Larch Drift 300 Over-Ear Wireless Headphones?", "over", "how heavy is the it ?"),
        ("larch click wired mouse的续航有多久？", "wired", "it 的续航有多久？"),
        ("Larch Click Wired Mouse, 1200 dpi, 1.5 m Cable: weight", "wired", "it : weight"),
        ("is the Larch Drift 300 wireless?", "over", "is the it wireless?"),
    ],
)
def test_a_name_said_in_full_is_taken_as_a_whole(shop: Index, question: str, meant: str, rest: str) -> None:
    found = find_meant(question, shop)
    assert [product.id for mention in found.mentions for product in mention.products] == [meant]
    assert found.rest(question, "it") == rest
