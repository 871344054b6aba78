import sys
from pathlib import Path

import pytest

from bench.first_token import Client, ClockedServer, Times, clients, clock, reply, table


def test_each_client_says_the_models_words_after_its_request(tmp_path: Path) -> None:
    with ClockedServer(reply()) as server:
        for client in clients(server.url, tmp_path)[:2]:
            times = clock(client, server)
            assert 0 < times.request < times.output <= times.words


def test_a_client_that_says_nothing_is_no_result() -> None:
    silent = Client("silent", (sys.executable, "-c", "raise SystemExit('no')"), {}, b"PICKS")
    with ClockedServer(reply()) as server, pytest.raises(RuntimeError, match="silent said nothing:\nno"):
        clock(silent, server)


def test_times_are_told_as_ratios() -> None:
    medians = {
        "httpx alone": Times(0.09, 0.1, 0.1),
        "shopcli": Times(0.2, 0.22, 0.3),
        "llm": Times(0.5, 0.6, 0.6),
    }
    lines = list(table(medians))
    assert "| shopcli | 200 | 220 | 300 | 3.00 |" in lines
    assert "shopcli's words x llm's: 0.50 (goal <= 0.7)" in lines
