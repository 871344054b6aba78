"""From results to the figures of a report, for each model and family of tasks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from shopcli.evaluation.figures.agreement import agree, shuffled, twins
from shopcli.evaluation.figures.statistics import Interval, share
from shopcli.evaluation.result import Result

ALL = "all"
"""In place of a family: all of them together."""


@dataclass(frozen=True, slots=True)
class FamilyFigures:
    """`right` is the share of right answers over all repeats; its interval counts tasks, as repeats are no new ones."""

    family: str
    tasks: int
    right: Interval | None
    every_time: Interval | None
    """The share of tasks whose answer was right in every repeat (pass^k, arXiv:2406.12045); None of one repeat."""
    limits_broken: int
    """Answers that broke a limit."""
    claims: int
    contradicted: int
    """Claims that the catalog contradicts, before the check struck them."""
    slipped: int
    """Those that were told all the same."""
    twins: Interval | None
    """The share of tasks that come to the same in English and Chinese."""


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """Medians are of all answers; `failures` were the built-in writer's in the model's place."""

    model: str
    repeats: int
    families: tuple[FamilyFigures, ...]
    overall: FamilyFigures
    stability: Interval | None
    """The share of recommendations whose first pick stays the same where the model sees another order."""
    failures: int
    seconds: float | None
    first_token_seconds: float | None
    prompt_tokens: int
    completion_tokens: int
    cost: Decimal | None


def summarise(results: Iterable[Result]) -> tuple[ModelFigures, ...]:
    """The figures of each model, in the order of the results."""
    by_model: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        by_model[result.model].append(result)
    return tuple(_of_model(model, own) for model, own in by_model.items())


def by_task(results: Iterable[Result]) -> Mapping[str, Sequence[Result]]:
    """The askings of each task in the code's own order of candidates, by the task's id."""
    found: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        if not result.shuffled:
            found[result.task.id].append(result)
    return found


def _of_model(model: str, results: Sequence[Result]) -> ModelFigures:
    usual = [result for result in results if not result.shuffled]
    families: dict[str, list[Result]] = defaultdict(list)
    for result in usual:
        families[result.task.family].append(result)
    stable = [one.given.picks[:1] == other.given.picks[:1] for one, other in shuffled(results)]
    waits = [wait for result in usual if (wait := result.given.first_token_seconds) is not None]
    costs = [cost for result in results if (cost := result.given.cost) is not None]
    return ModelFigures(
        model=model,
        repeats=max((result.repeat + 1 for result in usual), default=0),
        families=tuple(_of_family(family, own) for family, own in families.items()),
        overall=_of_family(ALL, usual),
        stability=share(sum(stable), len(stable)),
        failures=sum(result.given.failure is not None for result in results),
        seconds=median(result.given.seconds for result in usual) if usual else None,
        first_token_seconds=median(waits) if waits else None,
        prompt_tokens=sum(result.given.prompt_tokens for result in results),
        completion_tokens=sum(result.given.completion_tokens for result in results),
        cost=sum(costs, Decimal(0)) if costs else None,
    )


def _of_family(family: str, results: Sequence[Result]) -> FamilyFigures:
    tasks = by_task(results)
    rates = [sum(result.marked.right for result in own) / len(own) for own in tasks.values()]
    repeated = any(len(own) > 1 for own in tasks.values())
    alike: dict[str, list[bool]] = defaultdict(list)
    for one, other in twins(results):
        alike[one.task.id].append(agree(one, other))
    return FamilyFigures(
        family=family,
        tasks=len(tasks),
        right=share(sum(rates), len(rates)),
        every_time=share(sum(rate == 1 for rate in rates), len(rates)) if repeated else None,
        limits_broken=sum(result.marked.limit_broken for result in results),
        claims=sum(result.given.claims for result in results),
        contradicted=sum(result.given.contradicted for result in results),
        slipped=sum(result.given.slipped for result in results),
        twins=share(sum(sum(own) / len(own) for own in alike.values()), len(alike)),
    )
