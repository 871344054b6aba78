"""Where indexes live: found again, built anew when the catalog changes, and thrown away when damaged."""

import json
import resource
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import filelock
import pytest

from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.errors import CatalogError
from shopcli.index import store as index_store
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.settings import Settings


class Shop:
    """A catalog file, its cache, and how often the file was indexed."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "shop.json"
        self.cache = folder / "cache"
        self.builds = 0
        self.write("lamp")

    def write(self, title: str) -> None:
        record = {"id": "p1", "title": title, "price": 5}
        self.file.write_text(json.dumps({"store": {"name": "S", "currency": "USD"}, "products": [record]}))

    def open(self) -> Index:
        context = Context.of_process()
        context.folders = Folders(self.cache, self.cache, self.cache)
        return open_catalog(resolve([str(self.file)], context, Settings()), self.cache, self._report)

    def _report(self, label: str, done: int, total: int | None) -> None:
        self.builds += label.startswith("reading")

    def indexes(self) -> list[Path]:
        return [path for path in (self.cache / "index").iterdir() if path.is_dir()]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def titles(index: Index) -> list[str]:
    return [hit.offer.title for hit in index.search(index.parse("*"), 10)]


def test_a_second_run_does_not_read_the_catalog(shop: Shop) -> None:
    shop.open()
    assert titles(shop.open()) == ["lamp"]
    assert shop.builds == 1


def test_a_changed_catalog_is_indexed_anew(shop: Shop) -> None:
    shop.open()
    shop.write("sofa")
    assert titles(shop.open()) == ["sofa"]


def cut(path: Path) -> None:
    replace(path, path.read_bytes()[: path.stat().st_size // 2])


def scramble(path: Path) -> None:
    replace(path, bytes(byte ^ 0x5A for byte in path.read_bytes()))


def replace(path: Path, content: bytes) -> None:
    """Another file of the same name: this process still maps the old one into its memory."""
    path.unlink()
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [cut, scramble, Path.unlink], ids=["cut", "scrambled", "gone"])
def test_damage_to_any_file_is_noticed_and_repaired(shop: Shop, damage: Callable[[Path], None]) -> None:
    shop.open()
    for number in range(len(files(shop))):
        damage(files(shop)[number])
        assert titles(shop.open()) == ["lamp"]


def files(shop: Shop) -> list[Path]:
    """The files that hold something, in an order that another build keeps: segments have new names each time."""
    (folder,) = shop.indexes()
    held = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size and path.suffix != ".lock"]
    return sorted(held, key=lambda path: (path.suffix, "" if path.suffix != ".json" else path.name))


def test_what_a_killed_build_left_is_cleared(shop: Shop) -> None:
    shop.open()
    (folder,) = shop.indexes()
    shutil.move(folder, folder.with_suffix(".building"))
    cut(folder.with_suffix(".building") / "summary.json")
    assert titles(shop.open()) == ["lamp"]
    assert shop.indexes() == [folder]


def test_old_indexes_are_dropped(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_store, "_KEPT", 2)
    for number in range(4):
        shop.write(f"lamp {number}")
        shop.open()
    assert len(shop.indexes()) == 2
    assert titles(shop.open()) == ["lamp 3"]


def test_a_cache_that_cannot_be_written_is_said(shop: Shop) -> None:
    shop.cache.write_text("a file where a folder should be")
    with pytest.raises(CatalogError, match="could not be written") as caught:
        shop.open()
    assert "SHOPCLI_HOME" in caught.value.hint


def test_an_empty_catalog_is_no_index(shop: Shop) -> None:
    shop.file.write_text('{"products": []}')
    with pytest.raises(CatalogError, match="no products"):
        shop.open()
    assert shop.indexes() == []


@pytest.mark.parametrize("manifest", [b"\xff\xfe", b"[]", b'{"summary.json": 1}', b"[" * 100_000])
def test_a_manifest_of_another_shape_is_damage(shop: Shop, manifest: bytes) -> None:
    shop.open()
    (folder,) = shop.indexes()
    replace(folder / "manifest.json", manifest)
    assert titles(shop.open()) == ["lamp"]
    assert shop.builds == 2


@pytest.fixture
def little_room() -> Iterator[None]:
    """Files may hold 200 bytes, as on a disk that fills up."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("little_room")
def test_a_disk_that_fills_up_is_said_and_leaves_nothing_behind(shop: Shop) -> None:
    with pytest.raises(CatalogError, match=r"could not be written .* too large") as caught:
        shop.open()
    assert "make room" in caught.value.hint
    assert shop.indexes() == []


def test_only_builds_that_nobody_is_at_are_cleared_away(shop: Shop) -> None:
    abandoned, at_work = shop.cache / "index" / "aa.building", shop.cache / "index" / "bb.building"
    abandoned.mkdir(parents=True)
    at_work.mkdir()
    with filelock.FileLock(at_work.with_suffix(".lock")):
        shop.open()
    assert at_work.exists()
    assert not abandoned.exists()


def test_nobody_else_may_look_into_an_index(shop: Shop) -> None:
    shop.open()
    (folder,) = shop.indexes()
    assert [path.stat().st_mode & 0o777 for path in (folder, folder.parent)] == [0o700, 0o700]
