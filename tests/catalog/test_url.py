"""Catalogs by address, from a real server that behaves and one that does not."""

import base64
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from shopcli.catalog.check import check_all
from shopcli.catalog.loaded import Source
from shopcli.catalog.source import resolve
from shopcli.errors import CatalogError
from shopcli.settings import Settings
from tests.catalog.reading import make_context
from tests.catalog.web import Web, answer, serving

LAMP = b'[{"id": "a", "title": "Lamp"}]'
DESK = b'[{"id": "a", "title": "Desk"}]'
NOW = datetime(2026, 1, 5, tzinfo=UTC)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv("NO_PROXY", "*")
    with serving() as web:
        web.routes["/shop.json"] = answer(LAMP, headers={"ETag": '"one"'})
        yield web


class Shopper:
    """One machine that reads addresses, at a time that a test sets."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder, self.settings, self.now = folder, settings, NOW

    def source(self, url: str, settings: Settings | None = None) -> Source:
        context = make_context(self.folder, now=lambda: self.now)
        (source,) = resolve([url], context, settings or self.settings)
        return source

    def titles(self, url: str) -> list[str]:
        return [product.title for product in self.source(url).load().products]

    def refusal(self, url: str, settings: Settings | None = None) -> CatalogError:
        with pytest.raises(CatalogError) as caught:
            self.source(url, settings).load()
        return caught.value

    @property
    def cached(self) -> list[Path]:
        return sorted((self.folder.parent / f"{self.folder.name}-home" / "cache" / "http").glob("*"))


@pytest.fixture
def shopper(tmp_path: Path) -> Shopper:
    return Shopper(tmp_path, Settings(connect_timeout=5, catalog_timeout=10))


def not_modified(web: Web, etag: str, body: bytes) -> None:
    """Serves `body`, and 304 to whoever has it."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == etag
        answer(b"" if known else body, 304 if known else 200, {"ETag": etag})(handler)

    web.routes["/shop.json"] = respond


@pytest.mark.parametrize(
    ("path", "content_type", "body"),
    [
        ("/shop.json", "text/plain", LAMP),
        ("/shop.yaml", "text/plain", b"- {id: a, title: Lamp}"),
        ("/shop.jsonl", "application/octet-stream", b'{"id": "a", "title": "Lamp"}'),
        ("/feed", "application/yaml; charset=utf-8", b"- {id: a, title: Lamp}"),
        ("/feed", "application/x-ndjson", b'{"id": "a", "title": "Lamp"}'),
        ("/feed", "text/plain", LAMP),
        ("/feed?shop=1", "application/json", LAMP),
    ],
)
def test_the_format_comes_from_path_content_type_or_content(
    web: Web, shopper: Shopper, path: str, content_type: str, body: bytes
) -> None:
    web.routes[path] = answer(body, headers={"Content-Type": content_type})

    assert shopper.titles(web.url(path)) == ["Lamp"]


def test_what_has_not_changed_is_not_sent_again(web: Web, shopper: Shopper) -> None:
    not_modified(web, '"one"', LAMP)
    first = shopper.source(web.url("/shop.json"))
    second = shopper.source(web.url("/shop.json"))

    assert web.asked[1][1]["if-none-match"] == '"one"'
    assert second.fingerprint == first.fingerprint
    assert [product.title for product in second.load().products] == ["Lamp"]


def test_what_has_changed_replaces_the_copy(web: Web, shopper: Shopper) -> None:
    not_modified(web, '"one"', LAMP)
    first = shopper.source(web.url("/shop.json"))
    not_modified(web, '"two"', DESK)
    second = shopper.source(web.url("/shop.json"))

    assert second.fingerprint != first.fingerprint
    assert shopper.titles(web.url("/shop.json")) == ["Desk"]
    assert [path.suffix for path in shopper.cached].count(".body") == 1


def test_a_last_modified_date_does_as_well_as_an_etag(web: Web, shopper: Shopper) -> None:
    web.routes["/shop.json"] = answer(LAMP, headers={"Last-Modified": "Mon, 05 Jan 2026 00:00:00 GMT"})
    shopper.source(web.url("/shop.json"))
    web.routes["/shop.json"] = answer(status=304)

    assert shopper.titles(web.url("/shop.json")) == ["Lamp"]
    assert web.asked[1][1]["if-modified-since"] == "Mon, 05 Jan 2026 00:00:00 GMT"


