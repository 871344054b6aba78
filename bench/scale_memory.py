"""The memory of a process and all that it starts, at its highest (Linux)."""

import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_SECONDS_BETWEEN = 0.05


def peak_memory(command: Sequence[str], environ: Mapping[str, str]) -> tuple[float, int]:
    """Runs `command` to its end: seconds, and bytes. A page that several processes share is counted once.

    Raises `CalledProcessError` where it fails.
    """
    start = time.perf_counter()
    with subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        peak = 0
        waiting = threading.Thread(target=process.wait)
        waiting.start()
        while waiting.is_alive():
            peak = max(peak, sum(map(_proportional, [process.pid, *_descendants(process.pid)])))
            waiting.join(_SECONDS_BETWEEN)
    taken = time.perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return taken, peak


def _descendants(pid: int) -> Iterator[int]:
    with suppress(OSError):  # it has ended
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, children.read_text().split()):
                yield child
                yield from _descendants(child)


def _proportional(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            name, _, size = line.partition(":")
            if name == "Pss":
                return int(size.split()[0]) * 1024
    return 0
