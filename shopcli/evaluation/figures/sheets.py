"""A report as sheets: tables of texts, which a terminal, Markdown and HTML each show in their way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from shopcli.evaluation.figures.compare import Changes, RunChange
from shopcli.evaluation.figures.ranking import RankingFigures
from shopcli.evaluation.figures.report import Report
from shopcli.evaluation.figures.statistics import Interval
from shopcli.evaluation.figures.summary import FamilyFigures, ModelFigures, by_task
from shopcli.evaluation.figures.words import Words, words
from shopcli.evaluation.result import Result
from shopcli.text import one_line, shorten

T = TypeVar("T")

_LONGEST = 160
"""Characters of a task and of what was wrong with its answer."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under a header; the first column names what the row is about.

    `beside`: its rows are few and have many figures, so a terminal shows them side by side.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    beside: bool = False


def sheets(report: Report, most_wrong: int) -> tuple[Sheet, ...]:
    """Models beside each other, each with its families and at most so many of its wrong answers, then what changed."""
    say = words(report.setting.language)
    found = [_models(report, say)]
    found += [_families(model, say) for model in report.models]
    if report.rankings:
        found.append(_rankings(report.rankings, say))
    for model in report.models:
        if wrong := _not_right(model, report):
            found.append(_wrong(model.model, wrong, most_wrong, say))
    return (*found, *change_sheets(report.changes, say))


def change_sheets(changes: Changes, say: Words) -> list[Sheet]:
    return [_change_sheet(model, change, say) for model, change in changes]


def _change_sheet(model: str, of_run: RunChange, say: Words) -> Sheet:
    """What changed of each family and of all, with the chance that it is noise."""
    header = (say.family, say.before, say.after, say.limits_broken, say.slipped, say.chance, say.change)
    rows = tuple(
        (
            family_name(change.family, say),
            percent(change.before),
            percent(change.after),
            f"{change.limits_broken[0]} → {change.limits_broken[1]}",
            f"{change.slipped[0]} → {change.slipped[1]}",
            f"{change.chance:.2g}",
            say.changes_named[change.change],
        )
        for change in of_run.told
    )
    left_out = (say.not_in_both.format(tasks=_tasks(of_run.left_out, say)),) if of_run.left_out else ()
    notes = left_out if of_run.paired else (say.unpaired,) if of_run.told else (say.nothing_common,)
    return Sheet(say.changes.format(model=one_line(model)), header, rows, notes)


def about(report: Report) -> str:
    setting, say = report.setting, words(report.setting.language)
    count = len({result.task.id for result in report.results})
    catalog = ", ".join(map(one_line, setting.catalog))
    wording = say.about_labelled if report.rankings else say.about
    return wording.format(
        tasks=_tasks(count, say), catalog=catalog, seed=setting.seed, version=setting.version, date=setting.date
    )


def _tasks(count: int, say: Words) -> str:
    return say.one_task if count == 1 else say.some_tasks.format(count=count)


def percent(value: float) -> str:
    return f"{100 * value:.1f}".removesuffix(".0") + " %"


def family_name(family: str, say: Words) -> str:
    return say.families.get(family, family)


def _models(report: Report, say: Words) -> Sheet:
    columns: list[tuple[str, Callable[[ModelFigures], str]]] = [
        (say.right, lambda one: _share(one.overall.right, say)),
        (say.every_time, lambda one: _share(one.overall.every_time, say)),
        (say.limits_broken, lambda one: str(one.overall.limits_broken)),
        (say.contradicted, lambda one: _claims(one.overall, say)),
        (say.twins, lambda one: _share(one.overall.twins, say)),
        (say.stable, lambda one: _share(one.stability, say)),
        (say.first_token, lambda one: _seconds(one.first_token_seconds)),
        (say.answer, lambda one: _seconds(one.seconds)),
        (say.tokens, _tokens),
        (say.cost, lambda one: "" if one.cost is None else f"{one.cost:.4f} {report.currency(one) or ''}".rstrip()),
        (say.failed, lambda one: str(one.failures) if one.failures else ""),
    ]
    header, rows = _told(say.model, [(one_line(model.model), model) for model in report.models], columns)
    setting = report.setting
    left_out = (say.left_out.format(family=family_name(name, say), reason=why) for name, why in setting.left_out)
    unfinished = (say.unfinished.format(model=name, reason=one_line(why)) for name, why in setting.unfinished)
    return Sheet(say.models, header, rows, (*left_out, *unfinished), beside=True)