def test_while_the_server_says_it_is_fresh_nobody_asks(web: Web, shopper: Shopper) -> None:
    web.routes["/shop.json"] = answer(LAMP, headers={"Cache-Control": "public, max-age=600"})
    shopper.source(web.url("/shop.json"))
    shopper.now += timedelta(seconds=599)
    assert shopper.titles(web.url("/shop.json")) == ["Lamp"]
    assert len(web.asked) == 1

    shopper.now += timedelta(seconds=2)
    shopper.source(web.url("/shop.json"))
    assert len(web.asked) == 2


def test_what_must_not_be_stored_is_not(web: Web, shopper: Shopper) -> None:
    web.routes["/shop.json"] = answer(LAMP, headers={"Cache-Control": "no-store"})

    assert shopper.titles(web.url("/shop.json")) == ["Lamp"]
    assert shopper.cached == []


def test_the_cache_can_be_read_by_nobody_else(web: Web, shopper: Shopper) -> None:
    shopper.source(web.url("/shop.json"))

    assert {path.stat().st_mode & 0o077 for path in shopper.cached} == {0}


@pytest.mark.parametrize("trouble", ["hang", "error", "html", "hangs up"])
def test_a_copy_serves_while_the_server_cannot_and_its_age_is_told(web: Web, shopper: Shopper, trouble: str) -> None:
    url = web.url("/shop.json")
    first = shopper.source(url)
    shopper.now += timedelta(days=2, hours=3)
    shopper.settings = Settings(connect_timeout=5, catalog_timeout=0.3)
    web.routes["/shop.json"] = {
        "hang": web.hang,
        "error": answer(status=503),
        "html": answer(b"<!DOCTYPE html><title>Sign in to this network</title>"),
        "hangs up": lambda handler: handler.connection.close(),
    }[trouble]
    source = shopper.source(url)
    (problem,) = source.problems

    assert source.fingerprint == first.fingerprint
    assert problem.cause.endswith("; a copy from 2 days ago is used")
    assert [product.title for product in source.load().products] == ["Lamp"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_server_that_takes_the_catalog_away_is_believed(web: Web, shopper: Shopper, status: int) -> None:
    shopper.source(web.url("/shop.json"))
    web.routes["/shop.json"] = answer(status=status)

    assert f"({status})" in shopper.refusal(web.url("/shop.json")).cause


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("/nothing", "there is nothing at this address (404)"),
        ("/private", "refuses access (403)"),
        ("/broken", "the server cannot answer now (500)"),
        ("/odd", "the server answered 418"),
        ("/page", "is an HTML page, not a catalog"),
        ("/page.json", "is an HTML page, not a catalog"),
        ("/empty", "is empty"),
        ("/unasked", "the server answered 304 to a first request"),
        ("/cut", "the connection broke before the answer was whole"),
        ("/noise", "the connection broke before the answer was whole"),
        ("/gzip", "the connection broke before the answer was whole"),
        ("/to-file", "redirects to file:, which is not followed"),
        ("/round", "redirects more than 5 times"),
    ],
)
def test_what_is_no_catalog_is_refused_by_name(web: Web, shopper: Shopper, path: str, cause: str) -> None:
    web.routes |= {
        "/private": answer(status=403),
        "/broken": answer(status=500),
        "/odd": answer(status=418),
        "/page": answer(b"<p>Hello", headers={"Content-Type": "text/html; charset=utf-8"}),
        "/page.json": answer(b"\n <HTML><body>"),
        "/empty": answer(b""),
        "/unasked": answer(status=304),
        "/cut": answer(LAMP, headers={"Content-Length": "5000"}),
        "/noise": lambda handler: handler.connection.sendall(b"\x00\x01\x02\r\n\r\n"),
        "/gzip": answer(b"not gzip at all", headers={"Content-Encoding": "gzip"}),
        "/to-file": answer(status=302, headers={"Location": "file:///etc/passwd"}),
        "/round": answer(status=302, headers={"Location": "/round"}),
    }
    error = shopper.refusal(web.url(path))

    assert error.cause == f"{web.url(path)}: {cause}"
    assert error.hint


@pytest.mark.parametrize("route", ["hang", "drip"])
def test_a_server_that_never_finishes_is_left_in_time(web: Web, shopper: Shopper, route: str) -> None:
    web.routes["/slow"] = getattr(web, route)
    started = time.monotonic()
    error = shopper.refusal(web.url("/slow"), Settings(catalog_timeout=0.4))

    assert error.cause == f"{web.url('/slow')}: was not there within 0.4 seconds"
    assert "catalog_timeout" in error.hint
    assert time.monotonic() - started < 5


def test_a_body_over_the_limit_is_not_read_to_its_end(web: Web, shopper: Shopper) -> None:
    web.routes["/endless"] = web.endless
    error = shopper.refusal(web.url("/endless"), Settings(max_catalog_mb=1))

    assert "is over the limit of 1 MB" in error.cause


