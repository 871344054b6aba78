"""A time limit on a blocking read: when it runs out, another thread breaks the read off."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LONGEST_FAREWELL = 0.5
"""Seconds that closing waits for the thread, which is a daemon and may be left behind."""


class Watchdog:
    """Calls `strike` from its own thread once a `within` block has taken too long.

    A read timeout of the socket does not do: it starts anew with every byte, so a server that sends keep-alive comments
    and no tokens would hold the reader for ever. Time outside the blocks does not count, so that a slow reader of the
    answer (a pager, say) is not taken for a slow model.
    """

    def __init__(self, strike: Callable[[], None]) -> None:
        self._strike = strike
        self._changed = threading.Condition()
        self._deadline: float | None = None
        self._closed = False
        self.expired = False
        self._thread: threading.Thread | None = None

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        self._set(time.monotonic() + seconds)
        try:
            yield
        finally:
            self._set(None)

    def close(self) -> None:
        """Ends the thread; the watchdog cannot be used again."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            # A Ctrl-C between taking the lock and entering its block leaves it taken, and the thread waits for ever.
            self._thread.join(_LONGEST_FAREWELL)

    def _set(self, deadline: float | None) -> None:
        with self._changed:
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="model-watchdog", daemon=True)
                self._thread.start()
            self._deadline = deadline
            self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while not self._closed and not self.expired:
                if self._deadline is None:
                    self._changed.wait()
                elif (left := self._deadline - time.monotonic()) > 0:
                    self._changed.wait(left)
                else:
                    self.expired = True
        if self.expired:
            self._strike()
