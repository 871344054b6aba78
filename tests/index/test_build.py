"""Large catalogs are indexed in parts: with the answers of the whole, and going on where a build was stopped."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from shopcli.catalog.formats import jsonl_format, piece
from shopcli.catalog.sources.source import resolve
from shopcli.errors import CatalogError
from shopcli.index import crew
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.settings import Settings
from tests.catalog.reading import make_context

STORE = {
    "name": "Tools",
    "promotions": [
        {"id": "set", "kind": "bundle", "products": ["t3", "t17-b"], "price": 5},
        {"id": "lost", "kind": "percent", "percent": 10, "products": ["none"]},
    ],
}


def records(count: int = 20) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {
            "id": f"t{number}",
            "title": f"Hammer {number}",
            "brand": f"Maker{number % 3}",
            "category": ["Tools", "Hammers" if number % 2 else "Mallets"],
            "price": number + 1,
            "currency": "EUR",
            "rating": {"value": number % 4 + 1, "count": number},
            "attributes": {"Weight": f"{number + 1} kg"},
        }
        for number in range(count)
    ]
    found[17]["variants"] = [{"id": "t17-a", "price": 3}, {"id": "t17-b", "options": {"Colour": "red"}}]
    return found


def lines_of(products: Sequence[object], store: object = STORE) -> str:
    return "".join(json.dumps(each) + "\n" for each in [{"store": store}, *products])


def opened(folder: Path, *names: str, report: Any = lambda *_: None) -> Index:
    context = make_context(folder)
    return open_catalog(resolve(names or ["tools.jsonl"], context, Settings()), context.folders.cache, report)


def told(index: Index) -> list[object]:
    """What an index answers with: its offers, its summary, how many products it counts, and text scores."""
    offers = [hit.offer for hit in index.search(index.parse("*"), 1000)]
    return [sorted(map(repr, offers)), index.summary, index.count(index.parse("*")), scores(index)]


def scores(index: Index) -> list[tuple[float, str]]:
    query = index.parse("title:hammer title:7 maker:maker2")
    return sorted((round(hit.score, 4), hit.offer.title) for hit in index.search(query, 1000))


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five or so products are a part."""
    monkeypatch.setattr(jsonl_format, "_CHUNK", 10)
    monkeypatch.setattr(jsonl_format, "_MOST_LINES", 5)
    monkeypatch.setattr(piece, "_MOST_RECORDS", 5)


def odd(products: list[dict[str, Any]]) -> list[object]:
    """With one product again in another part and once more in its own, a bad one, and prices without a currency."""
    again = {**products[2], "title": "Another"}
    bare = [{"id": f"bare{number}", "title": "Nail", "price": 1} for number in range(2)]
    return [*products[:11], again, {"id": "bad"}, *products[11:14], {**products[12]}, *products[14:], *bare]


