"""What a catalog's content is called: a hash, remembered for files that have not changed since it was taken."""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shopcli.catalog.sources.atomic import write_if_possible

_VERSION = 2
"""Goes into every fingerprint: raised when the same content would be read as something else."""

_MOST_ENTRIES = 512
_RACY_NS = 2_000_000_000
"""A file that was changed this shortly before it was recorded may have been changed again in the same tick."""

_CHUNK = 1 << 20


def fingerprint(chunks: Iterable[bytes], *, format_name: str, stem: str) -> str:
    """The hash of a catalog's content, with all else that decides what is read from it."""
    from hashlib import blake2b

    digest = blake2b(f"shopcli {_VERSION}\0{format_name}\0{stem}\0".encode("utf-8", "surrogateescape"), digest_size=20)
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def with_mapping(taken: str, mapping: Mapping[str, str]) -> str:
    """The fingerprint of content that is read by a mapping of its columns."""
    if not mapping:
        return taken
    from hashlib import blake2b

    pairs = json.dumps([taken, sorted(mapping.items())])
    return blake2b(pairs.encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


class Manifest:
    """The fingerprints of local files by path, size, times and inode, kept in one small JSON file.

    Losing it, or an entry to another process that writes at the same time, only costs reading a file again.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now

    def of_file(self, file: Path, *, format_name: str, stem: str) -> str:
        """The file's fingerprint, without reading the file where it is known. Raises `OSError`."""
        key = str(file.absolute())
        known = self._entries().get(key)
        if known and known.identity == identity_of(file.stat()) and known.is_settled:
            return known.fingerprint
        recorded = int(self._now().timestamp() * 1_000_000_000)
        with file.open("rb") as stream:
            before = identity_of(os.fstat(stream.fileno()))
            found = fingerprint(iter(lambda: stream.read(_CHUNK), b""), format_name=format_name, stem=stem)
            after = identity_of(os.fstat(stream.fileno()))
        if before == after:
            self._record(key, _Entry(after, recorded, found))
        return found

    def _entries(self) -> "dict[str, _Entry]":
        """What is recorded; nothing where the file is missing or damaged, as other runs may be writing it."""
        try:
            data = json.loads(self._path.read_bytes())
            if data["version"] != _VERSION:
                return {}
            return {
                str(key): _Entry(tuple(map(int, identity)), int(recorded), str(found))
                for key, (identity, recorded, found) in data["files"].items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}

    def _record(self, key: str, entry: "_Entry") -> None:
        entries = {**self._entries(), key: entry}
        newest = sorted(entries.items(), key=lambda item: item[1].recorded)[-_MOST_ENTRIES:]
        files = {name: (each.identity, each.recorded, each.fingerprint) for name, each in newest}
        # Plain ASCII: a file name that is no valid Unicode is escaped and comes back the same.
        write_if_possible(self._path, json.dumps({"version": _VERSION, "files": files}).encode())


@dataclass(frozen=True, slots=True)
class _Entry:
    identity: tuple[int, ...]
    recorded: int
    fingerprint: str

    @property
    def is_settled(self) -> bool:
        _, modified, changed, _ = self.identity
        return self.recorded - max(modified, changed) > _RACY_NS


def identity_of(status: os.stat_result) -> tuple[int, ...]:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
