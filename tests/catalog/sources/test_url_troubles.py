"""Addresses that give no catalog: each trouble by its name, in time, and with the copy where there is one."""

import socket
import time
from datetime import timedelta

import pytest

from shopcli.catalog.check import check_all
from shopcli.settings import Settings
from tests.catalog.reading import make_context
from tests.catalog.web import LAMP, Shopper, Web, answer


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


def test_an_error_and_a_check_keep_the_password_to_themselves(web: Web, shopper: Shopper) -> None:
    url = web.url("/nothing?key=k3y").replace("http://", "http://user:s3cret@")
    error = shopper.refusal(url)
    (checked,) = check_all([url], make_context(shopper.folder), shopper.settings)

    assert "s3cret" not in str((error.cause, error.hint, checked))
    assert "k3y" not in str((error.cause, error.hint, checked))
    assert checked.problems[0].cause == "there is nothing at this address (404)"
