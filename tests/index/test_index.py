"""An open index, apart from searching it."""

from pathlib import Path

import pytest

from shopcli.catalog.product import Variant
from shopcli.index import index as module
from tests.search.shop import built, product


@pytest.mark.parametrize("page", [1, 2, 3, 7, 100])
def test_every_product_comes_once_and_in_order_however_many_offers_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(module, "_PAGE", page)
    shop = [
        product(f"p{number}", f"Lamp {number}", "5", variants=tuple(Variant(f"p{number}-{v}") for v in range(variants)))
        for number, variants in enumerate((0, 3, 1, 0, 8))
    ]
    index = built(tmp_path / "index", shop)
    assert [each.id for each in index.every_product()] == ["p0", "p1", "p2", "p3", "p4"]
    assert list(index.every_product())[1].variants == shop[1].variants
