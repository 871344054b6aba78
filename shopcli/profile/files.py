"""Private files: mode 600 in a folder of mode 700, whole or not there at all, written by one process at a time."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_PATIENCE = 30.0
"""Seconds that a writer waits for another."""


def private_folder(folder: Path) -> None:
    """Raises `OSError`."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(_PRIVATE_FOLDER)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Alone with `path` among all writers. The lock ends with its process. Raises `OSError`."""
    import filelock

    with filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE, mode=_PRIVATE_FILE):
        yield


def replace_file(path: Path, data: bytes) -> None:
    """Puts `data` at `path` in one step that survives a power cut, for who holds its lock. Raises `OSError`."""
    remove_leftovers(path)
    aside = path.with_name(f".{path.name}.{os.getpid()}.{time.monotonic_ns()}.part")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise
    _sync_folder(path.parent)


def remove_leftovers(path: Path) -> None:
    """What writers that were killed left beside `path`."""
    for part in path.parent.glob(f".{path.name}.*.part"):
        with contextlib.suppress(OSError):
            part.unlink()


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
