"""From the options of `shopcli eval` to a report: the catalog opened, tasks made, models asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from shopcli.commands import printing, shared
from shopcli.commands.evaluation_forms import Forms, place, show
from shopcli.commands.evaluation_tasks import made_from
from shopcli.errors import UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from shopcli.context import Context
    from shopcli.evaluation.figures.report import Setting
    from shopcli.evaluation.running.asker import Asker
    from shopcli.evaluation.running.asking import Entrant
    from shopcli.evaluation.running.file import Header
    from shopcli.evaluation.running.run import Outcome, Plan
    from shopcli.query.need import Language
    from shopcli.render.choose import Renderer
    from shopcli.settings import Settings


@dataclass(frozen=True, slots=True)
class Choices:
    """What is run over what, as the flags say it."""

    catalogs: Sequence[str] = ()
    mapping: Sequence[str] = ()
    models: tuple[str, ...] = ()
    api_key: str | None = None
    offline: bool = False
    families: tuple[str, ...] = ()
    tasks: str | None = None
    shuffle: bool = False
    out: str | None = None
    fresh: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Sums:
    """The numbers among the options."""

    n: int
    seed: int
    repeats: int
    jobs: int
    max_cost: "Decimal | None" = None


@dataclass(frozen=True, slots=True)
class _Stage:
    """All that a run needs, opened and made."""

    plan: "Plan"
    asker: "Asker"
    header: "Header"
    seed: int
    left_out: tuple[tuple[str, str], ...]
    language: "Language"


def evaluate(choices: Choices, sums: Sums, forms: Forms, context: "Context") -> ExitCode:
    from shopcli.render.choose import notices_for

    notices = notices_for(context)
    earlier = forms.earlier(context)
    stage = _prepared(choices, sums, context, notices)
    if choices.dry_run:
        _show_plan(stage, context)
        return ExitCode.OK
    outcome = _run(stage, choices, context, notices)
    for ending in outcome.endings:
        notices.handle(shared.told(*_told(ending.label, ending.cause, over_cost=ending.over_cost), "warning"))
    from shopcli.evaluation.figures.report import report_of

    report = report_of(_setting(stage, outcome), outcome.results)
    failed = any(not ending.over_cost for ending in outcome.endings)
    return show(report, forms, failed, context, earlier)


def _told(label: str, cause: str, *, over_cost: bool) -> tuple[str, str]:
    if over_cost:
        return f"{label} was asked no more: the next answer might exceed --max-cost", "raise it, and the run goes on"
    return f"{label} was asked no more: {cause}", "the same command goes on where it stopped"


def _prepared(choices: Choices, sums: Sums, context: "Context", notices: "Renderer") -> _Stage:
    from shopcli.commands.catalogs import language_of_stores, settings_for
    from shopcli.evaluation.running.run import Plan

    settings = settings_for(context, choices.mapping, offline=choices.offline)
    entrants = _entrants(choices, settings, context)
    if sums.max_cost is not None:
        _check_prices(entrants)
    opened = shared.open_index(choices.catalogs, context, settings, "en", strict=False)
    for notice in [*([shared.demo_notice()] if opened.is_demo else []), *shared.problem_notices(opened)]:
        notices.handle(notice)
    made = made_from(opened, choices.tasks, choices.families, sums.n, sums.seed, context, notices.handle)
    plan = Plan(made.tasks, entrants, sums.repeats, choices.shuffle, sums.jobs, sums.max_cost)
    summary = opened.index.summary
    sample = " ".join(name for category in summary.categories[:20] for name in category.path)
    return _Stage(
        plan,
        _asker(opened, settings, context, notices),
        _header(opened, settings, context),
        sums.seed,
        tuple(made.left_out.items()),
        language_of_stores(summary.stores, sample),
    )


def _entrants(choices: Choices, settings: "Settings", context: "Context") -> "tuple[Entrant, ...]":
    """The models that were named, each once; the built-in writer where none was."""
    from shopcli.evaluation.running.asking import Entrant
    from shopcli.models.choose import choose_model
    from shopcli.settings import BUILT_IN

    found: dict[str, Entrant] = {}
    for name in choices.models or (BUILT_IN,):
        model = choose_model(settings, context, model_flag=name, api_key_flag=choices.api_key, on_notice=lambda _: None)
        label = BUILT_IN if model.provider == BUILT_IN else name
        chosen = replace(settings, model=name).model_settings()
        prices = (chosen.input_price, chosen.output_price, chosen.currency) if chosen else ()
        found[label] = Entrant(label, model, *prices)
    return tuple(found.values())


def _check_prices(entrants: "Sequence[Entrant]") -> None:
    """Raises `UsageError` where --max-cost cannot be kept."""
    from shopcli.settings import BUILT_IN

    paid = [entrant for entrant in entrants if entrant.model.provider != BUILT_IN]
    for entrant in paid:
        if entrant.cost(1, 1) is None:
            hint = f"set models.{entrant.label}.input_price and output_price in config.yaml, per million tokens"
            raise UsageError(f"--max-cost needs the prices of {entrant.label}", hint=hint)
    if len({entrant.currency for entrant in paid}) > 1:
        raise UsageError("--max-cost needs prices in one currency", hint="run the models one by one")


def _asker(opened: shared.Opened, settings: "Settings", context: "Context", notices: "Renderer") -> "Asker":
    from shopcli.commands.meaning import OpenedMeanings
    from shopcli.evaluation.running.asker import Asker

    return Asker(
        search=opened.search,
        folders=context.folders,
        today=context.now().date(),
        top=settings.top,
        reading_seconds=settings.reading_timeout if settings.model_reading else None,
        meanings=OpenedMeanings(context, notices.handle, is_watched=False),
    )


def _header(opened: shared.Opened, settings: "Settings", context: "Context") -> "Header":
    from shopcli import __version__
    from shopcli.evaluation.running.file import Header

    return Header(
        catalog=tuple(store.name for store in opened.index.summary.stores),
        fingerprint=opened.index.folder.name,
        version=__version__,
        date=context.now().date().isoformat(),
        top=settings.top,
    )


def _run(stage: _Stage, choices: Choices, context: "Context", notices: "Renderer") -> "Outcome":
    """Ctrl-C ends the process at once, whatever its threads wait for: what was answered is kept."""
    from shopcli.evaluation.running.file import opened
    from shopcli.evaluation.running.run import run
    from shopcli.render.progress import ProgressBar

    path = place(choices.out, context) if choices.out else _own_place(stage.header, context)
    done = total = 0

    def tell(now: int, of: int) -> None:
        nonlocal done, total
        if now and not total:
            notices.handle(shared.told(f"{now} of {of} answers are from an earlier run", "--fresh asks anew"))
        done, total = now, of
        bar.report("answers", now, of)

    with opened(path, stage.header, stage.plan.tasks, fresh=choices.fresh) as kept:
        try:
            with ProgressBar(context) as bar:
                return run(stage.plan, stage.asker, kept, tell)
        except KeyboardInterrupt:
            hint = "the same command goes on"
            notices.handle(shared.told(f"interrupted: {done} of {total} answers are kept", hint, "warning"))
            shared.leave(ExitCode.INTERRUPTED, context)


def _own_place(header: "Header", context: "Context") -> "Path":
    return context.folders.state / "eval" / f"{header.identity}.jsonl"


def _setting(stage: _Stage, outcome: "Outcome") -> "Setting":
    from shopcli.evaluation.figures.report import Setting

    header = stage.header
    return Setting(
        catalog=header.catalog,
        fingerprint=header.fingerprint,
        seed=stage.seed,
        date=header.date,
        version=header.version,
        language=stage.language,
        left_out=stage.left_out,
        unfinished=tuple((ending.label, ending.cause or "--max-cost") for ending in outcome.endings),
    )


def _show_plan(stage: _Stage, context: "Context") -> None:
    from shopcli.evaluation.running.plan_view import plan_view
    from shopcli.render.progress import ProgressBar

    with ProgressBar(context) as bar:
        told = partial(bar.report, "prompts")
        view = plan_view(stage.plan, stage.asker, told, stage.language)
    printing.show(view, context)
