"""Offline is kept, and a run loads only what it uses."""

from dataclasses import replace

import pytest

from tests.catalog.web import answer as web_answer
from tests.catalog.web import serving
from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.fake_openai import FakeOpenAI, answer

OPENED_A_SOCKET = 97
LAMPS = """{"store": {"name": "Lights", "currency": "USD"}, "products": [
  {"id": "a", "title": "Desk lamp", "category": ["Lamps"], "price": 9, "description": "A small lamp."},
  {"id": "b", "title": "Floor lamp", "category": ["Lamps"], "price": 19, "description": "A tall lamp."},
  {"id": "c", "title": "Wall lamp", "category": ["Lamps"], "price": 29, "description": "A flat lamp."}
]}"""

WITHOUT_SOCKETS = f"""
import os, socket, sys

def refused(*_args, **_options):
    os._exit({OPENED_A_SOCKET})

for name in ("connect", "connect_ex", "sendto", "sendmsg"):
    setattr(socket.socket, name, refused)
for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "create_connection"):
    setattr(socket, name, refused)
from shopcli.app import run
sys.exit(run(sys.argv[1:]))
"""

LOADED_MODULES = """
import atexit, sys
atexit.register(lambda: sys.stderr.write("\\nmodules: " + " ".join(sorted(sys.modules))))
from shopcli.__main__ import main
main()
"""

HEAVY = {
    *("openai", "httpx", "httpx2", "pydantic", "tiktoken", "prompt_toolkit", "yaml", "rich.markdown", "filelock"),
    *("platformdirs", "asyncio", "urllib.request", "http.client", "ssl", "email", "numpy"),
    *("shopcli.analysis", "shopcli.commands.evaluation", "shopcli.evaluation", "shopcli.redteam"),
}


def without_sockets(shop: Shop, *arguments: str) -> Ran:
    return shop.begin(*arguments, program=WITHOUT_SOCKETS)()


@pytest.mark.parametrize("need", [ENGLISH, CHINESE])
def test_offline_opens_no_socket_even_with_a_model_set(shop: Shop, need: str) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nHello.")) as server:
        kept = without_sockets(shop.asking(server), "recommend", need, "--offline")
        would = without_sockets(shop.asking(server), "recommend", need)
    assert kept.code == 0, kept.stderr
    assert server.requests == []
    assert would.code == OPENED_A_SOCKET, "the trap does not work"


ONLINE_ELSEWHERE = {
    "OPENAI_API_KEY": "sk-test-1234567890",
    "OPENAI_BASE_URL": "http://127.0.0.1:9/v1",
    "SHOPCLI_MODEL": "some-model",
    "HTTP_PROXY": "http://127.0.0.1:9",
}
WITHOUT_NETWORK = {
    "recommend in JSON": ["recommend", ENGLISH, "--offline", "--json"],
    "a dry run": ["recommend", ENGLISH, "--offline", "--dry-run"],
    "a model by flag": ["recommend", ENGLISH, "--offline", "-m", "other", "--api-key", "sk-test-1234567890"],
    "why not": ["recommend", "laptop", "--offline", "--why-not", "nv-aero-14"],
    "a batch": ["recommend", "--offline", "--batch", "needs.jsonl"],
    "ask": ["ask", "how heavy is the Aero 14?", "--offline"],
    "advise": ["advise", "laptop and mouse under $900", "--offline"],
    "catalog check": ["catalog", "check", "--offline", "shop.json", "http://127.0.0.1:9/shop.json"],
    "catalog schema": ["catalog", "schema"],
    "config show": ["config", "show"],
    "config path": ["config", "path"],
    "config prompts": ["config", "prompts"],
    "doctor": ["doctor"],
    "doctor of an address": ["doctor", "-c", "http://127.0.0.1:9/shop.json"],
    "doctor offline": ["doctor", "--offline", "--json"],
    "redteam": ["redteam", "-c", "shop.json", "--offline", "--attacks", "2"],
    "an address": ["recommend", "lamp", "--offline", "-c", "http://127.0.0.1:9/shop.json"],
}
ADDRESS_NOT_AT_HAND = {"catalog check", "an address"}


@pytest.mark.parametrize("name", WITHOUT_NETWORK)
def test_no_command_opens_a_socket_that_need_not(shop: Shop, name: str) -> None:
    """With a key, an endpoint and a proxy in the environment, which a run without --offline would use."""
    shop.write("shop.json", LAMPS)
    shop.write("needs.jsonl", '{"need": "cheap laptop"}\n')
    ran = without_sockets(replace(shop, environ=ONLINE_ELSEWHERE), *WITHOUT_NETWORK[name])
    assert ran.code == (6 if name in ADDRESS_NOT_AT_HAND else 0), ran.stdout + ran.stderr
    if name in ADDRESS_NOT_AT_HAND:
        assert "is not at hand offline" in ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "arguments",
    [["doctor", "--online"], ["doctor", "--fetch-tokenizer"], ["catalog", "check", "http://127.0.0.1:9/shop.json"]],
)
def test_the_trap_catches_what_does_use_the_network(shop: Shop, arguments: list[str]) -> None:
    ran = without_sockets(replace(shop, environ=ONLINE_ELSEWHERE), *arguments)
    assert ran.code == OPENED_A_SOCKET, ran.stdout + ran.stderr


def test_offline_a_copy_stands_for_an_address_and_says_how_old_it_is(shop: Shop) -> None:
    with serving() as web:
        web.routes["/shop.json"] = web_answer(LAMPS.encode())
        url = web.url("/shop.json")
        assert shop.run("recommend", "lamp", "-c", url).code == 0
    commands = (
        ["recommend", "lamp", "--offline", "-c", url],
        ["catalog", "check", "--offline", url],
        ["doctor", "-c", url],
    )
    for command in commands:
        ran = without_sockets(replace(shop, environ=ONLINE_ELSEWHERE), *command)
        assert ran.code in (0, 6), ran.stderr
        assert "offline; a copy from less than a minute ago is used" in ran.stdout + ran.stderr


def test_no_key_opens_no_socket_either(shop: Shop) -> None:
    assert without_sockets(shop, "recommend", ENGLISH).code == 0


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["recommend", "--help"]])
def test_what_answers_at_once_loads_nothing_heavy(shop: Shop, arguments: list[str]) -> None:
    assert heavy(shop.run_python(LOADED_MODULES, *arguments)) == set()


@pytest.mark.parametrize("more", [[], ["--json"], ["--jsonl"]])
@pytest.mark.parametrize("need", [ENGLISH, CHINESE])
def test_a_warm_offline_recommendation_loads_nothing_heavy(shop: Shop, need: str, more: list[str]) -> None:
    assert heavy(shop.run_python(LOADED_MODULES, "recommend", need, "--offline", *more)) == set()


def test_the_version_loads_next_to_nothing(shop: Shop) -> None:
    assert "typer" not in modules(shop.run_python(LOADED_MODULES, "--version"))


def modules(ran: Ran) -> set[str]:
    assert ran.code == 0, ran.stderr
    return set(ran.stderr.rpartition("modules: ")[2].split())


def heavy(ran: Ran) -> set[str]:
    loaded = modules(ran)
    assert "shopcli" in loaded
    return loaded & HEAVY
