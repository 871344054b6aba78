"""Work done by several threads at once; each result comes as soon as it is there."""

from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")


def as_done(work: Callable[[Item], Done], items: Iterable[Item], threads: int) -> Iterator[Done]:
    """What `work` makes of each item; the next item is drawn when a thread is free. Raises what `work` raises.

    The threads are daemons: one may wait minutes for a model, and nobody who presses Ctrl-C shall.
    """
    tasks: SimpleQueue[tuple[Item] | None] = SimpleQueue()
    results: SimpleQueue[tuple[Done, None] | tuple[None, BaseException]] = SimpleQueue()

    def serve() -> None:
        while task := tasks.get():
            try:
                results.put((work(task[0]), None))
            except BaseException as problem:
                results.put((None, problem))

    for _ in range(threads):
        Thread(target=serve, daemon=True).start()
    waiting, busy = iter(items), 0
    try:
        while True:
            while busy < threads and (drawn := _draw(waiting)):
                tasks.put(drawn)
                busy += 1
            if not busy:
                return
            yield _unpacked(results.get())
            busy -= 1
    finally:
        for _ in range(threads):
            tasks.put(None)


def _draw(items: Iterator[Item]) -> tuple[Item] | None:
    for item in items:
        return (item,)
    return None


def _unpacked(result: "tuple[Done, None] | tuple[None, BaseException]") -> Done:
    value, problem = result
    if problem is not None:
        raise problem
    return value  # type: ignore[return-value]
