"""The one database of all conversations, in the state folder: who may read it, how it begins, what if it is damaged.

Several chats write to it at once: it is in WAL mode, and each write is a short transaction that waits for the others.
"""

import contextlib
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.errors import ShopcliError

if TYPE_CHECKING:
    import sqlite3

_NAME = "conversations.db"
_VERSION = 1
_PATIENCE = 10.0
"""Seconds that a write waits for those of other chats."""
_DAMAGED = ".damaged-"
_BESIDE = ("", "-wal", "-shm")
"""What SQLite writes beside a database, which goes where it goes."""
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    started TEXT NOT NULL,
    catalog TEXT NOT NULL,
    sources TEXT NOT NULL,
    title TEXT NOT NULL
) STRICT;
CREATE TABLE turn (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    changes TEXT NOT NULL,
    usage TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE line (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX line_session ON line (session);
PRAGMA user_version = {_VERSION};
COMMIT;
"""


class DamagedError(Exception):
    """The file is no database, or is not whole."""


class NewerError(ShopcliError):
    """A later version of shopcli has changed the tables."""


def database_path(state: Path) -> Path:
    return state / _NAME


def connect(state: Path) -> "sqlite3.Connection":
    """An open database, made where there is none.

    Raises `DamagedError`, `NewerError`, and `OSError` or `sqlite3.Error` where it cannot be used.
    """
    import sqlite3

    path = database_path(state)
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite makes its other files with the mode of this one.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        _prepare(connection, path)
    except Exception as problem:
        connection.close()
        if is_damage(problem):
            raise DamagedError(str(problem)) from problem
        raise
    return connection


def is_damage(problem: BaseException) -> bool:
    import sqlite3

    # Locks, full disks and forbidden folders are `OperationalError`, which says nothing of what the file holds.
    return type(problem) is sqlite3.DatabaseError


def _prepare(connection: "sqlite3.Connection", path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    if _version(connection) == 0:
        from filelock import FileLock

        # Two that begin at once: turning to WAL waits for nobody.
        with FileLock(f"{path}.lock", mode=0o600):
            if _version(connection) == 0:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.executescript(_SCHEMA)
    if _version(connection) > _VERSION:
        raise NewerError(f"{path} was written by a newer shopcli", hint="update this one, or move the file away")
    _check(connection)


def _check(connection: "sqlite3.Connection") -> None:
    """Raises `sqlite3.DatabaseError` where pages of the file are not what they should be."""
    import sqlite3

    if (said := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise sqlite3.DatabaseError(said)


def _version(connection: "sqlite3.Connection") -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def set_aside(state: Path, now: datetime) -> Path | None:
    """Moves a damaged database away, and says where to; None where another run has done so meanwhile."""
    from filelock import FileLock

    path = database_path(state)
    with FileLock(f"{path}.lock", mode=0o600):
        if _is_whole(path):
            return None
        aside = path.with_name(f"{path.stem}{_DAMAGED}{now:%Y%m%dT%H%M%S%f}{path.suffix}")
        for ending in _BESIDE:
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + ending).replace(aside.with_name(aside.name + ending))
        return aside


def _is_whole(path: Path) -> bool:
    import sqlite3

    with contextlib.closing(sqlite3.connect(path, timeout=_PATIENCE)) as connection:
        try:
            _check(connection)
        except sqlite3.DatabaseError as problem:
            return not is_damage(problem)
    return True


def damage_text(aside: Path) -> str:
    return f"the conversations kept so far are damaged: they were set aside as {aside}, and new ones begun"


def damaged_files(state: Path) -> Iterator[Path]:
    """What was set aside, and still holds what it held."""
    path = database_path(state)
    return state.glob(f"{path.stem}{_DAMAGED}*")


@contextlib.contextmanager
def writing(connection: "sqlite3.Connection") -> Iterator[None]:
    """One transaction: all of it is kept, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
