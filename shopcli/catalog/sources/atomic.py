"""Files that appear whole or not at all."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def write_if_possible(path: Path, data: bytes) -> bool:
    """Puts `data` at `path` in one step; False where the folder does not allow it, as a cache must not stop a run."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(aside, "xb", opener=_private) as file:
                file.write(data)
            aside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                aside.unlink()
            return False
    except OSError:
        return False
    return True


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A text file that stands at `path` when the block has ended well, and leaves no trace where it has not.

    A link keeps being one. Raises `OSError`.
    """
    target = path.resolve()
    aside = target.with_name(f".{target.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        with aside.open("x", encoding="utf-8", newline="\n") as file:
            yield file
        aside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise
