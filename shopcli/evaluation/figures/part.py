"""A part of two runs, such as a family of tasks, beside each other."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

from shopcli.evaluation.figures.statistics import Chance, paired, unpaired


@dataclass(frozen=True, slots=True)
class Outcome:
    """One task of a run: its share of right answers over the repeats, and how many answers broke a limit or a fact.

    `pair` is the same for a task and its twin in the other language: they tend to go right or wrong together.
    """

    id: str
    family: str
    pair: str
    right: float
    limits_broken: int = 0
    slipped: int = 0

    @property
    def harmed(self) -> float:
        return float(self.limits_broken + self.slipped > 0)


Run: TypeAlias = Mapping[str, Outcome]
"""A model's run: what was asked → outcome. Ids do not tell: with another seed they name other questions."""


@dataclass(frozen=True, slots=True)
class Part:
    """`paired`: both runs hold the same tasks."""

    old: Run
    new: Run
    paired: bool

    @classmethod
    def of(cls, families: Collection[str], old: Run, new: Run, *, paired: bool) -> Self:
        return cls(_of(families, old), _of(families, new), paired)

    @property
    def before(self) -> float:
        return _mean(self.old)

    @property
    def after(self) -> float:
        return _mean(self.new)

    @property
    def lost(self) -> tuple[str, ...]:
        """Ids of the tasks that were right more often before."""
        return tuple(now.id for was, now in self._both if now.right < was.right)

    @property
    def won(self) -> tuple[str, ...]:
        return tuple(now.id for was, now in self._both if now.right > was.right)

    @property
    def limits_broken(self) -> tuple[int, int]:
        old, new = (sum(one.limits_broken for one in run.values()) for run in (self.old, self.new))
        return old, new

    @property
    def slipped(self) -> tuple[int, int]:
        old, new = (sum(one.slipped for one in run.values()) for run in (self.old, self.new))
        return old, new

    @property
    def is_moved(self) -> bool:
        """Whether anything that is compared is not what it was."""
        counts = (self.limits_broken, self.slipped, (self.before, self.after))
        return bool(self.lost or self.won) or any(old != new for old, new in counts)

    @property
    def harm_grew(self) -> bool:
        """Whether a larger share of tasks has a broken limit or a false claim told."""
        old, new = (sum(one.harmed for one in run.values()) / len(run) for run in (self.old, self.new))
        return new > old

    @property
    def harm_is_new(self) -> bool:
        """Whether a task has more of it than before; of other tasks, whether there was none before."""
        if not self.paired:
            return self.harm_grew and not any(one.harmed for one in self.old.values())
        return any(now.limits_broken > was.limits_broken or now.slipped > was.slipped for was, now in self._both)

    def chance(self, measure: Literal["right", "harmed"]) -> Chance:
        """A task and its twin count as one, for they are no independent observations."""
        if self.paired:
            moved: dict[str, float] = defaultdict(float)
            for was, now in self._both:
                moved[was.pair] += getattr(now, measure) - getattr(was, measure)
            return paired(moved.values())
        return unpaired(_by_pair(self.old, measure), _by_pair(self.new, measure))

    @property
    def _both(self) -> list[tuple[Outcome, Outcome]]:
        return [(self.old[task], self.new[task]) for task in self.old if task in self.new]


def _of(families: Collection[str], run: Run) -> dict[str, Outcome]:
    return {task: outcome for task, outcome in run.items() if outcome.family in families}


def _mean(run: Run) -> float:
    return sum(outcome.right for outcome in run.values()) / len(run)


def _by_pair(run: Run, measure: Literal["right", "harmed"]) -> list[float]:
    pairs: dict[str, list[float]] = defaultdict(list)
    for outcome in run.values():
        pairs[outcome.pair].append(getattr(outcome, measure))
    return [sum(values) / len(values) for values in pairs.values()]
