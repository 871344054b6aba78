"""recommend before a real model behind a real server: what a scripted one only plays, it does."""

import json
import re
import signal
import urllib.request
from typing import Any

from tests.end_to_end.cli import PATIENCE, Shop, ids, interruptible, wait_until
from tests.model.catalogs import NEED, kettles
from tests.model.conftest import CONTEXT, MODEL, form, set_model
from tests.model.llama_server import Llama, llama_server, smollm2


def is_answering(url: str) -> bool:
    """Whether the server's one slot is at work."""
    with urllib.request.urlopen(f"{url.removesuffix('/v1')}/slots", timeout=PATIENCE) as response:
        slots: list[dict[str, Any]] = json.load(response)
    return any(slot["is_processing"] for slot in slots)


def test_a_real_model_picks_and_speaks_and_its_server_counts(llama: str, shop: Shop) -> None:
    set_model(shop, llama)
    catalog = shop.write("shop.json", kettles(3))
    ran = shop.run("recommend", NEED, "-c", catalog, "--jsonl")
    assert ran.code == 0, ran.stderr
    told = {event["event"]: event for event in ran.lines}
    assert "degraded" not in told
    assert ids(told["picked"]["recommendations"]) == ["kettle-2", "kettle-1"]
    said = "".join(event["delta"] for event in ran.lines if event["event"] == "text")
    assert re.match("[一-龥]{8,12}。\n\nIt ", said), said
    assert said.count("It ") >= 8
    usage = told["spent"]["usage"]
    assert not usage["estimated"]
    assert usage["prompt_tokens"] > 500
    assert usage["completion_tokens"] > 50
    assert usage["first_token_seconds"] > 0


def test_text_comes_through_a_pipe_while_the_model_still_writes(llama: str, shop: Shop) -> None:
    set_model(shop, llama)
    catalog = shop.write("shop.json", kettles(3))
    with shop.start("recommend", NEED, "-c", catalog) as run:
        assert run.stdout
        assert any(line.startswith(b"It ") for line in iter(run.stdout.readline, b""))
        assert is_answering(llama)
        rest, complaints = run.communicate(timeout=PATIENCE)
    assert run.returncode == 0, complaints
    assert rest.count(b"It ") >= 4


def test_ctrl_c_frees_the_server_at_once(llama: str, shop: Shop) -> None:
    """Without it, an answer of 150 paragraphs would keep this server busy for a minute."""
    catalog = shop.write("shop.json", kettles(3))
    with llama_server(Llama(smollm2(), 4096, grammar=form(150))) as url, interruptible():
        set_model(shop, url)
        with shop.start("recommend", NEED, "-c", catalog) as run:
            assert run.stdout
            assert any(line.startswith(b"It ") for line in iter(run.stdout.readline, b""))
            run.send_signal(signal.SIGINT)
            _, complaints = run.communicate(timeout=PATIENCE)
        assert run.returncode == 130
        assert b"Traceback" not in complaints
        wait_until(lambda: not is_answering(url), "the end of the answer", seconds=1)


def test_a_context_that_overflows_is_trimmed_and_asked_once_more(llama: str, shop: Shop) -> None:
    """The window in config.yaml claims more than the server holds, which says so with a status of 400."""
    set_model(shop, llama, window=16_000)
    catalog = shop.write("shop.json", kettles(12, "Boils water for tea, soup and noodles, quietly and fast. " * 6))
    ran = shop.run("recommend", NEED, "-c", catalog, "--jsonl")
    assert ran.code == 0, ran.stderr
    told = {event["event"]: event for event in ran.lines}
    assert "degraded" not in told
    assert told["answered_by"]["name"] == MODEL
    assert told["spent"]["usage"]["prompt_tokens"] < CONTEXT
    assert ids(told["picked"]["recommendations"]) == ["kettle-2", "kettle-1"]
