"""A server on this machine, and somebody who shops there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shopcli.settings import Settings
from tests.catalog.web import LAMP, Shopper, Web, answer, serving


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv("NO_PROXY", "*")
    with serving() as web:
        web.routes["/shop.json"] = answer(LAMP, headers={"ETag": '"one"'})
        yield web


@pytest.fixture
def shopper(tmp_path: Path) -> Shopper:
    return Shopper(tmp_path, Settings(connect_timeout=5, catalog_timeout=10))
