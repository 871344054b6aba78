"""What is near in meaning, opened where a run first wants it; one that does not want it imports none of it."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from shopcli.commands import running
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.index.index import Index
    from shopcli.meaning.meaning import Meaning


class OpenedMeanings:
    """Opens the vectors of an index once, whatever thread asks first.

    There are none where the `[semantic]` extra is not installed, and where they cannot be written, which `tell` hears.
    `is_watched` says whether a bar may be shown while they are built.
    """

    def __init__(self, context: "Context", tell: "Callable[[Event], None]", *, is_watched: bool = True) -> None:
        self._context = context
        self._tell = tell
        self._is_watched = is_watched
        self._opened: dict[Path, Meaning | None] = {}
        self._lock = Lock()

    def __call__(self, index: "Index") -> "Meaning | None":
        with self._lock:
            if index.folder not in self._opened:
                self._opened[index.folder] = self._open(index)
            return self._opened[index.folder]

    def _open(self, index: "Index") -> "Meaning | None":
        from shopcli.meaning.encoder import load_encoder
        from shopcli.meaning.meaning import Meaning
        from shopcli.meaning.store import open_or_build
        from shopcli.render.progress import ProgressBar

        encoder = load_encoder()
        if encoder is None:
            return None
        cache = self._context.folders.cache
        try:
            with ProgressBar(self._context) as bar:
                report = bar.report if self._is_watched else _unwatched
                return Meaning(encoder, open_or_build(index, encoder, cache, report))
        except OSError as problem:
            cause = problem.strerror or one_line(str(problem))
            text = f"what is near in meaning could not be kept in {cache}: {cause}"
            self._tell(running.told(text, "words alone are searched; make room there, or let it be written", "warning"))
            return None


def _unwatched(label: str, done: int, total: int | None) -> None:
    pass
