"""One request and its streamed answer, in a thread of its own.

Whoever waits can so stop waiting at any moment. A deadline on the reading itself would not do: looking up a name has
none, and that of a socket starts anew with every byte, so a server that sends keep-alive comments and no tokens would
hold the reader for ever. Nor would Ctrl-C: raised in the midst of a library, it may come out as some other exception.
"""

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from httpx2 import HTTPTransport, Response

MOST_BYTES = 32 * 2**20
"""Of one answer; that is some hundred thousand chunks."""

_READ_AHEAD = 64
"""Events that are read before somebody takes them."""

_LONGEST_COMPLAINT = 65_536
_LONGEST_FAREWELL = 0.1
"""Seconds that closing waits for the thread, which is a daemon and may be left behind."""


class Phase(Enum):
    READY = "ready"
    """The libraries are loaded, and connecting begins."""
    CONNECTED = "connected"
    """The request is on its way."""
    END = "end"


@dataclass(frozen=True, slots=True)
class Sent:
    """One server-sent event."""

    name: str
    data: str


Item: TypeAlias = Phase | Sent


class RejectedError(Exception):
    """The server answered with another status than 200; `body` is its beginning."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.headers = headers
        self.body = body


class NoStreamError(Exception):
    """The server answered 200 with a document instead of a stream."""

    def __init__(self, is_page: bool, body: bytes) -> None:
        super().__init__("no stream")
        self.is_page = is_page
        self.body = body


class TooMuchError(Exception):
    """The answer passed MOST_BYTES."""


class BadProxyError(Exception):
    """The environment names a proxy that none could be."""


@dataclass(frozen=True, slots=True)
class Call:
    """A POST; `proxy` is a URL.

    `connect_timeout` (seconds) ends a thread that was left behind while it connects; nobody waits for it that long.
    """

    url: str
    headers: Mapping[str, str]
    body: bytes
    connect_timeout: float
    proxy: str | None = None


class Exchange:
    """Starts at once. `take` gives READY, CONNECTED, each event, END; `close` hangs up."""

    def __init__(self, call: Call) -> None:
        self._call = call
        # Simple queues, for they stay usable where a Ctrl-C falls between any two steps of Python code.
        self._items: SimpleQueue[Item | Exception] = SimpleQueue()
        self._room: SimpleQueue[None] = SimpleQueue()
        for _ in range(_READ_AHEAD):
            self._room.put(None)
        self._closed = False
        self._connection: Any = None
        self._thread = threading.Thread(target=self._run, name="model-exchange", daemon=True)
        self._thread.start()

    def take(self, seconds: float | None) -> Item:
        """The next item. Raises `TimeoutError` where none comes in time, and what went wrong in the exchange."""
        try:
            item = self._items.get(timeout=None if seconds is None else max(0.0, seconds))
        except Empty:
            raise TimeoutError from None
        if isinstance(item, Exception):
            raise item
        if isinstance(item, Sent):
            self._room.put(None)
        return item

    def close(self) -> None:
        self._closed = True
        self._room.put(None)
        self._hang_up()
        self._thread.join(_LONGEST_FAREWELL)

    def _run(self) -> None:
        try:
            self._exchange()
            self._items.put(Phase.END)
        except Exception as problem:
            self._items.put(problem)

    def _exchange(self) -> None:
        import httpx2

        call = self._call
        timeout = httpx2.Timeout(None, connect=call.connect_timeout)
        with httpx2.Client(transport=_transport(call), timeout=timeout) as client:
            self._items.put(Phase.READY)
            extensions = {"trace": self._trace}
            with client.stream(
                "POST", call.url, headers=call.headers, content=call.body, extensions=extensions
            ) as response:
                self._read(response)

    def _read(self, response: "Response") -> None:
        from httpx2 import EventSource

        if response.status_code != 200:
            raise RejectedError(response.status_code, response.headers, _beginning(response))
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind in ("text/html", "application/xhtml+xml", "application/json"):
            raise NoStreamError("html" in kind, _beginning(response))
        # Servers name other types and charsets; an event stream is UTF-8 whatever they say.
        response.headers["content-type"] = "text/event-stream; charset=utf-8"
        size = 0
        for event in EventSource(response):
            size += len(event.data)
            if max(size, response.num_bytes_downloaded) > MOST_BYTES:
                raise TooMuchError
            if not event.data:
                continue
            self._items.put(Sent(event.event, event.data))
            self._room.get()
            if self._closed:
                return

    def _trace(self, name: str, info: Mapping[str, Any]) -> None:
        """Keeps hold of the connection as it is made; httpcore calls this at every step."""
        if name.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._connection = info["return_value"]
            if self._closed:
                self._hang_up()
        elif name.endswith(".send_request_headers.started") and info["request"].method == b"POST":
            self._items.put(Phase.CONNECTED)

    def _hang_up(self) -> None:
        """Wakes the thread: shutting the socket down does, closing it from here would not."""
        import socket

        with suppress(OSError, AttributeError):
            socket.socket.shutdown(self._connection.get_extra_info("socket"), socket.SHUT_RDWR)


def _transport(call: Call) -> "HTTPTransport":
    import ssl

    import httpx2

    trusted: ssl.SSLContext | bool = True
    if call.url.startswith("http:") and not (call.proxy or "").startswith("https:"):
        # Nothing here speaks TLS, and loading the authorities takes longer than a local server does to answer.
        trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        return httpx2.HTTPTransport(verify=trusted, proxy=call.proxy)
    except (ValueError, ImportError, httpx2.InvalidURL) as problem:
        raise BadProxyError from problem


def _beginning(response: "Response") -> bytes:
    """The first of the body, or what came of it before it broke: a complaint is worth more than how it ended."""
    import httpx2

    body = b""
    with suppress(httpx2.HTTPError):
        for piece in response.iter_bytes():
            body += piece
            if len(body) > _LONGEST_COMPLAINT:
                break
    return body[:_LONGEST_COMPLAINT]
