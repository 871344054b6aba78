"""The writing end of what is kept: one chat's turns, each as soon as it is over."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.errors import ShopcliError
from shopcli.sessions.database import DamagedError, connect, damage_text, database_path, set_aside, writing
from shopcli.sessions.session import KeptTurn, Place, Session
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    import sqlite3

_LONGEST_TITLE = 80
_SESSION = "INSERT INTO session (key, started, catalog, sources, title) VALUES (?, ?, ?, ?, ?)"
_SAME = "SELECT 1 FROM session WHERE id = ? AND key = ?"
_TURN = """
INSERT INTO turn SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM turn WHERE session = ?
"""


class Log:
    """Keeps turns where it can. Where it cannot, `tell` hears why (a cause and a hint), once, and the chat goes on.

    A conversation is begun with its first turn or line, so that a chat in which nothing is said leaves nothing.
    """

    def __init__(self, state: Path, now: Callable[[], datetime], tell: Callable[[str, str], None]) -> None:
        self._state = state
        self._now = now
        self._tell = tell
        self._connection: sqlite3.Connection | None = None
        self._place = Place("")
        self._title = ""
        self._session: tuple[int, str] | None = None
        """Its number and key; None before its first write."""
        self._early: list[str] | None = []
        """Lines that were typed before it was known where the conversation is held."""
        self._is_lost = False

    def begin(self, place: Place) -> None:
        """What is kept from now on belongs to a new conversation."""
        self._place, self._title, self._session = place, "", None
        self._keep_early()

    def resume(self, session: Session) -> None:
        """What is kept from now on goes on with that conversation."""
        self._place, self._title, self._session = session.place, session.title, (session.id, session.key)
        self._keep_early()

    def keep(self, turn: KeptTurn) -> None:
        def write(connection: "sqlite3.Connection") -> None:
            self._title = self._title or shorten(one_line(turn.text), _LONGEST_TITLE)
            number, changes = self._number(connection), json.dumps(turn.changes, ensure_ascii=False)
            values = (number, turn.text, turn.state, turn.answer, changes, turn.usage, number)
            connection.execute(_TURN, values)
            connection.execute("UPDATE session SET title = ? WHERE id = ? AND title = ''", (self._title, number))

        self._try(write)

    def keep_line(self, text: str) -> None:
        """A line as it was typed, for the next chat's history."""
        if self._early is not None:
            self._early.append(text)
            return

        def write(connection: "sqlite3.Connection") -> None:
            values = (self._number(connection), text)
            connection.execute("INSERT INTO line (session, text) VALUES (?, ?)", values)

        self._try(write)

    def _keep_early(self) -> None:
        early, self._early = self._early or (), None
        for line in early:
            self.keep_line(line)

    def name(self, title: str) -> bool:
        """Calls the conversation so; whether it is kept."""
        self._title = shorten(one_line(title), _LONGEST_TITLE)

        def write(connection: "sqlite3.Connection") -> None:
            values = (self._title, self._number(connection))
            connection.execute("UPDATE session SET title = ? WHERE id = ?", values)

        self._try(write)
        return not self._is_lost

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _try(self, write: "Callable[[sqlite3.Connection], None]") -> None:
        """Writes in one transaction; where that fails, once more into the database as it stands then.

        Another chat may have set the one before aside, and this conversation may have been forgotten meanwhile: it
        then goes on under another number.
        """
        import sqlite3

        for is_last in (False, True):
            if self._is_lost:
                return
            try:
                connection = self._open()
                with writing(connection):
                    write(connection)
                return
            except (OSError, sqlite3.Error, DamagedError, ShopcliError) as problem:
                self.close()
                if is_last or isinstance(problem, ShopcliError):
                    self._lose(problem)

    def _lose(self, problem: Exception) -> None:
        self._is_lost = True
        hint = problem.hint if isinstance(problem, ShopcliError) else "check its permissions and the disk"
        self._tell(f"this conversation is not kept: {database_path(self._state)}: {problem}", hint)

    def _open(self) -> "sqlite3.Connection":
        if self._connection is None:
            try:
                self._connection = connect(self._state)
            except DamagedError:
                if aside := set_aside(self._state, self._now()):
                    self._tell(damage_text(aside), "shopcli history forget --all deletes it")
                self._connection = connect(self._state)
            if self._session and not self._connection.execute(_SAME, self._session).fetchone():
                # Nothing of what was forgotten comes back, be it a title.
                self._session, self._title = None, ""
        return self._connection

    def _number(self, connection: "sqlite3.Connection") -> int:
        """The conversation's own, which it has from its first write on."""
        if self._session is None:
            from secrets import token_hex

            key, started = token_hex(8), self._now().isoformat(timespec="seconds")
            sources = json.dumps(self._place.sources, ensure_ascii=False)
            values = (key, started, self._place.catalog, sources, self._title)
            self._session = int(connection.execute(_SESSION, values).lastrowid or 0), key
        return self._session[0]
