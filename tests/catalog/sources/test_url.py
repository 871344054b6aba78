"""Catalogs by address: formats, the cache, redirects and passwords, with a real server."""

import base64
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from shopcli.errors import CatalogError
from shopcli.settings import Settings
from tests.catalog.web import LAMP, Shopper, Web, answer, serving

DESK = LAMP.replace(b"Lamp", b"Desk")


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
