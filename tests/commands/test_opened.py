"""A damaged index that several threads meet at once is thrown away once."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

from shopcli.catalog.sources.source import resolve
from shopcli.commands.in_order import in_order
from shopcli.commands.opening import Opened
from shopcli.context import Context
from shopcli.events import Event, Notice
from shopcli.index.index import Index, IndexDamagedError
from shopcli.index.store import open_catalog
from shopcli.settings import Settings

THREADS = 8


def test_only_the_first_thread_reopens_the_index(tmp_path: Path) -> None:
    (tmp_path / "shop.json").write_text(json.dumps([{"id": "a", "title": "Lamp", "price": 5}]))
    sources = resolve([str(tmp_path / "shop.json")], Context.of_process(), Settings())
    opened: list[Index] = []

    def reopen() -> Index:
        opened.append(open_catalog(sources, tmp_path / "cache", lambda *_: None))
        return opened[-1]

    shop = Opened(reopen(), is_demo=False, problems=[], reopen=reopen)
    damaged = shop.index
    meeting = threading.Barrier(THREADS, timeout=30)

    def events(index: Index) -> Iterator[Event]:
        if index is damaged:
            meeting.wait()
            raise IndexDamagedError("torn")
        yield Notice(index.search(index.parse("*"), 1)[0].offer.title)

    answers = list(in_order(lambda _: list(shop.search(events)), range(THREADS), THREADS))

    assert answers == [[Notice("Lamp")]] * THREADS
    assert len(opened) == 2
