"""An update that is stopped, killed, run twice at once or out of room leaves the older index, and then a right one."""

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from shopcli.errors import CatalogError
from shopcli.index import segments, update
from shopcli.index.index import Index
from shopcli.index.origins import read_anew
from tests.catalog.reading import make_context
from tests.index.edits import as_lines, fresh, opened, records, told

OLD = as_lines(records())
NEW = as_lines([{**each, "price": 77} if number in (5, 30) else each for number, each in enumerate(records())])


@pytest.fixture(autouse=True)
def small_catalogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are updated too."""
    monkeypatch.setattr(update, "_FEWEST", 0)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with a catalog that has changed since it was indexed."""
    folder = tmp_path / "shop"
    fresh(folder, OLD)
    (folder / "tools.jsonl").write_text(NEW)
    return folder


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, object]:
    return told(fresh(tmp_path / "expected", NEW))


def indexes(folder: Path) -> list[Path]:
    return sorted(path for path in (make_context(folder).folders.cache / "index").iterdir() if path.is_dir())


def old_index(folder: Path) -> Index:
    """That of the catalog as it was: it is there, and not built again."""
    (folder / "tools.jsonl").write_text(OLD)
    said: list[str] = []
    index = opened(folder, report=lambda label, *_: said.append(label))
    assert said == []
    (folder / "tools.jsonl").write_text(NEW)
    return index


class _StoppedError(KeyboardInterrupt):
    pass


def stop(*_: object) -> None:
    raise _StoppedError


@pytest.mark.parametrize("step", ["segments_of", "exchange", "join", "_summary"])
def test_an_update_that_is_stopped_at_any_step_begins_again(
    shop: Path, expected: object, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = told(old_index(shop))
    with monkeypatch.context() as patched, pytest.raises(_StoppedError):
        patched.setattr(update, step, stop)
        opened(shop)
    assert told(old_index(shop)) == before
    index = opened(shop)
    assert (read_anew(index.folder), told(index)) == (2, expected)
    assert len(indexes(shop)) == 2


def test_a_segment_that_was_not_merged_is_not_used(
    shop: Path, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a later tantivy does otherwise, what is deleted does not count."""
    monkeypatch.setattr(segments, "_MERGED_TOGETHER", 3)
    index = opened(shop)
    assert (read_anew(index.folder), told(index)) == (None, expected)


PROGRAM = """
import sys
from pathlib import Path
from shopcli.index import update
from tests.index.edits import opened
update._FEWEST = 0
index = opened(Path(sys.argv[1]), report=lambda *told: print(*told, flush=True))
print("products", index.summary.products, flush=True)
"""


def began(folder: Path) -> subprocess.Popen[bytes]:
    """A process that says each step on stdout as it takes it."""
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE)


def test_updates_that_are_killed_anywhere_leave_the_next_able_to(shop: Path, expected: object) -> None:
    before = told(old_index(shop))
    for step in range(1, 4):
        with began(shop) as process:
            assert process.stdout
            for _ in range(step):
                assert process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        assert told(old_index(shop)) == before
    with began(shop) as first, began(shop) as second:
        assert {process.communicate()[0].splitlines()[-1] for process in (first, second)} == {b"products 40"}
    assert told(opened(shop)) == expected
    assert [path.suffix for path in indexes(shop)] == ["", ""]


@contextmanager
def little_room() -> Iterator[None]:
    """Files may hold 200 bytes, as on a disk that fills up."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_an_update_that_finds_no_room_says_so_and_leaves_the_older_index(shop: Path, expected: object) -> None:
    old = old_index(shop)
    before = told(old)
    with little_room(), pytest.raises(CatalogError, match="could not be written"):
        opened(shop)
    assert indexes(shop) == [old.folder]
    assert told(old_index(shop)) == before
    assert told(opened(shop)) == expected
