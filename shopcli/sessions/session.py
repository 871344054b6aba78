"""What is kept of a conversation."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """A turn that is over. `state` (what it left) and `usage` (what it cost) are JSON; this room looks into neither."""

    text: str
    state: str
    answer: str = ""
    """What was shown, as plain text."""
    changes: tuple[str, ...] = ()
    usage: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation is held: the name of its catalog, and what opens it again (nothing: what is configured)."""

    catalog: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A conversation; `turns` is how many it has, `title` what it began with or was called."""

    id: int
    key: str
    """Tells it from one of the same number in a database that was begun anew."""
    started: datetime
    place: Place
    title: str
    turns: int
