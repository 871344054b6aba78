import pytest

from shopcli.index.index import Index
from tests.once import open_demo


@pytest.fixture(scope="session")
def english() -> Index:
    return open_demo("en")


@pytest.fixture(scope="session")
def chinese() -> Index:
    return open_demo("zh")
