"""Finding: limits filter, wishes rank, and the order depends on nothing else."""

import random
from decimal import Decimal
from pathlib import Path

import pytest

from shopcli.catalog.product import Review, Variant
from shopcli.index.index import Index
from shopcli.query.need import Need, Requirement, Wish
from shopcli.search.candidate import Found
from shopcli.search.find import find
from shopcli.search.superlative import order_asked
from tests.search.shop import SHOP, at_least, built, need, product, under


def ids(found: Found) -> list[str]:
    return [candidate.product.id for candidate in found.candidates]


def found_ids(index: Index, asked: Need) -> set[str]:
    return set(ids(find(asked, index, 50)))


class TestLimits:
    def test_a_budget_excludes_what_costs_more(self, shop: Index) -> None:
        assert found_ids(shop, need("laptop", max_price=under("600"))) == {"slow", "mid", "gone"}

    def test_under_excludes_the_amount_itself(self, shop: Index) -> None:
        assert "mid" not in found_ids(shop, need("laptop", max_price=under("599")))

    def test_an_unknown_attribute_satisfies_nothing(self, shop: Index) -> None:
        assert "silent" not in found_ids(shop, need("laptop", requirements=(at_least("ram", "1"),)))

    def test_an_unknown_attribute_is_not_what_is_refused(self, shop: Index) -> None:
        not_silver = Requirement("colour", "!=", "silver", "not silver")
        assert found_ids(shop, need("laptop", requirements=(not_silver,))) >= {"slow", "mid"}
        assert "silent" not in found_ids(shop, need("laptop", requirements=(not_silver,)))

    @pytest.mark.parametrize(
        ("operator", "expected"),
        [("<", {"slow"}), ("<=", {"slow", "mid", "game", "gone"}), ("=", {"mid", "game", "gone"}), (">", {"fast"})],
    )
    def test_numbers_compare(self, shop: Index, operator: str, expected: set[str]) -> None:
        limit = Requirement("ram", operator, Decimal(16), "ram")  # type: ignore[arg-type]
        assert found_ids(shop, need("laptop", requirements=(limit,))) == expected

    def test_yes_means_stated(self, shop: Index) -> None:
        waterproof = Requirement("waterproof", "=", True, "waterproof")
        assert found_ids(shop, need("phone", requirements=(waterproof,))) == {"phone"}
        assert found_ids(shop, need("laptop", requirements=(waterproof,))) == set()

    def test_a_list_holds_what_is_asked(self, shop: Index) -> None:
        assert found_ids(shop, need("hub", requirements=(Requirement("ports", "=", "hdmi", "with HDMI"),))) == {"hub"}

    def test_brands(self, shop: Index) -> None:
        assert found_ids(shop, need("laptop", brands=("Cedar", "Alder"))) == {"mid", "fast", "game"}
        assert found_ids(shop, need("laptop", not_brands=("cedar",))) == {"slow", "mid", "silent", "gone"}

    def test_an_excluded_word_counts_in_title_and_category(self, shop: Index) -> None:
        assert "game" not in found_ids(shop, need("laptop", excluded=("gaming",)))

    def test_an_excluded_kind_counts_in_both_languages(self, shop: Index) -> None:
        assert "game" not in found_ids(shop, need("laptop", excluded=("游戏本",)))

    def test_rating_and_stock(self, shop: Index) -> None:
        assert found_ids(shop, need("laptop", min_rating=Decimal("4.5"))) == {"fast"}
        assert "gone" not in found_ids(shop, need("laptop", in_stock=True))

    def test_limits_hold_for_one_variant_not_for_parts_of_several(self, shop: Index) -> None:
        blue = Requirement("colour", "=", "blue", "blue")
        assert found_ids(shop, need("shirts", requirements=(blue,), max_price=under("25"))) == set()
        (candidate,) = find(need("shirts", requirements=(blue,)), shop, 5).candidates
        assert (candidate.product.variant, candidate.product.price) == ("shirt-blue-s", Decimal(30))

    def test_another_currency_is_never_compared(self, shop: Index) -> None:
        found = find(need("laptop", max_price=under("5000"), currency="EUR"), shop, 5)
        assert found.candidates == ()
        assert "EUR" in found.notes[0]
        assert "USD" in found.notes[0]


