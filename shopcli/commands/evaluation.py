"""From the options of `shopcli eval` to a report: the catalog opened, tasks made, models asked."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from shopcli.commands import opening, printing, running
from shopcli.commands.evaluation_forms import Forms, check_common, show, tell_other_catalog
from shopcli.commands.evaluation_run import Ran, carried_out
from shopcli.commands.evaluation_tasks import made_from
from shopcli.errors import ShopcliError, UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from decimal import Decimal

    from shopcli.context import Context
    from shopcli.evaluation.figures.report import Setting
    from shopcli.evaluation.running.asker import Asker
    from shopcli.evaluation.running.asking import Entrant
    from shopcli.evaluation.running.file import Header
    from shopcli.evaluation.running.run import Plan
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
    """Whatever ends the run, what was answered until then is shown."""
    from shopcli.evaluation.figures.report import report_of
    from shopcli.render.choose import notices_for

    notices = notices_for(context)
    earlier = forms.earlier(context)
    stage = _prepared(choices, sums, context, notices)
    if choices.dry_run:
        _show_plan(stage, context)
        return ExitCode.OK
    if earlier:
        check_common(earlier, [entrant.label for entrant in stage.plan.entrants])
        tell_other_catalog(earlier, stage.header.fingerprint, notices)
    path = context.place(choices.out) if choices.out else None
    ran = carried_out(stage.plan, stage.asker, stage.header, path, context, notices, fresh=choices.fresh)
    if ran.stopped and not ran.results:
        raise ran.stopped
    report = report_of(_setting(stage, ran), ran.results)
    shown = partial(show, report, forms, ran.code, context, earlier)
    if ran.is_cut_short:
        _leave(ran, shown, notices, context)
    return shown()


def _leave(ran: Ran, shown: Callable[[], ExitCode], notices: "Renderer", context: "Context") -> NoReturn:
    """Threads may wait for models for minutes, and nobody who pressed Ctrl-C shall."""
    try:
        if ran.results:
            shown()
        if ran.stopped:
            notices.handle(running.failed(ran.stopped))
    except ShopcliError as problem:
        notices.handle(running.failed(problem))
    except (KeyboardInterrupt, BrokenPipeError):
        pass
    running.leave(ran.code, context)


def _prepared(choices: Choices, sums: Sums, context: "Context", notices: "Renderer") -> _Stage:
    from shopcli.commands.catalogs import language_of_stores, settings_for
    from shopcli.evaluation.running.run import Plan

    settings = settings_for(context, choices.mapping, offline=choices.offline)
    entrants = _entrants(choices, settings, context)
    if sums.max_cost is not None:
        _check_prices(entrants)
    opened = opening.open_index(choices.catalogs, context, settings, "en", strict=False)
    for notice in [*([opening.demo_notice()] if opened.is_demo else []), *opening.problem_notices(opened)]:
        notices.handle(notice)
    made = made_from(opened, choices.tasks, choices.families, sums.n, sums.seed, context, notices.handle)
    summary = opened.index.summary
    sample = " ".join(name for category in summary.categories[:20] for name in category.path)
    language = language_of_stores(summary.stores, sample)
    plan = Plan(made.tasks, entrants, sums.repeats, choices.shuffle, sums.jobs, sums.max_cost, language)
    return _Stage(
        plan,
        _asker(opened, settings, context, notices),
        _header(opened, settings, context),
        sums.seed,
        tuple(made.left_out.items()),
        language,
    )


def _entrants(choices: Choices, settings: "Settings", context: "Context") -> "tuple[Entrant, ...]":
    """The models that were named, each once; the built-in writer where none was."""
    from shopcli.evaluation.running.asking import Entrant
    from shopcli.models.choose import choose_model
    from shopcli.prompts.templates import list_templates
    from shopcli.settings import BUILT_IN

    found: dict[str, Entrant] = {}
    prompts = list_templates(context.folders.config)
    for name in choices.models or (BUILT_IN,):
        model = choose_model(settings, context, model_flag=name, api_key_flag=choices.api_key, on_notice=lambda _: None)
        label = BUILT_IN if model.provider == BUILT_IN else name
        chosen = replace(settings, model=name).model_settings()
        if chosen is None or label == BUILT_IN:
            found[label] = Entrant(label, model)
            continue
        # Not by the address: a server of one's own may stand at another port after a pause.
        identity = _identity(chosen.name, chosen.window, chosen.reserve, settings.model_reading, prompts)
        found[label] = Entrant(label, model, identity, chosen.input_price, chosen.output_price, chosen.currency)
    return tuple(found.values())


def _identity(*what_answers: object) -> str:
    """Of a model and the prompts that it is asked by: answers of another, or to others, are none of its."""
    return hashlib.sha256(repr(what_answers).encode()).hexdigest()[:16]


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


def _asker(opened: opening.Opened, settings: "Settings", context: "Context", notices: "Renderer") -> "Asker":
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


def _header(opened: opening.Opened, settings: "Settings", context: "Context") -> "Header":
    from shopcli import __version__
    from shopcli.evaluation.running.file import Header

    return Header(
        catalog=tuple(store.name for store in opened.index.summary.stores),
        fingerprint=opened.index.folder.name,
        version=__version__,
        date=context.now().date().isoformat(),
        top=settings.top,
    )


def _setting(stage: _Stage, ran: "Ran") -> "Setting":
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
        unfinished=ran.unfinished,
        currencies=tuple((entrant.label, entrant.currency) for entrant in stage.plan.entrants),
    )


def _show_plan(stage: _Stage, context: "Context") -> None:
    from shopcli.evaluation.running.plan_view import plan_view
    from shopcli.render.progress import ProgressBar

    with ProgressBar(context) as bar:
        told = partial(bar.report, "prompts")
        view = plan_view(stage.plan, stage.asker, told, stage.language)
    printing.show(view, context)
