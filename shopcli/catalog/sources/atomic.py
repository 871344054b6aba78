"""Files that appear whole or not at all."""

import contextlib
import os
import time
from pathlib import Path


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
