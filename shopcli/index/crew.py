"""Processes that write parts of an index side by side."""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from shopcli.index.worker import send

if TYPE_CHECKING:
    from shopcli.index.part import Done, Part

_EACH = 250_000_000
"""Bytes that a process takes."""
_SHARE_OF_MEMORY = 8
_FEWEST = 4
"""Together with what starts them they stay below 1.5 GB. More are for machines of which that is a small part."""

Tick: TypeAlias = Callable[[int], None]

_PROGRAM = "import sys; sys.path[:] = {path!r}; from shopcli.index.worker import main; main()"


class Crew:
    """As many processes as there are processors, if memory allows, each started when it is first needed."""

    def __init__(self) -> None:
        self.size = min(_processors(), max(_FEWEST, _memory() // _SHARE_OF_MEMORY // _EACH))
        self._threads = ThreadPoolExecutor(self.size)
        self._idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        self._all: list[subprocess.Popen[bytes]] = []
        self._starting = Lock()
        self._has_ended = False

    def write(self, part: "Part", folder: Path, tick: Tick) -> "Future[Done]":
        """Has a part written into `folder`; `tick` is called in another thread."""
        return self._threads.submit(self._write, part, folder, tick)

    def _write(self, part: "Part", folder: Path, tick: Tick) -> "Done":
        from shopcli.index.part import Done

        process = self._process()
        assert process.stdin and process.stdout
        try:
            send(process.stdin, (part, folder))
            while isinstance(answer := pickle.load(process.stdout), int):
                tick(answer)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as problem:
            raise OSError("a process that wrote the index ended early") from problem
        self._idle.put(process)
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, Done)
        return answer

    def _process(self) -> "subprocess.Popen[bytes]":
        if not self._idle.empty():
            return self._idle.get()
        # Its modules come from where this process has its own: not from the working folder, if that is none of them.
        command = [sys.executable, "-P", "-c", _PROGRAM.format(path=sys.path)]
        with self._starting:
            if self._has_ended:
                raise OSError("the build has ended")
            # In a session of its own, so that Ctrl-C strikes this process alone, which ends the others.
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
            self._all.append(process)
        return process

    def end(self) -> None:
        """Ends the processes, whatever they are at."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._starting:
            self._has_ended = True
            for process in self._all:
                process.kill()
        self._threads.shutdown()
        for process in self._all:
            process.wait()
            for stream in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    if stream:
                        stream.close()


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> int:
    """The machine's bytes; 0 where it does not say."""
    with contextlib.suppress(AttributeError, ValueError, OSError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return 0


@contextlib.contextmanager
def crew() -> "Iterator[Crew]":
    together = Crew()
    try:
        yield together
    finally:
        together.end()
