"""How far a build is, for whoever watches."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from shopcli.index.part import Part

Report: TypeAlias = Callable[[str, int, int | None], None]
"""Told what is being done, how much is done, and of how much where that is known."""


class Progress:
    """Counts products over parts that are written side by side."""

    def __init__(self, report: Report) -> None:
        self.total: int | None = None
        self._report = report
        self._done: dict[int, int] = {}
        self._lock = Lock()

    def of(self, part: "Part") -> Callable[[int], None]:
        """To be told how many products of the part are through; from any thread."""
        return lambda count: self.tell(part, count)

    def tell(self, part: "Part", count: int) -> None:
        with self._lock:
            self._done[part.number] = count
            self._report("indexing", sum(self._done.values()), self.total)
