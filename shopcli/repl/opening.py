"""The catalog is opened beside the first prompt, so that nobody waits for it before typing."""

from collections.abc import Callable
from threading import Event, Lock, Thread

from shopcli.context import Context
from shopcli.index.progress import Report
from shopcli.render.progress import ProgressBar

_TICK = 0.1
"""Seconds between two looks at how far it is, for whoever waits."""


class Opening:
    """Runs `work` in a thread, once. It may fail, which `wait` raises.

    `on_change` is called from that thread when `progress` changes and at the end.
    """

    def __init__(self, work: Callable[[Report], None], context: Context) -> None:
        self._work = work
        self._context = context
        self._done = Event()
        self._starting = Lock()
        self._started = False
        self._progress: tuple[str, int, int | None] | None = None
        self.failure: Exception | None = None
        self.on_change: Callable[[], None] = _nothing

    @property
    def has_succeeded(self) -> bool:
        return self._done.is_set() and self.failure is None

    @property
    def progress(self) -> str:
        """How far it is, for a bar; empty where that is not known."""
        if self._progress is None:
            return ""
        label, done, total = self._progress
        return f"{label} {done * 100 // total} %" if total else ""

    def start(self) -> None:
        with self._starting:
            if self._started:
                return
            self._started = True
        # It must not keep a chat that is left from ending; what it builds is built aside.
        Thread(target=self._run, daemon=True).start()

    def wait(self) -> None:
        """Returns when all is open, behind a bar where that takes its time. Raises what the work raised."""
        self.start()
        with ProgressBar(self._context) as bar:
            while not self._done.wait(_TICK):
                if self._progress:
                    bar.report(*self._progress)
        if self.failure:
            raise self.failure

    def _run(self) -> None:
        try:
            self._work(self._report)
        except Exception as problem:
            self.failure = problem
        self._done.set()
        self.on_change()

    def _report(self, label: str, done: int, total: int | None) -> None:
        before = self.progress
        self._progress = (label, done, total)
        if self.progress != before:
            self.on_change()


def _nothing() -> None:
    pass
