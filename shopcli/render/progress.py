"""A progress bar on stderr for what takes longer than a second, where somebody watches."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from shopcli.context import Context
from shopcli.text import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds without a bar."""


class ProgressBar:
    """`with ProgressBar(context) as bar: work(bar.report)`; nothing is shown unless stderr is a capable terminal.

    The bar is erased at the end, and is the only thing in shopcli that redraws: nothing else may write meanwhile.
    """

    def __init__(self, context: Context, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._context = context
        self._clock = clock
        self._start = clock()
        self._is_shown = context.stderr_is_terminal and context.environ.get("TERM", "").lower() not in (
            "dumb",
            "unknown",
        )
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def report(self, label: str, done: int, total: int | None) -> None:
        """`done` of `total` are through; `total` is None where the end is not known."""
        if not self._is_shown or (self._progress is None and self._clock() - self._start < PATIENCE):
            return
        if self._progress is None:
            self._progress = _bar(self._context)
            self._progress.start()
        label = one_line(label)
        if self._task is None:
            self._task = self._progress.add_task(label, total=total, completed=done)
        else:
            self._progress.update(self._task, description=label, completed=done, total=total)

    def close(self) -> None:
        if self._progress is not None:
            self._progress.stop()
            self._progress = self._task = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _bar(context: Context) -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f}/s" if task.speed else "")

    console = Console(file=context.stderr, force_terminal=True, markup=False, emoji=False, _environ=context.environ)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console, transient=True)
