"""`shopcli advise`: what to put together, to compare, to add and to look for."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import shared
from shopcli.commands.needs import Choices, Shop, open_shop
from shopcli.commands.requests import Flags, advice
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shopcli.events import Event


def advise(
    request: Annotated[
        str | None, typer.Argument(help="What you want advice on, in English or Chinese; - reads stdin.")
    ] = None,
    catalog: shared.Catalogs = None,
    budget: Annotated[str | None, typer.Option(metavar="AMOUNT", help="The most a basket may cost in all.")] = None,
    parts: Annotated[
        str | None, typer.Option("--with", metavar="LIST", help="What a basket is to hold, such as laptop,monitor.")
    ] = None,
    must: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="A product that must be in the basket; repeats.")
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--not", metavar="ID", help="A product that must not be in it; repeats.")
    ] = None,
    code: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="A promotion code that you have; repeats.")
    ] = None,
    orders: Annotated[
        str | None, typer.Option(metavar="FILE", help="Past orders (CSV, JSON, JSON Lines): what is bought together.")
    ] = None,
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
        str | None, typer.Option(metavar="FILE", help='Requests as JSON Lines ({"id", "request", …}); - reads stdin.')
    ] = None,
    jobs: Annotated[str, typer.Option(metavar="N", help="How many requests of a batch run at once, 1 to 64.")] = "4",
) -> None:
    """Advise on what to combine, compare and take advantage of.

    A basket is the best choice that its budget, its shop's promotions and what fits together allow, and is proven so.
    """
    from shopcli.context import Context
    from shopcli.render.choose import renderer_for

    context = Context.of_process()
    if schema:
        from shopcli.render.document import schema_text

        typer.echo(schema_text())
        return
    workers = shared.whole_number(jobs, "--jobs", 64)
    choices = Choices(catalog or [], model, api_key, offline, strict, dry_run)
    flags = Flags(budget, parts, tuple(must or ()), tuple(without or ()), tuple(code or ()), orders)
    _check(request, flags, batch, choices.catalogs)
    if batch is not None:
        from shopcli.commands.advise_batch import advise_batch

        alone = {"--explain": explain, "--usage": usage, "--dry-run": dry_run}
        _check_batch(alone | {"--jsonl": as_jsonl, "--no-stream": no_stream})
        raise typer.Exit(advise_batch(batch, workers, flags, choices, context))
    output = shared.output_of(as_json=as_json, as_jsonl=as_jsonl)
    from_stdin = request == "-"
    text = shared.read_stdin(context, "the request") if from_stdin else request or ""
    renderer = renderer_for(output, context, stream=not no_stream, usage=usage, explain=explain, dry_run=dry_run)
    shops: list[Shop] = []

    def opening() -> "Iterable[Event]":
        shops.append(open_shop(text, choices, context, renderer.handle))
        return shops[0].notices()

    def answering() -> "Iterable[Event]":
        piped = "" if from_stdin else shops[0].piped(renderer.handle)
        return advice(text, flags, shops[0], piped)

    raise typer.Exit(shared.run_events(renderer, opening, answering))


def _check(request: str | None, flags: Flags, batch: str | None, catalogs: "Sequence[str]") -> None:
    if batch is None and not (request or "").strip() and not (flags.parts or flags.must):
        raise UsageError("a request is missing", hint='for example: shopcli advise "a laptop and a dock under 1500"')
    if request is not None and batch is not None:
        raise UsageError("a request and --batch exclude each other", hint="put the request into the batch")
    readers = [name for name, value in (("the request", request), ("--batch", batch)) if value == "-"]
    readers += ["--catalog" for source in catalogs if source == "-"]
    if len(readers) > 1:
        raise UsageError(f"{' and '.join(readers)} both read stdin", hint="give one of them as a file or an argument")


def _check_batch(given: "Mapping[str, bool]") -> None:
    """Refuses the flags that a batch, which writes whole documents, has no use for."""
    for flag, is_given in given.items():
        if is_given:
            raise UsageError(f"{flag} and --batch exclude each other", hint=f"leave {flag} out, or ask for one advice")
