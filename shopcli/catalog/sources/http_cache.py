"""Catalogs that were fetched before: each body, and what its server needs to say that nothing has changed."""

import contextlib
import json
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from shopcli.catalog.formats.format import Format
from shopcli.catalog.sources.atomic import write_if_possible


@dataclass(frozen=True, slots=True)
class Copy:
    """What is known of a cached body. Times are seconds since 1970."""

    fingerprint: str
    size: int
    fetched: float
    fresh_until: float
    format: Format | None = None
    etag: str | None = None
    last_modified: str | None = None


class HttpCache:
    """Copies by address. Addresses are kept as hashes, for they may hold passwords.

    A body is a file of its own, named after its content, so that no reader meets one copy's body with another's facts.
    """

    def __init__(self, folder: Path, url: str) -> None:
        key = blake2b(url.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
        self._facts = folder / f"{key}.json"
        self._key = key

    def copy(self) -> Copy | None:
        """The copy, where it is whole."""
        try:
            data = json.loads(self._facts.read_bytes())
            copy = Copy(
                fingerprint=str(data["fingerprint"]),
                size=int(data["size"]),
                fetched=float(data["fetched"]),
                fresh_until=float(data["fresh_until"]),
                format=Format(data["format"]) if data["format"] else None,
                etag=data["etag"] and str(data["etag"]),
                last_modified=data["last_modified"] and str(data["last_modified"]),
            )
            return copy if self.body_path(copy).stat().st_size == copy.size else None
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def body_path(self, copy: Copy) -> Path:
        return self._facts.with_name(f"{self._key}-{copy.fingerprint}.body")

    def keep(self, copy: Copy, body: bytes | None) -> None:
        """Remembers the copy; without a body, the one that is there is still good."""
        earlier = self.copy()
        if body is not None and not write_if_possible(self.body_path(copy), body):
            return
        kept = write_if_possible(self._facts, json.dumps(asdict(copy)).encode())
        if kept and earlier and earlier.fingerprint != copy.fingerprint:
            with contextlib.suppress(OSError):
                self.body_path(earlier).unlink()

    def forget(self) -> None:
        with contextlib.suppress(OSError):
            self._facts.unlink()
