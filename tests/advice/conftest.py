from collections.abc import Sequence
from pathlib import Path

import pytest

from shopcli.catalog.product import Product, Store
from shopcli.index.index import Index
from tests.advice.shops import Indexed, indexed
from tests.once import open_demo


@pytest.fixture(scope="session")
def demo() -> Index:
    return open_demo("en")


@pytest.fixture(scope="session")
def chinese_demo() -> Index:
    return open_demo("zh")


@pytest.fixture
def index_of(tmp_path: Path) -> Indexed:
    def build(products: Sequence[Product], stores: Sequence[Store] = (Store("shop", "Shop"),)) -> Index:
        return indexed(tmp_path / "index", products, stores)

    return build
