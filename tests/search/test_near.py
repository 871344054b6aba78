"""Meaning beside words: asked only where words say too little, and bound by every limit that words have set."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from shopcli.catalog.product import Store
from shopcli.index.index import Index
from shopcli.index.summary import SummaryBuilder
from shopcli.meaning.meaning import Meaning, Meanings
from shopcli.query.need import Language, Requirement
from shopcli.search.candidate import Found
from shopcli.search.find import find
from shopcli.search.near import languages_of
from shopcli.search.why_not import why_not
from tests.search.shop import built, need, product, under


class Told(Meaning):
    """What is near as a test says it, whatever the text; `asked` holds the texts."""

    def __init__(self, cosines: Mapping[str, float]) -> None:
        self.cosines = cosines
        self.asked: list[str] = []

    def nearest(self, text: str) -> Mapping[str, float]:
        self.asked.append(text)
        return self.cosines


def near(**cosines: float) -> tuple[Told, Meanings]:
    told = Told(cosines)
    return told, lambda _: told


def ids(found: Found) -> list[str]:
    return [candidate.product.id for candidate in found.candidates]


class TestIsAsked:
    @pytest.mark.parametrize("wanted", ["laptop", "phone case", "手机", "bag", "shirt", "screen"])
    def test_not_where_words_find_what_is_wanted(self, shop: Index, wanted: str) -> None:
        told, meanings = near(phone=0.9)
        find(need(wanted), shop, 5, meanings)
        assert not told.asked

    def test_not_for_a_product_by_its_id(self, chinese_shop: Index) -> None:
        told, meanings = near(erji=0.9)
        assert ids(find(need("toudai"), chinese_shop, 5, meanings)) == ["toudai"]
        assert not told.asked

    def test_not_for_words_that_the_catalog_of_another_language_carries(self, chinese_shop: Index) -> None:
        told, meanings = near(erji=0.9)
        assert ids(find(need("Air"), chinese_shop, 5, meanings)) == ["ben"]
        assert not told.asked

    def test_where_nothing_is_called_what_is_wanted(self, shop: Index) -> None:
        told, meanings = near(mouse=0.6)
        assert ids(find(need("rodent"), shop, 5, meanings)) == ["mouse"]
        assert told.asked == ["rodent"]

    def test_where_a_catalog_of_another_language_has_no_word_for_a_word(self, shop: Index) -> None:
        told, meanings = near(game=0.6, mid=0.3)
        find(need("学生笔记本", terms=("学生", "笔记本")), shop, 5, meanings)
        assert told.asked


class TestDecidesNothing:
    def test_limits_hold_for_what_is_near(self, shop: Index) -> None:
        _, meanings = near(mouse=0.6, hub=0.58, phone=0.57)
        assert set(ids(find(need("rodent", max_price=under("100")), shop, 5, meanings))) == {"mouse", "hub"}
        found = find(need("rodent", max_price=under("10")), shop, 5, meanings)
        assert not found.candidates
        assert found.relaxations[0].example_id == "mouse"

    def test_what_an_attribute_does_not_say_is_not_assumed(self, shop: Index) -> None:
        _, meanings = near(phone=0.6, mouse=0.59)
        waterproof = Requirement("waterproof", "=", True, "waterproof")
        assert ids(find(need("rodent", requirements=(waterproof,)), shop, 5, meanings)) == ["phone"]

    def test_within_a_category_that_words_have_named_it_only_ranks(self, shop: Index) -> None:
        asked = need("学生笔记本", terms=("学生", "笔记本"))
        _, meanings = near(phone=0.9, silent=0.5, slow=0.3)
        found = find(asked, shop, 10, meanings)
        assert ids(found)[0] == "silent"
        assert set(ids(found)) == set(ids(find(asked, shop, 10)))

    def test_what_is_not_sold_is_not_found(self, shop: Index) -> None:
        _, meanings = near(mouse=0.2)
        assert find(need("submarine"), shop, 5, meanings) == find(need("submarine"), shop, 5)

    def test_what_is_far_behind_the_nearest_is_not_looked_at(self, shop: Index) -> None:
        _, meanings = near(mouse=0.6, hub=0.4)
        assert ids(find(need("rodent"), shop, 5, meanings)) == ["mouse"]

    def test_without_the_extra_nothing_changes(self, shop: Index) -> None:
        for wanted in ("rodent", "学生笔记本", "laptop"):
            assert find(need(wanted), shop, 5, lambda _: None) == find(need(wanted), shop, 5)


class TestIsTold:
    @pytest.mark.parametrize(("wanted", "says"), [("rodent", "words or meaning"), ("啮齿动物", "字面或意思")])
    def test_that_nothing_goes_by_the_name(self, shop: Index, wanted: str, says: str) -> None:
        _, meanings = near(mouse=0.6)
        (note,) = find(need(wanted), shop, 5, meanings).notes
        assert wanted in note
        assert says in note

    def test_its_part_of_the_score(self, shop: Index) -> None:
        _, meanings = near(mouse=0.6, hub=0.54)
        first, second = find(need("啮齿动物"), shop, 5, meanings).candidates
        for candidate in (first, second):
            assert candidate.score == pytest.approx(sum(candidate.parts.values()), abs=1e-3)
        assert first.parts["meaning"] == 2 * second.parts["meaning"] == 0.45

    def test_words_of_the_same_language_tell_more(self, shop: Index) -> None:
        _, meanings = near(mouse=0.6)
        (candidate,) = find(need("rodent"), shop, 5, meanings).candidates
        assert candidate.parts["meaning"] == 0.1

    def test_no_part_where_it_was_not_asked(self, shop: Index) -> None:
        _, meanings = near(mouse=0.6)
        assert all("meaning" not in each.parts for each in find(need("laptop"), shop, 5, meanings).candidates)

    def test_why_not_ranks_what_is_near(self, shop: Index) -> None:
        _, meanings = near(mouse=0.6, hub=0.58)
        asked = need("啮齿动物")
        place = ids(find(asked, shop, 5, meanings)).index("hub") + 1
        assert why_not("hub", asked, shop, meanings).rank == place
        assert why_not("phone", asked, shop, meanings).rank is None


def test_what_is_near_is_looked_at_behind_more_offers_than_are_looked_at_by_words(tmp_path: Path) -> None:
    laptops = [product(f"laptop{n}", f"Laptop {n}", "500", rating=("4.9", 900)) for n in range(300)]
    plain = product("plain", "Laptop that no number is in", "500", rating=("4.0", 1))
    index = built(tmp_path / "index", [*laptops, plain])
    asked = need("学生笔记本", terms=("学生", "笔记本"))
    assert "plain" not in ids(find(asked, index, 300))
    _, meanings = near(plain=0.8)
    assert ids(find(asked, index, 3, meanings))[0] == "plain"


@pytest.mark.parametrize(
    ("categories", "locales", "expected"),
    [
        ([("Audio", "Headphones")], ["zh-CN"], {"en"}),
        ([("音频", "TV")], [], {"zh"}),
        ([("音频",), ("Audio",)], [], {"en", "zh"}),
        ([("音频",)] * 30 + [("Audio",)], [], {"zh"}),
        ([()], ["zh-Hans", "en-GB", None], {"en", "zh"}),
        ([()], [None], set()),
    ],
)
def test_the_languages_of_a_catalog(
    categories: list[tuple[str, ...]], locales: list[str | None], expected: set[Language]
) -> None:
    summary = SummaryBuilder()
    for number, category in enumerate(categories):
        one = product(f"p{number}", "Thing", "1", category)
        summary.add(one, one.offers())
    stores = [Store(f"s{number}", "Shop", locale=locale) for number, locale in enumerate(locales)]
    assert languages_of(summary.build(stores, [])) == expected
