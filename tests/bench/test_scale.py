"""The generated shop is the same every time, and the bench of size runs on a small one."""

import json
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench import scale
from bench.scale_plot import write_plot
from bench.scale_shop import brand_count, generated_shop
from shopcli.catalog.product import Store
from shopcli.catalog.records.plain import plain_product


def test_the_shop_is_the_same_every_time_and_grows_in_brands() -> None:
    assert list(generated_shop(50)) == list(generated_shop(50))
    assert brand_count(1_000_000) == 10 * brand_count(1000)


def test_its_products_are_all_usable_and_different() -> None:
    store, *records = generated_shop(300)
    assert store["store"]["currency"] == "USD"
    read = (json.loads(json.dumps(record), parse_float=Decimal) for record in records)
    products = [plain_product(record, Store("s", "S", "USD")) for record in read]
    assert len({product.id for product in products if product}) == 300
    assert len({product.category for product in products if product}) == 16
    assert any(product.variants for product in products if product)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is read from /proc")
def test_one_row_is_measured(tmp_path: Path) -> None:
    (row,) = scale.measured([60], 1, tmp_path / "catalogs", tmp_path)
    assert row.products == 60
    assert min(row.update, row.memory, row.size, row.recommend, row.find, row.search, row.fts_search) > 0


def test_the_plot_is_a_picture(tmp_path: Path) -> None:
    write_plot(tmp_path / "p.svg", [10, 100], {"build, s": [0.1, 1.0], "a < b": [0.01, 0.02]})
    root = ElementTree.parse(tmp_path / "p.svg").getroot()
    assert len(root.findall("{*}polyline")) == 2
