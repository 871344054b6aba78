"""One index for many processes: built once, never half, and thrown away when it is damaged."""

import json
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.startup import generated_catalog
from tests.end_to_end.cli import PATIENCE, Shop, ids, wait_until
from tests.end_to_end.conftest import ENGLISH


def test_ten_processes_on_a_cold_index_all_answer_and_leave_one_index(cold_shop: Shop) -> None:
    processes = [cold_shop.begin("recommend", ENGLISH, "--offline") for _ in range(10)]
    ran = [process() for process in processes]
    assert [one.code for one in ran] == [0] * 10, ran
    assert len({one.stdout for one in ran}) == 1
    assert ran[0].stdout
    assert len(cold_shop.indexes()) == 1


def test_a_process_killed_while_it_builds_leaves_the_next_able_to(cold_shop: Shop) -> None:
    catalog = cold_shop.cwd / "catalog.jsonl"
    catalog.write_text("".join(json.dumps(record) + "\n" for record in generated_catalog(4000)))
    process = cold_shop.start("recommend", "laptop", "--offline")
    # Tantivy has begun to write, and thousands of products are still to come.
    wait_until(lambda: any(any(folder.rglob("tantivy")) for folder in cold_shop.indexes()), "the build")
    process.kill()
    process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL
    assert [folder.suffix for folder in cold_shop.indexes()] == [".building"]

    ran = cold_shop.run("recommend", "laptop", "--offline")
    assert ran.code == 0, ran.stderr
    assert [folder.suffix for folder in cold_shop.indexes()] == [""]


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _scramble(path: Path) -> None:
    """Same size, other content: only a checksum sees it."""
    path.write_bytes(bytes(byte ^ 0x5A for byte in path.read_bytes()))


def _delete(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [_truncate, _scramble, _delete, _empty])
@pytest.mark.parametrize("which", ["*.store", "meta.json", "summary.json", "manifest.json"])
def test_a_damaged_index_is_thrown_away_and_built_again(
    cold_shop: Shop, damage: Callable[[Path], None], which: str
) -> None:
    cold_shop.write("catalog.json", json.dumps([{"id": "k", "title": "Kettle", "price": 20, "currency": "EUR"}]))
    before = cold_shop.run("recommend", "kettle", "--offline")
    assert "Kettle" in before.stdout
    (index,) = cold_shop.indexes()
    damaged = list(index.rglob(which))
    assert damaged
    for path in damaged:
        damage(path)
    after = cold_shop.run("recommend", "kettle", "--offline")
    assert after.code == 0, after.stderr
    assert after.stdout == before.stdout
    assert "Traceback" not in after.stderr


def test_a_changed_catalog_is_read_again(cold_shop: Shop) -> None:
    for price in (20, 15):
        cold_shop.write("catalog.json", json.dumps([{"id": "k", "title": "Kettle", "price": price, "currency": "EUR"}]))
        ran = cold_shop.run("recommend", "kettle", "--offline", "--json")
        assert [one["price"] for one in ran.json["recommendations"]] == [price]


def test_a_warm_run_never_opens_the_catalog_again(shop: Shop) -> None:
    """The products come from the index: the parser is not even loaded."""
    program = """
import sys
from shopcli.app import run
code = run(["recommend", "cheap laptop", "--offline", "--json"])
assert not any(name.startswith("yaml") for name in sys.modules), "the YAML parser was loaded"
sys.exit(code)
"""
    ran = shop.run_python(program)
    assert ran.code == 0, ran.stderr
    assert ids(ran.json["recommendations"])
