"""Whether the endpoint answers and knows the model. `GET /models` tells both and costs no tokens."""

import json
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from shopcli.context import Context
from shopcli.doctor.check import Check
from shopcli.errors import ModelError, UsageError
from shopcli.exits import ExitCode
from shopcli.models.choose import check_address
from shopcli.models.endpoint import Endpoint
from shopcli.models.exchange import BadProxyError, RejectedError
from shopcli.models.faults import fault_of
from shopcli.models.keys import find_key
from shopcli.models.openai_client import DEFAULT_BASE_URL
from shopcli.models.proxy import proxy_for, without_password
from shopcli.models.secrets import secrets_of
from shopcli.settings import ModelSettings, Settings

_PATIENCE = 15.0
"""Seconds within which a list of models is there, to its end."""
_LONGEST = 4_000_000
"""Bytes of a list that are read."""
_WITHOUT_LISTS = frozenset({404, 405, 501})


def check_online(context: Context, settings: Settings) -> Check | None:
    """One request to the configured model's endpoint; None where the built-in writer answers.

    None, too, where its address or its key is unusable, which `check_model` tells.
    """
    chosen = settings.model_settings()
    if chosen is None:
        return None
    try:
        check_address(chosen)
        key = find_key(chosen.api_key_env, context)
    except UsageError:
        return None
    base_url = chosen.base_url or DEFAULT_BASE_URL
    if key is None and chosen.base_url is None:
        return None
    proxy = proxy_for(base_url)
    host = urlsplit(base_url).netloc.rpartition("@")[2]
    secrets = secrets_of(key, base_url)
    shown_proxy = proxy and without_password(proxy)
    endpoint = Endpoint(host, chosen.name, chosen.api_key_env, key, shown_proxy, secrets=secrets)
    began = time.monotonic()
    try:
        listed = _listed(base_url, key, proxy, settings.connect_timeout)
    except Exception as problem:
        if isinstance(problem, RejectedError) and problem.status in _WITHOUT_LISTS:
            return _unlisted(endpoint, began)
        error = _error(problem, endpoint, settings.connect_timeout)
        return Check("model.online", "fail", error.cause, error.hint, ExitCode.MODEL_FAILED)
    return _unlisted(endpoint, began) if listed is None else _found(chosen, endpoint, listed, began)


def _error(problem: Exception, endpoint: Endpoint, connect: float) -> ModelError:
    import httpx2

    if isinstance(problem, httpx2.ConnectTimeout) and not endpoint.proxy:
        return endpoint.error("timeout.connect", seconds=connect)
    if isinstance(problem, TimeoutError | httpx2.ReadTimeout):
        return endpoint.error("timeout.silent", seconds=_PATIENCE)
    return fault_of(problem, endpoint).error


def _listed(base_url: str, key: str | None, proxy: str | None, connect: float) -> list[str] | None:
    """The names of the models; None where the answer is no list of them."""
    import httpx2

    parts = urlsplit(base_url)
    url = parts._replace(path=f"{parts.path.rstrip('/')}/models").geturl()
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        transport = httpx2.HTTPTransport(proxy=proxy)
    except (ValueError, ImportError, httpx2.InvalidURL) as problem:
        raise BadProxyError from problem
    with (
        httpx2.Client(transport=transport, timeout=httpx2.Timeout(_PATIENCE, connect=connect)) as client,
        client.stream("GET", url, headers=headers) as response,
    ):
        body = _beginning(response.iter_bytes())
        if response.status_code != 200:
            raise RejectedError(response.status_code, response.headers, body)
    try:
        data: Any = json.loads(body)
        return [str(model["id"]) for model in data["data"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _beginning(pieces: Iterable[bytes]) -> bytes:
    """Raises `TimeoutError` where bytes drip in for too long."""
    body, deadline = b"", time.monotonic() + _PATIENCE
    for piece in pieces:
        body += piece
        if time.monotonic() > deadline:
            raise TimeoutError
        if len(body) > _LONGEST:
            break
    return body


def _unlisted(endpoint: Endpoint, began: float) -> Check:
    said = f"{endpoint.host} answers {_after(began)} and lists no models, so {endpoint.model} was not looked up"
    return Check("model.online", "ok", said)


def _found(chosen: ModelSettings, endpoint: Endpoint, listed: list[str], began: float) -> Check:
    answers = f"{endpoint.host} answers {_after(began)}"
    if chosen.name in listed:
        return Check("model.online", "ok", f"{answers} and has {chosen.name}")
    others = ", ".join(endpoint.quote(name) for name in listed[:5]) or "none"
    fix = "set model to one that it lists"
    return Check("model.online", "warn", f"{answers} and does not list {chosen.name}, but: {others}", fix)


def _after(began: float) -> str:
    return f"after {(time.monotonic() - began) * 1000:,.0f} ms"
