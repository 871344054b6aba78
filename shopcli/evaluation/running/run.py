"""The run: every task put to every model, each answer kept as soon as it is there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from shopcli.evaluation.result import FAULT, Given, Result
from shopcli.evaluation.running.asker import Asker
from shopcli.evaluation.running.asking import Asking, Entrant, Key, answered, askings
from shopcli.evaluation.running.crew import as_done
from shopcli.evaluation.running.estimate import estimate
from shopcli.evaluation.running.kept import Kept
from shopcli.evaluation.running.purse import Purse
from shopcli.evaluation.task import Task
from shopcli.query.need import Language
from shopcli.settings import BUILT_IN

Tell: TypeAlias = Callable[[int, int], None]
"""Told how many answers are there, and of how many."""

_PATIENCE = 3
"""Askings in a row that a model may fail before its part of the run ends."""
_OWN = frozenset({"empty", "refused", "content_filter", "too_long"})
"""Failures that are the model's own answer: to ask once more would give the same."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`repeats`: how often each task is asked; `jobs`: how many at once; `max_cost` is for all that the file holds."""

    tasks: tuple[Task, ...]
    entrants: tuple[Entrant, ...]
    repeats: int = 1
    shuffle: bool = False
    jobs: int = 1
    max_cost: Decimal | None = None
    language: Language | None = None
    """In which it is said what is wrong with an answer; None is the language of its task."""

    def askings(self, entrant: Entrant) -> list[Asking]:
        made = askings(self.tasks, entrant.label, self.repeats, shuffle=self.shuffle, identity=entrant.identity)
        return list(made)


@dataclass(frozen=True, slots=True)
class Ending:
    """Why one model was not asked all there is; `over_cost` where the money did not reach, else the model failed."""

    label: str
    cause: str = ""
    over_cost: bool = False


def run(plan: Plan, asker: Asker, kept: Kept, tell: Tell) -> tuple[Ending, ...]:
    """Asks whatever `kept` has no answer to. A model that fails three times in a row is asked no more.

    Raises `CatalogError` where the catalog can no longer be read, and `UsageError` where answers can no longer be
    written. What was answered stays, however this ends: `results` has it.
    """
    planned = {entrant: plan.askings(entrant) for entrant in plan.entrants}
    every = [asking for asked in planned.values() for asking in asked]
    done = sum(_is_there(asking, kept) for asking in every)
    purse = Purse(plan.max_cost, _spent(kept))
    endings = []
    tell(done, len(every))
    for entrant, asked in planned.items():
        lane = _Lane(entrant, plan, asker, kept, purse)
        for result in lane.results([asking for asking in asked if not _is_there(asking, kept)]):
            done += _stands(result.given)
            tell(done, len(every))
        endings += [lane.ending] if lane.ending else []
    return tuple(endings)


def results(plan: Plan, kept: Kept) -> tuple[Result, ...]:
    """All that the plan asks for and that is there, in the order of its models, repeats and tasks.

    It is marked anew: what is right may be computed in another way than when it was answered.
    """
    places = {task.id: place for place, task in enumerate(plan.tasks)}
    return tuple(
        asking.marked(given, plan.language)
        for entrant in plan.entrants
        for asking in sorted(plan.askings(entrant), key=lambda one: (one.repeat, places[one.task.id]))
        if (given := kept.answers.get(asking.key))
    )


def unfinished(plan: Plan, kept: Kept) -> tuple[str, ...]:
    """The labels of the models that have not answered all there is."""
    asked = {entrant.label: plan.askings(entrant) for entrant in plan.entrants}
    return tuple(label for label, every in asked.items() if not all(_is_there(asking, kept) for asking in every))


def _spent(kept: Kept) -> Decimal:
    return sum((given.cost or Decimal(0) for given in kept.answers.values()), Decimal(0))


def _is_there(asking: Asking, kept: Kept) -> bool:
    given = kept.answers.get(asking.key)
    return given is not None and _stands(given)


def _stands(given: Given) -> bool:
    """Whether this is the model's answer, and no trouble on the way to it."""
    return given.failure is None or given.failure_kind in _OWN


@dataclass(slots=True)
class _Lane:
    """One model's part of the run."""

    entrant: Entrant
    plan: Plan
    asker: Asker
    kept: Kept
    purse: Purse
    ending: Ending | None = None
    _aside: dict[Key, Decimal] = field(default_factory=dict)

    def results(self, due: list[Asking]) -> Iterator[Result]:
        failed: list[Result] = []
        # Threads wait for servers together; what is computed here they would only make slower.
        threads = 1 if self.entrant.model.provider == BUILT_IN else self.plan.jobs
        for result in as_done(self._answer, self._affordable(due), threads):
            given = result.given
            failed = [*failed, result] if not _stands(given) and given.failure_kind != FAULT else []
            if len(failed) == _PATIENCE and self.ending is None:
                self.ending = Ending(self.entrant.label, self._cause(failed))
            yield result

    def _cause(self, failed: list[Result]) -> str:
        """The last one; failures are told in the language of their task, and the report has one."""
        own = [result for result in failed if result.task.language == self.plan.language]
        return (own or failed)[-1].given.failure or ""

    def _affordable(self, due: list[Asking]) -> Iterator[Asking]:
        """What may still be asked: drawn as threads get free."""
        for asking in due:
            if self.ending:
                return
            if self.purse.is_limited and (most := estimate(asking, self.entrant, self.asker).cost):
                if not self.purse.set_aside(most):
                    self.ending = Ending(self.entrant.label, over_cost=True)
                    return
                self._aside[asking.key] = most
            yield asking

    def _answer(self, asking: Asking) -> Result:
        cost: Decimal | None = None
        try:
            result = answered(asking, self.entrant.model, self.asker)
            cost = result.given.cost
            self.kept.keep(asking, result)
        finally:
            # However it ends: others may wait for what it leaves.
            if most := self._aside.pop(asking.key, None):
                self.purse.settle(most, cost)
        return result
