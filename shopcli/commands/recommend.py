"""`shopcli recommend`: products for a need."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import shared
from shopcli.commands.needs import Choices, Limits, Shop, open_shop, recommendation
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shopcli.events import Event


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
    top: Annotated[str | None, typer.Option("--top", "-n", metavar="N", help="How many to recommend, 1 to 50.")] = None,
    why_not: Annotated[str | None, typer.Option(metavar="ID", help="Say why this product is not recommended.")] = None,
    model: shared.ModelName = None,
    api_key: shared.ApiKey = None,
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
    jobs: Annotated[str, typer.Option(metavar="N", help="How many needs of a batch run at once, 1 to 64.")] = "4",
) -> None:
    """Recommend products for a need, with reasons.

    Everything the need says is a limit that no recommendation breaks; everything it wishes only ranks.
    """
    from shopcli.context import Context
    from shopcli.render.choose import renderer_for
    from shopcli.settings import MOST_RECOMMENDED

    context = Context.of_process()
    if schema:
        from shopcli.render.document import schema_text

        typer.echo(schema_text())
        return
    limits = Limits(
        max_price,
        min_price,
        tuple(brand or ()),
        tuple(not_brand or ()),
        tuple(where or ()),
        in_stock,
        None if top is None else shared.whole_number(top, "--top", MOST_RECOMMENDED),
    )
    workers = shared.whole_number(jobs, "--jobs", 64)
    choices = Choices(catalog or [], model, api_key, offline, strict, dry_run, why_not)
    _check_stdin(need, batch, choices.catalogs)
    if batch is not None:
        from shopcli.commands.recommend_batch import recommend_batch

        alone = {"--explain": explain, "--usage": usage, "--why-not": why_not is not None, "--dry-run": dry_run}
        _check_batch(alone | {"--jsonl": as_jsonl, "--no-stream": no_stream})
        raise typer.Exit(recommend_batch(batch, workers, limits, choices, context))
    output = shared.output_of(as_json=as_json, as_jsonl=as_jsonl)
    from_stdin = need == "-"
    text = shared.read_stdin(context, "the need") if from_stdin else need or ""
    renderer = renderer_for(output, context, stream=not no_stream, usage=usage, explain=explain, dry_run=dry_run)
    shops: list[Shop] = []

    def opening() -> "Iterable[Event]":
        shops.append(open_shop(text, choices, context, renderer.handle))
        return shops[0].notices()

    def answering() -> "Iterable[Event]":
        piped = "" if from_stdin else shops[0].piped(renderer.handle)
        return recommendation(text, limits, shops[0], piped)

    raise typer.Exit(shared.run_events(renderer, opening, answering))


def _check_stdin(need: str | None, batch: str | None, catalogs: "Sequence[str]") -> None:
    if need is None and batch is None:
        raise UsageError("a need is missing", hint='for example: shopcli recommend "cheap laptop"')
    if need is not None and batch is not None:
        raise UsageError("a need and --batch exclude each other", hint="put the need into the batch")
    readers = [name for name, value in (("the need", need), ("--batch", batch)) if value == "-"]
    readers += ["--catalog" for source in catalogs if source == "-"]
    if len(readers) > 1:
        raise UsageError(f"{' and '.join(readers)} both read stdin", hint="give one of them as a file or an argument")


def _check_batch(given: "Mapping[str, bool]") -> None:
    """Refuses the flags that a batch, which writes whole documents, has no use for."""
    for flag, is_given in given.items():
        if is_given:
            raise UsageError(f"{flag} and --batch exclude each other", hint=f"leave {flag} out, or ask for one need")
