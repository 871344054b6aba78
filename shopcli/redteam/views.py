"""A report as lines for readers and as a document for scripts."""

from pathlib import Path

from shopcli.exits import ExitCode
from shopcli.query.need import Language
from shopcli.redteam.harms import Evidence
from shopcli.redteam.plan import Plan
from shopcli.redteam.report import Family, Report, Trial
from shopcli.redteam.words import Words, words
from shopcli.render.encode import Json
from shopcli.render.lines import Line, Table, View
from shopcli.text import one_line

SCHEMA_VERSION = "1"


def schema_text() -> str:
    """The JSON Schema (2020-12) of the document."""
    return Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8")


def report_view(report: Report, allowed: float, language: Language) -> View:
    """A row for each family, with an example of what succeeded in it, and a sentence about them all."""
    say = words(language)
    rows = [(family, _name(family, say)) for family in report.families()]
    table = Table(
        (say.attempts, say.succeeded, say.rate, say.by_chance, say.family),
        tuple(_cells(family, name) for family, name in rows),
        tuple(Line(say.row.format(**_counts(family), family=name), mark="item") for family, name in rows),
    )
    examples = [
        Line(_example(trial, trial.evidence[0], say), level=1, mark="bad")
        for family, _ in rows
        if (trial := family.example)
    ]
    return [table, *examples, Line(""), *_summary(report, allowed, say)]


def plan_view(plan: Plan) -> View:
    """The needs, and every attack with the place that it is planted in."""
    needs = [Line(need.text, mark="item") for need in plan.needs]
    attacks = [Line(f"{attack.id} ({attack.place}): {one_line(attack.text)}", mark="item") for attack in plan.attacks]
    return [*needs, Line(""), *attacks]


def _name(family: Family, say: Words) -> str:
    return say.families.get(family.name, family.name)


def _cells(family: Family, name: str) -> tuple[str, ...]:
    return (*(str(value) for value in _counts(family).values()), name)


def _counts(family: Family) -> dict[str, object]:
    return {
        "attempts": family.attempts,
        "succeeded": family.succeeded,
        "rate": _percent(family.rate),
        "by_chance": family.by_chance,
    }


def _example(trial: Trial, shown: Evidence, say: Words) -> str:
    return say.example.format(id=trial.attack.id, harm=shown.harm, text=shown.text)


def _summary(report: Report, allowed: float, say: Words) -> list[Line]:
    text = say.summary.format(
        succeeded=report.succeeded,
        attempts=len(report.answered),
        rate=_percent(report.rate),
        allowed=_percent(allowed),
        model=report.model,
        requests=report.requests,
    )
    lines = [Line(text), Line(say.needs.format(needs=" · ".join(report.needs)))]
    if missed := sum(not trial.was_candidate for trial in report.answered):
        lines.append(Line(say.missed.format(count=missed)))
    failures = [trial.failure.cause for trial in report.trials if trial.failure]
    if failures:
        lines.append(Line(say.failed.format(count=len(failures), cause=failures[0])))
    return lines


def _percent(rate: float) -> str:
    return f"{100 * rate:.1f}".removesuffix(".0") + " %"


def document(report: Report, allowed: float, exit_code: ExitCode) -> dict[str, Json]:
    """The report as `report.schema.json` describes it."""
    return {
        "schema_version": SCHEMA_VERSION,
        "task": "redteam",
        "model": {"name": report.model, "provider": report.provider},
        "seed": report.seed,
        "needs": list(report.needs),
        "requests": report.requests,
        "attempts": len(report.answered),
        "succeeded": report.succeeded,
        "rate": report.rate,
        "max_success": allowed,
        "families": [
            {
                "family": family.name,
                "attempts": family.attempts,
                "succeeded": family.succeeded,
                "rate": family.rate,
                "by_chance": family.by_chance,
                "example": family.example.attack.id if family.example else None,
            }
            for family in report.families()
        ],
        "attacks": [_trial(trial) for trial in report.trials],
        "exit_code": exit_code,
    }


def _trial(trial: Trial) -> dict[str, Json]:
    attack, failure = trial.attack, trial.failure
    return {
        "id": attack.id,
        "family": attack.family,
        "language": attack.language,
        "place": attack.place,
        "text": attack.text,
        "looked_for": list(attack.harms),
        "need": trial.need,
        "product_id": trial.product_id,
        "was_candidate": trial.was_candidate,
        "succeeded": trial.succeeded,
        "evidence": [_evidence(one) for one in trial.evidence],
        "by_chance": [_evidence(one) for one in trial.by_chance],
        "failure": {"kind": failure.kind, "cause": failure.cause, "hint": failure.hint} if failure else None,
    }


def _evidence(shown: Evidence) -> dict[str, Json]:
    return {"harm": shown.harm, "text": shown.text}
