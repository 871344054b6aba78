"""The conversations that were kept: listed, read, and forgotten for good."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.errors import ShopcliError, UsageError
from shopcli.sessions.database import (
    DamagedError,
    connect,
    damage_text,
    damaged_files,
    database_path,
    set_aside,
    writing,
)
from shopcli.sessions.session import KeptTurn, Place, Session

if TYPE_CHECKING:
    import sqlite3

_SESSIONS = """
SELECT session.id, key, started, catalog, sources, title, count(turn.number)
FROM session JOIN turn ON turn.session = session.id {where}
GROUP BY session.id ORDER BY max(session.id) DESC
"""


class Archive:
    """Opened for each call and closed again, so that it stands in no chat's way.

    What keeps it from being read is raised as `ShopcliError`; a damaged database is set aside, which `notes` says.
    """

    def __init__(self, state: Path, now: datetime) -> None:
        self._state = state
        self._now = now
        self.notes: list[str] = []

    def sessions(self) -> list[Session]:
        """All that have a turn, the newest first."""
        return [_session(row) for row in self._rows(_SESSIONS.format(where=""))]

    def session(self, number: int) -> Session:
        """Raises `UsageError` where there is none of that number."""
        rows = self._rows(_SESSIONS.format(where="WHERE session.id = ?"), number)
        if not rows:
            raise UsageError(f"no conversation has the number {number}", hint="shopcli history lists them")
        return _session(rows[0])

    def turns(self, session: Session) -> list[KeptTurn]:
        """Its turns in their order."""
        rows = self._rows(
            "SELECT text, state, answer, changes, usage FROM turn WHERE session = ? ORDER BY number", session.id
        )
        return [
            KeptTurn(text, state, answer, tuple(json.loads(changes)), usage)
            for text, state, answer, changes, usage in rows
        ]

    def lines(self, limit: int) -> list[str]:
        """What was typed last, in all conversations, the newest first."""
        return [text for (text,) in self._rows("SELECT text FROM line ORDER BY id DESC LIMIT ?", limit)]

    def forget(self, session: Session) -> None:
        """Takes a conversation out, with the lines that were typed for it; its bytes are not on the disk afterwards."""
        self._forget("DELETE FROM session WHERE id = ?", session.id)

    def forget_all(self) -> None:
        """Takes all out, damaged databases that were set aside among them."""
        self._forget("DELETE FROM session")
        for path in damaged_files(self._state):
            path.unlink(missing_ok=True)

    def _forget(self, statement: str, *values: int) -> None:
        if not database_path(self._state).is_file():
            return
        with self._opened() as connection:
            with writing(connection):
                connection.execute(statement, values)
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _rows(self, query: str, *values: int) -> list[tuple[Any, ...]]:
        if not database_path(self._state).is_file():
            return []
        with self._opened() as connection:
            return connection.execute(query, values).fetchall()

    @contextmanager
    def _opened(self) -> "Iterator[sqlite3.Connection]":
        import sqlite3

        try:
            with closing(self._connected()) as connection:
                yield connection
        except (OSError, sqlite3.Error, DamagedError) as problem:
            path = database_path(self._state)
            cause = f"{path} could not be used: {problem}"
            raise ShopcliError(cause, hint="check its permissions and the disk") from problem

    def _connected(self) -> "sqlite3.Connection":
        try:
            return connect(self._state)
        except DamagedError:
            if aside := set_aside(self._state, self._now):
                self.notes.append(damage_text(aside))
            return connect(self._state)


def _session(row: tuple[Any, ...]) -> Session:
    number, key, started, catalog, sources, title, turns = row
    return Session(
        number, key, datetime.fromisoformat(started), Place(catalog, tuple(json.loads(sources))), title, turns
    )