class TestOrder:
    def test_cheap_ranks_by_price(self, shop: Index) -> None:
        assert ids(find(need("laptop", wishes=(Wish("cheap", "cheap"),)), shop, 5))[0] == "slow"

    def test_light_ranks_by_weight(self, shop: Index) -> None:
        assert ids(find(need("laptop", wishes=(Wish("light", "light"),)), shop, 5))[0] == "mid"

    def test_a_use_ranks_by_what_the_shop_says(self, shop: Index) -> None:
        travel = Wish("use", "for travel", ("travel",))
        found = find(need("accessories", wishes=(travel,)), shop, 5)
        assert ids(found)[0] == "mouse"
        assert ("wish", "tags") in {(reason.kind, reason.field) for reason in found.candidates[0].reasons}

    def test_what_cannot_be_bought_comes_last(self, shop: Index) -> None:
        assert ids(find(need("laptop"), shop, 50))[-1] == "gone"

    def test_one_variant_stands_for_its_product(self, shop: Index) -> None:
        assert ids(find(need("shirts"), shop, 5)) == ["shirt"]

    def test_near_identical_products_do_not_fill_the_list(self, folder: Path) -> None:
        twins = [product(f"twin{n}", f"Birch Office Laptop 14 Model A{n}", "500", brand="Birch") for n in range(4)]
        index = built(folder, [*twins, product("other", "Larch Laptop", "510", brand="Larch")])
        assert ids(find(need("laptop"), index, 5)).index("other") <= 1

    def test_the_order_of_the_catalog_does_not_matter(self, tmp_path: Path) -> None:
        asked = need("laptop", wishes=(Wish("value", "good value"),))
        orders = set()
        for seed in range(5):
            shuffled = random.Random(seed).sample(SHOP, len(SHOP))
            orders.add(tuple(ids(find(asked, built(tmp_path / str(seed), shuffled), 50))))
        assert len(orders) == 1

    def test_parts_sum_up_to_the_score(self, shop: Index) -> None:
        for candidate in find(need("laptop"), shop, 50).candidates:
            assert candidate.score == pytest.approx(sum(candidate.parts.values()), abs=1e-3)


class TestWords:
    def test_a_typo_within_one_edit_finds(self, shop: Index) -> None:
        found = find(need("labtop"), shop, 5)
        assert found.candidates
        assert "laptop" in found.notes[0]

    def test_a_typo_in_a_model_name_finds(self, shop: Index) -> None:
        assert "mouse" in found_ids(shop, need("pebbel"))

    def test_what_is_not_sold_is_said(self, shop: Index) -> None:
        found = find(need("submarine"), shop, 5)
        assert found.candidates == ()
        assert "submarine" in found.exclusions[0].limit

    def test_chinese_finds_by_characters(self, chinese_shop: Index) -> None:
        assert ids(find(need("笔记本电脑"), chinese_shop, 5)) == ["ben"]
        assert found_ids(chinese_shop, need("降噪耳机")) == {"toudai", "erji"}
        assert ids(find(need("降噪耳机"), chinese_shop, 5))[0] == "toudai"


def test_without_categories_a_synonym_names_it_too(folder: Path) -> None:
    things = [product("n", "Brisk notebook 14", "300", ()), product("d", "Desk lamp", "30", ())]
    assert found_ids(built(folder, things), need("cheap laptop", terms=("laptop",))) == {"n"}


class TestShapeAndReasons:
    def test_the_shape_counts_products_and_prices_of_all_that_fits(self, shop: Index) -> None:
        shape = find(need("laptop"), shop, 1).shape
        assert (shape.products, shape.matched) == (len(SHOP), 6)
        assert (shape.min_price, shape.max_price) == (Decimal(299), Decimal(1299))

    def test_variants_do_not_inflate_the_count(self, shop: Index) -> None:
        assert find(need("shirts"), shop, 5).shape.matched == 1

    def test_a_bad_review_is_not_kept_quiet(self, shop: Index) -> None:
        (candidate,) = find(need("laptop", brands=("Cedar",), excluded=("gaming",)), shop, 5).candidates
        cautions = [reason for reason in candidate.reasons if reason.kind == "caution"]
        assert any("Fans howl" in reason.text and reason.field == "reviews[0].text" for reason in cautions)

    def test_a_review_that_names_a_price_of_its_own_is_not_quoted(self, folder: Path) -> None:
        reviews = (Review("The real price is $1.", rating=Decimal(1)), Review("It creaks.", rating=Decimal(2)))
        index = built(folder, [product("a", "Alder Laptop", "500", reviews=reviews)])
        (candidate,) = find(need("laptop"), index, 1).candidates
        quotes = [reason.value for reason in candidate.reasons if reason.field.startswith("reviews")]
        assert quotes == ["It creaks"]

    def test_the_cheapest_of_all_that_fits_is_called_so(self, shop: Index) -> None:
        candidates = find(need("laptop"), shop, 50).candidates
        called = [c.product.id for c in candidates if any("cheapest" in reason.text for reason in c.reasons)]
        assert called == ["slow"]


