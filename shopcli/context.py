"""What a run may touch: streams, environment, folders, clock. Tests replace any of them."""

import contextlib
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TextIO


@dataclass(frozen=True, slots=True)
class Folders:
    """Where shopcli keeps its files: settings and prompts, what can be rebuilt, and what cannot."""

    config: Path
    cache: Path
    state: Path

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Folders":
        """`SHOPCLI_HOME` holds all three; without it the platform's own folders (XDG on Linux) do."""
        if home := environ.get("SHOPCLI_HOME"):
            root = placed(home, Path())
            return cls(root / "config", root / "cache", root / "state")
        import platformdirs

        dirs = platformdirs.PlatformDirs("shopcli", appauthor=False)
        return cls(dirs.user_config_path, dirs.user_cache_path, dirs.user_state_path)


def placed(name: str, folder: Path) -> Path:
    """Where a file is that a user in `folder` names; `~somebody` whom nobody knows is a name like others."""
    path = Path(name)
    with contextlib.suppress(RuntimeError):
        path = path.expanduser()
    return folder / path


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Context:
    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]
    folders: Folders
    cwd: Path
    now: Callable[[], datetime] = field(default=_now)
    stdin_is_terminal: bool = False

    @classmethod
    def of_process(cls) -> "Context":
        return cls(
            stdin=sys.stdin.buffer,
            stdout=sys.stdout,
            stderr=sys.stderr,
            environ=os.environ,
            folders=Folders.of(os.environ),
            cwd=Path.cwd(),
            stdin_is_terminal=sys.stdin.isatty(),
        )

    def place(self, name: str) -> Path:
        """Where a file is that the command line names."""
        return placed(name, self.cwd)

    @property
    def stdout_is_terminal(self) -> bool:
        return self.stdout.isatty()

    @property
    def stderr_is_terminal(self) -> bool:
        return self.stderr.isatty()

    @property
    def stderr_width(self) -> int | None:
        """The columns of the terminal that stderr is, which COLUMNS overrides; None where it is none."""
        if not self.stderr_is_terminal:
            return None
        columns = self.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and int(columns[:9]):
            return int(columns[:9])
        try:
            return os.get_terminal_size(self.stderr.fileno()).columns or None
        except (OSError, ValueError):
            return None
