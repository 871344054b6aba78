"""A pseudo-terminal with a real screen behind it, scrollback included."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pyte

from tests.end_to_end.cli import PATIENCE, Shop, command
from tests.end_to_end.warm import WarmRun

_A_MOMENT = 0.5
"""Seconds until a key is pressed again."""


class _Screen(pyte.HistoryScreen):
    """Answers where the cursor is, as terminals do."""

    def __init__(self, columns: int, rows: int, file: int) -> None:
        super().__init__(columns, rows, history=10_000)
        self.file = file

    def write_process_input(self, data: str) -> None:
        os.write(self.file, data.encode())


class Terminal:
    """What a user of a terminal of `columns` x `rows` sees of one run; stdin is empty, stderr is on the screen too."""

    def __init__(self, process: "subprocess.Popen[bytes] | WarmRun", master: int, columns: int, rows: int) -> None:
        self.process = process
        self.raw = b""
        self.file = master
        """The descriptor whose modes the run may not change."""
        self._screen = _Screen(columns, rows, master)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """Scrollback and screen, without trailing blanks and empty lines."""
        above = ["".join(row[x].data for x in range(self._screen.columns)) for row in self._screen.history.top]
        lines = [line.rstrip() for line in [*above, *self._screen.display]]
        return "\n".join(lines).rstrip("\n") + "\n"

    @property
    def screen(self) -> list[str]:
        """The lines that are on the screen now, without trailing blanks."""
        return [line.rstrip() for line in self._screen.display]

    def resize(self, columns: int, rows: int) -> None:
        _set_size(self.file, columns, rows)
        self._screen.resize(rows, columns)
        self.process.send_signal(signal.SIGWINCH)

    @property
    def cursor_is_hidden(self) -> bool:
        return bool(self._screen.cursor.hidden)

    def read_until(self, text: str) -> None:
        """Returns once `text` stands on the screen. Fails where it does not come in time, or the run ends before."""
        end = time.monotonic() + PATIENCE
        while text not in self.text:
            assert self._read(end), f"the run ended without {text!r}; the screen shows:\n{self.text}"

    def read_while(self, condition: Callable[[], bool]) -> None:
        """Returns once `condition` is no longer true. Fails as `read_until` does."""
        end = time.monotonic() + PATIENCE
        while condition():
            assert self._read(end), f"the run ended; the screen shows:\n{self.text}"

    def type(self, text: str) -> None:
        os.write(self.file, text.encode())

    def press_until(self, key: str, text: str) -> None:
        """Presses `key` until `text` stands on the screen: for keys that nothing on the screen says are heard yet."""
        end = time.monotonic() + PATIENCE
        while text not in self.text:
            self.type(key)
            ready, _, _ = select.select([self.file], [], [], _A_MOMENT)
            assert self._read(end) if ready else time.monotonic() < end, f"no {text!r}; the screen shows:\n{self.text}"

    def finish(self) -> int:
        """Reads to the end and returns the exit code."""
        end = time.monotonic() + PATIENCE
        while self._read(end):
            pass
        return self.process.wait(PATIENCE)

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self.file], [], [], max(0.0, end - time.monotonic()))
        assert ready, f"nothing came within {PATIENCE:g} seconds; the screen shows:\n{self.text}"
        try:
            data = os.read(self.file, 65536)
        except OSError:  # Linux says EIO where others say end of file
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)


@contextmanager
def terminal(
    shop: Shop,
    *arguments: str,
    columns: int = 80,
    rows: int = 24,
    keyboard: bool = False,
    piped: bytes = b"",
    cold: bool = False,
    program: str | None = None,
) -> Iterator[Terminal]:
    """Runs shopcli on a terminal of its own; whatever still runs at the end of the block is killed.

    With a `keyboard`, stdin is that terminal too, and `Terminal.type` types on it; else it holds what is `piped`. A
    `cold` run starts an interpreter of its own, for where it matters how that ends. A Python `program` runs in place of
    shopcli itself.
    """
    master, slave = os.openpty()
    _set_size(slave, columns, rows)
    with tempfile.TemporaryFile() as stdin:
        stdin.write(piped)
        stdin.seek(0)
        streams = [slave if keyboard else stdin.fileno(), slave, slave]
        process = (
            _cold(shop, arguments, streams) if cold else shop.start_warm(*arguments, streams=streams, program=program)
        )
    os.close(slave)
    try:
        yield Terminal(process, master, columns, rows)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def _set_size(file: int, columns: int, rows: int) -> None:
    fcntl.ioctl(file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _cold(shop: Shop, arguments: Sequence[str], streams: Sequence[int]) -> "subprocess.Popen[bytes]":
    stdin, stdout, stderr = streams
    return subprocess.Popen(
        command(*arguments), stdin=stdin, stdout=stdout, stderr=stderr, env=shop.environment(), cwd=shop.cwd
    )
