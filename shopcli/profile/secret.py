"""The key of this machine: what is derived from it nobody else can guess, and nothing can be got back out of it."""

import contextlib
import os
from pathlib import Path

_BYTES = 32
_HASH = 16
"""Hexadecimal digits of an order's hash."""
_FENCE = 8


class Secret:
    """Kept in a file of mode 600, made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "key"

    def order(self, number: str) -> str:
        """What stands for an order's number in a profile. Raises `OSError` where no key can be kept."""
        plain = "".join(number.split()).lstrip("#").casefold()
        return _derived(self._key(), "order", plain)[:_HASH]

    def fence(self, *parts: str) -> str | None:
        """The label around untrusted text in the prompt for `parts`; None where there is no key yet.

        It stands before text of the catalog's authors, so it must be one that they cannot know: they have no key.
        """
        key = self.known()
        return None if key is None else _derived(key, "fence", *parts)[:_FENCE]

    def known(self) -> bytes | None:
        """The key where there is one already."""
        with contextlib.suppress(OSError):
            key = self._path.read_bytes()
            return key if len(key) == _BYTES else None
        return None

    def make(self) -> None:
        """Makes a key where there is none. Raises `OSError`."""
        self._key()

    def _key(self) -> bytes:
        from shopcli.profile.files import locked, private_folder, replace_file

        if (key := self.known()) is not None:
            return key
        private_folder(self._path.parent)
        with locked(self._path):
            if (key := self.known()) is None:
                key = os.urandom(_BYTES)
                replace_file(self._path, key)
            return key


def _derived(key: bytes, *parts: str) -> str:
    import hmac

    return hmac.digest(key, "\0".join(parts).encode("utf-8", "surrogatepass"), "sha256").hex()
