"""What changed between two runs, and whether it is more than noise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.evaluation.figures.part import Part, Run
from shopcli.evaluation.figures.statistics import corrected
from shopcli.evaluation.figures.summary import ALL

SURE = 0.05
"""Chance must explain a change less often than this, all that was looked at, for it to be more than noise."""

Change: TypeAlias = Literal["better", "worse", "noise", "same"]


@dataclass(frozen=True, slots=True)
class FamilyChange:
    """`chance` is how likely pure chance explains how many are right, corrected for all that was looked at."""

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


@dataclass(frozen=True, slots=True)
class RunChange:
    """What changed of the `families` that both runs have, and of all of these together; None where there is none."""

    families: tuple[FamilyChange, ...]
    overall: FamilyChange | None
    paired: bool
    """Whether tasks are compared one by one; else the runs share too few, and only shares can be compared."""
    left_out: int = 0
    """Tasks that only one of the runs asked, where they are compared one by one."""

    @property
    def told(self) -> tuple[FamilyChange, ...]:
        """The families, then all of them together where they are several."""
        return (*self.families, self.overall) if self.overall and len(self.families) > 1 else self.families

    @property
    def is_worse(self) -> bool:
        return any(change.change == "worse" for change in self.told)

    @property
    def broken(self) -> tuple[str, ...]:
        """The families that got worse by more than noise, the surest first."""
        worse = [change for change in self.families if change.change == "worse"]
        return tuple(change.family for change in sorted(worse, key=lambda change: change.chance))


Changes: TypeAlias = Sequence[tuple[str, RunChange]]
"""What changed of each model that both reports have."""


def compare(before: Run, after: Run, *, sampled: bool) -> RunChange:
    """The change from one run to another; `sampled`: whether the same question may be answered in another way.

    Of sampled answers, broken limits and false claims told are tested as right answers are. Two things are never noise:
    a limit broken after a run that kept them all, which is code's to do, and any harm newly done by code alone.
    """
    shared = before.keys() & after.keys()
    paired = 2 * len(shared) >= min(len(before), len(after))
    if paired:
        left_out = len(before.keys() ^ after.keys())
        before, after = ({task: run[task] for task in run if task in shared} for run in (before, after))
    else:
        left_out = 0
    parts = _parts(before, after, paired=paired)
    if not parts:
        return RunChange((), None, paired, left_out)
    changes = _changes(parts, sampled=sampled)
    return RunChange(tuple(changes[family] for family in parts if family != ALL), changes[ALL], paired, left_out)


def _parts(before: Run, after: Run, *, paired: bool) -> dict[str, Part]:
    """Each family that both runs have, and all of these."""
    new = {outcome.family for outcome in after.values()}
    families = [family for family in dict.fromkeys(outcome.family for outcome in before.values()) if family in new]
    parts = {family: Part.of((family,), before, after, paired=paired) for family in families}
    return {**parts, ALL: Part.of(families, before, after, paired=paired)} if parts else {}


def _changes(parts: Mapping[str, Part], *, sampled: bool) -> dict[str, FamilyChange]:
    """Everything is looked at before anything is judged. All together weigh as much as all families one by one."""
    families = len(parts) - 1
    looked = [family for family in parts if family != ALL or families > 1]
    measures: Sequence[Literal["right", "harmed"]] = ("right", "harmed") if sampled else ("right",)
    chances = {(family, measure): parts[family].chance(measure) for family in looked for measure in measures}
    weights = {key: families if key[0] == ALL else 1 for key in chances}
    found = corrected(chances, weights, SURE)
    kept_all = not parts[ALL].limits_broken[0]
    changes = {}
    for family in looked:
        part = parts[family]
        harm = found[family, "harmed"] < SURE and part.harm_grew if sampled else part.harm_is_new
        harm = harm or (kept_all and part.limits_broken[1] > 0)
        changes[family] = _change(family, part, found[family, "right"], does_harm=harm)
    return {ALL: next(iter(changes.values())), **changes}


def _change(family: str, part: Part, chance: float, *, does_harm: bool) -> FamilyChange:
    change: Change = "noise" if part.is_moved else "same"
    if does_harm:
        change = "worse"
    elif chance < SURE:
        change = "better" if part.after > part.before else "worse"
    return FamilyChange(
        family=family,
        tasks=len(part.new),
        before=part.before,
        after=part.after,
        lost=part.lost,
        won=part.won,
        limits_broken=part.limits_broken,
        slipped=part.slipped,
        chance=chance,
        change=change,
    )
