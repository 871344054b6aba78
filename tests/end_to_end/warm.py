"""The one `warm_server` of a test session."""

import atexit
import json
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path


class WarmServer:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("warm_server.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(self._process.kill)

    def run(
        self,
        arguments: Sequence[str],
        environ: Mapping[str, str],
        cwd: Path,
        streams: Mapping[str, Path],
        patience: float,
    ) -> int:
        """One run to its end. Raises `TimeoutError` after `patience` seconds, and then can run nothing more."""
        assert self._process.stdin
        assert self._process.stdout
        request = {"arguments": list(arguments), "environ": dict(environ), "cwd": str(cwd)}
        files = {name: str(path) for name, path in streams.items()}
        self._process.stdin.write(json.dumps({**request, **files}) + "\n")
        self._process.stdin.flush()
        if not select.select([self._process.stdout], [], [], patience)[0]:
            self._process.kill()
            raise TimeoutError(f"shopcli {' '.join(arguments)} did not end within {patience:g} seconds")
        return int(self._process.stdout.readline())


@cache
def warm_server() -> WarmServer:
    return WarmServer()
