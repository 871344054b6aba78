from pathlib import Path

import pytest

from shopcli.catalog.product import Variant
from shopcli.index.index import Index
from tests.search.shop import built, product

BLACK = Variant("aero-13-black", {"Colour": "Black"})
SILVER = Variant("aero-13-silver", {"Colour": "Silver"})


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("repl")
    products = (
        product("aero-13", "Aero 13 Laptop, 13.3 in, 16 GB RAM", "899", variants=(BLACK, SILVER)),
        product("aero-14", "Aero 14 Laptop, 14 in, 16 GB RAM", "999"),
        product("NV-9", "Nimbus Mouse (wireless)", "29"),
        product("7", "Seven Lamp", "12"),
        product("pack", "Rechargeable Batteries, 8 pieces", "19"),
        product("zh-1", "轻薄笔记本电脑 14 英寸", "4999"),
    )
    return built(folder / "index", products)
