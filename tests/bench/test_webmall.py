import json
from pathlib import Path

import pytest

from bench.catalogs import data_folder
from bench.webmall import Outcome, Task, misses, published, table, tasks

RIGHT = frozenset(("a", "b"))


def outcome(*found: str) -> Outcome:
    return Outcome(Task("Specific_Product", "all of it", RIGHT), frozenset(found))


@pytest.mark.parametrize(
    ("found", "precision", "recall", "f1", "exact"),
    [
        (("a", "b"), 1.0, 1.0, 1.0, True),
        (("a",), 1.0, 0.5, 2 / 3, False),
        (("a", "b", "c", "d"), 0.5, 1.0, 2 / 3, False),
        ((), 0.0, 0.0, 0.0, False),
    ],
)
def test_a_set_is_scored(found: tuple[str, ...], precision: float, recall: float, f1: float, exact: bool) -> None:
    one = outcome(*found)
    assert (one.precision, one.recall, one.is_exact) == (precision, recall, exact)
    assert one.f1 == pytest.approx(f1)


def test_only_tasks_that_can_be_answered_here_are_asked(tmp_path: Path) -> None:
    record = {"category": "Specific_Product", "query": "all of it", "gold": ["a"], "usable": True, "ask_only": True}
    lines = [record, {**record, "usable": False}, {**record, "ask_only": False}]
    path = tmp_path / "tasks.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    assert [task.query for task in tasks(path)] == ["all of it"]


def test_misses_say_what_is_missing_and_what_is_too_much() -> None:
    assert misses([outcome("a", "c"), outcome("a", "b")]) == [
        "0.50  all of it",
        "      missing   b",
        "      too much  c",
    ]


@pytest.mark.skipif(not data_folder().is_dir(), reason="../shared/data is not here")
def test_every_kind_of_task_has_published_figures() -> None:
    others = published(data_folder() / "webmall" / "published_results_by_category.csv")
    assert all(others.values())
    assert "0.81-1.00" in table([outcome("a")], others)
