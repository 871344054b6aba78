"""Where indexes live: one folder per catalog fingerprint, built aside and renamed into place.

    <cache>/index/<fingerprint>/          a finished index: tantivy/, summary.json, sources.json, records, manifest.json
    <cache>/index/<fingerprint>.building/ one being built, by whoever holds the lock; else left by one that was stopped,
                                          for whoever builds the same index next (see `build`)
    <cache>/index/<fingerprint>.lock

A folder is finished or it is not there: readers need no lock.
"""

import contextlib
import hashlib
import json
import os
import re
import secrets
import shutil
import time
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.catalog.sources.source import Source
from shopcli.errors import CatalogError
from shopcli.index.index import Index, IndexDamagedError, guarded, open_index
from shopcli.index.origins import Origin, are_of_one, origins_of, read_origins, write_origins
from shopcli.index.progress import Report
from shopcli.index.summary import read_summary, write_summary
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.index.build import Built

FORMAT = 9
"""Part of every fingerprint: raise it whenever documents or summary change shape."""

_CHECKED_WHOLE = 16_000_000
"""Bytes up to which an index is checked against its checksums when opened; above, against its file sizes."""

_KEPT = 12
"""How many indexes are kept; building one more drops those unused the longest."""


def open_catalog(sources: Sequence[Source], cache: Path, report: Report) -> Index:
    """The index of `sources`, built first where there is none, a damaged one, or one whose prices were of other days.

    Raises `CatalogError` where a source cannot be read or the cache folder cannot be written.
    """
    root = cache / "index"
    folder = root / _fingerprint(sources)
    with contextlib.suppress(IndexDamagedError):
        return _open(folder, _day(sources))
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _build_once(folder, sources, report)
    except (OSError, IndexDamagedError) as problem:
        cause = getattr(problem, "strerror", None) or one_line(str(problem))
        raise CatalogError(
            f"the index could not be written to {root}: {cause}",
            hint="make room or set SHOPCLI_HOME to a folder that can be written",
        ) from problem


def find_index(sources: Sequence[Source], cache: Path) -> tuple[Path, Index | None]:
    """Where the index of `sources` belongs, and the index where it is there and whole; nothing is built."""
    folder = cache / "index" / _fingerprint(sources)
    with contextlib.suppress(IndexDamagedError):
        return folder, _open(folder, _day(sources))
    return folder, None


def discard(index: Index) -> None:
    """Throws a damaged index away; the next `open_catalog` builds it anew.

    Older ones of the same catalog may have the damaged file in common with it, and go too.
    """
    _, origins = read_origins(index.folder)
    for folder in [index.folder, *_of_one(index.folder, origins)]:
        _remove(folder)


def _remove(folder: Path) -> None:
    """Frees the name at once: an index that is still open writes its locks by that name while its files go."""
    with contextlib.suppress(FileNotFoundError):
        aside = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.discarded")
        folder.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)


