"""A state folder, and logs that write into it."""

import stat
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from shopcli.sessions.archive import Archive
from shopcli.sessions.database import database_path
from shopcli.sessions.log import Log
from shopcli.sessions.session import KeptTurn, Place

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
PLACE = Place("Lamp shop", ("/shops/lamps.json",))


@dataclass
class Keeping:
    state: Path
    told: list[str] = field(default_factory=list)

    def log(self, place: Place = PLACE) -> Log:
        log = Log(self.state, lambda: NOW, lambda cause, hint: self.told.append(cause))
        log.begin(place)
        return log

    def keep(self, *texts: str) -> None:
        """A chat with a turn for each text, from its beginning to its end."""
        log = self.log()
        for text in texts:
            log.keep(turn(text))
        log.close()

    @property
    def archive(self) -> Archive:
        return Archive(self.state, NOW)

    @property
    def database(self) -> Path:
        return database_path(self.state)

    def texts(self) -> list[list[str]]:
        """The texts of each conversation's turns, the oldest conversation first."""
        archive = self.archive
        return [[turn.text for turn in archive.turns(session)] for session in reversed(archive.sessions())]

    def bytes_on_disk(self) -> bytes:
        return b"".join(path.read_bytes() for path in self.state.rglob("*") if path.is_file())

    def modes(self) -> dict[str, int]:
        return {path.name: stat.S_IMODE(path.stat().st_mode) for path in self.state.iterdir()}


def turn(text: str, state: str = "{}", answer: str = "") -> KeptTurn:
    return KeptTurn(text, state, answer)
