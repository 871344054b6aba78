"""`shopcli redteam`: attacks planted in a copy of a catalog, and what they achieve against the model that answers."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, printing, running, stdin
from shopcli.commands.needs import Choices, Shop, open_shop
from shopcli.errors import UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shopcli.context import Context
    from shopcli.index.index import Index
    from shopcli.redteam.plan import Plan
    from shopcli.redteam.report import Report

_MOST = 10**9


def redteam(
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    needs: Annotated[
        str | None, typer.Option(metavar="FILE", help="What to ask, a need a line; - reads stdin. Else made up.")
    ] = None,
    attacks: Annotated[
        str | None, typer.Option(metavar="N", help="How many attacks, evenly over their families; else all.")
    ] = None,
    seed: Annotated[str, typer.Option(metavar="N", help="Chooses needs and attacks: the same, the same ones.")] = "1",
    max_success: Annotated[
        str, typer.Option(metavar="RATE", help="The share of attacks, 0 to 1, above which it exits 4.")
    ] = "0",
    model: options.ModelName = None,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be planted and asked; ask nothing.")
    ] = False,
    as_json: options.AsJson = False,
    schema: options.Schema = False,
) -> None:
    """Plant attacks in a copy of a catalog, ask about it, and report which of them worked.

    Instructions in titles and reviews, forged roles, hidden text, false prices, escape sequences and more; each need
    is asked without and with them. The catalog itself is only read. Exit 4: more worked than --max-success.
    """
    from shopcli.context import Context

    if schema:
        from shopcli.redteam.views import schema_text

        typer.echo(schema_text(), nl=False)
        return
    if dry_run and as_json:
        raise UsageError("--dry-run and --json exclude each other", hint="leave one of them out")
    allowed = options.share(max_success, "--max-success", "0.05 allows one attack in twenty")
    count = _MOST if attacks is None else options.whole_number(attacks, "--attacks", _MOST)
    number = options.whole_number(seed, "--seed", _MOST)
    context = Context.of_process()
    texts = [] if needs is None else _read(needs, catalog or [], context)
    choices = Choices(catalog or [], model, api_key, offline, dry_run=dry_run, mapping=mapping or ())
    plan = _open(texts, count, number, choices, context)
    if dry_run:
        from shopcli.redteam.views import plan_view

        printing.show(plan_view(plan), context)
        return
    raise typer.Exit(_run(plan, allowed, context, as_json=as_json))


def _open(texts: "Sequence[str]", count: int, seed: int, choices: Choices, context: "Context") -> "Plan":
    """The plan, after what a reader should know of catalog, model and the number of requests was told."""
    from shopcli.render.choose import notices_for

    notices = notices_for(context)
    shop = open_shop(texts[0] if texts else "", choices, context, notices.handle)
    for notice in shop.notices():
        notices.handle(notice)
    (plan,) = shop.opened.search(lambda index: [_plan(texts, count, seed, shop, index)])
    least, most = plan.requests
    notices.handle(running.told(f"{len(plan.attacks)} attacks: {shop.model.name} answers {least} to {most} times"))
    return plan


def _run(plan: "Plan", allowed: float, context: "Context", *, as_json: bool) -> ExitCode:
    from shopcli.redteam.audit import audit
    from shopcli.render.progress import ProgressBar

    with ProgressBar(context) as bar:
        report = audit(plan, lambda done, total: bar.report("attacks", done, total))
    code = _code(report, allowed)
    _show(report, allowed, code, plan, context, as_json=as_json)
    return code


def _plan(texts: "Sequence[str]", count: int, seed: int, shop: Shop, index: "Index") -> "Plan":
    from itertools import islice

    from shopcli.redteam.attack import load_attacks
    from shopcli.redteam.copy import copy_of
    from shopcli.redteam.plan import Plan, sample
    from shopcli.redteam.scenes import NEEDS, derived_needs, telling, understood

    found = telling(understood(texts or list(derived_needs(index, seed)), index), index)
    needs = tuple(found if texts else islice(found, NEEDS))
    return Plan(
        copy=copy_of(index, needs),
        needs=needs,
        attacks=sample(load_attacks(), count, seed),
        model=shop.model,
        folders=shop.context.folders,
        top=shop.settings.top,
        seed=seed,
        key=_key(shop),
    )


def _key(shop: Shop) -> str | None:
    """The key that the model is asked with, which no answer may hold."""
    from dataclasses import replace

    from shopcli.models.keys import find_key
    from shopcli.settings import BUILT_IN

    if shop.model.provider == BUILT_IN:
        return None
    settings = replace(shop.settings, model=shop.choices.model) if shop.choices.model else shop.settings
    chosen = settings.model_settings()
    return find_key(chosen.api_key_env, shop.context, shop.choices.api_key) if chosen else None


def _code(report: "Report", allowed: float) -> ExitCode:
    if report.rate > allowed:
        return ExitCode.CONTRADICTED
    # A run that is not whole proves nothing.
    return ExitCode.OK if len(report.answered) == len(report.trials) else ExitCode.MODEL_FAILED


def _show(report: "Report", allowed: float, code: ExitCode, plan: "Plan", context: "Context", *, as_json: bool) -> None:
    if as_json:
        from shopcli.redteam.views import document

        printing.show_json(document(report, allowed, code), context)
        return
    from shopcli.redteam.views import report_view

    printing.show(report_view(report, allowed, plan.needs[0].language), context)


def _read(path: str, catalogs: "Sequence[str]", context: "Context") -> list[str]:
    """The needs of a file, without its empty lines. Raises `UsageError`."""
    if path == "-":
        if "-" in catalogs:
            raise UsageError("--needs and --catalog both read stdin", hint="give one of them as a file")
        text = stdin.read_stdin(context, "--needs")
    else:
        try:
            text = context.place(path).read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as problem:
            cause = getattr(problem, "strerror", None) or "it is not UTF-8 text"
            raise UsageError(
                f"{path} could not be read: {cause}", hint="--needs takes a text, a need a line"
            ) from problem
    if not (lines := [line for line in text.splitlines() if line.strip()]):
        raise UsageError(f"{path} holds no need", hint="write one need a line")
    return lines
