from pathlib import Path

import pytest

from shopcli.index.index import Index
from tests.search.shop import SHOP, built


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("index") / "shop", SHOP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.jsonl"
