"""What a provider may do wrong, and how a run that survives it is checked."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from tests.end_to_end.cli import KEY, MODEL, Ran, Shop
from tests.fake_openai import DONE, Cut, Delta, Finish, Raw, Reply, Say, Stall, failure, html_page

LIMIT = 0.3
"""Seconds, where a test waits for a time limit to run out."""

SLACK = 4.0
"""Seconds beyond its time limits that a run may take on a busy machine; a run that hangs takes a minute."""

SOME = Say("PICKS: [2]\n\nThe second one is the light one.\n\n")
MEGABYTE = b"x" * 2**20
AT_ONCE = {"Retry-After": "0"}
TODAY = {"Retry-After": format_datetime(datetime.now(UTC) + timedelta(seconds=39_999), usegmt=True)}
"""However long the tests take, seconds that begin with a 3 are left."""


def event(value: Any, name: str = "") -> Raw:
    return Raw((f"event: {name}\n" if name else "").encode() + b"data: " + json.dumps(value).encode() + b"\n\n")


def thought(text: str) -> Delta:
    return Delta({"reasoning_content": text})


LONG_THOUGHT = event({"choices": [{"delta": {"reasoning": "x" * 500_000}}]})


@dataclass(frozen=True, slots=True)
class Fault:
    """What a server does, and what is to be read of it: `cause` and `hint` are parts of stderr, and of the JSON."""

    reply: Reply
    kind: str
    cause: str
    hint: str
    limits: Mapping[str, float] = field(default_factory=dict)
    """Settings in config.yaml."""


def stalled(*said: Say | Delta, ping: float | None = None) -> Reply:
    return Reply([*said, Stall(ping)])


FIRST = {"first_token_timeout": LIMIT}
BETWEEN = {"between_tokens_timeout": LIMIT}
FAULTS = {
    "cut in the middle": Fault(Reply([SOME, Cut()]), "connection", "broke", "try again"),
    "stalls in the middle": Fault(stalled(SOME), "timeout", "no token within 0.3 s", "between_tokens_timeout", BETWEEN),
    "pings in the middle": Fault(
        stalled(SOME, ping=0.05), "timeout", "no token within 0.3 s", "between_tokens_timeout", BETWEEN
    ),
    "never starts": Fault(
        Reply(early=[Stall()]), "timeout", "sent no token within 0.3 s", "first_token_timeout", FIRST
    ),
    "only pings": Fault(stalled(ping=0.05), "timeout", "sent no token within 0.3 s", "first_token_timeout", FIRST),
    "thinks and stalls": Fault(stalled(thought("hmm")), "timeout", "fell silent", "between_tokens_timeout", BETWEEN),
    "error event": Fault(
        Reply([SOME, event({"error": {"message": "overloaded"}})]), "server_error", "failed: overloaded", "try again"
    ),
    "named error event": Fault(
        Reply([SOME, event({"message": "out of memory"}, "error")]), "server_error", "out of memory", "--offline"
    ),
    "malformed JSON": Fault(Reply([SOME, Raw(b"data: {broken\n\n")]), "protocol", "no chat completion", "base_url"),
    "another JSON": Fault(Reply([event({"choices": [7]})]), "protocol", "no chat completion", "base_url"),
    "no end": Fault(Reply([SOME]), "protocol", "ended the answer before it was finished", "try again"),
    "web page": Fault(html_page(), "protocol", "a web page instead of a stream", "/v1"),
    "one document": Fault(
        Reply(headers={"Content-Type": "application/json"}, body=b'{"choices": [{"message": {"content": "hi"}}]}'),
        *("protocol", "one JSON document", "base_url"),
    ),
    "error with status 200": Fault(
        Reply(headers={"Content-Type": "application/json"}, body=b'{"error": {"message": "unknown model"}}'),
        *("model_not_found", "unknown model", "--model"),
    ),
    "nothing at all": Fault(Reply([]), "protocol", "without a single chunk", "base_url"),
    "rate limit": Fault(failure(429, "slow down", AT_ONCE), "rate_limit", "rate of requests: slow down", "--offline"),
    "long rate limit": Fault(
        failure(429, "slow down", {"Retry-After": "120"}), "rate_limit", "asks to wait 120 s", "--offline"
    ),
    "rate limit by date": Fault(failure(429, "slow down", TODAY), "rate_limit", "asks to wait 3", "--offline"),
    "quota": Fault(failure(429, "no", code="insufficient_quota"), "quota", "no quota left", "billing"),
    "server error": Fault(failure(500, "boom", AT_ONCE), "server_error", "failed: boom", "try again"),
    "authentication": Fault(
        failure(401, f"Incorrect API key: {KEY}"), "authentication", "does not accept the key", "OPENAI_API_KEY"
    ),
    "permission": Fault(failure(403, "not yours"), "permission", "not yours", "OPENAI_API_KEY"),
    "wrong model": Fault(
        failure(404, "no such model", code="model_not_found"), "model_not_found", f"no model {MODEL}", "--model"
    ),
    "bad request": Fault(failure(400, "seed is odd"), "bad_request", "status 400: seed is odd", "base_url"),
    "wants TLS": Fault(
        Reply(status=400, body=b"<html><h1>The plain HTTP request was sent to HTTPS port</h1></html>"),
        *("tls", "wants TLS", "https://"),
    ),
    "redirect": Fault(
        Reply(status=308, headers={"Location": "https://user:secret@other.example/v2?token=secret"}, body=b""),
        *("redirect", "redirects to https://other.example", "base_url"),
    ),
    "filtered request": Fault(
        failure(400, "no", code="content_filter"), "content_filter", "filtered the request", "differently"
    ),
    "filtered answer": Fault(
        Reply([Finish("content_filter"), DONE]), "content_filter", "filtered the answer", "differently"
    ),
    "refusal": Fault(
        Reply([Delta({"refusal": "I cannot help."}), Finish(), DONE]), "refused", "I cannot help", "differently"
    ),
    "empty answer": Fault(Reply([Say(" \n"), Finish(), DONE]), "empty", "without any text", "try again"),
    "out of tokens": Fault(Reply([thought("…"), Finish("length"), DONE]), "empty", "used up its tokens", "token limit"),
    "thoughts without an end": Fault(
        Reply([Say("<think>or the second"), Finish("length"), DONE]), "empty", "used up its tokens", "token limit"
    ),
    "only tools": Fault(
        Reply([Delta({"tool_calls": [{"index": 0}]}), Finish("tool_calls"), DONE]), "empty", "called a tool", "model"
    ),
    "50 MB of text": Fault(
        Reply([SOME, *[Say("very " * 100)] * 1000]), "too_long", "did not stop after 100,000", "another model"
    ),
    "50 MB of thoughts": Fault(
        Reply([LONG_THOUGHT] * 100),
        "too_long",
        "more than 33,554,432 bytes",
        "another model",
    ),
    "50 MB in one event": Fault(
        Reply([Raw(b"data: "), *[Raw(MEGABYTE)] * 50]), "protocol", "no chat completion", "base_url"
    ),
    "50 MB of an error": Fault(Reply(status=400, body=MEGABYTE * 50), "bad_request", "status 400", "base_url"),
    "gzip that is none": Fault(
        Reply([Raw(b"garbage")], headers={"Content-Encoding": "gzip"}), "protocol", "no chat completion", "base_url"
    ),
}


def set_limits(shop: Shop, limits: Mapping[str, float]) -> None:
    folder = shop.home / "config"
    folder.mkdir(exist_ok=True)
    (folder / "config.yaml").write_text("".join(f"{name}: {value}\n" for name, value in limits.items()))


def asking(shop: Shop, url: str, **environ: str) -> Shop:
    return replace(shop, environ={"OPENAI_BASE_URL": url, "OPENAI_API_KEY": KEY, "SHOPCLI_MODEL": MODEL, **environ})


def in_time(run: Callable[[], Ran], limit: float = 0.0) -> Ran:
    began = time.monotonic()
    ran = run()
    assert time.monotonic() - began < limit + SLACK
    return ran


def check(ran: Ran, kind: str, cause: str, hint: str) -> None:
    """The run went on without the model, and said why."""
    document = ran.json
    degraded = document["degraded"]
    assert degraded["kind"] == kind, degraded
    assert cause in degraded["cause"]
    assert hint in degraded["hint"]
    assert f"warning: {degraded['cause']}; the built-in writer goes on\nhint: {degraded['hint']}\n" in ran.stderr
    assert len(document["recommendations"]) >= 1
    assert len(document["answer"]) > 100
    assert "Traceback" not in ran.stderr
    assert KEY not in ran.stdout + ran.stderr
    assert "secret" not in ran.stdout + ran.stderr
