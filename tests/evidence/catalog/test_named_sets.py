"""Sets that go by words of products' names: a brand, its posters, its lamps, and anything at all."""

from pathlib import Path

import pytest

from shopcli.evidence.answer import Given, answer
from shopcli.evidence.products.names import short_name
from shopcli.index.index import Index
from tests.evidence.conftest import TODAY
from tests.search.shop import built, product


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Index:
    posters = [
        product(f"p{n}", f"Vela Poster {n}", str(10 + n), brand=("Vela", "Orin")[n == 3], category=("Posters",))
        for n in range(1, 4)
    ]
    lamps = [
        product(
            f"l{n}", f"Vela 台灯 L{n}", str(90 + n), brand="Vela", category=("台灯",), attributes={"功率": f"{n} W"}
        )
        for n in range(5, 8)
    ]
    return built(Path(tmp_path_factory.mktemp("sets")) / "shop", [*posters, *lamps])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many Vela posters do you sell?", "2"),
        ("How many Vela products do you sell?", "5"),
        ("有多少款Vela台灯？", "3"),
        ("你们有几款50美元以下的商品？", "3"),
        ("How many products under 50 are there?", "3"),
        ("Which one of the posters is the cheapest?", "Vela Poster 1"),
        ("商品里哪款最贵？", "Vela 台灯 L7"),
        ("哪款商品最便宜？", "Vela Poster 1"),
        ("which of your products is the most expensive?", "Vela 台灯 L7"),
        ("哪款Vela的商品输出功率最大？", "Vela 台灯 L7"),
    ],
)
def test_what_is_counted_or_ranked_is_a_set_and_no_name(shop: Index, question: str, said: str) -> None:
    answered = answer(question, shop, TODAY, Given())
    assert answered.answerable and said in answered.text


def test_a_number_behind_the_noun_tells_a_product_from_its_like() -> None:
    assert short_name(product("l", "Vela 台灯 L17 护眼 12W", "9")) == "Vela 台灯 L17"
    assert short_name(product("s", "木言 沙发 13号", "9")) == "木言 沙发 13号"
    assert short_name(product("p", "云岭 Air 14 笔记本电脑 16GB", "9")) == "云岭 Air 14 笔记本电脑"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much recycled plastic is in the Vela Poster 1?", ""),
        ("How much does the Vela Poster 1 hold?", ""),
        ("How much is the Vela Poster 1?", "$11"),
        ("听说Vela Poster 1只卖8，是真的吗？", "11"),
        ("What is the carbon footprint of the Vela Poster 1?", ""),
    ],
)
def test_how_much_of_a_thing_is_no_price(shop: Index, question: str, said: str) -> None:
    answered = answer(question, shop, TODAY, Given())
    assert answered.answerable == bool(said)
    assert said in answered.text


def test_what_a_clause_behind_the_kind_has_is_a_condition(tmp_path: Path) -> None:
    sets = [
        product(f"h{n}", f"Orin Set {n}", "10", category=("Headphones",), attributes={"Microphone": bool(n % 2)})
        for n in range(5)
    ]
    answered = answer("你们有几款头戴式耳机，有麦克风？", built(tmp_path / "sets", sets), TODAY, Given())
    assert "2 款" in answered.text
