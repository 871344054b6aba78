from collections.abc import Sequence
from pathlib import Path

import pytest

from shopcli.catalog.product import Product, Store
from shopcli.index.index import Index
from tests.advice.shops import Indexed, indexed, open_demo


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return open_demo("en", tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def chinese_demo(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return open_demo("zh", tmp_path_factory.mktemp("demo"))


@pytest.fixture
def index_of(tmp_path: Path) -> Indexed:
    def build(products: Sequence[Product], stores: Sequence[Store] = (Store("shop", "Shop"),)) -> Index:
        return indexed(tmp_path / "index", products, stores)

    return build
