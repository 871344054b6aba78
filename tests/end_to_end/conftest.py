import shutil
from pathlib import Path

import pytest

from tests.end_to_end.cli import Shop
from tests.once import made_once

ENGLISH = "cheap laptop"
CHINESE = "我想买一台性价比高的笔记本电脑，有什么推荐？"


def new_shop(folder: Path) -> Shop:
    (folder / "cwd").mkdir(parents=True)
    (folder / "home").mkdir()
    return Shop(folder / "home", folder / "cwd")


def use_demo_catalogs(folder: Path) -> None:
    shop = new_shop(folder)
    for need in (ENGLISH, CHINESE):
        ran = shop.run("recommend", need, "--offline")
        assert ran.code == 0, ran.stderr


@pytest.fixture(scope="session")
def built_cache() -> Path:
    """A cache folder with the indexes of both demo catalogs, to copy."""
    return made_once("used", use_demo_catalogs) / "home" / "cache"


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
