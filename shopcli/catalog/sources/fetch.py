"""One GET with everything that can go wrong with it: every wait is bounded, every redirect is looked at."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from shopcli import __version__
from shopcli.catalog.formats.limits import gather
from shopcli.settings import Settings

if TYPE_CHECKING:
    import httpx

_Result = TypeVar("_Result")

_MOST_REDIRECTS = 5
_LONGEST_SILENCE = 30.0
"""Seconds between two parts of an answer."""

_HEADERS = {
    "User-Agent": f"shopcli/{__version__}",
    "Accept": "application/json, application/yaml, application/x-ndjson, text/yaml, */*;q=0.5",
}
_TRY_AGAIN = "try again later, or give a file"
_CHECK_ADDRESS = "check the address"
_REFUSALS = {
    401: ("asks for a password (401)", "write the address as https://user:password@host/…"),
    403: ("refuses access (403)", "ask its owner for access, or save the catalog to a file"),
    404: ("there is nothing at this address (404)", _CHECK_ADDRESS),
    410: ("the catalog is gone from this address (410)", _CHECK_ADDRESS),
}


class FetchError(Exception):
    """The address gave no catalog. `may_pass` is whether a copy from before is the best answer until it does."""

    def __init__(self, cause: str, hint: str, *, may_pass: bool = True) -> None:
        super().__init__(cause)
        self.cause, self.hint, self.may_pass = cause, hint, may_pass


@dataclass(frozen=True, slots=True)
class Answer:
    """A body and its headers (names in lower case); `body` is None where nothing has changed."""

    body: bytes | None
    headers: Mapping[str, str]


def fetch(url: str, name: str, settings: Settings, validators: Mapping[str, str]) -> Answer:
    """What stands at `url`, whose password and query no error shows. `validators` ask for it only where it changed.

    Raises `FetchError`, and `CatalogError` for a body over the limit.
    """
    seconds = settings.catalog_timeout
    late = FetchError(f"was not there within {seconds:g} seconds", "raise `catalog_timeout` in config.yaml")
    return _within(seconds, lambda: _follow(url, name, settings, {**_HEADERS, **validators}), late)


def _within(seconds: float, work: Callable[[], _Result], late: Exception) -> _Result:
    """`work` in a thread that is left behind when time is up, as nothing else bounds a name lookup or slow headers."""
    from concurrent.futures import Future

    future: Future[_Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as problem:  # raised again where it is waited for
            future.set_exception(problem)

    threading.Thread(target=run, name="fetch", daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError:
        raise late from None


def _follow(url: str, name: str, settings: Settings, headers: Mapping[str, str]) -> Answer:
    import httpx

    timeout = httpx.Timeout(_LONGEST_SILENCE, connect=settings.connect_timeout)
    try:
        with httpx.Client(timeout=timeout, follow_redirects=False) as client:
            here = httpx.URL(url)
            for _ in range(_MOST_REDIRECTS + 1):
                with client.stream("GET", here, headers=headers) as response:
                    if not response.is_redirect or "location" not in response.headers:
                        return _answer(response, name, settings)
                    here = _next_hop(here, response.headers["location"])
    except httpx.InvalidURL as problem:
        raise FetchError("is no address that can be reached", _CHECK_ADDRESS, may_pass=False) from problem
    except httpx.HTTPError as problem:
        raise _unreachable(problem) from problem
    except (OSError, ValueError) as problem:  # from certificates and proxies that the environment names
        hint = "check HTTP_PROXY, HTTPS_PROXY and SSL_CERT_FILE"
        raise FetchError("the environment's network settings cannot be used", hint) from problem
    raise FetchError(f"redirects more than {_MOST_REDIRECTS} times", _CHECK_ADDRESS, may_pass=False)


def _next_hop(here: "httpx.URL", location: str) -> "httpx.URL":
    """Where a redirect leads. The name and password of this origin go no further than this origin."""
    there = here.join(location)
    if there.scheme not in ("http", "https"):
        cause = f"redirects to {there.scheme}:, which is not followed"
        raise FetchError(cause, "only http and https addresses are read", may_pass=False)
    if (there.scheme, there.host, there.port) == (here.scheme, here.host, here.port):
        return there.copy_with(userinfo=here.userinfo)
    return there.copy_with(userinfo=b"")


def _answer(response: "httpx.Response", name: str, settings: Settings) -> Answer:
    headers = {key.lower(): value for key, value in response.headers.items()}
    status = response.status_code
    if status == 304:
        return Answer(None, headers)
    if status in _REFUSALS:
        cause, hint = _REFUSALS[status]
        raise FetchError(cause, hint, may_pass=False)
    if status >= 500 or status == 429:
        raise FetchError(f"the server cannot answer now ({status})", _TRY_AGAIN)
    if status != 200:
        raise FetchError(f"the server answered {status}", _CHECK_ADDRESS, may_pass=False)
    body = gather(response.iter_bytes(), name, settings)
    if "html" in headers.get("content-type", "") or body[:99].lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise FetchError("is an HTML page, not a catalog", "give the address of the file itself, such as its raw form")
    return Answer(body, headers)


def _unreachable(problem: "httpx.HTTPError") -> FetchError:
    import httpx

    if isinstance(problem, httpx.ConnectTimeout):
        return FetchError("could not be connected to in time", _TRY_AGAIN)
    if isinstance(problem, httpx.TimeoutException):
        return FetchError("stopped answering", _TRY_AGAIN)
    for cause in _causes(problem):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return FetchError(f"its certificate is not good: {cause.verify_message}", "check the address and the clock")
        if isinstance(cause, ssl.SSLError):
            return FetchError("no secure connection could be made", "check that the address is served by https")
        if isinstance(cause, socket.gaierror):
            return FetchError("its host is not known", "check the address and the network")
        if isinstance(cause, ConnectionRefusedError):
            return FetchError("the connection was refused", "check the address and its port")
    if isinstance(problem, httpx.ConnectError):
        return FetchError("could not be connected to", "check the address and the network")
    return FetchError("the connection broke before the answer was whole", _TRY_AGAIN)


def _causes(problem: BaseException | None) -> Iterator[BaseException]:
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__
