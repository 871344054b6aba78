"""The indexes in the cache folder: whose they are, whether they are of use, and which go."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import filelock
import pytest

from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.index.inventory import Entry, inventory, prune
from shopcli.index.origins import State
from shopcli.index.store import open_catalog
from shopcli.settings import Settings


class Shelf:
    """Catalogs in a folder, and the indexes of some of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.context = Context.of_process()
        self.context.folders, self.context.cwd = Folders(folder, folder / "cache", folder), folder

    def index(self, *names: str, settings: Settings | None = None) -> None:
        for name in names:
            (self.folder / name).write_text(f'[{{"id": "a", "title": "{name}"}}]')
        open_catalog(resolve(names, self.context, settings or Settings()), self.context.folders.cache, lambda *_: None)

    def states(self) -> dict[tuple[str, ...], State]:
        return {entry.sources: entry.state for entry in inventory(self.context)}

    def entry(self) -> Entry:
        (only,) = inventory(self.context)
        return only


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_there_is_nothing_before_the_first_run(shelf: Shelf) -> None:
    assert inventory(shelf.context) == []
    assert prune(shelf.context, lambda entry: True).entries == ()


def test_an_index_says_whose_it_is_and_how_large(shelf: Shelf) -> None:
    shelf.index("a.json", "b.json")
    entry = shelf.entry()

    assert (entry.sources, entry.products, entry.state) == (("a.json", "b.json"), 2, State.CURRENT)
    assert entry.size == sum(path.stat().st_size for path in entry.folder.rglob("*"))
    assert entry.built <= entry.used


def test_the_last_used_is_first(shelf: Shelf) -> None:
    shelf.index("a.json")
    shelf.index("b.json")
    for entry in inventory(shelf.context):
        if entry.sources == ("b.json",):
            os.utime(entry.folder / "manifest.json", (0, 0))

    assert list(shelf.states()) == [("a.json",), ("b.json",)]


@pytest.mark.parametrize(
    ("happens", "state"),
    [
        (lambda file: file.touch(), State.CURRENT),
        (lambda file: file.write_text("[]"), State.CHANGED),
        (lambda file: file.unlink(), State.GONE),
    ],
)
def test_whether_it_is_of_use_is_seen_at_its_file(shelf: Shelf, happens: Callable[[Path], None], state: State) -> None:
    shelf.index("a.json")
    happens(shelf.folder / "a.json")

    assert shelf.entry().state is state


def test_columns_that_were_mapped_do_not_make_it_another_file(shelf: Shelf) -> None:
    shelf.index("a.json", settings=Settings(mapping={"title": "title", "id": "id"}))

    assert shelf.entry().state is State.CURRENT


def test_an_index_of_another_version_is_outdated(shelf: Shelf) -> None:
    shelf.index("a.json")
    (shelf.entry().folder / "sources.json").unlink()

    assert shelf.entry().state is State.OUTDATED
    assert shelf.entry().sources == ("a",), "the names of its stores stand in"


def test_only_those_that_go_are_removed(shelf: Shelf) -> None:
    shelf.index("a.json")
    shelf.index("b.json")
    removed = prune(shelf.context, lambda entry: entry.sources == ("a.json",))

    assert [entry.sources for entry in removed.entries] == [("a.json",)]
    assert removed.size == removed.entries[0].size
    assert list(shelf.states()) == [("b.json",)]


def test_what_a_stopped_build_left_goes_and_what_is_being_built_stays(shelf: Shelf) -> None:
    shelf.index("a.json")
    root = shelf.entry().folder.parent
    for name in ("left.building", "busy.building", "gone.1234.discarded"):
        (root / name).mkdir()
    with filelock.FileLock(root / "busy.lock"):
        removed = prune(shelf.context, lambda entry: False)

    assert (removed.entries, removed.left_over) == ((), 2)
    assert {path.name for path in root.iterdir() if path.suffix in (".building", ".discarded")} == {"busy.building"}


def test_an_index_without_a_summary_is_passed_over(shelf: Shelf) -> None:
    shelf.index("a.json")
    shutil.rmtree(shelf.entry().folder / "tantivy")
    (shelf.entry().folder / "summary.json").write_text("{")

    assert inventory(shelf.context) == []


def test_ages_count_from_the_last_use(shelf: Shelf) -> None:
    shelf.index("a.json")
    now = shelf.context.now()

    assert prune(shelf.context, lambda entry: entry.used < now - timedelta(days=1)).entries == ()
    assert len(prune(shelf.context, lambda entry: entry.used < now + timedelta(days=1)).entries) == 1