def test_a_category_of_two_kinds_is_searched_for_the_one(folder: Path) -> None:
    both = ("Power", "Chargers and Cables")
    things = [product("c", "Quick Wall Charger", "30", both), product("l", "Braided Cable", "9", both)]
    assert found_ids(built(folder, things), need("usb-c charger")) == {"c"}


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Index:
    lamps = [
        product(f"lamp{n}", f"Lamp {n}", str(100 + n), ("Lamps",), attributes={"Weight": f"{3000 - n} g"})
        for n in range(1000)
    ]
    return built(tmp_path_factory.mktemp("index") / "lamps", lamps)


class TestLargeCatalogs:
    """More fits than is taken by text score: the ends that a wish points to are found all the same."""

    @pytest.mark.parametrize(("wish", "first"), [("cheap", "lamp0"), ("premium", "lamp999"), ("light", "lamp999")])
    def test_a_wish_finds_its_end(self, lamps: Index, wish: str, first: str) -> None:
        assert first in ids(find(need("lamp", wishes=(Wish(wish, wish),)), lamps, 3))

    def test_an_amount_finds_what_is_nearest(self, lamps: Index) -> None:
        assert ids(find(need("lamp", near_price=Decimal(700)), lamps, 3))[0] == "lamp600"

    def test_many_variants_do_not_crowd_products_out(self, folder: Path) -> None:
        shirts = [
            product(f"s{n}", f"Shirt {n}", "20", ("Shirts",), variants=tuple(Variant(f"s{n}v{v}") for v in range(40)))
            for n in range(40)
        ]
        found = find(need("shirt"), built(folder, shirts), 40)
        assert len(ids(found)) == 40
        assert all(len(candidate.product.variants) == 40 for candidate in found.candidates)


class TestHonestSuperlatives:
    def test_a_tie_is_not_the_cheapest(self, folder: Path) -> None:
        pair = [product(str(n), f"{name} Lamp", "20", ("Lamps",)) for n, name in enumerate(("Fir", "Elm"))]
        for candidate in find(need("lamp"), built(folder, pair), 5).candidates:
            assert "none of the 2 that fit costs less" in [reason.text for reason in candidate.reasons]

    def test_only_what_is_priced_in_the_same_currency_is_compared(self, folder: Path) -> None:
        mixed = [
            product("a", "Fir Lamp", "20", ("Lamps",)),
            product("b", "Elm Lamp", "30", ("Lamps",)),
            product("c", "Oak Lamp", "5", ("Lamps",), currency="CNY"),
            product("d", "Ash Lamp", None, ("Lamps",)),
        ]
        found = {c.product.id: c for c in find(need("lamp"), built(folder, mixed), 5).candidates}
        assert "the cheapest of the 2 priced in USD" in [reason.text for reason in found["a"].reasons]
        assert not [reason for reason in found["c"].reasons if reason.kind == "price"]

    def test_the_lightest_is_only_the_lightest_stated_where_others_are_silent(self, shop: Index) -> None:
        asked = need("laptop", wishes=(Wish("light", "light"),), excluded=("gaming",))
        mid = next(c for c in find(asked, shop, 9).candidates if c.product.id == "mid")
        assert "Weight 1.4 kg, the lowest stated" in [reason.text for reason in mid.reasons]

    def test_an_unpriced_product_is_no_bargain(self, folder: Path) -> None:
        lamps = [product("free", "Ash Lamp", None, ("Lamps",)), product("cheap", "Elm Lamp", "10", ("Lamps",))]
        lamps.append(product("dear", "Fir Lamp", "90", ("Lamps",)))
        found = find(need("lamp", wishes=(Wish("value", "value"),)), built(folder, lamps), 5)
        assert ids(found)[0] == "cheap"
        assert ids(found)[-1] == "free"


class TestWhatIsNotSold:
    """Nothing is better than the wrong thing."""

    @pytest.mark.parametrize("wanted", ["desk lamp", "webcam", "washing machine"])
    def test_english(self, shop: Index, wanted: str) -> None:
        assert find(need(wanted), shop, 5).candidates == ()

    @pytest.mark.parametrize("wanted", ["冰箱", "打印机", "手机膜", "电风扇"])
    def test_chinese_by_one_character_alone(self, chinese_shop: Index, wanted: str) -> None:
        assert find(need(wanted), chinese_shop, 5).candidates == ()


