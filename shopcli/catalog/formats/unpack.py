"""Catalogs that are packed: gzip, and zip archives that hold one. What comes out is bounded, whatever they claim."""

import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.format import SUFFIXES, format_of_name
from shopcli.errors import CatalogError
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    from zipfile import ZipInfo

_GZIP = b"\x1f\x8b"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MB = 1_000_000
_ENCRYPTED = 1
_DAMAGED = "pack it again, or copy it again; it may not be whole"

PRODUCTS = "products.jsonl"
TOGETHER = frozenset({"metadata.json", PRODUCTS})
"""Files that are one catalog. What stands beside the products says when they were written, and for which country."""


class _Packed(Protocol):
    def read(self, size: int, /) -> bytes: ...


def unpacked(content: Content) -> Content:
    """What is packed in `content`, or itself. Raises `CatalogError` where that is not one catalog."""
    with content.open() as stream:
        start = stream.read(4)
    if start.startswith(_GZIP):
        return _gunzipped(content)
    if start in _ZIP:
        return _unzipped(content)
    return content


def _gunzipped(content: Content) -> Content:
    def opened(owned: ExitStack) -> _Packed:
        import gzip

        return owned.enter_context(gzip.open(owned.enter_context(content.open())))

    stem = PurePosixPath(content.stem)
    inner = stem.stem if format_of_name(content.stem) else content.stem
    return replace(content, stem=inner, open=_bounded(opened, content))


def _unzipped(content: Content) -> Content:
    members = _members(content)
    names = {PurePosixPath(member.filename).name: member for member in members}
    if names.keys() == TOGETHER and len(members) == len(TOGETHER):
        return _member(content, names[PRODUCTS])
    if len(members) == 1:
        return _member(content, members[0])
    if not members:
        raise CatalogError(
            f"{content.name}: holds no catalog", hint=f"a catalog in a zip archive ends in {', '.join(SUFFIXES[:8])}"
        )
    listed = shorten(", ".join(one_line(member.filename) for member in members), 200)
    raise CatalogError(
        f"{content.name}: holds {len(members)} catalogs: {listed}", hint="unpack it into a folder, and give that"
    )


def _member(content: Content, member: "ZipInfo") -> Content:
    if member.flag_bits & _ENCRYPTED:
        raise CatalogError(f"{content.name}: {one_line(member.filename)} is encrypted", hint="unpack it first")
    return replace(content, format=format_of_name(member.filename), open=_opener(content, member))


def _opener(content: Content, member: "ZipInfo") -> Callable[[], BinaryIO]:
    def opened(owned: ExitStack) -> _Packed:
        import zipfile

        archive = owned.enter_context(zipfile.ZipFile(owned.enter_context(content.open())))
        return owned.enter_context(archive.open(member))

    return _bounded(opened, content)


def _members(content: Content) -> "list[ZipInfo]":
    """The files that could be catalogs; hidden ones and what a system adds of itself are none."""
    import zipfile

    try:
        with content.open() as stream, zipfile.ZipFile(stream) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError) as problem:
        raise CatalogError(f"{content.name}: is a damaged zip archive", hint=_DAMAGED) from problem
    if any(info.filename == "[Content_Types].xml" for info in infos):
        raise CatalogError(f"{content.name}: is an Office document, not text", hint="save the sheet as CSV")
    paths = ((PurePosixPath(info.filename), info) for info in infos if not info.is_dir())
    return [
        info
        for path, info in paths
        if path.name.lower().endswith(SUFFIXES) and not any(part.startswith((".", "__MACOSX")) for part in path.parts)
    ]


def _bounded(opened: Callable[[ExitStack], _Packed], content: Content) -> Callable[[], BinaryIO]:
    """How to open what `opened` opens and leaves to close to the stack that it is given."""

    def open_it() -> BinaryIO:
        with ExitStack() as owned, _telling(content.name):
            stream = opened(owned)
            return io.BufferedReader(_Bounded(stream, owned.pop_all(), content.name, content.limit_mb))

    return open_it


class _Bounded(io.RawIOBase):
    """A stream that ends with a `CatalogError` where more comes out than may."""

    def __init__(self, stream: _Packed, owned: ExitStack, name: str, limit_mb: int) -> None:
        self._stream = stream
        self._owned = owned
        self._name = name
        self._limit_mb = limit_mb
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with _telling(self._name):
            data = self._stream.read(len(buffer))
        self._read += len(data)
        if self._read > self._limit_mb * _MB:
            raise CatalogError(
                f"{self._name}: is over the limit of {self._limit_mb:,} MB, unpacked",
                hint="raise `max_catalog_mb` in config.yaml, or split the catalog",
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._owned.close()
        super().close()


@contextmanager
def _telling(name: str) -> Iterator[None]:
    """Turns what the unpackers raise into `CatalogError`."""
    import gzip
    import zipfile

    try:
        yield
    except EOFError as problem:
        raise CatalogError(f"{name}: ends in the middle of what is packed", hint=_DAMAGED) from problem
    except (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error) as problem:
        raise CatalogError(f"{name}: is a damaged archive", hint=_DAMAGED) from problem
    except NotImplementedError as problem:
        raise CatalogError(f"{name}: is packed in a way that is not read", hint="unpack it first") from problem
