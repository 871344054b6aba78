"""The text of a streamed chat completion, each wait bounded, and a fault wherever the stream is no whole answer."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

from shopcli.errors import ModelError
from shopcli.models.complaint import read_complaint
from shopcli.models.endpoint import Endpoint
from shopcli.models.exchange import Exchange, Item, Phase, Sent
from shopcli.models.faults import StreamedError
from shopcli.models.tally import Tally

LONGEST_ANSWER = 100_000
"""Characters, thoughts in the text among them; no answer to a shopper is a tenth of that."""

_AFTER_THE_END = 2.0
"""Seconds to wait for the usage that may follow the answer's last chunk."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait for a connection, for the first token after that, and for each token after another.

    `whole` are those that all of an answer may take after the connection.
    """

    connect: float = 10.0
    first_token: float = 60.0
    between_tokens: float = 30.0
    whole: float = inf


def read_answer(
    exchange: Exchange, tally: Tally, timeouts: Timeouts, endpoint: Endpoint, longest: int = LONGEST_ANSWER
) -> Iterator[str]:
    """The text as it comes, counted into `tally`, at most `longest` characters.

    Raises `ModelError` where the answer is late, endless, empty or cut, and what went wrong in the exchange. Time that
    the reader of the text takes is not the model's, unless all of the answer is bounded.
    """
    began = time.monotonic()
    _connect(exchange, timeouts, endpoint)
    left, end = timeouts.first_token, time.monotonic() + timeouts.whole
    while True:
        asked = time.monotonic()
        item = _take(exchange, left, end, tally, timeouts, endpoint)
        if not isinstance(item, Sent) or item.data.strip() == "[DONE]":
            break
        alive, text = tally.take(_chunk(item))
        left = timeouts.between_tokens if alive else left - (time.monotonic() - asked)
        if tally.finish_reason:
            left = min(left, _AFTER_THE_END)
        if text:
            tally.first_token_seconds = tally.first_token_seconds or time.monotonic() - began
            yield text
        if tally.characters > longest:
            raise endpoint.error("too_long", limit=longest)
    if rest := tally.rest():
        yield rest
    _check_whole(tally, endpoint)


def _connect(exchange: Exchange, timeouts: Timeouts, endpoint: Endpoint) -> None:
    exchange.take(None)
    try:
        exchange.take(timeouts.connect)
    except TimeoutError:
        key = "proxy.unreachable" if endpoint.proxy else "timeout.connect"
        raise endpoint.error(key, seconds=timeouts.connect) from None


def _take(exchange: Exchange, left: float, end: float, tally: Tally, timeouts: Timeouts, endpoint: Endpoint) -> Item:
    """The next item; END where the answer has ended, for what goes wrong after that takes nothing from it."""
    try:
        return exchange.take(min(left, end - time.monotonic()))
    except Exception as problem:
        if tally.finish_reason:
            return Phase.END
        if not isinstance(problem, TimeoutError):
            raise
    if time.monotonic() >= end:
        raise endpoint.error("timeout.whole", seconds=timeouts.whole)
    if tally.alive:
        raise endpoint.error("timeout.between_tokens", seconds=timeouts.between_tokens)
    raise endpoint.error("timeout.first_token", seconds=timeouts.first_token)


def _chunk(event: Sent) -> dict[str, Any]:
    """Raises `StreamedError`, and `ValueError` for what is no JSON object."""
    chunk = json.loads(event.data)
    if not isinstance(chunk, dict):
        raise ValueError("no chunk")
    if chunk.get("error") or event.name == "error" or chunk.get("object") == "error":
        raise StreamedError(read_complaint(chunk))
    return chunk


def _check_whole(tally: Tally, endpoint: Endpoint) -> None:
    """Raises where the stream ended without an answer, or before the answer's end: no exception says so."""
    if not tally.chunks:
        raise endpoint.error("protocol.nothing")
    if tally.finish_reason is None:
        raise endpoint.error("protocol.cut")
    if not tally.said_something:
        raise _no_text(tally, endpoint)


def _no_text(tally: Tally, endpoint: Endpoint) -> ModelError:
    """An answer that ended properly and says nothing."""
    if tally.refusal:
        return endpoint.error("refused", tally.refusal)
    match tally.finish_reason:
        case "content_filter":
            return endpoint.error("content_filter")
        case "length":
            return endpoint.error("empty.length")
        case "tool_calls" | "function_call":
            return endpoint.error("empty.tools")
        case _:
            return endpoint.error("empty")
