"""Offline is kept, and a run loads only what it uses."""

import pytest

from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.fake_openai import FakeOpenAI, answer

OPENED_A_SOCKET = 97

WITHOUT_SOCKETS = f"""
import os, socket, sys

def refused(*_args, **_options):
    os._exit({OPENED_A_SOCKET})

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refused
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
    *("platformdirs", "asyncio", "urllib.request", "http.client", "ssl", "email"),
}


@pytest.mark.parametrize("need", [ENGLISH, CHINESE])
def test_offline_opens_no_socket_even_with_a_model_set(shop: Shop, need: str) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nHello.")) as server:
        kept = shop.asking(server).run_python(WITHOUT_SOCKETS, "recommend", need, "--offline")
        would = shop.asking(server).run_python(WITHOUT_SOCKETS, "recommend", need)
    assert kept.code == 0, kept.stderr
    assert server.requests == []
    assert would.code == OPENED_A_SOCKET, "the trap does not work"


def test_no_key_opens_no_socket_either(shop: Shop) -> None:
    assert shop.run_python(WITHOUT_SOCKETS, "recommend", ENGLISH).code == 0


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
