"""A real HTTP server on this machine, whose answers a test writes, and a machine that reads from it."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias

import pytest

from shopcli.catalog.loaded import Source
from shopcli.catalog.sources.source import resolve
from shopcli.errors import CatalogError
from shopcli.settings import Settings
from tests.catalog.reading import make_context

LAMP = b'[{"id": "a", "title": "Lamp"}]'
NOW = datetime(2026, 1, 5, tzinfo=UTC)

Respond: TypeAlias = Callable[[BaseHTTPRequestHandler], None]


def answer(body: bytes = b"", status: int = 200, headers: Mapping[str, str] | None = None) -> Respond:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in (headers or {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return respond


class Web:
    """`routes` say what each path answers; `asked` keeps the path and the headers of every request."""

    def __init__(self) -> None:
        self.routes: dict[str, Respond] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.over = threading.Event()
        """Set when the test ends: what hangs waits for it."""
        self.origin = ""

    def url(self, path: str) -> str:
        return self.origin + path

    def hang(self, handler: BaseHTTPRequestHandler) -> None:
        self.over.wait(30)

    def drip(self, handler: BaseHTTPRequestHandler) -> None:
        """A body that never ends, a byte at a time: no single wait is long."""
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        while not self.over.wait(0.05):
            handler.wfile.write(b" ")

    def endless(self, handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not self.over.is_set():
            handler.wfile.write(b"x" * 65536)


@contextmanager
def serving() -> Iterator[Web]:
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
            try:
                web.routes.get(self.path, answer(status=404))(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client has had enough

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.over.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


class Shopper:
    """One machine that reads addresses, at a time that a test sets."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder, self.settings, self.now = folder, settings, NOW

    def source(self, url: str, settings: Settings | None = None) -> Source:
        context = make_context(self.folder, now=lambda: self.now)
        (source,) = resolve([url], context, settings or self.settings)
        return source

    def titles(self, url: str) -> list[str]:
        return [product.title for product in self.source(url).load().products]

    def refusal(self, url: str, settings: Settings | None = None) -> CatalogError:
        with pytest.raises(CatalogError) as caught:
            self.source(url, settings).load()
        return caught.value

    @property
    def cached(self) -> list[Path]:
        return sorted((self.folder.parent / f"{self.folder.name}-home" / "cache" / "http").glob("*"))
