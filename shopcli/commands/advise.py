"""`shopcli advise`: what to put together, to compare, to add and to look for."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, stdin
from shopcli.commands.needs import Choices, Shop
from shopcli.commands.requests import Flags, advice
from shopcli.commands.shopper import NoProfile, ProfileName, ShareProfile
from shopcli.commands.single import Showing, Tell, answer_one, check_readers
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shopcli.events import Event


def advise(
    request: Annotated[
        str | None, typer.Argument(help="What you want advice on, in English or Chinese; - reads stdin.")
    ] = None,
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
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
    model: options.ModelName = None,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    profile: ProfileName = None,
    no_profile: NoProfile = False,
    share_profile: ShareProfile = False,
    strict: options.Strict = False,
    explain: options.Explain = False,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    as_jsonl: options.AsJsonLines = False,
    schema: options.Schema = False,
    no_stream: options.NoStream = False,
    usage: options.ShowUsage = False,
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help='Requests as JSON Lines ({"id", "request", …}); - reads stdin.')
    ] = None,
    jobs: Annotated[str, typer.Option(metavar="N", help="How many requests of a batch run at once, 1 to 64.")] = "4",
) -> None:
    """Advise on what to combine, compare and take advantage of.

    A basket is the best choice that its budget, its shop's promotions and what fits together allow, and is proven so.
    """
    from shopcli.context import Context

    context = Context.of_process()
    if schema:
        from shopcli.render.document import schema_text

        typer.echo(schema_text())
        return
    workers = options.whole_number(jobs, "--jobs", 64)
    choices = Choices(
        *(catalog or [], model, api_key, offline, strict, dry_run),
        mapping=mapping or (),
        profile=profile,
        no_profile=no_profile,
        share_profile=share_profile,
    )
    flags = Flags(budget, parts, tuple(must or ()), tuple(without or ()), tuple(code or ()), orders)
    showing = Showing(as_json, as_jsonl, no_stream, usage, explain, dry_run)
    if batch is None and not (request or "").strip() and not (flags.parts or flags.must):
        raise UsageError("a request is missing", hint='for example: shopcli advise "a laptop and a dock under 1500"')
    check_readers("request", request, batch, choices.catalogs)
    if batch is not None:
        from shopcli.commands.advise_batch import advise_batch

        showing.check_batch({}, "ask for one advice")
        raise typer.Exit(advise_batch(batch, workers, flags, choices, context))
    from_stdin = request == "-"
    text = stdin.read_stdin(context, "the request") if from_stdin else request or ""

    def answering(shop: Shop, tell: Tell) -> "Iterable[Event]":
        return advice(text, flags, shop, "" if from_stdin else shop.piped(tell))

    raise typer.Exit(answer_one(text, choices, showing, context, answering))
