from io import BytesIO, StringIO
from pathlib import Path

import pytest

from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.settings import load_settings

_CATALOGS = Path(__file__).parents[2] / "catalogs"


def _demo(name: str, home: Path) -> Index:
    context = Context(BytesIO(), StringIO(), StringIO(), {}, Folders(home, home, home), _CATALOGS)
    sources = resolve([name], context, load_settings(context, offline=True))
    return open_catalog(sources, home, lambda *_: None)


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return _demo("electronics.yaml", tmp_path_factory.mktemp("english"))


@pytest.fixture(scope="session")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return _demo("electronics.zh.json", tmp_path_factory.mktemp("chinese"))
