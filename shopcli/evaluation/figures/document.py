"""A report as JSON, and what a later run needs of it to be compared."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from shopcli.errors import UsageError
from shopcli.evaluation.figures.compare import Changes, FamilyChange, RunChange
from shopcli.evaluation.figures.part import Outcome, Run
from shopcli.evaluation.figures.ranking import RankingFigures
from shopcli.evaluation.figures.report import Report
from shopcli.evaluation.figures.statistics import Interval
from shopcli.evaluation.figures.summary import FamilyFigures, ModelFigures, by_task
from shopcli.evaluation.result import Result
from shopcli.evaluation.task import pair_of
from shopcli.exits import ExitCode
from shopcli.render.encode import Json

SCHEMA_VERSION = "1"
_HINT = "shopcli eval --json > FILE writes one"


def schema_text() -> str:
    """The JSON Schema (2020-12) of the document."""
    return Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8")


def document(report: Report, exit_code: ExitCode) -> dict[str, Json]:
    """The report as `report.schema.json` describes it."""
    setting = report.setting
    rankings = dict(report.rankings)
    return {
        "schema_version": SCHEMA_VERSION,
        "task": "eval",
        "shopcli": setting.version,
        "date": setting.date,
        "catalog": list(setting.catalog),
        "fingerprint": setting.fingerprint,
        "seed": setting.seed,
        "left_out": [{"family": family, "reason": reason} for family, reason in setting.left_out],
        "unfinished": [{"model": model, "reason": reason} for model, reason in setting.unfinished],
        "models": [_model(model, rankings.get(model.model), report) for model in report.models],
        "changes": _changes(report.changes),
        "exit_code": exit_code,
    }


def comparison(changes: Changes, exit_code: ExitCode) -> dict[str, Json]:
    """What changed from one report to another, as `report.schema.json` describes it under `comparison`."""
    return {
        "schema_version": SCHEMA_VERSION,
        "task": "eval_comparison",
        "changes": _changes(changes),
        "exit_code": exit_code,
    }


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a report holds that another one is compared with: the run of each model, and of which catalog."""

    runs: Mapping[str, Run]
    fingerprint: str


def read_report(path: Path) -> Earlier:
    """A document that was written before. Raises `UsageError`."""
    try:
        read = json.loads(path.read_text(encoding="utf-8-sig"))
        if read["task"] != "eval" or read["schema_version"] != SCHEMA_VERSION:
            raise ValueError("another document")
        runs = {model["model"]: _run(model["tasks"]) for model in read["models"]}
        return Earlier(runs, read["fingerprint"])
    except OSError as problem:
        raise UsageError(f"{path} could not be read: {problem.strerror}", hint=_HINT) from problem
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as problem:
        raise UsageError(f"{path} is no report of shopcli eval", hint=_HINT) from problem


def runs_of(report: Report) -> dict[str, Run]:
    """The run of each model of a report, as `read_report` reads them."""
    return {model.model: _run([_task(own) for own in _asked(model, report).values()]) for model in report.models}


def _asked(model: ModelFigures, report: Report) -> Mapping[str, Sequence[Result]]:
    return by_task(one for one in report.results if one.model == model.model)


def _run(tasks: Sequence[Mapping[str, Any]]) -> Run:
    """By what was asked: with another seed, or with a line more in a file of needs, ids stand for other tasks."""
    return {f"{task['verb']} {task['text']}": _outcome(task) for task in tasks}


def _outcome(task: Mapping[str, Any]) -> Outcome:
    id_, twin = str(task["id"]), task["twin"]
    return Outcome(
        id=id_,
        family=str(task["family"]),
        pair=pair_of(id_, None if twin is None else str(twin)),
        right=float(task["right"]),
        limits_broken=int(task["limits_broken"]),
        slipped=int(task["slipped"]),
    )


def _model(model: ModelFigures, ranking: RankingFigures | None, report: Report) -> dict[str, Json]:
    return {
        "model": model.model,
        "repeats": model.repeats,
        "overall": _family(model.overall),
        "families": [_family(family) for family in model.families],
        "stability": _interval(model.stability),
        "labelled": _ranking(ranking) if ranking else None,
        "failures": model.failures,
        "seconds": model.seconds,
        "first_token_seconds": model.first_token_seconds,
        "prompt_tokens": model.prompt_tokens,
        "completion_tokens": model.completion_tokens,
        "cost": model.cost,
        "currency": report.currency(model),
        "tasks": [_task(own) for own in _asked(model, report).values()],
    }


def _family(figures: FamilyFigures) -> dict[str, Json]:
    return {
        "family": figures.family,
        "tasks": figures.tasks,
        "right": _interval(figures.right),
        "every_time": _interval(figures.every_time),
        "limits_broken": figures.limits_broken,
        "claims": figures.claims,
        "contradicted": figures.contradicted,
        "slipped": figures.slipped,
        "twins": _interval(figures.twins),
    }


def _ranking(figures: RankingFigures) -> dict[str, Json]:
    return {
        "needs": figures.needs,
        "ndcg": _interval(figures.ndcg),
        "recall": _interval(figures.recall),
        "mrr": _interval(figures.mrr),
        "exact": _interval(figures.exact),
    }


def _task(own: Sequence[Result]) -> dict[str, Json]:
    task = own[0].task
    return {
        "id": task.id,
        "family": task.family,
        "verb": task.verb,
        "language": task.language,
        "text": task.text,
        "twin": task.twin,
        "right": sum(one.marked.right for one in own) / len(own),
        "limits_broken": sum(one.marked.limit_broken for one in own),
        "slipped": sum(one.given.slipped for one in own),
        "picks": list(own[0].given.picks),
        "why": next((one.marked.why for one in own if one.marked.why), ""),
    }


def _changes(changes: Changes) -> list[Json]:
    return [{"model": model, **_run_change(change)} for model, change in changes]


def _run_change(change: RunChange) -> dict[str, Json]:
    return {
        "paired": change.paired,
        "left_out": change.left_out,
        "overall": _change(change.overall) if change.overall else None,
        "families": [_change(family) for family in change.families],
    }


def _change(change: FamilyChange) -> dict[str, Json]:
    return {
        "family": change.family,
        "tasks": change.tasks,
        "right": {"before": change.before, "after": change.after},
        "limits_broken": dict(zip(("before", "after"), change.limits_broken, strict=True)),
        "slipped": dict(zip(("before", "after"), change.slipped, strict=True)),
        "lost": list(change.lost),
        "won": list(change.won),
        "chance": change.chance,
        "change": change.change,
    }


def _interval(interval: Interval | None) -> Json:
    return None if interval is None else asdict(interval)
