"""The catalog is opened beside the first prompt: once, told how far, and its failure raised where it is waited for."""

import io
import threading
from pathlib import Path

import pytest

from shopcli.context import Context, Folders
from shopcli.errors import CatalogError
from shopcli.index.progress import Report
from shopcli.repl.opening import Opening


@pytest.fixture
def context(tmp_path: Path) -> Context:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    return Context(io.BytesIO(), io.StringIO(), io.StringIO(), {}, folders, tmp_path)


def test_it_is_opened_once_whoever_waits(context: Context) -> None:
    begun: list[int] = []
    opening = Opening(lambda report: begun.append(threading.get_ident()), context)
    for _ in range(3):
        opening.start()
        opening.wait()
    assert opening.has_succeeded
    assert len(begun) == 1
    assert begun != [threading.get_ident()], "the first prompt does not wait for it"


def test_it_says_how_far_it_is_when_that_changes(context: Context) -> None:
    heard: list[str] = []

    def work(report: Report) -> None:
        report("reading", 5, None)
        for done in range(1001):
            report("indexing", done, 1000)

    opening = Opening(work, context)
    opening.on_change = lambda: heard.append(opening.progress)
    opening.wait()
    assert heard[:3] == ["indexing 0 %", "indexing 1 %", "indexing 2 %"]
    assert len(heard) == 102, "each percent, and the end"


def test_what_it_fails_with_is_raised_for_everybody_who_waits(context: Context) -> None:
    ended = threading.Event()

    def work(report: Report) -> None:
        raise CatalogError("no such file", hint="give another")

    opening = Opening(work, context)
    opening.on_change = ended.set
    opening.start()
    assert ended.wait(30)
    assert not opening.has_succeeded
    for _ in range(2):
        with pytest.raises(CatalogError, match="no such file"):
            opening.wait()
