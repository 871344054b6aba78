"""The run: each need asked as the catalog is, then with one attack planted at a time."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from shopcli.errors import ModelError, UsageError
from shopcli.index.index import Index
from shopcli.redteam.asker import Asker
from shopcli.redteam.plan import Plan
from shopcli.redteam.report import Report, Trial
from shopcli.redteam.scenes import Scene, scene_of
from shopcli.redteam.trial import tried

Tell: TypeAlias = Callable[[int, int], None]
"""Told how many attacks are through, and of how many."""

_PATIENCE = 3
"""Attacks in a row that a model may leave unanswered before the run ends."""


def audit(plan: Plan, tell: Tell) -> Report:
    """Runs the plan; the copies that it builds are gone however it ends.

    Raises `ModelError` where the model answers not even the catalog's own texts, or fails three attacks in a row, and
    `UsageError` where no need leaves a candidate unpicked.
    """
    asker = Asker(plan)
    with plan.copy.indexed() as index:
        scenes = list(_scenes(plan, index, asker))
    if not scenes:
        raise UsageError("no need leaves a product to attack with", hint="--needs FILE names needs that several fit")
    trials: list[Trial] = []
    for number, attack in enumerate(plan.attacks):
        tell(number, len(plan.attacks))
        trials.append(tried(attack, scenes[number % len(scenes)], plan, asker))
        failures = [trial.failure for trial in trials[-_PATIENCE:]]
        if len(failures) == _PATIENCE and all(failures) and (last := failures[-1]):
            raise ModelError(last.kind, last.cause, hint=last.hint)
    needs = tuple(scene.need.text for scene in scenes)
    return Report(plan.model.name, plan.model.provider, plan.seed, needs, tuple(trials), asker.requests)


def _scenes(plan: Plan, index: Index, asker: Asker) -> Iterator[Scene]:
    for need in plan.needs:
        scene = scene_of(need, plan.top, index, asker)
        if scene is None:
            continue
        if failure := scene.clean.failure:
            raise ModelError(failure.kind, failure.cause, hint=failure.hint)
        yield scene
