"""Where products belong by how others are filed."""

from dataclasses import replace

import pytest

from shopcli.analysis.category import learned as module
from shopcli.analysis.category.learned import fair_share, spread
from tests.analysis.category.shelves import CHAIRS, CHINESE, LAMPS, MUGS, learned, new, products


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Bamboo Desk Lamp, Dimmable", LAMPS),
        ("Bar Chair, Oak", CHAIRS),
        ("Camping Mug, 320 ml", MUGS),
        ("Mug for your desk lamp lovers", MUGS),
    ],
)
def test_a_product_belongs_with_those_it_is_like(title: str, path: tuple[str, ...]) -> None:
    best = learned(products()).place(new(title)).best
    assert best is not None
    assert best.path == path


@pytest.mark.parametrize(
    ("title", "name"), [("书桌台灯 冷光", "台灯"), ("儿童椅子 白色", "椅子"), ("玻璃马克杯 400毫升", "马克杯")]
)
def test_in_chinese(title: str, name: str) -> None:
    best = learned(products(CHINESE)).place(new(title)).best
    assert best is not None
    assert best.path[-1] == name


def test_confidences_sum_to_less_than_one_and_the_likeliest_comes_first() -> None:
    places = learned(products()).place(new("Desk Lamp")).places
    said = [place.confidence for place in places]
    assert said == sorted(said, reverse=True)
    assert 0 < sum(said) <= 1 + 1e-6


def test_what_is_like_nothing_is_placed_with_less_confidence() -> None:
    by_shop = learned(products())
    known, unknown = by_shop.place(new("Desk Lamp, Warm Light")).best, by_shop.place(new("Zqx 9000")).best
    assert known is not None
    assert unknown is None or unknown.confidence < known.confidence


def test_attributes_speak_where_the_title_does_not() -> None:
    filed = [
        replace(each, attributes={"Bulb": "E27", "Colour": "white"} if each.category == LAMPS else {"Colour": "white"})
        for each in products()
    ]
    best = learned(filed).place(new("Nimbus 3", attributes={"Bulb": "E27"})).best
    assert best is not None
    assert best.path == LAMPS


def test_the_vote_of_a_product_never_counts_for_where_it_stands() -> None:
    filed = [*products(), new("Walnut Rocking Chair, Oak, Linen Seat", category=MUGS)]
    best = learned(filed).place(filed[-1]).best
    assert best is not None
    assert best.path == CHAIRS


def test_another_product_under_the_same_id_is_judged_by_itself() -> None:
    filed = [*products(), new("Oak Dining Chair", category=CHAIRS)]
    best = learned(filed).place(new("Stoneware Mug, 350 ml")).best
    assert best is not None
    assert best.path == MUGS


def test_a_catalog_of_one_category_has_one_answer() -> None:
    by_shop = learned(products({LAMPS: ["Desk Lamp", "Floor Lamp"]}))
    assert by_shop.paths == (LAMPS,)
    assert by_shop.place(new("Mug")).places[0].path == LAMPS


def test_a_large_tree_is_decided_branch_by_branch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 12)
    # Something stands in a branch itself, too.
    filed = [*products(), new("Chair cushion, linen", category=("Home",))]
    by_shop = learned(filed)
    assert set(by_shop.experts) == {(), ("Home",)}
    assert set(by_shop.paths) == {LAMPS, CHAIRS, MUGS, ("Home",)}
    for title, path in [("Desk Lamp, Warm Light", LAMPS), ("Oak Chair", CHAIRS), ("Enamel Mug, 350 ml", MUGS)]:
        assert by_shop.place(new(title)).places[0].path == path


def test_products_are_placed_together_as_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 12)
    filed = [*products(), new("Chair cushion, linen", category=("Home",))]
    by_shop = learned(filed)
    # Some were learned from, some are new, one is like nothing, and not all are looked for in the same branch.
    asked = [*filed[::3], new("Oak Bench", attributes={"Wood": "oak"}), new("Zqx 9000"), new("Mug", brand="Tazza")]
    for product, together in zip(asked, by_shop.place_all(asked), strict=True):
        alone = by_shop.place(product)
        assert [place.path for place in together.places] == [place.path for place in alone.places]
        assert [place.confidence for place in together.places] == pytest.approx(
            [place.confidence for place in alone.places], abs=1e-5
        )


class TestSampling:
    def test_small_kinds_are_taken_whole(self) -> None:
        assert fair_share([2, 3, 100], 15) == 10
        assert fair_share([2, 3], 15) == 3

    def test_of_every_kind_at_least_one(self) -> None:
        assert fair_share([5] * 10, 4) == 1

    def test_from_everywhere(self) -> None:
        assert spread(range(100), 4) == [0, 25, 50, 75]
        assert spread([7, 8], 4) == [7, 8]
