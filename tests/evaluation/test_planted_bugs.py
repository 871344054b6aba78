"""Each bug is planted in the running program, and a report beside the clean one names the family that it breaks."""

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from shopcli.attributes import unit_table
from shopcli.evaluation.figures.compare import compare
from shopcli.evaluation.task import Family, Task
from shopcli.index.index import Index
from shopcli.search import limits, synonyms
from shopcli.search.rank import rank
from tests.advice.shops import indexed
from tests.evaluation.whole import results_of, run_of, tasks_of
from tests.once import open_demo

INNOCENT: tuple[Family, ...] = ("policies", "comparisons")
"""What none of the bugs touches."""


def no_price_filter(patch: pytest.MonkeyPatch) -> None:
    import tantivy

    patch.setattr(limits, "price_query", lambda *_, **__: tantivy.Query.all_query())


def no_attribute_filter(patch: pytest.MonkeyPatch) -> None:
    import tantivy

    patch.setattr(limits, "requirement_query", lambda *_: tantivy.Query.all_query())


def thousandfold_masses(patch: pytest.MonkeyPatch) -> None:
    """Over an index that was built when they were right."""

    def wrong(unit: unit_table.Unit) -> unit_table.Unit:
        return replace(unit, factor=unit.factor * 1000) if unit.dimension == "mass" else unit

    for spelling, units in unit_table.LATIN_UNITS.items():
        patch.setitem(unit_table.LATIN_UNITS, spelling, tuple(map(wrong, units)))
    for spelling, unit in unit_table.HAN_UNITS.items():
        patch.setitem(unit_table.HAN_UNITS, spelling, wrong(unit))


def shuffled_rank(patch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1)

    def shuffled(*args: Any, **named: Any) -> list[Any]:
        ranked = rank(*args, **named)
        return chance.sample(ranked, len(ranked))

    patch.setattr("shopcli.search.find.rank", shuffled)


def untranslated_phones(patch: pytest.MonkeyPatch) -> None:
    """The shop calls them smartphones."""
    for name in ("手机", "智能手机"):
        patch.delitem(synonyms._BY_NAME, name)


@dataclass(frozen=True, slots=True)
class Bug:
    """`only` chooses the tasks of the family that breaks, out of `tasks`, so that few of them tell it from noise."""

    plant: Callable[[pytest.MonkeyPatch], None]
    family: Family
    tasks: int
    only: Callable[[Task], bool] = lambda task: True


def is_of_weight(task: Task) -> bool:
    return any(word in task.text for word in ("weigh", "lighter", "重量", "轻于"))


BUGS = (
    Bug(no_price_filter, "budgets", 24),
    Bug(no_attribute_filter, "filters", 32),
    Bug(thousandfold_masses, "filters", 80, is_of_weight),
    Bug(shuffled_rank, "superlatives", 60, lambda task: task.verb == "recommend"),
    Bug(untranslated_phones, "budgets", 48),
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The phones and mice of the demo shop."""
    demo = open_demo("en")
    products = [one for one in demo.every_product() if one.category[-1] in ("Smartphones", "Mice")]
    return indexed(tmp_path_factory.mktemp("planted") / "index", products, demo.summary.stores)


def tasks_for(bug: Bug, shop: Index) -> tuple[Task, ...]:
    own = [task for task in tasks_of(shop, bug.tasks, families=(bug.family,)) if bug.only(task)]
    return (*own, *tasks_of(shop, 4, families=INNOCENT))


@pytest.fixture
def forgetful() -> Iterator[None]:
    """What the program keeps in memory is forgotten before a bug is planted and after it is gone."""
    forget()
    yield
    forget()


def forget() -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("shopcli.")]
    for module in modules:
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear"):
                kept.cache_clear()


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.plant.__name__)
def test_a_planted_bug_is_named_by_the_family_that_it_breaks(bug: Bug, shop: Index, forgetful: None) -> None:
    tasks = tasks_for(bug, shop)
    clean = run_of(results_of(shop, tasks))
    with pytest.MonkeyPatch.context() as patch:
        forget()
        bug.plant(patch)
        results = results_of(shop, tasks)
    assert compare(clean, run_of(results), sampled=False).broken == (bug.family,)
