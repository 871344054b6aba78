"""What an index was built from: kept in its folder, so that a list of indexes can say whose they are."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from shopcli.catalog.loaded import Source

_FILE = "sources.json"


class State(StrEnum):
    """Whether a run over the same catalog would use the index."""

    CURRENT = "current"
    CHANGED = "changed"
    """What it was built from has another content now."""
    GONE = "gone"
    """A file that it was built from is not there."""
    OUTDATED = "outdated"
    """It was built by a shopcli that writes indexes otherwise, or its prices are of days that are over."""
    UNKNOWN = "unknown"
    """It was built from an address or from stdin."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One source, as it was shown; `path` and `fingerprint` are those of its file, where it was one."""

    name: str
    path: str | None
    fingerprint: str | None


def origins_of(sources: Sequence[Source]) -> tuple[Origin, ...]:
    return tuple(
        Origin(each.name, *((str(found.path), found.fingerprint) if (found := each.on_disk) else (None, None)))
        for each in sources
    )


def write_origins(folder: Path, sources: Sequence[Source], format_number: int, anew: int | None) -> None:
    """`anew` says how many of the index's products were indexed, where the others were taken over."""
    # Plain ASCII: a file name that is no valid Unicode is escaped and comes back the same.
    rows = [(each.name, each.path, each.fingerprint) for each in origins_of(sources)]
    data = {"format": format_number, "sources": rows, "anew": anew}
    (folder / _FILE).write_text(json.dumps(data), encoding="ascii")


def read_anew(folder: Path) -> int | None:
    """How many of the index's products were indexed when it was built; None for all of them."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        anew = json.loads((folder / _FILE).read_bytes())["anew"]
        return None if anew is None else int(anew)
    return None


def are_of_one(origins: Sequence[Origin], others: Sequence[Origin]) -> bool:
    """Whether they are the same catalogs, whatever these held, and however their files were named."""
    return [each.path or each.name for each in origins] == [each.path or each.name for each in others]


def read_origins(folder: Path) -> tuple[int, tuple[Origin, ...]]:
    """The format of the index, 0 where it does not say, and its sources."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        data = json.loads((folder / _FILE).read_bytes())
        return int(data["format"]), tuple(Origin(*row) for row in data["sources"])
    return 0, ()


def state_of(origins: Sequence[Origin], fingerprint_of: Callable[[Path], str]) -> State:
    """`fingerprint_of` takes a file, and raises `OSError`. What is known to be wrong counts before the unknown."""
    states = {_state(origin, fingerprint_of) for origin in origins}
    return next((state for state in (State.GONE, State.CHANGED, State.UNKNOWN) if state in states), State.CURRENT)


def _state(origin: Origin, fingerprint_of: Callable[[Path], str]) -> State:
    if origin.path is None:
        return State.UNKNOWN
    try:
        taken = fingerprint_of(Path(origin.path))
    except OSError:
        return State.GONE
    return State.CURRENT if taken == origin.fingerprint else State.CHANGED