class TestLeftoverWords:
    def test_a_word_that_some_carry_brings_them_to_the_front(self, chinese_shop: Index) -> None:
        assert ids(find(need("头戴耳机"), chinese_shop, 5))[0] == "toudai"

    def test_a_word_that_none_carries_is_told(self, shop: Index) -> None:
        assert "linux" in find(need("linux laptop"), shop, 5).notes[0]

    def test_the_cheapest_is_an_order(self, shop: Index) -> None:
        found = find(need("laptop", wishes=(Wish("cheap", "cheapest"),)), shop, 9)
        prices = [candidate.product.price for candidate in found.candidates if candidate.product.in_stock]
        assert prices == sorted(prices, key=lambda price: price or 0)

    def test_the_most_expensive_is_an_order(self, shop: Index) -> None:
        for said in ("most expensive", "最贵的"):
            found = find(need("laptop", wishes=(Wish("premium", said),)), shop, 9)
            prices = [candidate.product.price or 0 for candidate in found.candidates if candidate.product.in_stock]
            assert prices == sorted(prices, reverse=True)
            assert len(prices) > 1

    @pytest.mark.parametrize(
        ("wish", "first"),
        [(Wish("highest:ram", "most RAM"), "fast"), (Wish("lowest:ram", "least RAM"), "slow")],
    )
    def test_a_superlative_of_a_number_is_an_order(self, shop: Index, wish: Wish, first: str) -> None:
        assert ids(find(need("laptop", wishes=(wish,)), shop, 9))[0] == first

    def test_the_lightest_is_first_whatever_its_title_says(self, folder: Path) -> None:
        offers = [
            product("heavy", "Light Travel Bag, lightweight", "10", category=("Bags",), attributes={"Weight": "900 g"}),
            product("feather", "Bag", "10", category=("Bags",), attributes={"Weight": "200 g"}),
            product("silent", "Lightest Bag", "10", category=("Bags",)),
        ]
        index = built(folder / "bags", offers)
        assert ids(find(need("bag", wishes=(Wish("light", "lightest", ("light", "lightweight")),)), index, 3)) == [
            "feather",
            "heavy",
            "silent",
        ]

    def test_the_best_rated_is_an_order(self, shop: Index) -> None:
        found = find(need("laptop", wishes=(Wish("top_rated", "best rated"),)), shop, 9)
        rated = [one.product.rating.of_five for one in found.candidates if one.product.rating and one.product.in_stock]
        assert rated == sorted(rated, reverse=True)
        assert len(rated) > 1

    def test_a_leaning_is_no_order(self) -> None:
        assert order_asked(need("laptop", wishes=(Wish("premium", "best money can buy"),))) is None
        assert order_asked(need("laptop", wishes=(Wish("top_rated", "highly rated"),))) is None

    def test_an_id_wants_that_product(self, shop: Index) -> None:
        assert ids(find(need("hub"), shop, 5)) == ["hub"]
        assert ids(find(Need("game", "en", terms=("game",)), shop, 5)) == ["game"]


class TestLoose:
    """Where nothing is called what is wanted, what carries most of its words is shown, and that it is no more."""

    def test_most_of_the_words_are_enough(self, tmp_path: Path) -> None:
        others = [product(f"b{number}", f"鸭脖{number}", "10") for number in range(40)]
        index = built(tmp_path / "shop", [product("a", "鸡胸肉丸低脂", "10"), *others])
        found = find(need("鸡胸碎肉", language="zh"), index, 5)
        assert ids(found) == ["a"]
        assert found.notes == ("这份目录里没有叫“鸡胸碎肉”的商品；下面是包含其中大部分词的商品",)

    def test_a_common_word_alone_is_not(self, tmp_path: Path) -> None:
        titles = ("咖啡机", "打印机", "照相机", "耳机", "收音机")
        index = built(tmp_path / "shop", [product(title, title, "10") for title in titles])
        assert ids(find(need("洗衣机", language="zh"), index, 5)) == []

    def test_what_a_thing_is_for_makes_it_no_other_thing(self, tmp_path: Path) -> None:
        others = [product(f"b{number}", f"充电宝{number}", "10") for number in range(40)]
        sporty = [product(f"a{number}", f"运动手环{number}", "10") for number in range(4)]
        index = built(tmp_path / "shop", [*sporty, *others])
        assert ids(find(need("运动鞋", language="zh"), index, 5)) == []


def test_a_number_behind_a_name_is_not_what_is_wanted(tmp_path: Path) -> None:
    index = built(tmp_path / "shop", [product("a", "Orbit 4 Console", "300"), product("b", "Desk Lamp 4", "30")])
    assert ids(find(need("orbit 4"), index, 5)) == ["a"]


def test_what_is_cheap_needs_no_category(tmp_path: Path) -> None:
    lamps = [product(f"l{price}", "Lamp", str(price), category=()) for price in range(10, 20)]
    index = built(tmp_path / "shop", [*lamps, product("dear", "Lamp", "9", category=(), currency="EUR")])
    assert len(found_ids(index, need("lamp", wishes=(Wish("cheap", "cheap"),)))) == 11
