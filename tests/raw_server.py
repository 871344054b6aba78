"""Servers on 127.0.0.1 below HTTP: one answers any request with the bytes it is given, one accepts nobody."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress


@contextmanager
def raw_server(said: bytes, *, drip: float = 0.0) -> Iterator[str]:
    """Yields host and port. With `drip`, an `x` follows each so many seconds; otherwise the server hangs up."""
    over = threading.Event()

    def answer(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            # What is left unread when a connection closes would reset it, and lose what was said.
            asked = b""
            while not asked.endswith(b"}"):
                asked += connection.recv(65536)
            connection.sendall(said)
            while drip and not over.wait(drip):
                connection.sendall(b"x")

    def serve() -> None:
        with suppress(OSError):
            while True:
                connections.append(threading.Thread(target=answer, args=(listener.accept()[0],)))
                connections[-1].start()

    connections: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepting = threading.Thread(target=serve)
        accepting.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}"
        finally:
            over.set()
            listener.shutdown(socket.SHUT_RDWR)
            for thread in (accepting, *connections):
                thread.join()


@contextmanager
def crowded_server() -> Iterator[str]:
    """Yields host and port of a server whose queue of connections is full, so that one more is never accepted."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            client = stack.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(listener.getsockname())
        yield f"127.0.0.1:{listener.getsockname()[1]}"
