"""From results to the figures of a report, for each model and family of tasks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import fmean, median

from shopcli.evaluation.figures.agreement import agree, shuffled, twins
from shopcli.evaluation.figures.statistics import Interval, share
from shopcli.evaluation.result import Result
from shopcli.evaluation.task import Task

ALL = "all"
"""In place of a family: all of them together."""


@dataclass(frozen=True, slots=True)
class FamilyFigures:
    """`right` is the share of right answers over all repeats.

    Intervals count a task, its repeats and its twin as one observation: they tend to go right or wrong together.
    """

    family: str
    tasks: int
    right: Interval | None
    every_time: Interval | None
    """The share of tasks whose answer was right in every repeat (pass^k, arXiv:2406.12045), of those that were asked
    in all of them; None of one repeat."""
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
    """Medians; `failures` are answers that the built-in writer gave in the model's place.

    They are not right; what the model says, and how long that takes, is not told by them.
    """

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

    @property
    def told(self) -> tuple[FamilyFigures, ...]:
        """The families, then all of them together where they are several."""
        return (*self.families, self.overall) if len(self.families) > 1 else self.families


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
    stable = [(one.task, one.given.picks[:1] == other.given.picks[:1]) for one, other in shuffled(results)]
    said = [result.given for result in usual if result.given.failure is None]
    waits = [wait for given in said if (wait := given.first_token_seconds) is not None]
    costs = [cost for result in results if (cost := result.given.cost) is not None]
    return ModelFigures(
        model=model,
        repeats=max((result.repeat + 1 for result in usual), default=0),
        families=tuple(_of_family(family, own) for family, own in families.items()),
        overall=_of_family(ALL, usual),
        stability=_share(stable),
        failures=sum(result.given.failure is not None for result in results),
        seconds=median(given.seconds for given in said) if said else None,
        first_token_seconds=median(waits) if waits else None,
        prompt_tokens=sum(result.given.prompt_tokens for result in results),
        completion_tokens=sum(result.given.completion_tokens for result in results),
        cost=sum(costs, Decimal(0)) if costs else None,
    )


def _of_family(family: str, results: Sequence[Result]) -> FamilyFigures:
    tasks = by_task(results)
    repeats = max(map(len, tasks.values()), default=0)
    every_time = [(own[0].task, all(one.marked.right for one in own)) for own in tasks.values() if len(own) == repeats]
    return FamilyFigures(
        family=family,
        tasks=len(tasks),
        right=_share((own[0].task, sum(one.marked.right for one in own) / len(own)) for own in tasks.values()),
        every_time=_share(every_time) if repeats > 1 else None,
        limits_broken=sum(result.marked.limit_broken for result in results),
        claims=sum(result.given.claims for result in results),
        contradicted=sum(result.given.contradicted for result in results),
        slipped=sum(result.given.slipped for result in results),
        twins=_share((one.task, agree(one, other)) for one, other in twins(results)),
    )


def _share(rates: Iterable[tuple[Task, float]]) -> Interval | None:
    """The mean of what is known of tasks, with an interval of as many observations as there are pairs of twins."""
    known = list(rates)
    pairs = len({task.pair for task, _ in known})
    return share(pairs * fmean(rate for _, rate in known), pairs) if known else None
