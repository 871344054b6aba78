"""What goes wrong with a provider, as a `ModelError` with a stable kind, a cause and a next step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shopcli.errors import ModelError
from shopcli.models.retry import read_retry_after
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    from openai import APIConnectionError, APIError

_TRANSIENT = frozenset({"rate_limit", "server_error", "connection"})
_KEY_LIKE = re.compile(r"\b(?:sk|pk|rk|gsk|xai)[-_][\w*.-]{6,}|\bBearer\s+\S+", re.IGNORECASE)
_CONTEXT = re.compile(
    r"context[ _-]?(?:length|size|window)|maximum context|too many tokens|prompt is too long|reduce the length", re.I
)
_QUOTA = re.compile(
    r"insufficient[ _](?:quota|balance|credit|funds)|exceeded your current quota|quota (?:exceeded|exhausted)|欠费"
    r"|余额不足",
    re.I,
)
_FILTER = re.compile(r"content[ _-]?(?:filter|policy|management)|safety system|moderation", re.I)
_NO_MODEL = re.compile(
    r"model[ _-]?not[ _-]?found|model\b.*\b(?:does not exist|not found|not exist)|unknown model", re.I
)
OFFLINE_HINT = "run with --offline for an answer without a model"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Who was asked for what; `key` is only known here so that it can be struck out of what the provider says."""

    host: str
    model: str
    key_name: str
    key: str | None = None

    def quote(self, text: str) -> str:
        """What the provider said, in one short line without keys or markup; empty where it said nothing readable."""
        line = one_line(text)
        if not line or line.startswith("<") or "<html" in line.lower():
            return ""
        if self.key:
            line = line.replace(self.key, "[key]")
        return shorten(_KEY_LIKE.sub("[key]", line), 200).rstrip(".")


@dataclass(frozen=True, slots=True)
class Fault:
    error: ModelError
    retry_after: float | None = None
    """Seconds that the provider asks to wait."""

    @property
    def transient(self) -> bool:
        """Whether the same request may well succeed in a moment."""
        return self.error.kind in _TRANSIENT


def fault_of(problem: Exception, endpoint: Endpoint) -> Fault:
    """The fault behind an exception of the openai package, or of what it lets through."""
    import openai

    match problem:
        case openai.APITimeoutError():
            return Fault(_timeout(problem, endpoint))
        case openai.APIConnectionError():
            return Fault(_connection(problem, endpoint))
        case openai.APIStatusError():
            error = _status(problem.status_code, _said(problem, endpoint), _codes(problem), endpoint)
            return Fault(error, read_retry_after(problem.response.headers))
        case openai.APIError():
            return Fault(_event(problem, endpoint))
        case _:
            return Fault(protocol(endpoint, "sent something that is no chat completion stream"))


def timeout(endpoint: Endpoint, phase: str, setting: str, seconds: float) -> ModelError:
    cause = f"{endpoint.host} {phase} within {seconds:g} s"
    return ModelError("timeout", cause, hint=f"raise {setting} in config.yaml, or {OFFLINE_HINT}")


def protocol(endpoint: Endpoint, what: str) -> ModelError:
    return ModelError("protocol", f"{endpoint.host} {what}", hint="check base_url; it usually ends in /v1")


def cut_short(endpoint: Endpoint) -> ModelError:
    """A stream that ends without a finish reason has lost its tail, and no exception says so."""
    return ModelError("protocol", f"{endpoint.host} ended the answer before it was finished", hint="try again")


def no_text(endpoint: Endpoint, finish_reason: str, refusal: str) -> ModelError:
    """An answer that ended properly and says nothing."""
    host = endpoint.host
    if refusal:
        said = endpoint.quote(refusal)
        return ModelError("refused", f"{endpoint.model} refused to answer: {said}", hint="word the need differently")
    match finish_reason:
        case "content_filter":
            return ModelError("content_filter", f"{host} filtered the answer", hint="word the need differently")
        case "length":
            cause = f"{endpoint.model} used up its tokens before it wrote anything"
            return ModelError("empty", cause, hint="raise the server's token limit, or choose another model")
        case "tool_calls" | "function_call":
            cause = f"{endpoint.model} called a tool, and none was offered"
            return ModelError("empty", cause, hint="choose another model")
        case _:
            return ModelError(
                "empty", f"{endpoint.model} answered without any text", hint=f"try again, or {OFFLINE_HINT}"
            )


