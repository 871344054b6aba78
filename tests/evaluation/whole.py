"""Whole runs over an index, by the built-in writer unless said otherwise, without a command around them."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from shopcli.context import Folders
from shopcli.evaluation.figures.document import runs_of
from shopcli.evaluation.figures.part import Run
from shopcli.evaluation.figures.report import Report, Setting, report_of
from shopcli.evaluation.making.make import make_tasks
from shopcli.evaluation.result import Result
from shopcli.evaluation.running.asker import Asker
from shopcli.evaluation.running.asking import Asking, answered
from shopcli.evaluation.task import Family, Task
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.models.writer import Writer

NOWHERE = Path("/nonexistent")
TODAY = date(2026, 11, 20)
"""Within the demo shops' promotions."""


def asker_of(index: Index) -> Asker:
    return Asker(lambda results: results(index), Folders(NOWHERE, NOWHERE, NOWHERE), TODAY)


def tasks_of(index: Index, n: int, seed: int = 1, families: Sequence[Family] | None = None) -> tuple[Task, ...]:
    products = list(index.every_product())
    return make_tasks(products, index.summary.stores, n, seed, families).tasks


def results_of(
    index: Index, tasks: Iterable[Task], model: Model | None = None, label: str = "built-in"
) -> list[Result]:
    asker = asker_of(index)
    return [answered(Asking(task, label), model or Writer(), asker) for task in tasks]


def report_on(results: Sequence[Result]) -> Report:
    return report_of(Setting(("shop",), "abc", 1, TODAY.isoformat(), "0.1.0", "en"), results)


def run_of(results: Sequence[Result]) -> Run:
    (run,) = runs_of(report_on(results)).values()
    return run
