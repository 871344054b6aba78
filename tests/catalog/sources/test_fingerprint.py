"""Fingerprints: known without reading where a file has not changed, and never trusted too soon."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shopcli.catalog.sources import fingerprint as module
from shopcli.catalog.sources.fingerprint import Manifest, fingerprint, with_mapping


class Shelf:
    """A file, and a manifest whose clock a test sets."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "shop.json"
        self.path = folder / "cache" / "fingerprints.json"
        self.now = datetime.now(UTC) + timedelta(seconds=10)
        self.reads = 0
        self.write("one")

    def write(self, content: str) -> None:
        """Writes until the file system's clock, which ticks in milliseconds, has seen it."""
        before = self.file.stat().st_ctime_ns if self.file.exists() else 0
        self.file.write_text(content)
        while self.file.stat().st_ctime_ns == before:
            self.file.write_text(content)

    def ask(self) -> str:
        return Manifest(self.path, lambda: self.now).of_file(self.file, format_name="JSON", stem="shop")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    shelf = Shelf(tmp_path)
    taken = module.fingerprint

    def counted(*args: object, **named: object) -> str:
        shelf.reads += 1
        return taken(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "fingerprint", counted)
    return shelf


def test_content_format_and_name_make_the_fingerprint() -> None:
    one = fingerprint([b"a", b"b"], format_name="JSON", stem="s")

    assert one == fingerprint([b"ab"], format_name="JSON", stem="s")
    assert len({one, *(fingerprint([b"ab"], format_name=f, stem=s) for f, s in (("YAML", "s"), ("JSON", "t")))}) == 3


def test_a_mapping_makes_another_fingerprint_of_the_same_content() -> None:
    one, two = with_mapping("f", {"price": "Preis"}), with_mapping("f", {"price": "Netto"})

    assert len({"f", one, two, with_mapping("g", {"price": "Preis"})}) == 4
    assert with_mapping("f", {}) == "f"
    assert with_mapping("f", {"a": "1", "b": "2"}) == with_mapping("f", {"b": "2", "a": "1"})


def test_a_file_that_has_not_changed_is_not_read_again(shelf: Shelf) -> None:
    assert shelf.ask() == shelf.ask()
    assert shelf.reads == 1


def test_a_changed_file_has_another_fingerprint_even_at_the_same_size(shelf: Shelf) -> None:
    first = shelf.ask()
    shelf.write("two")

    assert shelf.ask() != first


def test_a_file_recorded_right_after_it_was_written_is_read_again(shelf: Shelf) -> None:
    """A second write within one tick of the file system's clock would leave size and time as they were."""
    shelf.now = datetime.fromtimestamp(shelf.file.stat().st_mtime + 1, UTC)
    shelf.ask()
    shelf.now += timedelta(hours=1)
    shelf.ask()
    assert shelf.reads == 2

    shelf.ask()
    assert shelf.reads == 2


def test_a_file_whose_time_was_set_back_is_read_again(shelf: Shelf) -> None:
    before = shelf.file.stat()
    first = shelf.ask()
    shelf.write("two")
    os.utime(shelf.file, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert shelf.ask() != first


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 1, "files": {"x": [1]}}', b"\xff", b"[" * 100_000])
def test_a_damaged_manifest_is_made_anew(shelf: Shelf, damage: bytes) -> None:
    first = shelf.ask()
    shelf.path.write_bytes(damage)

    assert shelf.ask() == first
    assert len(json.loads(shelf.path.read_bytes())["files"]) == 1


def test_a_cache_that_cannot_be_written_costs_only_time(shelf: Shelf) -> None:
    shelf.path.parent.write_text("a file where the folder should be")

    assert shelf.ask() == shelf.ask()
    assert shelf.reads == 2


def test_many_writers_leave_a_whole_manifest_and_nothing_else(shelf: Shelf) -> None:
    files = [shelf.file.with_name(f"{number}.json") for number in range(20)]
    for file in files:
        file.write_text(file.name)

    def ask(file: Path) -> str:
        return Manifest(shelf.path, lambda: shelf.now).of_file(file, format_name="JSON", stem="s")

    with ThreadPoolExecutor(8) as pool:
        first = list(pool.map(ask, files * 3))

    assert first[:20] == first[20:40] == first[40:]
    assert [each.name for each in shelf.path.parent.iterdir()] == ["fingerprints.json"]
    assert json.loads(shelf.path.read_bytes()).keys() == {"version", "files"}


def test_the_manifest_forgets_the_oldest_files(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_ENTRIES", 1)
    shelf.ask()
    other = shelf.file.with_name("other.json")
    other.write_text("x")
    shelf.now += timedelta(seconds=10)
    Manifest(shelf.path, lambda: shelf.now).of_file(other, format_name="JSON", stem="s")

    assert list(json.loads(shelf.path.read_bytes())["files"]) == [str(other)]
