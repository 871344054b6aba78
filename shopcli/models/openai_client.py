"""Any OpenAI-compatible endpoint as a `Model`: streaming, with time limits and retries of our own.

The openai package retries silently, takes a truncated stream for a whole one and an HTML page for an empty answer, so
all of that is decided here.
"""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from shopcli.errors import ModelError
from shopcli.models import faults
from shopcli.models.model import Piece, Stop, Usage
from shopcli.models.retry import RETRIES, wait_before
from shopcli.models.tally import Tally
from shopcli.models.watchdog import Watchdog
from shopcli.prompts.prompt import Prompt
from shopcli.settings import ModelSettings

if TYPE_CHECKING:
    from openai import OpenAI, Stream
    from openai.types.chat import ChatCompletionChunk

DEFAULT_BASE_URL = "https://api.openai.com/v1"
_NO_KEY = "no-key"
"""What local servers get: the SDK insists on a key, they do not read it."""

_AFTER_THE_END = 5.0
"""Seconds to wait for the usage that may follow the answer's last chunk."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait for a connection, for the first token, and for each token after that.

    A server may fall silent for `between_tokens` or for `first_token`, whichever is less.
    """

    connect: float = 10.0
    first_token: float = 60.0
    between_tokens: float = 30.0


def _tell_nobody(_: str) -> None:
    return


