"""The indexes in the cache folder: whose they are, how large, how old, and which may go."""

import contextlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from shopcli.catalog.formats.format import format_of_name
from shopcli.catalog.sources.fingerprint import Manifest
from shopcli.context import Context
from shopcli.index.origins import State, read_origins, state_of
from shopcli.index.store import FORMAT, remove_unless_locked


@dataclass(frozen=True, slots=True)
class Entry:
    """One finished index. `sources` are the names of what it was built from, or else of the stores in it."""

    folder: Path
    sources: tuple[str, ...]
    products: int
    size: int
    """Bytes on disk."""
    built: datetime
    used: datetime
    """When it was last opened."""
    state: State


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was removed: finished indexes, how many folders of builds that were stopped, and the bytes of all."""

    entries: tuple[Entry, ...]
    left_over: int
    size: int


def inventory(context: Context) -> list[Entry]:
    """All finished indexes, the last used first."""
    entries = [entry for folder in _folders(context) if not folder.suffix and (entry := _entry(folder, context))]
    return sorted(entries, key=lambda entry: entry.used, reverse=True)


def prune(context: Context, goes: Callable[[Entry], bool]) -> Pruned:
    """Removes the finished indexes that go, and what builds that were stopped have left; not what is being built."""
    removed = [entry for entry in inventory(context) if goes(entry) and remove_unless_locked(entry.folder)]
    left_over = [(folder, _size(folder)) for folder in _folders(context) if folder.suffix]
    freed = [size for folder, size in left_over if remove_unless_locked(folder)]
    return Pruned(tuple(removed), len(freed), sum(entry.size for entry in removed) + sum(freed))


def _folders(context: Context) -> Iterable[Path]:
    root = context.folders.cache / "index"
    return sorted(path for path in root.iterdir() if path.is_dir()) if root.is_dir() else ()


def _entry(folder: Path, context: Context) -> Entry | None:
    """None for a folder that another process is removing, and for one that is no index."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        summary = json.loads((folder / "summary.json").read_bytes())
        number, origins = read_origins(folder)
        is_current = number == FORMAT and _is_good(summary["good_until"], context)
        names = tuple(origin.name for origin in origins) or tuple(store["name"] for store in summary["stores"])
        return Entry(
            folder=folder,
            sources=names,
            products=int(summary["products"]),
            size=_size(folder),
            built=_time(folder / "summary.json"),
            used=_time(folder / "manifest.json"),
            state=state_of(origins, _fingerprints(context)) if is_current else State.OUTDATED,
        )
    return None


def _is_good(until: str | None, context: Context) -> bool:
    return until is None or context.now().date() < date.fromisoformat(until)


def _fingerprints(context: Context) -> Callable[[Path], str]:
    manifest = Manifest(context.folders.cache / "fingerprints.json", context.now)
    return lambda path: manifest.of_file(path, format_name=format_of_name(path.name) or "", stem=path.stem)


def _size(folder: Path) -> int:
    """In bytes; files that vanish meanwhile count as nothing."""
    total = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size
    return total


def _time(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
