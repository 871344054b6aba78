"""Opening the catalogs of a run, and what its reader should know of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from shopcli.commands.running import told
from shopcli.errors import CatalogError

if TYPE_CHECKING:
    from threading import Lock

    from shopcli.catalog.product import Problem
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.index.index import Index
    from shopcli.index.progress import Report
    from shopcli.models.model import Model
    from shopcli.query.need import Language
    from shopcli.settings import Settings

T = TypeVar("T")


def _lock() -> "Lock":
    from threading import Lock

    return Lock()


@dataclass(slots=True)
class Opened:
    """An open index, and how to open it again where it turns out to be damaged."""

    index: "Index"
    is_demo: bool
    problems: "Sequence[Problem]"
    """Met on the way to the catalog in this run, such as an address that did not answer and gave way to a copy."""
    reopen: Callable[[], "Index"]
    _reopening: "Lock" = field(default_factory=_lock)

    def search(self, results: Callable[["Index"], Iterable[T]]) -> Iterable[T]:
        """What a task yields over the index, rebuilt once where its files do not hold what they should."""
        from shopcli.index.index import IndexDamagedError
        from shopcli.index.store import discard

        index = self.index
        try:
            yield from results(index)
        except IndexDamagedError:
            with self._reopening:
                # Of several threads that met the damage, only the first may throw away what it opened.
                if self.index is index:
                    discard(index)
                    self.index = self.reopen()
            yield from results(self.index)


def open_index(
    catalogs: Sequence[str],
    context: "Context",
    settings: "Settings",
    language: "Language",
    *,
    strict: bool,
    report: "Report | None" = None,
) -> Opened:
    """The index of the catalogs that were named, configured or found, else of the demo catalog.

    `report` hears how far it is, in place of a bar.
    """
    from shopcli.catalog.sources.source import default_sources, resolve
    from shopcli.index.store import open_catalog
    from shopcli.render.progress import ProgressBar

    if catalogs:
        sources, is_demo = resolve(catalogs, context, settings), False
    else:
        sources, is_demo = default_sources(context, settings, language)

    def reopen() -> "Index":
        if report:
            return open_catalog(sources, context.folders.cache, report)
        with ProgressBar(context) as bar:
            return open_catalog(sources, context.folders.cache, bar.report)

    index = reopen()
    if strict and index.summary.problem_count:
        raise CatalogError(_first_problem(index), hint="shopcli catalog check names every problem")
    return Opened(index, is_demo, [problem for source in sources for problem in source.problems], reopen)


def opening_notices(opened: Opened, model: "Model", *, writer_was_chosen: bool) -> Iterable["Event"]:
    """What a reader should know before the answer: whose products, whose words, what could not be read."""
    from shopcli.events import Notice
    from shopcli.settings import BUILT_IN

    if opened.is_demo:
        yield demo_notice()
    if model.provider == BUILT_IN and not writer_was_chosen:
        yield Notice("no model is set: the built-in writer answers", "--model NAME, or OPENAI_API_KEY, sets one")
    yield from problem_notices(opened)


def demo_notice() -> "Event":
    return told("no catalog is set: this is the demo shop", "-c FILE names yours")


def problem_notices(opened: Opened) -> Iterable["Event"]:
    """What went wrong on the way to the catalog, and in it."""
    from shopcli.catalog.loaded import describe

    for problem in opened.problems:
        yield told(describe(problem), problem.hint, "warning")
    if opened.index.summary.problem_count:
        yield told(_first_problem(opened.index), "shopcli catalog check names every problem", "warning")


def _first_problem(index: "Index") -> str:
    from shopcli.catalog.loaded import describe

    more = index.summary.problem_count - 1
    return describe(index.summary.problems[0]) + (f" (and {more} more)" if more else "")
