"""Files that must not change while they are read, and what the system says of those that cannot be."""

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from shopcli.catalog.sources.fingerprint import identity_of
from shopcli.errors import CatalogError


def open_steady(path: Path, name: str, known: os.stat_result) -> BinaryIO:
    """The file at `path`; it, and reading its end, raise `CatalogError` where it is not the file that was `known`."""
    with reading(name):
        return io.BufferedReader(_SteadyFile(path, name, known))


def changed(name: str) -> CatalogError:
    return CatalogError(f"{name}: changed while it was read", hint="run the command again")


class _SteadyFile(io.FileIO):
    def __init__(self, path: Path, name: str, known: os.stat_result) -> None:
        super().__init__(path, "rb")
        self._name = name
        self._known = identity_of(known)
        self._check()

    def readinto(self, buffer: Any) -> int | None:
        count = super().readinto(buffer)
        if not count:
            self._check()
        return count

    def readall(self) -> bytes:
        content = super().readall()
        self._check()
        return content

    def _check(self) -> None:
        if identity_of(os.fstat(self.fileno())) != self._known:
            raise changed(self._name)


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turns the system's errors over `name` into `CatalogError`."""
    try:
        yield
    except OSError as problem:
        raise CatalogError(f"{name}: {_reason(problem)}", hint=_HINTS.get(problem.errno or 0, "")) from problem
    except ValueError as problem:  # a zero byte in the path
        raise CatalogError(f"{name!r} is no path", hint="give a file, a folder or an http(s) address") from problem


def _reason(problem: OSError) -> str:
    if problem.errno == errno.ENOENT:
        return "there is no such file or folder"
    said = problem.strerror or str(problem)
    return f"cannot be read: {said[:1].lower()}{said[1:]}"


_HINTS = {
    errno.ENOENT: "check the path; -c takes a file, a folder, an http(s) address, or - for stdin",
    errno.EACCES: "check the permissions of the file and its folders",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
}
