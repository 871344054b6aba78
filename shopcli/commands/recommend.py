"""`shopcli recommend`: products for a need."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import shared
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from decimal import Decimal

    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.models.model import Model
    from shopcli.query.need import Need
    from shopcli.settings import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that flags (or a batch line) add to a need, as they were written."""

    max_price: str | None = None
    min_price: str | None = None
    brands: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    in_stock: bool = False
    top: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What all needs of one command line share."""

    context: "Context"
    settings: "Settings"
    opened: shared.Opened
    model: "Model"
    strict: bool
    dry_run: bool = False
    why_not: str | None = None
    piped: str = ""


def recommend(
    need: Annotated[
        str | None, typer.Argument(help="What you are looking for, in English or Chinese; - reads stdin.")
    ] = None,
    catalog: shared.Catalogs = None,
    max_price: Annotated[str | None, typer.Option(metavar="AMOUNT", help="The most it may cost.")] = None,
    min_price: Annotated[str | None, typer.Option(metavar="AMOUNT", help="The least it may cost.")] = None,
    brand: Annotated[list[str] | None, typer.Option(help="Only this brand; repeat for several.")] = None,
    not_brand: Annotated[list[str] | None, typer.Option(help="Not this brand; repeat for several.")] = None,
    where: Annotated[
        list[str] | None, typer.Option(metavar="LIMIT", help="A limit on an attribute, such as 'ram>=16GB'; repeats.")
    ] = None,
    in_stock: Annotated[bool, typer.Option("--in-stock", help="Only what can be bought now.")] = False,
    top: Annotated[int | None, typer.Option("--top", "-n", min=1, max=50, help="How many to recommend.")] = None,
    why_not: Annotated[str | None, typer.Option(metavar="ID", help="Say why this product is not recommended.")] = None,
    model: shared.ModelName = None,
    offline: shared.Offline = False,
    strict: shared.Strict = False,
    explain: shared.Explain = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what a model would be sent; send nothing.")] = False,
    as_json: shared.AsJson = False,
    as_jsonl: shared.AsJsonLines = False,
    schema: shared.Schema = False,
    no_stream: shared.NoStream = False,
    usage: shared.ShowUsage = False,
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help='Needs as JSON Lines ({"id", "need", …}); - reads stdin.')
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="How many needs of a batch run at once.")] = 4,
) -> None:
    """Recommend products for a need, with reasons.

    Everything the need says is a limit that no recommendation breaks; everything it wishes only ranks.
    """
    from shopcli.context import Context
    from shopcli.render.choose import renderer_for

    context = Context.of_process()
    if schema:
        from shopcli.render.document import schema_text

        typer.echo(schema_text())
        return
    limits = Limits(max_price, min_price, tuple(brand or ()), tuple(not_brand or ()), tuple(where or ()), in_stock, top)
    catalogs = catalog or []
    _check_stdin(need, batch, catalogs)
    if batch is not None:
        from shopcli.commands.recommend_batch import recommend_batch

        raise typer.Exit(
            recommend_batch(batch, jobs, limits, context, catalogs, model=model, offline=offline, strict=strict)
        )
    text, piped = _need_text(need, context, catalogs)
    output = shared.output_of(as_json=as_json, as_jsonl=as_jsonl)
    renderer = renderer_for(output, context, stream=not no_stream, usage=usage, explain=explain, dry_run=dry_run)
    run: list[Run] = []

    def opening() -> "Iterable[Event]":
        from shopcli.models.choose import choose_model
        from shopcli.query.reading import language_of
        from shopcli.settings import load_settings

        settings = load_settings(context, offline=offline)
        opened = shared.open_index(catalogs, context, settings, language_of(text), strict=strict)
        chosen = choose_model(
            settings,
            context,
            offline=offline,
            model_flag=model,
            on_notice=lambda told: renderer.handle(shared.told(told)),
        )
        run.append(Run(context, settings, opened, chosen, strict, dry_run, why_not, piped))
        return shared.opening_notices(opened, chosen)

    raise typer.Exit(shared.run_events(renderer, opening, lambda: recommendation(text, limits, run[0])))


def recommendation(text: str, limits: Limits, run: Run) -> "Iterable[Event]":
    """The events of one need."""
    import secrets

    from shopcli.tasks.recommend import Request, recommend

    need = read(text, limits, run)
    request = Request(
        need=need,
        top=need.count or run.settings.top,
        fence=secrets.token_hex(4),
        config_folder=run.context.folders.config,
        context=run.piped,
        why_not=run.why_not,
        dry_run=run.dry_run,
        strict=run.strict,
    )
    return run.opened.search(lambda index: recommend(request, index, run.model))


def read(text: str, limits: Limits, run: Run) -> "Need":
    """The need as text and flags say it. Raises `UsageError`."""
    from shopcli.query.flags import with_flags
    from shopcli.query.reader import read_need
    from shopcli.query.where import read_where
    from shopcli.search.find import in_catalog_currency, vocabulary_of

    index = run.opened.index
    need = with_flags(
        read_need(text, vocabulary_of(index)),
        max_price=_amount(limits.max_price, "--max-price"),
        min_price=_amount(limits.min_price, "--min-price"),
        brands=limits.brands,
        not_brands=limits.not_brands,
        requirements=tuple(read_where(expression) for expression in limits.where),
        in_stock=limits.in_stock,
        top=limits.top,
    )
    return in_catalog_currency(need, index)


def _check_stdin(need: str | None, batch: str | None, catalogs: list[str]) -> None:
    if need is None and batch is None:
        raise UsageError("a need is missing", hint='for example: shopcli recommend "cheap laptop"')
    if need is not None and batch is not None:
        raise UsageError("a need and --batch exclude each other", hint="put the need into the batch")
    readers = [name for name, value in (("the need", need), ("--batch", batch)) if value == "-"]
    readers += ["--catalog" for source in catalogs if source == "-"]
    if len(readers) > 1:
        raise UsageError(f"{' and '.join(readers)} both read stdin", hint="give one of them as a file or an argument")


def _need_text(need: str | None, context: "Context", catalogs: list[str]) -> tuple[str, str]:
    """The need, and what was piped beside it."""
    if need == "-":
        return shared.read_stdin(context, "the need"), ""
    return need or "", "" if "-" in catalogs else shared.piped_context(context)


def _amount(text: str | None, flag: str) -> "Decimal | None":
    if text is None:
        return None
    from decimal import Decimal, InvalidOperation

    try:
        amount = Decimal(text.replace(",", ""))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        raise UsageError(f"{flag} {text!r} is not an amount", hint="write a number, such as 499 or 1299.99")
    return amount
