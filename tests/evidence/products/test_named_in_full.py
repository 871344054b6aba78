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
        product("s9", "木言 沙发 9号", "10", brand="木言", category=("家具", "沙发")),
        product("s13", "木言 沙发 13号", "10", brand="木言", category=("家具", "沙发")),
        product("13", "Kite Lamp", "10", brand="Kite"),
        product("easy", "星渡 易2 长辈手机", "10", brand="星渡", category=("手机",)),
        product("book", "Larch Book 13 9300 Laptop", "10", brand="Larch"),
        product("rye", "Lemon Cake", "10", category=("Bakery", "Cakes")),
        product("cake", "Cake", "10", category=("Bakery", "Cakes")),
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
        ("how long is the warranty of the 木言 沙发 13号?", "s13", "how long is the warranty of the it ?"),
        ("木言 沙发 9号质保多久？", "s9", "它 质保多久？"),
        ("what does the Larch Book 13 9300 Laptop weigh?", "book", "what does the it weigh?"),
        ("is product 13 in stock?", "13", "is product it in stock?"),
        ("is the lemon cake vegan?", "rye", "is the it vegan?"),
    ],
)
def test_a_name_said_in_full_is_taken_as_a_whole(shop: Index, question: str, meant: str, rest: str) -> None:
    found = find_meant(question, shop)
    assert [product.id for mention in found.mentions for product in mention.products] == [meant]
    assert found.rest(question, "它" if "它" in rest else "it") == rest


@pytest.mark.parametrize(
    "question", ["which cake is the cheapest?", "how many cakes under 13?", "质保至少2年的沙发里哪款最贵？"]
)
def test_a_kind_of_thing_and_a_bare_number_name_no_product(shop: Index, question: str) -> None:
    assert not find_meant(question, shop).mentions
