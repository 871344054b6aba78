"""Where vectors live: a folder for each index and encoder, built aside under a lock and renamed into place.

    <cache>/meaning/<fingerprint>-<version>/           finished: vectors.usearch, products.db, manifest.json
    <cache>/meaning/<fingerprint>-<version>.building/  one being built, or stopped: the next goes on with it
    <cache>/meaning/<fingerprint>-<version>.lock

The fingerprint is the index's own. Vectors whose index is gone go with the next build.
"""

import contextlib
import json
import shutil
import zlib
from collections.abc import Iterator
from pathlib import Path

from shopcli.index.index import Index
from shopcli.index.progress import Report
from shopcli.meaning.encoder import Encoder
from shopcli.meaning.vectors import Vectors, open_vectors, write_vectors

_FORMAT = 1
"""Part of every name: raise it whenever texts or files change shape."""

_CHECKED_WHOLE = 16_000_000
"""Bytes up to which files are checked against their checksums when opened; above, against their sizes."""

_MANIFEST = "manifest.json"


def open_or_build(index: Index, encoder: Encoder, cache: Path, report: Report) -> Vectors:
    """The vectors of the products of `index`, built first where there are none or damaged ones.

    Raises `OSError` where they cannot be written, `IndexDamagedError` where the index cannot be read.
    """
    root = cache / "meaning"
    folder = root / f"{index.folder.name}-{_FORMAT}-{encoder.version}"
    if found := _open(folder):
        return found
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _lock(folder, report):
        if found := _open(folder):
            return found
        _build(folder, index, encoder, report)
        _prune(root, index.folder.parent)
    if found := _open(folder):
        return found
    raise OSError(f"the vectors in {folder} were damaged as soon as they were written")


def _open(folder: Path) -> Vectors | None:
    """None where the folder is absent or does not hold what its manifest says."""
    with contextlib.suppress(OSError, TypeError, ValueError):
        expected: dict[str, list[int]] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if {name: list(_state(folder / name)) for name in expected} == expected:
            return open_vectors(folder)
    return None


def _state(file: Path) -> tuple[int, int]:
    """Size and checksum, the latter 0 for a file so large that reading it would take long."""
    size = file.stat().st_size
    return size, zlib.crc32(file.read_bytes()) if size <= _CHECKED_WHOLE else 0


@contextlib.contextmanager
def _lock(folder: Path, report: Report) -> Iterator[None]:
    """Held by whoever builds; it dies with its process."""
    import filelock

    lock = filelock.FileLock(_beside(folder, "lock"))
    try:
        lock.acquire(timeout=1)
    except filelock.Timeout:
        report("waiting for another shopcli to finish reading for meaning", 0, None)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _build(folder: Path, index: Index, encoder: Encoder, report: Report) -> None:
    building = _beside(folder, "building")
    shutil.rmtree(folder, ignore_errors=True)
    building.mkdir(mode=0o700, exist_ok=True)
    try:
        total = index.summary.products
        write_vectors(building, index.every_product(), encoder, lambda done: report("reading for meaning", done, total))
        manifest = {file.name: _state(file) for file in building.iterdir()}
        (building / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        building.rename(folder)
    except Exception:
        shutil.rmtree(building, ignore_errors=True)
        raise


def _prune(root: Path, indexes: Path) -> None:
    """Drops vectors of catalogs that are indexed no more; a run that has them open keeps its files."""
    for folder in root.iterdir():
        fingerprint = folder.name.partition("-")[0]
        if folder.is_dir() and not (indexes / fingerprint).exists():
            shutil.rmtree(folder, ignore_errors=True)


def _beside(folder: Path, suffix: str) -> Path:
    """Not `with_suffix`: a version has dots of its own."""
    return folder.with_name(f"{folder.name}.{suffix}")
