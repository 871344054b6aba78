"""Catalogs on this machine: files, folders of files, and streams such as stdin or `<(command)`."""

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath
from typing import BinaryIO

from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.format import SUFFIXES, format_of_name
from shopcli.catalog.formats.formats import open_catalog
from shopcli.catalog.formats.limits import STREAMED, check_size, gather
from shopcli.catalog.loaded import OnDisk, Opened, Source
from shopcli.catalog.sources.fingerprint import Manifest, fingerprint, with_mapping
from shopcli.catalog.sources.steady import changed, open_steady, reading
from shopcli.context import Context, placed
from shopcli.errors import CatalogError
from shopcli.settings import Settings
from shopcli.text import one_line

_CHUNK = 1 << 20
_READ_AT_ONCE = 16_000_000
"""Bytes up to which a file's content is compared when it is read; of larger ones, size and times."""


class LocalSources:
    """Makes sources of paths. `name` is how a path is shown: as the user wrote it, safe to print."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._cwd = context.cwd
        self._settings = settings
        self._today = context.now().date()
        self._manifest = Manifest(context.folders.cache / "fingerprints.json", context.now)

    def at(self, argument: str) -> list[Source]:
        """The file, or the folder's files, that `argument` names; `CatalogError` where there is none."""
        path = placed(argument, self._cwd)
        name = one_line(argument)
        with reading(name):
            mode = path.stat().st_mode
            if stat.S_ISDIR(mode):
                return self._in_folder(path, name)
            if stat.S_ISREG(mode):
                return [self.file(path, name)]
            with path.open("rb") as stream:  # a named pipe or a device gives its content once
                return [stream_source(stream, name, self._settings, self._today)]

    def file(self, path: Path, name: str) -> Source:
        """A regular file, which is read only where its fingerprint is not known."""
        known = format_of_name(path.name)
        format_name = known or ""
        with reading(name):
            before = path.stat()
            if known not in STREAMED:
                check_size(before.st_size, name, self._settings)
            taken = self._manifest.of_file(path, format_name=format_name, stem=path.stem)

        def reopen() -> Opened:
            if before.st_size > _READ_AT_ONCE:
                content = of_bytes(b"", name, path.stem, known, self._settings, self._today)
                return open_catalog(replace(content, open=lambda: open_steady(path, name, before)))
            with reading(name):
                data = path.read_bytes()
            if fingerprint([data], format_name=format_name, stem=path.stem) != taken:
                raise changed(name)
            return open_catalog(of_bytes(data, name, path.stem, known, self._settings, self._today))

        mapped = with_mapping(taken, self._settings.mapping)
        return Source(name, mapped, reopen, on_disk=OnDisk(path.absolute(), taken), today=self._today)

    def _in_folder(self, folder: Path, name: str) -> list[Source]:
        files = sorted(
            each
            for each in folder.iterdir()
            if each.name.lower().endswith(SUFFIXES) and not each.name.startswith(".") and each.is_file()
        )
        if not files:
            endings = ", ".join(f"*{suffix}" for suffix in SUFFIXES)
            raise CatalogError(f"{name}: holds no catalog", hint=f"a catalog is a file {endings} right in the folder")
        from shopcli.catalog.formats.unpack import PRODUCTS, TOGETHER

        if {each.name for each in files} == TOGETHER:
            files = [each for each in files if each.name == PRODUCTS]
        names = [f"{name.rstrip('/')}/{one_line(each.name)}" for each in files]
        if len(files) == 1:
            return [self.file(files[0], names[0])]
        return [self._one_of_many(path, name) for path, name in zip(files, names, strict=True)]

    def _one_of_many(self, path: Path, name: str) -> Source:
        try:
            return replace(self.file(path, name), is_one_of_many=True)
        except CatalogError as error:
            return _broken(name, error)


def stream_source(stream: BinaryIO, name: str, settings: Settings, today: date) -> Source:
    """What a stream holds, read now, to its end."""
    with reading(name):
        data = gather(iter(lambda: stream.read(_CHUNK), b""), name, settings)
    stem = PurePath(name).name
    taken = with_mapping(fingerprint([data], format_name="", stem=stem), settings.mapping)
    return Source(name, taken, lambda: open_catalog(of_bytes(data, name, stem, None, settings, today)), today=today)


def _broken(name: str, error: CatalogError) -> Source:
    """A file that cannot be read, among others that can; its fingerprint changes when the reason does."""

    def refuse() -> Opened:
        raise CatalogError(error.cause, hint=error.hint)

    return Source(name, fingerprint([error.cause.encode()], format_name="", stem=name), refuse, is_one_of_many=True)