def _told(
    about: str, named: Sequence[tuple[str, T]], columns: Sequence[tuple[str, Callable[[T], str]]]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Header and rows of the columns that say something of any."""
    cells = [(header, [of(one) for _, one in named]) for header, of in columns]
    told = [(header, column) for header, column in cells if any(column)]
    rows = tuple((name, *(column[place] for _, column in told)) for place, (name, _) in enumerate(named))
    return (about, *(header for header, _ in told)), rows


def _families(model: ModelFigures, say: Words) -> Sheet:
    columns: list[tuple[str, Callable[[FamilyFigures], str]]] = [
        (say.tasks, lambda one: str(one.tasks)),
        (say.right, lambda one: _share(one.right, say)),
        (say.every_time, lambda one: _share(one.every_time, say)),
        (say.limits_broken, lambda one: str(one.limits_broken)),
        (say.contradicted, lambda one: _claims(one, say)),
        (say.twins, lambda one: _share(one.twins, say)),
    ]
    header, rows = _told(say.family, [(family_name(one.family, say), one) for one in model.told], columns)
    return Sheet(say.families_of.format(model=one_line(model.model)), header, rows)


def _rankings(rankings: Sequence[tuple[str, RankingFigures]], say: Words) -> Sheet:
    rows = tuple(
        (
            one_line(model),
            str(figures.needs),
            *(_figure(one, say) for one in (figures.ndcg, figures.recall, figures.mrr)),
            _share(figures.exact, say),
        )
        for model, figures in rankings
    )
    return Sheet(say.labelled, (say.model, say.needs, "nDCG@10", say.recall, "MRR@10", say.exact), rows)


def _not_right(model: ModelFigures, report: Report) -> list[Sequence[Result]]:
    """All askings of each task that was not right every time; broken limits first."""
    asked = by_task(one for one in report.results if one.model == model.model)
    wrong = [own for own in asked.values() if not all(one.marked.right for one in own)]
    return sorted(wrong, key=lambda own: not any(one.marked.limit_broken for one in own))


def _wrong(model: str, wrong: Sequence[Sequence[Result]], most: int, say: Words) -> Sheet:
    rows = tuple(
        (own[0].task.id, shorten(one_line(own[0].task.text), _LONGEST), shorten(one_line(_why(own)), _LONGEST))
        for own in wrong[:most]
    )
    left = len(wrong) - len(rows)
    notes = (say.more_wrong.format(count=left),) if left else ()
    return Sheet(say.wrong.format(model=one_line(model)), ("id", say.asked, say.why), rows, notes)


def _why(own: Sequence[Result]) -> str:
    """What was wrong first, a broken limit before all else, and how often anything was."""
    wrong = sorted((one for one in own if not one.marked.right), key=lambda one: not one.marked.limit_broken)
    return f"({len(wrong)}/{len(own)}) {wrong[0].marked.why}" if len(own) > 1 else wrong[0].marked.why


def _share(interval: Interval | None, say: Words) -> str:
    if interval is None:
        return ""
    low, high = (f"{100 * end:.0f}" for end in (interval.low, interval.high))
    return say.counted.format(share=percent(interval.value), low=low, high=high)


def _figure(interval: Interval | None, say: Words) -> str:
    if interval is None:
        return ""
    low, high = f"{interval.low:.2f}", f"{interval.high:.2f}"
    return say.counted.format(share=f"{interval.value:.3f}", low=low, high=high)


def _claims(figures: FamilyFigures, say: Words) -> str:
    if not figures.claims and not figures.slipped:
        return "0"
    return say.of_claims.format(contradicted=figures.contradicted, claims=figures.claims, slipped=figures.slipped)


def _seconds(value: float | None) -> str:
    return "" if value is None else f"{value:.2f} s"


def _tokens(model: ModelFigures) -> str:
    if not model.prompt_tokens and not model.completion_tokens:
        return ""
    return f"{model.prompt_tokens:,}, {model.completion_tokens:,}"
