"""A process that writes parts of a large index: it is sent parts on stdin, and answers on stdout.

It ends when the process that started it does, wherever it is then.
"""

import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from shopcli.index.part import Part


def main() -> None:
    import gc

    # What a library prints must not get between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    tasks: SimpleQueue[tuple[Part, Path]] = SimpleQueue()
    Thread(target=_receive, args=(sys.stdin.buffer, tasks.put), daemon=True).start()
    gc.disable()  # hardly anything here is in a cycle, and looking for that would take long
    while True:
        send(answers, _written(*tasks.get(), lambda count: send(answers, count)))
        gc.collect()


def send(stream: IO[bytes], thing: object) -> None:
    pickle.dump(thing, stream, protocol=pickle.HIGHEST_PROTOCOL)
    stream.flush()


def _receive(stream: BinaryIO, put: Callable[[Any], None]) -> None:
    try:
        while True:
            put(pickle.load(stream))
    except (EOFError, pickle.UnpicklingError):
        os._exit(0)
    except Exception as problem:  # its modules may be gone or others by now; nobody is to wait for an answer
        os.write(sys.stderr.fileno(), f"shopcli: {type(problem).__name__}: {problem}\n".encode())
        os._exit(1)


def _written(part: "Part", folder: Path, tick: Callable[[int], None]) -> object:
    """The part done, or why it could not be."""
    from shopcli.index.part import write_part

    try:
        return write_part(part, folder, tick)
    except Exception as problem:  # raised again where the answer is read
        return problem
