"""The tasks of `shopcli eval`: made from the catalog, or the user's own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.commands import opening, running
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.context import Context
    from shopcli.evaluation.making.made import Made
    from shopcli.evaluation.task import Family, Task
    from shopcli.events import Event
    from shopcli.index.index import Index

_READINGS = 2
"""How often tasks are made from all products: to sample them, then to know what is right."""
_TOLD_EVERY = 1_000
_NAMED = 3
"""Ids that a remark names."""


def made_from(
    opened: opening.Opened,
    labelled: str | None,
    families: Sequence[str],
    n: int,
    seed: int,
    context: "Context",
    tell: Callable[["Event"], None],
) -> "Made":
    """The tasks of the file `labelled`, else at most `n` of `families`; `tell` hears what is wrong with the labels.

    Raises `UsageError` for a family that there is not, for a file that cannot be read, and where there is no task.
    """
    if labelled is not None:
        return _labelled(opened, labelled, context, tell)
    from shopcli.evaluation.making.make import make_tasks
    from shopcli.render.progress import ProgressBar

    chosen = _families(families)
    with ProgressBar(context) as bar:

        def made(index: "Index") -> "list[Made]":
            products = _Products(index, bar.report)
            return [make_tasks(products, index.summary.stores, n, seed, chosen)]

        (found,) = opened.search(made)
    if not found.tasks:
        why = next(iter(found.left_out.values()), "it holds no product")
        raise UsageError(f"no task can be made from this catalog: {why}", hint="--tasks FILE names your own")
    return found


def _families(names: Sequence[str]) -> "tuple[Family, ...] | None":
    from shopcli.evaluation.making.make import MADE

    for name in names:
        if name not in MADE:
            raise UsageError(f"there is no family {name!r} of tasks", hint=f"known: {', '.join(MADE)}")
    return tuple(family for family in MADE if family in names) or None


@dataclass(slots=True)
class _Products:
    """All products of an index, read anew for everyone who asks: a catalog may be larger than memory."""

    index: "Index"
    report: Callable[[str, int, int | None], None]
    read: int = 0

    def __iter__(self) -> "Iterator[Product]":
        total = _READINGS * self.index.summary.products
        for product in self.index.every_product():
            if self.read % _TOLD_EVERY == 0:
                self.report("products", self.read, total)
            self.read += 1
            yield product


def _labelled(opened: opening.Opened, name: str, context: "Context", tell: Callable[["Event"], None]) -> "Made":
    from shopcli.evaluation.labelled import read_labelled
    from shopcli.evaluation.making.made import Made

    tasks = read_labelled(context.place(name))
    strangers = list(opened.search(lambda index: _strangers(tasks, index)))
    if strangers:
        more = f" and {len(strangers) - _NAMED} more" if len(strangers) > _NAMED else ""
        said = ", ".join(map(repr, strangers[:_NAMED])) + more
        tell(running.told(f"no product has the labelled id {said}", "shopcli catalog search finds ids", "warning"))
    return Made(tasks, {})


def _strangers(tasks: "Sequence[Task]", index: "Index") -> Iterator[str]:
    """Ids that are labelled and that no product of the catalog has."""
    from shopcli.search.limits import id_query

    for id_ in dict.fromkeys(id_ for task in tasks for id_, _ in task.gold.grades):
        if not index.any(id_query(index, id_)):
            yield id_