def test_a_port_where_nobody_listens_is_told_apart(shopper: Shopper) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and not listening
        error = shopper.refusal(f"http://127.0.0.1:{taken.getsockname()[1]}/a.json")

    assert error.cause.endswith("/a.json: the connection was refused")


def test_a_host_that_does_not_exist_is_told_apart(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object, **named: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)  # whatever resolves names here may take its time
    assert shopper.refusal("http://shop.invalid/a.json").cause == "http://shop.invalid/a.json: its host is not known"


def test_https_against_a_server_without_it_is_told_apart(web: Web, shopper: Shopper) -> None:
    error = shopper.refusal(web.url("/shop.json").replace("http:", "https:"))

    assert error.cause.endswith("no secure connection could be made")


@pytest.mark.parametrize("url", ["http://", "http:///a.json", "http://host:99999/", "http://[/", "http://h\nost/\x00"])
def test_what_is_no_address_is_refused(shopper: Shopper, url: str) -> None:
    assert shopper.refusal(url).hint


def test_certificates_that_are_not_there_are_told_apart(
    web: Web, shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/certificates.pem")

    assert "SSL_CERT_FILE" in shopper.refusal(web.url("/shop.json")).hint


def test_redirects_are_followed(web: Web, shopper: Shopper) -> None:
    web.routes["/moved"] = answer(status=301, headers={"Location": "/again"})
    web.routes["/again"] = answer(status=307, headers={"Location": web.url("/shop.json")})

    assert shopper.titles(web.url("/moved")) == ["Lamp"]


def test_a_password_goes_to_its_own_host_alone_and_is_never_shown(web: Web, shopper: Shopper) -> None:
    with serving() as stranger:
        stranger.routes["/shop.json"] = answer(LAMP)
        web.routes["/here?key=k3y"] = answer(status=302, headers={"Location": "/there"})
        web.routes["/there"] = answer(status=302, headers={"Location": stranger.url("/shop.json")})
        url = web.url("/here?key=k3y").replace("http://", "http://user:s3cret@")
        source = shopper.source(url)

        expected = "Basic " + base64.b64encode(b"user:s3cret").decode()
        assert [headers.get("authorization") for _, headers in web.asked] == [expected, expected]
        assert [headers.get("authorization") for _, headers in stranger.asked] == [None]
    assert source.name == web.url("/here")
    assert not any(secret in path.read_text() for path in shopper.cached for secret in ("s3cret", "k3y"))


def test_an_error_and_a_check_keep_the_password_to_themselves(web: Web, shopper: Shopper) -> None:
    url = web.url("/nothing?key=k3y").replace("http://", "http://user:s3cret@")
    error = shopper.refusal(url)
    (checked,) = check_all([url], make_context(shopper.folder), shopper.settings)

    assert "s3cret" not in str((error.cause, error.hint, checked))
    assert "k3y" not in str((error.cause, error.hint, checked))
    assert checked.problems[0].cause == "there is nothing at this address (404)"


def test_offline_nothing_is_asked_and_the_copy_answers(web: Web, shopper: Shopper) -> None:
    offline = Settings(offline=True)
    assert "is not at hand offline" in shopper.refusal(web.url("/shop.json"), offline).cause
    shopper.source(web.url("/shop.json"))
    shopper.now += timedelta(minutes=5)
    source = shopper.source(web.url("/shop.json"), offline)

    assert len(web.asked) == 1
    assert [problem.cause for problem in source.problems] == ["offline; a copy from 5 minutes ago is used"]
    assert len(source.load().products) == 1


def test_a_damaged_copy_is_fetched_again(web: Web, shopper: Shopper) -> None:
    not_modified(web, '"one"', LAMP)
    source = shopper.source(web.url("/shop.json"))
    assert source.load()
    (body,) = (path for path in shopper.cached if path.suffix == ".body")
    body.write_bytes(LAMP.replace(b"Lamp", b"Lump"))

    with pytest.raises(CatalogError, match="its cached copy is damaged"):
        shopper.source(web.url("/shop.json")).load()
    assert shopper.titles(web.url("/shop.json")) == ["Lamp"]


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"etag": 1}', b'{"fingerprint": 1, "size": "x"}', b"\xff"])
def test_a_cache_that_makes_no_sense_is_as_good_as_none(web: Web, shopper: Shopper, damage: bytes) -> None:
    shopper.source(web.url("/shop.json"))
    (facts,) = (path for path in shopper.cached if path.suffix == ".json")
    facts.write_bytes(damage)

    assert shopper.titles(web.url("/shop.json")) == ["Lamp"]
