"""What a model says to shopcli, recorded once, and what shopcli makes of it, as often as that changes.

A real model on one core takes minutes for an answer. So the command line asks it through a recorder, and the answers
are judged by playing the recorded bytes to the command line again.
"""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.catalogs import REPOSITORY
from bench.model_needs import CATALOGS, Question
from tests.fake_openai import FakeOpenAI, Raw, Reply, Request, Step

_HOUR = 3600.0
_MODEL = "model"


class Recorder(FakeOpenAI):
    """Passes every request on to the server at `upstream`, and keeps the replies: status, content type and body."""

    def __init__(self, upstream: str) -> None:
        super().__init__()
        self._upstream = upstream.removesuffix("/v1")
        self.replies: list[dict[str, Any]] = []

    def next_reply(self, request: Request) -> Reply:
        body = json.dumps(request.body).encode()
        asked = urllib.request.Request(self._upstream + request.path, body, {"Content-Type": "application/json"})
        kept: dict[str, Any] = {"status": 200, "type": "text/event-stream", "body": ""}
        self.replies.append(kept)
        try:
            response = urllib.request.urlopen(asked, timeout=_HOUR)
        except urllib.error.HTTPError as refusal:
            with refusal:
                kept |= {"status": refusal.code, "type": "application/json", "body": refusal.read().decode()}
            return _again(kept)
        return Reply(_passed_on(response, kept))


def _passed_on(response: Any, kept: dict[str, Any]) -> Iterator[Step]:
    with closing(response):
        for line in response:
            kept["body"] += line.decode()
            yield Raw(line)


def _again(kept: Mapping[str, Any]) -> Reply:
    return Reply(status=kept["status"], headers={"Content-Type": kept["type"]}, body=kept["body"].encode())


def kept_form(replies: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the last answer begins with a picks line."""
    lines = replies[-1]["body"].splitlines()
    chunks = (json.loads(line[6:]) for line in lines if line.startswith("data: {"))
    deltas = (choice.get("delta", {}) for chunk in chunks for choice in chunk.get("choices", ()))
    said = "".join(delta.get("content") or "" for delta in deltas)
    return re.match(r"\W*PICKS\W*\d", said) is not None


def record(question: Question, home: Path, upstream: str) -> dict[str, Any]:
    """Asks the real model. `seconds` are those of the whole run of the command line."""
    with Recorder(upstream) as recorder:
        start = time.perf_counter()
        events(question, home, recorder.url)
        seconds = round(time.perf_counter() - start, 2)
    return {"need": question.need, "seconds": seconds, "replies": recorder.replies}


def play(question: Question, home: Path, kept: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The events that shopcli makes of recorded replies today."""
    with FakeOpenAI(*map(_again, kept)) as server:
        return events(question, home, server.url)


def events(question: Question, home: Path, base_url: str | None) -> list[dict[str, Any]]:
    """One run of the command line with `--jsonl`; without a base URL the built-in writer answers.

    Raises `RuntimeError` with what stderr says where there is not one event.
    """
    catalog = str(REPOSITORY / "catalogs" / CATALOGS[question.language])
    model = ["--offline"] if base_url is None else ["--model", _MODEL]
    done = subprocess.run(
        [sys.executable, "-m", "shopcli", "recommend", question.need, "--jsonl", "-c", catalog, *model],
        env={**os.environ, "SHOPCLI_HOME": str(home), "OPENAI_BASE_URL": base_url or "", "OPENAI_API_KEY": ""},
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if not done.stdout:
        raise RuntimeError(f"nothing was said to {question.need}:\n{done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def configure(home: Path, window: int, reserve: int) -> None:
    """A home whose config.yaml has the model's size, and the patience that one core takes."""
    folder = home / "config"
    folder.mkdir(parents=True, exist_ok=True)
    lines = (
        "first_token_timeout: 1800",
        "between_tokens_timeout: 600",
        f"models: {{{_MODEL}: {{window: {window}, reserve: {reserve}}}}}",
    )
    (folder / "config.yaml").write_text("\n".join(lines))