def _fingerprint(sources: Sequence[Source]) -> str:
    digest = hashlib.blake2b(str(FORMAT).encode(), digest_size=16)
    for source in sources:
        # The name counts too: it becomes the shop's key where a store has no name of its own.
        digest.update(f"\0{source.name}\0{source.fingerprint}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _day(sources: Sequence[Source]) -> date:
    """The one that they are all read for."""
    return max(source.today for source in sources)


def _open(folder: Path, day: date | None = None) -> Index:
    """Raises `IndexDamagedError` where it is not whole, or its prices are no more those of the `day`."""
    manifest_path = folder / "manifest.json"
    with guarded():
        expected: dict[str, list[int]] = json.loads(manifest_path.read_text(encoding="utf-8"))
        whole = sum(size for size, _ in expected.values()) <= _CHECKED_WHOLE
        for name, (size, checksum) in expected.items():
            path = folder / name
            if path.stat().st_size != size or (whole and zlib.crc32(path.read_bytes()) != checksum):
                raise IndexDamagedError(f"{name} has changed")
        index = open_index(folder, read_summary((folder / "summary.json").read_text(encoding="utf-8")))
    if day and index.summary.good_until and index.summary.good_until <= day:
        raise IndexDamagedError("its prices are of days that are over")
    with contextlib.suppress(OSError):
        os.utime(manifest_path)  # remembers the last use, for pruning
    return index


def _build_once(folder: Path, sources: Sequence[Source], report: Report) -> Index:
    """Builds under a lock that dies with its process; whoever waited finds the index finished."""
    with _lock(folder, report):
        with contextlib.suppress(IndexDamagedError):
            return _open(folder, _day(sources))
        building = folder.with_suffix(".building")
        _remove(folder)
        building.mkdir(mode=0o700, exist_ok=True)
        try:
            _build(building, sources, report)
            building.rename(folder)
        except Exception:
            shutil.rmtree(building, ignore_errors=True)
            raise
        _prune(folder.parent)
        return _open(folder, _day(sources))


@contextlib.contextmanager
def _lock(folder: Path, report: Report) -> Iterator[None]:
    import filelock

    lock = filelock.FileLock(folder.with_suffix(".lock"))
    try:
        lock.acquire(timeout=1)
    except filelock.Timeout:
        report("waiting for another shopcli to finish the index", 0, None)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _build(folder: Path, sources: Sequence[Source], report: Report) -> None:
    from shopcli.index.build import build
    from shopcli.index.records import write_records

    with _disk_faults_as_os_errors():
        built = _updated(folder, sources, report) or build(folder, sources, report)
    if built.records:
        write_records(folder, built.records)
    (folder / "summary.json").write_text(write_summary(built.summary), encoding="utf-8")
    write_origins(folder, sources, FORMAT, built.anew)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".lock"))
    sizes = [path.stat().st_size for path in files]
    whole = sum(sizes) <= _CHECKED_WHOLE
    manifest = {
        str(path.relative_to(folder)): (size, zlib.crc32(path.read_bytes()) if whole else 0)
        for path, size in zip(files, sizes, strict=True)
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def _updated(folder: Path, sources: Sequence[Source], report: Report) -> "Built | None":
    """An index made out of the newest of the same catalog; None where there is none, or not enough to take over."""
    from shopcli.index import records

    older = [each for each in _of_one(folder, origins_of(sources)) if (each / records.FILE).exists()]
    if not older or any(folder.glob("part-*")):
        return None
    from shopcli.index.changes import StartAnewError
    from shopcli.index.update import update

    # Whatever stands in the way: building anew either gets by, or says what it is.
    with contextlib.suppress(StartAnewError, IndexDamagedError, CatalogError, OSError), guarded():
        return update(folder, sources, _open(older[0]), report)
    return None


def _of_one(folder: Path, origins: Sequence[Origin]) -> list[Path]:
    """The other indexes of the same catalog, the newest first."""
    others = (each for each in folder.parent.iterdir() if not each.suffix and each.is_dir() and each != folder)
    found = {each: read_origins(each) for each in others}
    of_one = [each for each, (number, its) in found.items() if number == FORMAT and are_of_one(its, origins)]
    return sorted(of_one, key=_time_built, reverse=True)


def _time_built(folder: Path) -> float:
    with contextlib.suppress(OSError):
        return (folder / "summary.json").stat().st_mtime
    return 0.0


@contextlib.contextmanager
def _disk_faults_as_os_errors() -> Iterator[None]:
    """tantivy says `ValueError` for a full disk as for everything else."""
    try:
        yield
    except ValueError as problem:
        if re.search(r"os error|io::Error|IO error", str(problem)):
            raise OSError(str(problem)) from problem
        raise


def _prune(root: Path) -> None:
    """Drops the indexes unused the longest, and what killed builds left; readers that hold one open keep their files.

    Lock files stay: one that is unlinked while another process waits for it locks nothing.
    """

    def last_use(folder: Path) -> float:
        try:
            return (folder / "manifest.json").stat().st_mtime
        except OSError:
            return time.time()  # being removed by somebody else

    folders = [path for path in root.iterdir() if path.is_dir()]
    left_over = [path for path in folders if path.suffix]
    finished = [path for path in folders if not path.suffix]
    for folder in [*sorted(finished, key=last_use, reverse=True)[_KEPT:], *left_over]:
        remove_unless_locked(folder)


def remove_unless_locked(folder: Path) -> bool:
    """Whether it is gone; readers that hold it open keep their files."""
    if folder.suffix == ".discarded":
        shutil.rmtree(folder, ignore_errors=True)
        return not folder.exists()
    import filelock

    with contextlib.suppress(filelock.Timeout), filelock.FileLock(folder.with_suffix(".lock"), timeout=0):
        _remove(folder)
    return not folder.exists()
