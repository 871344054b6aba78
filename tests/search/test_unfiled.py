"""Shops' exports often file some of their products only."""

from pathlib import Path

import pytest

from shopcli.search.find import find
from tests.search.shop import built, need, product

FILED = {"en": ("Phones", "Ember Phone"), "zh": ("手机", "余烬手机")}


@pytest.mark.parametrize(
    ("language", "wanted", "title", "is_one"),
    [
        ("en", "phone", "Wren 5G Phone, 128 GB", True),
        ("en", "phone", "Leather Case for a Phone", False),
        ("en", "phone", "Phone Charger, 20 W", False),
        ("en", "phone", "Wren Toaster", False),
        ("zh", "手机", "鹪鹩 5G 手机 128GB", True),
        ("zh", "手机", "磨砂手机壳 防摔", False),
        ("zh", "手机", "懒人手机架", False),
        ("zh", "手机", "鹪鹩烤面包机", False),
    ],
)
def test_what_is_in_no_category_is_found_by_its_title(
    tmp_path: Path, language: str, wanted: str, title: str, is_one: bool
) -> None:
    category, name = FILED[language]
    index = built(
        tmp_path / "index",
        [product("filed", name, "300", (category,)), product("unfiled", title, "300", ())],
    )
    found = [candidate.product.id for candidate in find(need(wanted), index, 5).candidates]
    assert found == (["filed", "unfiled"] if is_one else ["filed"])


def test_a_name_that_only_an_unfiled_product_bears_brings_it_first(tmp_path: Path) -> None:
    filed = [product(f"filed{n}", f"Dark Roast Coffee {n}", "30", ["Coffee"]) for n in range(3)]
    index = built(tmp_path / "index", [*filed, product("own", "Tarnwick Coffee Beans", "30", ())])
    found = find(need("tarnwick coffee"), index, 5)
    assert found.candidates[0].product.id == "own"
    assert found.notes == ()
