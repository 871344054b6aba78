"""How long it takes until a model's first words are there, as ratios to a bare httpx client before the same server.

    python -m bench.first_token [--runs 9]

A scripted server on this machine answers every client with the same text, the first token at once and one each 5 ms
after it, so what is left is the client's own time. Each run is a process of its own with stdout in a pipe; the runs
take turns, one of each is not counted, and the figures are medians, from the start of the process:

- request: the server has the whole request
- output: the first byte on stdout (with shopcli, the cards: products and prices from the catalog)
- words: the first byte of the model's words on stdout. shopcli does not show the picks line that the answer begins
  with, and holds a sentence back until it is checked, so that its first words are those of a whole sentence.

`llm` and `shell-gpt` are measured where SHOPCLI_BENCH_LLM and SHOPCLI_BENCH_SGPT name their commands or they are on
PATH. Give each an environment of its own, with the same Python, or the ratios mean nothing:

    python -m venv /tmp/llm && /tmp/llm/bin/pip install llm
    python -m venv /tmp/sgpt && /tmp/sgpt/bin/pip install shell-gpt click
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.catalogs import REPOSITORY
from bench.startup import PRODUCTS, generated_catalog
from tests.fake_openai import FakeOpenAI, Reply, Request, answer

MODEL = "some-model"
NEED = "light laptop under $900"
GOAL = 0.7
"""The most that shopcli's time to the first words may be, as a multiple of llm's."""
_TOKEN = 0.005
"""Seconds between two tokens."""
_WORDS = "Either one is light enough for the train. "
_BARE = f"""
import json, sys
import httpx
body = {{"model": {MODEL!r}, "stream": True, "messages": [{{"role": "user", "content": sys.argv[2]}}]}}
with httpx.stream("POST", sys.argv[1] + "/chat/completions", json=body) as response:
    for line in response.iter_lines():
        if line.startswith("data: {{"):
            for choice in json.loads(line[6:])["choices"]:
                print(choice["delta"].get("content") or "", end="", flush=True)
"""


@dataclass(frozen=True, slots=True)
class Client:
    name: str
    command: tuple[str, ...]
    environ: Mapping[str, str]
    first_words: bytes
    """What stands on stdout as soon as the model's first words do."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds from the start of the process."""

    request: float
    output: float
    words: float


class ClockedServer(FakeOpenAI):
    """Notes when it has a request."""

    asked_at = 0.0

    def next_reply(self, request: Request) -> Reply:
        self.asked_at = time.perf_counter()
        return super().next_reply(request)


def reply() -> Reply:
    """A picks line and prose, cut into tokens about as a model's are."""
    text = f"PICKS: [2] [1]\n\n{_WORDS}{_WORDS * 3}"
    tokens = [text[start : start + 4] for start in range(0, len(text), 4)]
    return answer(*tokens, delay=_TOKEN)


def clients(url: str, home: Path) -> list[Client]:
    """Whoever is installed, each with a home of its own below `home`."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ |= {"HOME": str(home), "OPENAI_API_KEY": "none", "NO_COLOR": "1"}
    found = [
        Client("httpx alone", (sys.executable, "-c", _BARE, url, NEED), environ, b"PICKS"),
        _shopcli(url, home, environ),
    ]
    if llm := os.environ.get("SHOPCLI_BENCH_LLM") or shutil.which("llm"):
        (home / "extra-openai-models.yaml").write_text(
            json.dumps([{"model_id": MODEL, "model_name": MODEL, "api_base": url}])
        )
        found.append(Client("llm", (llm, "-m", MODEL, NEED), environ | {"LLM_USER_PATH": str(home)}, b"PICKS"))
    if sgpt := os.environ.get("SHOPCLI_BENCH_SGPT") or shutil.which("sgpt"):
        own = {"API_BASE_URL": url, "DEFAULT_MODEL": MODEL, "OPENAI_USE_FUNCTIONS": "false"}
        found.append(Client("shell-gpt", (sgpt, "--no-cache", "--no-md", NEED), environ | own, b"PICKS"))
    return found


def _shopcli(url: str, home: Path, environ: Mapping[str, str]) -> Client:
    catalog = home / "generated.jsonl"
    catalog.write_text("".join(json.dumps(record) + "\n" for record in generated_catalog(PRODUCTS)))
    command = (str(Path(sys.executable).with_name("shopcli")), "recommend", NEED, "-c", str(catalog))
    own = {"SHOPCLI_HOME": str(home / "shopcli"), "OPENAI_BASE_URL": url, "SHOPCLI_MODEL": MODEL}
    return Client("shopcli", command, {**environ, **own}, _WORDS[:6].encode())


def clock(client: Client, server: ClockedServer) -> Times:
    """One run, read to its end. Raises `RuntimeError` where the model's words never come."""
    start = time.perf_counter()
    process = subprocess.Popen(
        client.command,
        env=client.environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=REPOSITORY,
    )
    assert process.stdout
    seen, output, words = b"", 0.0, 0.0
    while piece := os.read(process.stdout.fileno(), 65536):
        now = time.perf_counter()
        seen += piece
        output = output or now
        words = words or (now if client.first_words in seen else 0.0)
    _, complaints = process.communicate()
    if process.returncode or not words:
        raise RuntimeError(f"{client.name} said nothing:\n{complaints.decode(errors='replace')[-2000:]}")
    return Times(server.asked_at - start, output - start, words - start)


def measure(chosen: Sequence[Client], server: ClockedServer, runs: int) -> dict[str, Times]:
    """The medians of each client."""
    times: dict[str, list[Times]] = {client.name: [] for client in chosen}
    for number in range(runs + 1):
        for client in chosen:
            taken = clock(client, server)
            if number:
                times[client.name].append(taken)
    return {
        name: Times(*(median(getattr(one, moment) for one in taken) for moment in Times.__slots__))
        for name, taken in times.items()
    }


def table(medians: Mapping[str, Times]) -> Iterator[str]:
    base = next(iter(medians.values())).words
    yield "| client | request ms | output ms | words ms | words x httpx |"
    yield "|---|--:|--:|--:|--:|"
    for name, taken in medians.items():
        cells = " | ".join(f"{seconds * 1000:.0f}" for seconds in (taken.request, taken.output, taken.words))
        yield f"| {name} | {cells} | {taken.words / base:.2f} |"
    if "llm" in medians:
        llm, shopcli = medians["llm"], medians["shopcli"]
        yield ""
        yield f"shopcli's words x llm's: {shopcli.words / llm.words:.2f} (goal <= {GOAL})"
        yield f"shopcli's output, the cards, x llm's words: {shopcli.output / llm.words:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.first_token")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, ClockedServer(reply()) as server:
        print(*table(measure(clients(server.url, Path(home)), server, options.runs)), sep="\n")


if __name__ == "__main__":
    main()
