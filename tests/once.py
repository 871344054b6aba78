"""What tests only read, made once for all the processes of a session."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from filelock import FileLock

from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.source import resolve
from shopcli.context import Context
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.query.need import Language
from shopcli.settings import Settings

VARIABLE = "SHOPCLI_TESTS_FOLDER"
"""Names the session's folder to every process of it; tests/conftest.py sets it."""


def made_once(name: str, make: Callable[[Path], None]) -> Path:
    """The folder `name`, which whoever asks first has `make` fill, and nobody writes into after that."""
    folder = Path(os.environ[VARIABLE]) / name
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            unfinished = folder.with_suffix(".new")
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder


def demo_indexes() -> Path:
    """A cache folder for runs that share it, as the program's own lock lets them."""
    return Path(os.environ[VARIABLE]) / "indexes"


@cache
def open_demo(language: Language) -> Index:
    sources = resolve([str(demo_catalog(language))], Context.of_process(), Settings())
    return open_catalog(sources, demo_indexes(), lambda *_: None)
