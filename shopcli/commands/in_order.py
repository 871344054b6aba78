"""Work done by several threads at once, its results taken in the order of the work."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from queue import SimpleQueue

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(work: Callable[[Item], Result], items: Iterable[Item], threads: int) -> Iterator[Result]:
    """What `work` makes of each item, at most twice `threads` of them ahead of the reader; raises what `work` raises.

    The threads are daemons: a pool's would be joined when the process ends, and one may wait a minute for a model.
    """
    from concurrent.futures import Future
    from queue import SimpleQueue
    from threading import Thread

    tasks: SimpleQueue[tuple[Item, Future[Result]] | None] = SimpleQueue()
    under_way: deque[Future[Result]] = deque()
    for _ in range(threads):
        Thread(target=_serve, args=(work, tasks), daemon=True).start()
    for item in items:
        under_way.append(Future())
        tasks.put((item, under_way[-1]))
        if len(under_way) > 2 * threads:
            yield under_way.popleft().result()
    for _ in range(threads):
        tasks.put(None)
    while under_way:
        yield under_way.popleft().result()


def _serve(work: Callable[[Item], Result], tasks: "SimpleQueue[tuple[Item, Future[Result]] | None]") -> None:
    while task := tasks.get():
        item, future = task
        try:
            future.set_result(work(item))
        except BaseException as problem:
            future.set_exception(problem)
