"""Any OpenAI-compatible endpoint as a `Model`: streaming, with time limits and retries of our own.

It speaks the protocol itself, over httpx2. The openai package takes five times as long to import, retries silently,
takes a truncated stream for a whole one and an HTML page for an empty answer.
"""

import json
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from shopcli.errors import ModelError
from shopcli.models.chat_stream import LONGEST_ANSWER, Timeouts, read_answer
from shopcli.models.endpoint import Endpoint
from shopcli.models.exchange import Call, Exchange
from shopcli.models.fault_words import retry_notice
from shopcli.models.faults import Fault, fault_of, names_response_format, names_stream_options
from shopcli.models.model import Piece, Stop, Usage
from shopcli.models.proxy import proxy_for, without_password
from shopcli.models.retry import RETRIES, wait_before
from shopcli.models.secrets import secrets_of, without_secrets
from shopcli.models.tally import Tally
from shopcli.prompts.prompt import Prompt
from shopcli.settings import ModelSettings

DEFAULT_BASE_URL = "https://api.openai.com/v1"


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
        self._asks_by_schema = True

    @property
    def name(self) -> str:
        return self._settings.name

    @property
    def provider(self) -> str:
        return _host(self._base_url)

    @property
    def window(self) -> int:
        return self._settings.window

    @property
    def reserve(self) -> int:
        return self._settings.reserve

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        """The answer as it comes, then `Usage` and `Stop`. Before the first text, a passing fault is tried again.

        A prompt with a form, which others wait for, is tried once. Faults are told in the language of the need.
        """
        endpoint = self._endpoint(prompt)
        for attempt in range(1, RETRIES + 2):
            try:
                yield from self._attempt(prompt, endpoint)
                return
            except _PassingError as passing:
                wait = wait_before(attempt, passing.fault.retry_after)
                if wait is None or prompt.form:
                    raise passing.fault.error from None
                self._on_notice(retry_notice(endpoint.language, passing.fault.error.cause, wait, attempt, RETRIES))
                self._sleep(wait)

    def _endpoint(self, prompt: Prompt) -> Endpoint:
        proxy = proxy_for(self._base_url)
        return Endpoint(
            self.provider,
            self.name,
            self._settings.api_key_env,
            self._key,
            proxy and without_password(proxy),
            prompt.brief.need.language,
            secrets_of(self._key, self._base_url),
        )

    def _attempt(self, prompt: Prompt, endpoint: Endpoint) -> Iterator[Piece]:
        """One request. Raises `_PassingError` where another may succeed and nothing was said yet."""
        tally, form = Tally(), prompt.form
        with_schema = form is not None and self._asks_by_schema
        timeouts = replace(self._timeouts, whole=form.seconds) if form else self._timeouts
        longest = form.characters if form else LONGEST_ANSWER
        exchange = Exchange(self._call(prompt, with_schema=with_schema))
        try:
            yield from without_secrets(read_answer(exchange, tally, timeouts, endpoint, longest), endpoint.secrets)
            yield self._usage(prompt, tally)
            yield _stop(tally)
        except ModelError:
            raise
        except Exception as problem:
            if self._asks_for_usage and names_stream_options(problem):
                self._asks_for_usage = False
                yield from self._attempt(prompt, endpoint)
                return
            if with_schema and names_response_format(problem):
                self._asks_by_schema = False
                yield from self._attempt(prompt, endpoint)
                return
            # The library's own exceptions hold what was sent, so none of them goes on as a cause.
            fault = fault_of(problem, endpoint)
            if fault.transient and not tally.said_something:
                raise _PassingError(fault) from None
            raise fault.error from None
        finally:
            exchange.close()

    def _call(self, prompt: Prompt, *, with_schema: bool) -> Call:
        body: dict[str, Any] = {
            "model": self.name,
            "messages": [{"role": message.role, "content": message.content} for message in prompt.messages],
            "stream": True,
        }
        if self._asks_for_usage:
            body["stream_options"] = {"include_usage": True}
        if prompt.form and with_schema:
            schema = {"name": prompt.form.name, "strict": True, "schema": prompt.form.schema}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        headers = {
            "Content-Type": "application/json",
            "Accept": "text/event-stream",
            "Accept-Encoding": "identity",
            "User-Agent": "shopcli",
        }
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        parts = urlsplit(self._base_url)
        url = parts._replace(path=f"{parts.path.rstrip('/')}/chat/completions").geturl()
        return Call(url, headers, json.dumps(body).encode(), self._timeouts.connect + 1, proxy_for(url))

    def _usage(self, prompt: Prompt, tally: Tally) -> Usage:
        usage = tally.usage(prompt)
        settings = self._settings
        cost = None
        if settings.input_price is not None and settings.output_price is not None:
            spent = usage.prompt_tokens * settings.input_price + usage.completion_tokens * settings.output_price
            cost = spent / Decimal(1_000_000)
        return replace(usage, cost=cost, currency=settings.currency, first_token_seconds=tally.first_token_seconds)


class _PassingError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.error.cause)
        self.fault = fault


def _stop(tally: Tally) -> Stop:
    match tally.finish_reason:
        case "length":
            return Stop("length")
        case "content_filter":
            return Stop("content_filter")
        case _:
            return Stop("stop")


def _host(base_url: str) -> str:
    """Host and port, without the user and password that a URL may hold."""
    return urlsplit(base_url).netloc.rpartition("@")[2]
