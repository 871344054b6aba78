"""An endpoint that does not answer is given up in time, and what it did not do is said."""

import io
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from shopcli.context import Context, Folders
from shopcli.doctor import online
from shopcli.doctor.check import Check
from shopcli.settings import Settings
from tests.catalog.web import Web, serving
from tests.raw_server import crowded_server

LIMIT = 0.2


def asked(url: str, folder: Path) -> Check:
    context = Context(io.BytesIO(), io.StringIO(), io.StringIO(), {}, Folders(folder, folder, folder), folder)
    check = online.check_online(context, Settings(model="m", base_url=url, connect_timeout=LIMIT))
    assert check
    assert check.status == "fail"
    return check


@pytest.mark.parametrize("respond", [Web.hang, Web.drip])
def test_a_list_of_models_that_does_not_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, respond: Callable[[Web, BaseHTTPRequestHandler], None]
) -> None:
    monkeypatch.setattr(online, "_PATIENCE", LIMIT)
    with serving() as web:
        web.routes["/v1/models"] = partial(respond, web)
        assert "did not answer within 0.2 s" in asked(web.url("/v1"), tmp_path).message


def test_a_connection_that_is_not_accepted(tmp_path: Path) -> None:
    with crowded_server() as place:
        check = asked(f"http://{place}/v1", tmp_path)
    assert check.message == f"{place} did not accept a connection within 0.2 s"