def _timeout(problem: "APIConnectionError", endpoint: Endpoint) -> ModelError:
    import httpx2

    if any(isinstance(cause, httpx2.ConnectTimeout | httpx2.PoolTimeout) for cause in _chain(problem)):
        cause = f"{endpoint.host} did not accept a connection in time"
        return ModelError("timeout", cause, hint=f"check base_url and the network, or {OFFLINE_HINT}")
    cause = f"{endpoint.host} did not begin to answer in time"
    return ModelError("timeout", cause, hint=f"raise first_token_timeout in config.yaml, or {OFFLINE_HINT}")


def _connection(problem: "APIConnectionError", endpoint: Endpoint) -> ModelError:
    import socket
    import ssl

    causes = list(_chain(problem))
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        what = f"no trusted TLS connection to {endpoint.host}"
        return ModelError("tls", what, hint="check that base_url is https where the server is, and its certificate")
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        what, hint = f"the name {endpoint.host} does not resolve", "check base_url and the network"
    elif any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        what, hint = f"nothing listens at {endpoint.host}", "start the server, or correct base_url"
    else:
        what, hint = f"the connection to {endpoint.host} broke", "try again"
    return ModelError("connection", what, hint=f"{hint}, or {OFFLINE_HINT}")


def _event(problem: "APIError", endpoint: Endpoint) -> ModelError:
    """The error behind an `error` event in the stream, which may carry a status as its code, or none."""
    code = problem.code or ""
    status = int(code) if re.fullmatch("[45][0-9][0-9]", code) else 400
    error = _status(status, _said(problem, endpoint), _codes(problem), endpoint)
    return error if error.kind != "bad_request" else _status(500, _said(problem, endpoint), "", endpoint)


def _status(status: int, said: str, codes: str, endpoint: Endpoint) -> ModelError:
    host, told = endpoint.host, f": {said}" if said else ""
    text = f"{codes} {said}"
    if status == 401 or "invalid_api_key" in codes:
        # The provider's own words may hold the key, so they are not repeated.
        return ModelError("authentication", f"{host} does not accept the key", hint=f"check {endpoint.key_name}")
    if status == 402 or ("rate_limit" not in codes and _QUOTA.search(text)):
        return ModelError("quota", f"the account at {host} has no quota left{told}", hint="check its plan and billing")
    if status == 413 or (status < 500 and _CONTEXT.search(text)):
        hint = "set the model's window in config.yaml to what it really holds"
        return ModelError("context_length", f"the prompt is longer than {endpoint.model} holds{told}", hint=hint)
    if status < 500 and _FILTER.search(text):
        return ModelError("content_filter", f"{host} filtered the request{told}", hint="word the need differently")
    if status == 403:
        hint = f"check what the key in {endpoint.key_name} may use"
        return ModelError("permission", f"{host} does not let this key use {endpoint.model}{told}", hint=hint)
    if status == 404 or (status < 500 and _NO_MODEL.search(text)):
        hint = "check --model and base_url; base_url usually ends in /v1"
        return ModelError("model_not_found", f"{host} has no model {endpoint.model} there{told}", hint=hint)
    if status == 429 or "rate_limit" in codes:
        hint = f"wait a moment, or {OFFLINE_HINT}"
        return ModelError("rate_limit", f"{host} limits the rate of requests{told}", hint=hint)
    if status >= 500 or status == 408:
        return ModelError("server_error", f"{host} failed{told}", hint=f"try again, or {OFFLINE_HINT}")
    hint = "check that base_url and --model belong together"
    return ModelError("bad_request", f"{host} refused the request with status {status}{told}", hint=hint)


def names_stream_options(problem: Exception) -> bool:
    """Whether a server rejects the request for not knowing `stream_options`."""
    import openai

    if not isinstance(problem, openai.BadRequestError | openai.UnprocessableEntityError):
        return False
    return any(name in f"{problem.message} {problem.param}" for name in ("stream_options", "include_usage"))


def _said(problem: "APIError", endpoint: Endpoint) -> str:
    body: Any = problem.body
    if isinstance(body, dict):
        inner = body.get("error", body)
        message = inner.get("message") or inner.get("detail") if isinstance(inner, dict) else inner
        return endpoint.quote(message if isinstance(message, str) else "")
    return endpoint.quote(body if isinstance(body, str) else "")


def _codes(problem: "APIError") -> str:
    return " ".join(str(code) for code in (problem.code, problem.type) if code)


def _chain(problem: BaseException | None) -> Iterator[BaseException]:
    """An exception and what led to it."""
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__
