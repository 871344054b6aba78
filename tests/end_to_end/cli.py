"""The real command line in a process of its own, with a home, a working folder and an environment of its own.

`Shop.run`, `begin` and `start_warm` fork a process that has everything imported, which is several times as fast;
`start` and `run_python` start an interpreter.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from tests.end_to_end.warm import WarmRun, warm_server
from tests.fake_openai import FakeOpenAI

KEY = "sk-test-1234567890"
MODEL = "some-model"

PATIENCE = 60.0
"""Seconds after which a process that hangs fails its test."""

_KEPT = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TMPDIR", "COVERAGE_PROCESS_START")


@dataclass(frozen=True, slots=True)
class Ran:
    """A finished run."""

    code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        return json.loads(self.stdout)

    @property
    def lines(self) -> list[Any]:
        """stdout as JSON Lines."""
        return [json.loads(line) for line in self.stdout.splitlines()]


@dataclass(frozen=True, slots=True)
class Shop:
    """shopcli as one user runs it: `home` holds settings and indexes, `cwd` is empty unless a test writes into it."""

    home: Path
    cwd: Path
    environ: dict[str, str] = field(default_factory=dict)

    def asking(self, server: FakeOpenAI) -> "Shop":
        """The same shop with a model set, which `server` speaks for."""
        return replace(self, environ={"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": KEY, "SHOPCLI_MODEL": MODEL})

    def run(self, *arguments: str, stdin: bytes | None = None) -> Ran:
        """Runs to the end in a process that has its imports already; without `stdin`, nothing is piped in."""
        return self.begin(*arguments, stdin=stdin)()

    def begin(self, *arguments: str, stdin: bytes | None = None, program: str | None = None) -> Callable[[], Ran]:
        """Begins such a run, of shopcli or of a Python program, and returns what waits for its end."""
        said, complained = _file(), _file()
        with Path(os.devnull).open("rb") if stdin is None else _file(stdin) as given:
            streams = [given.fileno(), said.fileno(), complained.fileno()]
            started = self.start_warm(*arguments, streams=streams, program=program)

        def end() -> Ran:
            with said, complained:
                return Ran(started.wait(PATIENCE), _content(said), _content(complained))

        return end

    def start_warm(self, *arguments: str, streams: Sequence[int], program: str | None = None) -> WarmRun:
        """Starts a run in a process that has its imports already; `streams` are its stdin, stdout and stderr."""
        return warm_server().start(arguments, self.environment(), self.cwd, streams, program)

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Starts a run whose stdout and stderr are pipes."""
        return subprocess.Popen(
            command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **self._process(),
        )

    def run_python(self, program: str, *arguments: str) -> Ran:
        """Runs a Python program in the same surroundings."""
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            **self._process(),
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        own = {"HOME": str(self.home), "SHOPCLI_HOME": str(self.home), "TERM": "xterm-256color", "PYTHONUTF8": "1"}
        return {**kept, **own, **self.environ}

    def write(self, name: str, content: str | bytes) -> str:
        """Writes a file into the working folder and returns its name."""
        path = self.cwd / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def indexes(self) -> list[Path]:
        """The folders of finished and unfinished indexes."""
        root = self.home / "cache" / "index"
        return [path for path in root.iterdir() if path.is_dir()] if root.is_dir() else []

    def _process(self) -> dict[str, Any]:
        return {"env": self.environment(), "cwd": self.cwd}


def _file(content: bytes = b"") -> IO[bytes]:
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    file.write(content)
    file.seek(0)
    return file


def _content(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "shopcli", *arguments]


def wait_until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Looks every few milliseconds; fails the test where `condition` does not come true in time."""
    never = threading.Event()
    for _ in range(int(seconds / 0.005)):
        if condition():
            return
        never.wait(0.005)
    raise AssertionError(f"{what} did not happen within {seconds:g} seconds")


@contextmanager
def interruptible() -> Iterator[None]:
    """Lets children receive Ctrl-C: whatever started the tests in the background made it ignored, and that inherits."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def ids(recommendations: Sequence[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in recommendations]
