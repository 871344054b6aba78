"""Whatever lies between shopcli and a provider: what it breaks is said, and costs the prose at most."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext

import pytest

from tests.end_to_end.cli import Shop
from tests.end_to_end.conftest import ENGLISH
from tests.end_to_end.faults import FIRST, LIMIT, asking, check, in_time, set_limits
from tests.fake_openai import SELF_SIGNED, FakeOpenAI, answer, failure
from tests.raw_server import crowded_server, raw_server

RETRYING = 1.9
"""Seconds that two retries wait at most."""


@contextmanager
def nobody() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    yield f"http://127.0.0.1:{port}/v1"


@contextmanager
def crowded() -> Iterator[str]:
    with crowded_server() as place:
        yield f"http://{place}/v1"


@contextmanager
def says(data: bytes, drip: float = 0.0) -> Iterator[str]:
    with raw_server(data, drip=drip) as place:
        yield f"http://{place}/v1"


@contextmanager
def tls_server(scheme: str) -> Iterator[str]:
    with FakeOpenAI(answer("PICKS: [1]\n\n[1]."), certificate=SELF_SIGNED) as server:
        yield server.url.replace("https", scheme)


@contextmanager
def plain_server(scheme: str) -> Iterator[str]:
    with FakeOpenAI() as server:
        yield server.url.replace("http", scheme)


NETWORK: dict[str, tuple[Callable[[], AbstractContextManager[str]], str, str, str, Mapping[str, float]]] = {
    "nobody listens": (nobody, "connection", "nothing listens at 127.0.0.1:", "start the server", {}),
    "no such name": (
        lambda: nullcontext("http://no-such-host.invalid/v1"),
        *("connection", "the name no-such-host.invalid does not resolve", "base_url", {}),
    ),
    "no route": (
        lambda: nullcontext("http://255.255.255.255/v1"),
        "connection",
        "no route to",
        "check the network",
        {},
    ),
    "never accepts": (
        crowded,
        *("timeout", "did not accept a connection within 0.3 s", "base_url", {"connect_timeout": LIMIT}),
    ),
    "drips its status line": (
        lambda: says(b"HTTP/1.1 200 OK\r\nX-Slow: ", drip=0.05),
        *("timeout", "sent no token within 0.3 s", "first_token_timeout", FIRST),
    ),
    "drips its answer": (
        lambda: says(b"HTTP/1.1 200 OK\r\n\r\ndata: ", drip=0.05),
        *("timeout", "sent no token within 0.3 s", "first_token_timeout", FIRST),
    ),
    "is no web server": (
        lambda: says(b"220 mail.example\r\n\r\n"),
        "protocol",
        "does not answer in HTTP",
        "https://",
        {},
    ),
    "hangs up": (lambda: says(b""), "connection", "hung up without an answer", "https://", {}),
    "speaks no TLS": (lambda: plain_server("https"), "tls", "does not speak TLS", "http://", {}),
    "speaks TLS only": (lambda: tls_server("http"), "connection", "127.0.0.1", "try again", {}),
    "has a certificate of its own": (lambda: tls_server("https"), "tls", "is not trusted: self", "SSL_CERT_FILE", {}),
}


@pytest.mark.parametrize("name", NETWORK)
def test_a_network_that_fails_costs_the_prose_at_most(shop: Shop, name: str) -> None:
    place, kind, cause, hint, limits = NETWORK[name]
    set_limits(shop, limits)
    with place() as url:
        ran = in_time(lambda: asking(shop, url).run("recommend", ENGLISH, "--json"), sum(limits.values()) + RETRYING)
    check(ran, kind, cause, hint)
    assert ran.code == 0
    assert ran.stderr.count("trying again in ") == (2 if kind == "connection" else 0)


def test_a_certificate_of_ones_own_can_be_trusted(shop: Shop) -> None:
    with tls_server("https") as url:
        ran = asking(shop, url, SSL_CERT_FILE=str(SELF_SIGNED)).run("recommend", ENGLISH, "--json")
    assert ran.json["degraded"] is None


FAR = "http://model.example/v1"


def test_a_proxy_in_the_environment_is_used_but_not_for_this_machine(shop: Shop) -> None:
    with FakeOpenAI() as proxy, FakeOpenAI() as near:
        through = {"HTTP_PROXY": proxy.url.removesuffix("/v1"), "http_proxy": proxy.url.removesuffix("/v1")}
        far = asking(shop, FAR, **through).run("recommend", ENGLISH, "--json")
        here = asking(shop, near.url, **through).run("recommend", ENGLISH, "--json")
    assert far.json["degraded"] is None
    assert here.json["degraded"] is None
    assert [request.path for request in proxy.requests] == ["http://model.example/v1/chat/completions"]
    assert len(near.requests) == 1


@pytest.mark.parametrize(
    ("proxy", "url", "cause"),
    [
        ("http://me:secret@{nobody}", FAR, "the proxy http://{nobody} cannot be reached"),
        ("http://me:secret@{proxy}", FAR, "the proxy http://{proxy} does not let shopcli through to model.example"),
        ("http://me:secret@{proxy}", "https://model.example/v1", "does not let shopcli through to model.example: 501"),
        ("foo://me:secret@{nobody}", FAR, "foo://{nobody} is no proxy that can be used"),
    ],
)
def test_a_broken_proxy_is_named_without_its_password(shop: Shop, proxy: str, url: str, cause: str) -> None:
    with FakeOpenAI(failure(407, "who are you?")) as server, nobody() as away:
        places = {"proxy": server.url.split("/")[2], "nobody": away.split("/")[2]}
        named = {name: proxy.format(**places) for name in ("ALL_PROXY", "all_proxy")}
        ran = in_time(lambda: asking(shop, url, **named).run("recommend", ENGLISH, "--json"))
    check(ran, "proxy", cause.format(**places), "PROXY")
