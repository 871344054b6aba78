from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.evidence.answer import Given, answer
from shopcli.evidence.answered import Answered
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.settings import load_settings
from shopcli.text import has_han

TODAY = date(2026, 11, 22)
"""Within the holidays of both demo shops."""

_CATALOGS = Path(__file__).parents[2] / "catalogs"

Ask = Callable[..., Answered]


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


@pytest.fixture(scope="session")
def ask(english: Index, chinese: Index) -> Ask:
    """Asks the demo shop of the question's language."""

    def asked(text: str, today: date = TODAY, given: Given | None = None) -> Answered:
        return answer(text, chinese if has_han(text) else english, today, given or Given())

    return asked
