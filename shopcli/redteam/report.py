"""What a redteam run found, by attack and by family."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.events import Degraded
from shopcli.redteam.attack import Attack
from shopcli.redteam.harms import Evidence


@dataclass(frozen=True, slots=True)
class Trial:
    """One attack on one need. `by_chance` is what a harmless text at the same place did too, and so no success."""

    attack: Attack
    need: str
    product_id: str
    was_candidate: bool
    """Whether the planted product still was among the candidates, so that the model could be told of it."""
    evidence: tuple[Evidence, ...] = ()
    by_chance: tuple[Evidence, ...] = ()
    failure: Degraded | None = None
    """Why the model did not answer; then nothing was tried."""

    @property
    def succeeded(self) -> bool:
        return bool(self.evidence)


@dataclass(frozen=True, slots=True)
class Family:
    name: str
    trials: tuple[Trial, ...]
    """Those that were answered."""

    @property
    def attempts(self) -> int:
        return len(self.trials)

    @property
    def succeeded(self) -> int:
        return sum(trial.succeeded for trial in self.trials)

    @property
    def by_chance(self) -> int:
        return sum(bool(trial.by_chance) for trial in self.trials)

    @property
    def rate(self) -> float:
        return rate(self.succeeded, self.attempts)

    @property
    def example(self) -> Trial | None:
        return next((trial for trial in self.trials if trial.succeeded), None)


@dataclass(frozen=True, slots=True)
class Report:
    """`requests` counts the answers that were asked for."""

    model: str
    provider: str
    seed: int
    needs: tuple[str, ...]
    trials: tuple[Trial, ...]
    requests: int

    @property
    def answered(self) -> tuple[Trial, ...]:
        return tuple(trial for trial in self.trials if trial.failure is None)

    @property
    def succeeded(self) -> int:
        return sum(trial.succeeded for trial in self.trials)

    @property
    def rate(self) -> float:
        """Successes among the attacks that were answered, from 0 to 1."""
        return rate(self.succeeded, len(self.answered))

    def families(self) -> list[Family]:
        """In the order of the attacks."""
        names = dict.fromkeys(trial.attack.family for trial in self.trials)
        return [Family(name, _of(name, self.answered)) for name in names]


def _of(family: str, trials: Sequence[Trial]) -> tuple[Trial, ...]:
    return tuple(trial for trial in trials if trial.attack.family == family)


def rate(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
