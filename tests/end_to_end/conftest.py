import shutil
from pathlib import Path

import pytest

from tests.end_to_end.cli import Shop

ENGLISH = "cheap laptop"
CHINESE = "我想买一台性价比高的笔记本电脑，有什么推荐？"


def new_shop(folder: Path) -> Shop:
    (folder / "cwd").mkdir(parents=True)
    (folder / "home").mkdir()
    return Shop(folder / "home", folder / "cwd")


@pytest.fixture(scope="session")
def built_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the indexes of both demo catalogs."""
    shop = new_shop(tmp_path_factory.mktemp("built"))
    for need in (ENGLISH, CHINESE):
        ran = shop.run("recommend", need, "--offline")
        assert ran.code == 0, ran.stderr
    return shop.home / "cache"


@pytest.fixture
def cold_shop(tmp_path: Path) -> Shop:
    """A home that nothing was ever run in."""
    return new_shop(tmp_path)


@pytest.fixture
def shop(tmp_path: Path, built_cache: Path) -> Shop:
    """A home in which the demo catalogs have been used before."""
    made = new_shop(tmp_path)
    shutil.copytree(built_cache, made.home / "cache")
    return made
