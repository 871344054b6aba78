"""A scripted OpenAI-compatible server on 127.0.0.1: it says what a test wrote down, faults included.

Every request is recorded:

    with FakeOpenAI(answer("PICKS: [1]\\n\\nTake [1].")) as server:
        ...  # ask server.url
        assert server.requests[0].body["model"] == "some-model"

Each request takes the next reply; the last one repeats. A reply is a list of steps: `Say`, `Wait`, `Cut`, and so on.
`python -m tests.fake_openai --port 8080 --delay 0.05` serves a fixed answer for trials by hand.
"""

import json
import socket
import ssl
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self, TypeAlias

_PATIENCE = 30.0
"""Seconds after which a `Wait` that no test released gives up, so that a failing test ends."""


@dataclass(frozen=True, slots=True)
class Say:
    """One chunk of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Sends nothing until the test sets `released`: what was said before must be shown by then."""

    released: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class Pause:
    """Sleeps; only for trials by hand."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Delta:
    """One chunk whose delta holds anything: a role, tool calls, reasoning, a refusal."""

    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finish:
    reason: str = "stop"


@dataclass(frozen=True, slots=True)
class CountTokens:
    """The usage chunk, which has no choices."""

    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes as they are: malformed JSON, an error event, a keep-alive comment."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """Drops the connection in the middle of the response."""


@dataclass(frozen=True, slots=True)
class Stall:
    """Says nothing more until the client hangs up; with `ping`, keep-alive comments go on meanwhile."""

    ping: float | None = None


Step: TypeAlias = Say | Wait | Pause | Delta | Finish | CountTokens | Raw | Cut | Stall
DONE = Raw(b"data: [DONE]\n\n")


@dataclass(frozen=True, slots=True)
class Reply:
    """One response. With `body` it is sent whole; otherwise `steps` stream as server-sent events.

    `early` steps run before the status line: a `Stall` there is a server that takes the request and says nothing.
    """

    steps: Iterable[Step] = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    early: Sequence[Step] = ()


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    headers: Mapping[str, str]
    """By name in lower case."""
    body: Any


def answer(*texts: str, prompt_tokens: int = 100, completion_tokens: int = 20, delay: float = 0.0) -> Reply:
    """A faultless answer in as many chunks as there are texts."""
    said: list[Step] = [Delta({"role": "assistant", "content": ""})]
    for text in texts:
        said += [Pause(delay), Say(text)] if delay else [Say(text)]
    return Reply([*said, Finish(), CountTokens(prompt_tokens, completion_tokens), DONE])


def failure(status: int, message: str, headers: Mapping[str, str] | None = None, **details: str | None) -> Reply:
    """An error as OpenAI words it; `details` are its `code`, `type` and `param`."""
    body = json.dumps({"error": {"message": message, **details}}).encode()
    return Reply(status=status, headers={"Content-Type": "application/json", **(headers or {})}, body=body)


def html_page(status: int = 200) -> Reply:
    """What a captive portal or a wrong base URL answers."""
    page = b"<!doctype html><html><head><title>Welcome</title></head><body>Please sign in</body></html>"
    return Reply(status=status, headers={"Content-Type": "text/html"}, body=page)


SELF_SIGNED = Path(__file__).with_name("tls") / "self_signed.pem"
"""The certificate of 127.0.0.1, which nobody trusts, and its key."""


class FakeOpenAI:
    """Serves `replies` from a thread for as long as the `with` block lasts; over TLS with a `certificate`."""

    def __init__(self, *replies: Reply, port: int = 0, certificate: Path | None = None) -> None:
        self._replies = replies or (answer("PICKS: [1]\n\nTake [1]."),)
        self._lock = threading.Lock()
        self.requests: list[Request] = []
        self.hung_up = threading.Event()
        """Set once a client closed its connection before its reply had ended."""
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.fake = self
        self._scheme = "https" if certificate else "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._release()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def next_reply(self, request: Request) -> Reply:
        with self._lock:
            self.requests.append(request)
            return self._replies[min(len(self.requests), len(self._replies)) - 1]

    def _release(self) -> None:
        """Lets every waiting handler go on, so that closing the server never hangs."""
        for reply in self._replies:
            for step in (*reply.early, *reply.steps):
                if isinstance(step, Wait):
                    step.released.set()
        self._server.close_connections()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    fake: FakeOpenAI

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._connections: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._connections.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        for connection in list(self._connections):
            _shut(connection)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = json.loads(self.rfile.read(length) or b"null")
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.fake.next_reply(Request(self.path, headers, body))
        self.close_connection = True
        try:
            self._perform(reply)
        except (BrokenPipeError, ConnectionResetError):
            self.server.fake.hung_up.set()

    def _perform(self, reply: Reply) -> None:
        for step in reply.early:
            if not self._step(step):
                return
        if reply.body is not None:
            self._start(reply, {"Content-Length": str(len(reply.body))})
            self.wfile.write(reply.body)
            return
        self._start(reply, {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"})
        if all(self._step(step) for step in reply.steps):
            self.wfile.write(b"0\r\n\r\n")

    def _start(self, reply: Reply, headers: Mapping[str, str]) -> None:
        self.send_response(reply.status)
        for name, value in {**headers, **reply.headers, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _step(self, step: Step) -> bool:
        """Performs one step; False where nothing more can follow."""
        match step:
            case Wait():
                return step.released.wait(_PATIENCE)
            case Pause():
                time.sleep(step.seconds)
            case Cut():
                _shut(self.connection)
                return False
            case Stall():
                self._stall(step.ping)
                return False
            case _:
                self._send(_event(step))
        return True

    def _send(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
        self.wfile.flush()

    def _stall(self, ping: float | None) -> None:
        self.connection.settimeout(ping or _PATIENCE)
        for _ in range(int(_PATIENCE / ping) if ping else 1):
            try:
                if self.connection.recv(1) == b"":
                    raise ConnectionResetError
            except TimeoutError:
                if ping:
                    self._send(b": ping\n\n")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gives it
        """Nothing: a test's output is its own."""


def _event(step: Say | Delta | Finish | CountTokens | Raw) -> bytes:
    match step:
        case Raw():
            return step.data
        case Say():
            fields: dict[str, Any] = _choice({"content": step.text})
        case Delta():
            fields = _choice(dict(step.fields))
        case Finish():
            fields = _choice({}, step.reason)
        case CountTokens():
            counts = {"prompt_tokens": step.prompt_tokens, "completion_tokens": step.completion_tokens}
            fields = {"choices": [], "usage": {**counts, "total_tokens": sum(counts.values())}}
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "fake"}
    return b"data: " + json.dumps({**head, **fields}, ensure_ascii=False).encode() + b"\n\n"


def _choice(delta: dict[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": delta, "finish_reason": finish_reason}]}


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _main() -> None:
    import argparse
    import sys

    parser = argparse.ArgumentParser(description="Serve a fixed answer as an OpenAI-compatible server would.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--delay", type=float, default=0.05, help="seconds before each chunk")
    parser.add_argument("--text", default="PICKS: [2] [1]\n\n**[2]** is the one to take; [1] is the *cheaper* choice.")
    options = parser.parse_args()
    pieces = [options.text[start : start + 4] for start in range(0, len(options.text), 4)]
    with FakeOpenAI(answer(*pieces, delay=options.delay), port=options.port) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    _main()
