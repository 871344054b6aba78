"""The one `warm_server` of a test session."""

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path


class WarmServer:
    def __init__(self) -> None:
        self._connection, its = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("warm_server.py")), str(its.fileno())],
            stdin=subprocess.DEVNULL,
            pass_fds=[its.fileno()],
        )
        its.close()
        atexit.register(self._end)

    def start(
        self,
        arguments: Sequence[str],
        environ: Mapping[str, str],
        cwd: Path,
        streams: Sequence[int],
        program: str | None = None,
    ) -> "WarmRun":
        """`streams` are the descriptors of stdin, stdout and stderr; they stay the caller's to close.

        What runs is shopcli, or a Python `program`.
        """
        request = {"arguments": list(arguments), "environ": dict(environ), "cwd": str(cwd), "program": program}
        self._send(request, streams)
        return WarmRun(self, self._answer(), arguments)

    def wait(self, pid: int, patience: float) -> int | None:
        """The exit code of a run, which is killed where it has none after `patience` seconds: None."""
        self._send({"wait": pid})
        if select.select([self._connection], [], [], patience)[0]:
            return self._answer()
        os.kill(pid, signal.SIGKILL)
        self._answer()
        return None

    def _send(self, request: Mapping[str, object], streams: Sequence[int] = ()) -> None:
        line = json.dumps(request).encode() + b"\n"
        sent = socket.send_fds(self._connection, [line], streams)
        self._connection.sendall(line[sent:])

    def _answer(self) -> int:
        return int(self._connection.recv(64))

    def _end(self) -> None:
        self._connection.close()
        self._process.wait()


class WarmRun:
    """Speaks as `subprocess.Popen` does."""

    def __init__(self, server: WarmServer, pid: int, arguments: Sequence[str]) -> None:
        self._server = server
        self._arguments = arguments
        self._ended = False
        self._code: int | None = None
        self.pid = pid

    def send_signal(self, sent: int) -> None:
        if not self._ended:
            os.kill(self.pid, sent)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def wait(self, timeout: float = 60.0) -> int:
        """The exit code. Raises `TimeoutError` after `timeout` seconds, and kills the run then."""
        if not self._ended:
            self._code = self._server.wait(self.pid, timeout)
            self._ended = True
        if self._code is None:
            raise TimeoutError(f"shopcli {' '.join(self._arguments)} did not end within {timeout:g} seconds")
        return self._code


@cache
def warm_server() -> WarmServer:
    return WarmServer()
