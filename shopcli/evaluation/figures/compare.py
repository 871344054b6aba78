"""What changed between two runs, and whether it is more than noise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.evaluation.figures.statistics import corrected, paired_chance, unpaired_chance

SURE = 0.05
"""Chance must explain a change less often than this, all families looked at, for it to be more than noise."""

Change: TypeAlias = Literal["better", "worse", "noise", "same"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One task of a run: its share of right answers over the repeats, and how many answers broke a limit or a fact."""

    family: str
    right: float
    limits_broken: int = 0
    slipped: int = 0


Run: TypeAlias = Mapping[str, Outcome]
"""A model's run: task id → outcome."""


@dataclass(frozen=True, slots=True)
class FamilyChange:
    """`chance` is how likely pure chance explains it. More broken limits or false claims told are never noise."""

    family: str
    tasks: int
    before: float
    after: float
    lost: tuple[str, ...]
    """Ids of tasks that were right more often before."""
    won: tuple[str, ...]
    limits_broken: tuple[int, int]
    slipped: tuple[int, int]
    chance: float
    change: Change
    paired: bool
    """Whether both runs asked the same tasks; else only the shares can be compared."""


Changes: TypeAlias = Sequence[tuple[str, Sequence[FamilyChange]]]
"""What changed of each model that both reports have."""


def compare(before: Run, after: Run) -> tuple[FamilyChange, ...]:
    """The change of each family that both runs have."""
    families = dict.fromkeys(outcome.family for outcome in before.values())
    pairs = [(family, _of(family, before), _of(family, after)) for family in families]
    known = [(family, old, new) for family, old, new in pairs if new]
    chances = corrected({family: _chance(old, new) for family, old, new in known})
    return tuple(_changed(family, old, new, chances[family]) for family, old, new in known)


def _of(family: str, run: Run) -> dict[str, Outcome]:
    return {task: outcome for task, outcome in run.items() if outcome.family == family}


def _changed(family: str, old: Run, new: Run, chance: float) -> FamilyChange:
    lost, won = _moved(old, new)
    before, after = _share(old), _share(new)
    limits = _sum(old, "limits_broken"), _sum(new, "limits_broken")
    slipped = _sum(old, "slipped"), _sum(new, "slipped")
    change: Change = "same"
    if limits[1] > limits[0] or slipped[1] > slipped[0]:
        change = "worse"
    elif chance < SURE:
        change = "better" if after > before else "worse"
    elif lost or won or before != after:
        change = "noise"
    return FamilyChange(family, len(new), before, after, lost, won, limits, slipped, chance, change, _paired(old, new))


def _paired(old: Run, new: Run) -> bool:
    return old.keys() == new.keys()


def _moved(old: Run, new: Run) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tasks that both runs asked and that one answered better."""
    both = [(task, old[task].right, new[task].right) for task in old if task in new]
    return tuple(task for task, was, now in both if now < was), tuple(task for task, was, now in both if now > was)


def _chance(old: Run, new: Run) -> float:
    if _paired(old, new):
        lost, won = _moved(old, new)
        return paired_chance(len(lost), len(won))
    return unpaired_chance(_right(old), len(old), _right(new), len(new))


def _right(run: Run) -> int:
    return sum(outcome.right == 1 for outcome in run.values())


def _share(run: Run) -> float:
    return sum(outcome.right for outcome in run.values()) / len(run)


def _sum(run: Run, name: Literal["limits_broken", "slipped"]) -> int:
    return sum(outcome.limits_broken if name == "limits_broken" else outcome.slipped for outcome in run.values())


def broken(changes: Sequence[FamilyChange]) -> tuple[str, ...]:
    """The families that got worse by more than noise, the surest first."""
    worse = [change for change in changes if change.change == "worse"]
    return tuple(change.family for change in sorted(worse, key=lambda change: change.chance))