class OpenAIModel:
    """A chat model behind `settings.base_url` (OpenAI's own where that is None); `key` is never shown.

    `on_notice` gets one sentence for each retry; `sleep` takes the seconds to wait before it.
    """

    def __init__(
        self,
        settings: ModelSettings,
        key: str | None,
        timeouts: Timeouts,
        on_notice: Callable[[str], None] = _tell_nobody,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._key = key
        self._timeouts = timeouts
        self._on_notice = on_notice
        self._sleep = sleep
        self._base_url = settings.base_url or DEFAULT_BASE_URL
        self._asks_for_usage = True
        self._endpoint = faults.Endpoint(_host(self._base_url), settings.name, settings.api_key_env, key)

    @property
    def name(self) -> str:
        return self._settings.name

    @property
    def provider(self) -> str:
        return self._endpoint.host

    @property
    def window(self) -> int:
        return self._settings.window

    @property
    def reserve(self) -> int:
        return self._settings.reserve

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        """The answer as it comes, then `Usage` and `Stop`. Before the first text, a passing fault is tried again."""
        for attempt in range(1, RETRIES + 2):
            try:
                yield from self._attempt(prompt)
                return
            except _PassingError as passing:
                wait = wait_before(attempt, passing.fault.retry_after)
                if wait is None:
                    raise passing.fault.error from None
                cause = passing.fault.error.cause
                self._on_notice(f"{cause}; trying again in {wait:.1f} s ({attempt} of {RETRIES})")
                self._sleep(wait)

    def _attempt(self, prompt: Prompt) -> Iterator[Piece]:
        """One request. Raises `_PassingError` where another may succeed and nothing was said yet."""
        tally = Tally()
        client = self._client()
        try:
            yield from self._texts(client, prompt, tally)
            yield self._usage(prompt, tally)
            yield self._stop(tally)
        except ModelError:
            raise
        except Exception as problem:
            # The SDK's own exceptions hold what was sent, so none of them goes on as a cause.
            fault = faults.fault_of(problem, self._endpoint)
            if fault.transient and not tally.text:
                raise _PassingError(fault) from None
            raise fault.error from None
        finally:
            client.close()

    def _client(self) -> "OpenAI":
        import httpx2
        from openai import OpenAI

        limits = self._timeouts
        timeout = httpx2.Timeout(limits.first_token, connect=limits.connect)
        return OpenAI(api_key=self._key or _NO_KEY, base_url=self._base_url, max_retries=0, timeout=timeout)

    def _texts(self, client: "OpenAI", prompt: Prompt, tally: Tally) -> Iterator[str]:
        began = time.monotonic()
        stream = self._open(client, prompt)
        watchdog = Watchdog(lambda: _break_off(stream))
        try:
            self._check_content_type(stream)
            chunks = iter(stream)
            left = self._timeouts.first_token - (time.monotonic() - began)
            while True:
                asked = time.monotonic()
                with watchdog.within(left):
                    chunk = next(chunks, None)
                if chunk is None:
                    break
                alive, text = tally.take(chunk)
                left = self._timeouts.between_tokens if alive else left - (time.monotonic() - asked)
                if tally.finish_reason:
                    left = min(left, _AFTER_THE_END)
                if text:
                    tally.first_token_seconds = tally.first_token_seconds or time.monotonic() - began
                    yield text
        except Exception:
            # What goes wrong after the answer's end takes nothing from the answer.
            if not (watchdog.expired or tally.finish_reason):
                raise
        finally:
            watchdog.close()
            stream.close()
        if watchdog.expired and not tally.finish_reason:
            raise self._too_slow(tally)
        self._check_whole(tally)

    def _open(self, client: "OpenAI", prompt: Prompt) -> "Stream[ChatCompletionChunk]":
        messages: Any = [{"role": message.role, "content": message.content} for message in prompt.messages]
        name = self._settings.name
        if self._asks_for_usage:
            try:
                return client.chat.completions.create(
                    model=name, messages=messages, stream=True, stream_options={"include_usage": True}
                )
            except Exception as problem:
                if not faults.names_stream_options(problem):
                    raise
                self._asks_for_usage = False
        return client.chat.completions.create(model=name, messages=messages, stream=True)

    def _check_content_type(self, stream: "Stream[ChatCompletionChunk]") -> None:
        kind = stream.response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind in ("text/html", "application/json", "application/xhtml+xml"):
            what = "a web page" if "html" in kind else "one JSON document"
            raise faults.protocol(self._endpoint, f"answered with {what} instead of a stream")

    def _too_slow(self, tally: Tally) -> ModelError:
        if tally.alive:
            limit = self._timeouts.between_tokens
            return faults.timeout(self._endpoint, "fell silent: no token", "between_tokens_timeout", limit)
        return faults.timeout(self._endpoint, "sent no token", "first_token_timeout", self._timeouts.first_token)

    def _check_whole(self, tally: Tally) -> None:
        """Raises where the stream ended without an answer, or before the answer's end."""
        if not tally.chunks:
            raise faults.protocol(self._endpoint, "answered without a single chunk")
        if tally.finish_reason is None:
            raise faults.cut_short(self._endpoint)
        if not tally.text.strip():
            raise faults.no_text(self._endpoint, tally.finish_reason, tally.refusal)

    def _usage(self, prompt: Prompt, tally: Tally) -> Usage:
        usage = tally.usage(prompt)
        settings = self._settings
        cost = None
        if settings.input_price is not None and settings.output_price is not None:
            spent = usage.prompt_tokens * settings.input_price + usage.completion_tokens * settings.output_price
            cost = spent / Decimal(1_000_000)
        return Usage(
            usage.prompt_tokens,
            usage.completion_tokens,
            usage.estimated,
            cost,
            settings.currency,
            tally.first_token_seconds,
        )

    def _stop(self, tally: Tally) -> Stop:
        match tally.finish_reason:
            case "length":
                return Stop("length")
            case "content_filter":
                return Stop("content_filter")
            case _:
                return Stop("stop")


class _PassingError(Exception):
    def __init__(self, fault: faults.Fault) -> None:
        super().__init__(fault.error.cause)
        self.fault = fault


def _host(base_url: str) -> str:
    """Host and port, without the user and password that a URL may hold."""
    return urlsplit(base_url).netloc.rpartition("@")[2]


def _break_off(stream: "Stream[ChatCompletionChunk]") -> None:
    """Wakes the thread that reads `stream`: shutting the socket down does, closing it from here would not."""
    import socket

    with suppress(OSError, AttributeError, KeyError):
        connection = stream.response.extensions["network_stream"].get_extra_info("socket")
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