@pytest.fixture
def whole(tmp_path: Path) -> list[object]:
    """What an index in one part tells of the catalog, which stands in a folder."""
    for name in ("whole", "parts"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tools.jsonl").write_text(lines_of(odd(records())))
        (tmp_path / name / "tools.json").write_text(json.dumps({"store": STORE, "products": odd(records())}, indent=1))
    return [told(opened(tmp_path / "whole", name)) for name in ("tools.jsonl", "tools.json")]


@pytest.mark.parametrize(("name", "number"), [("tools.jsonl", 0), ("tools.json", 1)])
def test_parts_answer_as_the_whole(tmp_path: Path, whole: list[Any], in_parts: None, name: str, number: int) -> None:
    index = opened(tmp_path / "parts", name)
    assert index.searcher.num_segments == 5
    assert told(index) == whole[number]
    assert [promotion["id"] for promotion in index.summary.stores[0].promotions] == ["set"]
    causes = [(problem.line, problem.cause) for problem in index.summary.problems]
    assert len(causes) == index.summary.problem_count == 5
    if name == "tools.jsonl":
        assert causes[0] == (1, '"none" is no product here')
        assert causes[1] == (13, '"t2" is the id of an earlier product, in line 4')
        assert causes[2] == (14, "is missing")
        assert causes[3] == (18, '"t12" is the id of an earlier product, in line 16')
        assert causes[4] == (25, "2 products have a price without a currency")


def test_several_sources_are_kept_apart_in_parts(tmp_path: Path, in_parts: None) -> None:
    (tmp_path / "tools.jsonl").write_text(lines_of(records()))
    (tmp_path / "few.jsonl").write_text(lines_of(records()[:2], {"name": "Few"}))
    index = opened(tmp_path, "tools.jsonl", "few.jsonl")
    assert index.summary.products == 22
    assert index.summary.stores[0].promotions[0]["products"] == ("tools/t3", "tools/t17-b")
    found = {hit.offer.id for hit in index.search(index.parse("title:0"), 10)}
    assert found == {"tools/t0", "few/t0"}


def test_small_sources_and_large_ones_stay_in_their_order(tmp_path: Path, in_parts: None) -> None:
    sizes = {"a.jsonl": 2, "b.jsonl": 1, "c.jsonl": 20, "d.jsonl": 3, "e.jsonl": 20}
    for name, size in sizes.items():
        (tmp_path / name).write_text(lines_of(records()[:size], {"name": name[0]}))
    products = opened(tmp_path, *sizes).every_product()
    expected = [f"{name[0]}/t{number}" for name, size in sizes.items() for number in range(size)]
    assert [product.id for product in products] == expected


def building(folder: Path) -> Path:
    (found,) = (make_context(folder).folders.cache / "index").glob("*.building")
    return found


class _StoppedError(KeyboardInterrupt):
    pass


def stop_after(products: int) -> Any:
    def report(label: str, done: int, total: int | None) -> None:
        if done >= products:
            raise _StoppedError

    return report


@pytest.fixture
def stopped(tmp_path: Path, in_parts: None) -> Path:
    """A folder with a catalog whose index was stopped when some parts were done."""
    (tmp_path / "tools.jsonl").write_text(lines_of(records()))
    with pytest.raises(_StoppedError):
        opened(tmp_path, report=stop_after(10))
    return tmp_path


def segments(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*.store")}


def test_a_stopped_build_goes_on_with_what_is_done(stopped: Path) -> None:
    done = segments(building(stopped) / "part-00000")
    assert done
    index = opened(stopped)
    assert done <= segments(index.folder)
    assert index.summary.products == 20
    assert len(scores(index)) == 21


@pytest.mark.parametrize("damage", [b"", b"garbage", b"\x80\x05N."])
def test_a_part_that_is_not_whole_is_written_again(stopped: Path, damage: bytes) -> None:
    part = building(stopped) / "part-00000"
    (part / "done").write_bytes(damage)
    done = segments(part)
    index = opened(stopped)
    assert done.isdisjoint(segments(index.folder))
    assert index.summary.products == 20


def test_parts_of_another_catalog_are_not_taken(stopped: Path) -> None:
    (stopped / "tools.jsonl").write_text(lines_of([{**record, "title": "Saw"} for record in records()]))
    assert {hit.offer.title.split(" (")[0] for hit in opened(stopped).search(opened(stopped).parse("*"), 50)} == {"Saw"}


def test_what_is_told_of_a_part_fits_it(stopped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the catalog cut in other places, no part of the stopped build would fit."""
    monkeypatch.setattr(jsonl_format, "_MOST_LINES", 7)
    index = opened(stopped)
    assert index.summary.products == 20
    assert len(scores(index)) == 21


PROGRAM = """
import sys
from pathlib import Path
from shopcli.catalog.formats import jsonl_format
from tests.index.test_build import opened
jsonl_format._CHUNK, jsonl_format._MOST_LINES = 2000, 40
print(opened(Path(sys.argv[1]), report=lambda *told: print(*told, flush=True)).summary.products)
"""


def began(folder: Path) -> subprocess.Popen[bytes]:
    """A process that says each step on stdout as it takes it."""
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE)


def test_builds_that_are_killed_anywhere_leave_the_next_able_to(tmp_path: Path) -> None:
    (tmp_path / "tools.jsonl").write_text(lines_of(records(400)))
    root = make_context(tmp_path).folders.cache / "index"
    for steps in (1, 2, 5):
        with began(tmp_path) as process:
            assert process.stdout
            for _ in range(steps):
                assert process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        assert len(list(root.glob("*.building/part-*"))) >= steps - 1
    with began(tmp_path) as first, began(tmp_path) as second:
        assert [process.communicate()[0].splitlines()[-1] for process in (first, second)] == [b"400", b"400"]
    index = opened(tmp_path)
    assert len({hit.offer.id for hit in index.search(index.parse("*"), 1000)}) == 400
    assert [path.suffix for path in root.iterdir() if path.is_dir()] == [""]


def children() -> Iterator[int]:
    for path in Path("/proc/self/task").glob("*/children"):
        yield from map(int, path.read_text().split())


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_a_process_that_ends_early_is_an_error_and_leaves_nothing_behind(tmp_path: Path, in_parts: None) -> None:
    (tmp_path / "tools.jsonl").write_text(lines_of(records()))
    before = set(children())

    def kill(label: str, done: int, total: int | None) -> None:
        for child in set(children()) - before:
            os.kill(child, signal.SIGKILL)

    with pytest.raises(CatalogError, match="ended early"):
        opened(tmp_path, report=kill)
    assert set(children()) == before
    assert list((make_context(tmp_path).folders.cache / "index").glob("*.building")) == []


def test_a_process_that_cannot_take_its_task_is_not_waited_for(
    tmp_path: Path, in_parts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version may have been installed meanwhile."""
    without = crew._PROGRAM.replace("from shopcli", "sys.modules['shopcli.index.documents'] = None; from shopcli", 1)
    monkeypatch.setattr(crew, "_PROGRAM", without)
    (tmp_path / "tools.jsonl").write_text(lines_of(records()))
    with pytest.raises(CatalogError, match="ended early"):
        opened(tmp_path)
