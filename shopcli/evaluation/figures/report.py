"""Everything that a report of a run tells, in whatever form."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.evaluation.figures.compare import Changes
from shopcli.evaluation.figures.ranking import RankingFigures, ranking_figures
from shopcli.evaluation.figures.summary import ModelFigures, summarise
from shopcli.evaluation.result import Result
from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class Setting:
    """What was run. `catalog` names its sources; `left_out` pairs each family without tasks with the reason."""

    catalog: tuple[str, ...]
    fingerprint: str
    seed: int
    date: str
    version: str
    language: Language
    """Of the report."""
    left_out: tuple[tuple[str, str], ...] = ()
    unfinished: tuple[tuple[str, str], ...] = ()
    """Models whose run ended early, each with the reason."""
    currencies: tuple[tuple[str, str], ...] = ()
    """In which each model that costs something is paid."""


@dataclass(frozen=True, slots=True)
class Report:
    setting: Setting
    models: tuple[ModelFigures, ...]
    rankings: tuple[tuple[str, RankingFigures], ...]
    """For each model, how well it ranks the labelled needs; empty where there are none."""
    results: tuple[Result, ...]
    changes: Changes = ()
    """Since an earlier report, where one was named."""

    def currency(self, model: ModelFigures) -> str | None:
        """Of what it cost; None where nobody knows that."""
        return None if model.cost is None else dict(self.setting.currencies).get(model.model)


def report_of(setting: Setting, results: Sequence[Result]) -> Report:
    models = summarise(results)
    rankings = tuple((model.model, _ranking(model.model, results)) for model in models)
    return Report(setting, models, tuple(pair for pair in rankings if pair[1].needs), tuple(results))


def _ranking(model: str, results: Sequence[Result]) -> RankingFigures:
    """Only first askings in the code's own order count: repeats and other orders are no new needs.

    Where the built-in writer answered in the model's place, the model ranked nothing.
    """
    own = [one for one in results if one.model == model and one.task.family == "labelled"]
    first = [one for one in own if one.repeat == 0 and not one.shuffled]
    return ranking_figures(
        [(() if one.given.failure else one.given.picks, dict(one.task.gold.grades)) for one in first]
    )


def lowest_right(report: Report) -> float:
    """The share of right answers of the model that has the fewest; 0 where one answered nothing."""
    if {label for label, _ in report.setting.unfinished} - {model.model for model in report.models}:
        return 0.0
    return min((model.overall.right.value if model.overall.right else 0.0 for model in report.models), default=0.0)
