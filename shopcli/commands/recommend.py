"""`shopcli recommend`: products for a need."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, stdin
from shopcli.commands.needs import Choices, Limits, Shop, recommendation
from shopcli.commands.shopper import NoProfile, ProfileName, ShareProfile
from shopcli.commands.single import Showing, Tell, answer_one, check_readers
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shopcli.events import Event


def recommend(
    need: Annotated[
        str | None, typer.Argument(help="What you are looking for, in English or Chinese; - reads stdin.")
    ] = None,
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    max_price: Annotated[str | None, typer.Option(metavar="AMOUNT", help="The most it may cost.")] = None,
    min_price: Annotated[str | None, typer.Option(metavar="AMOUNT", help="The least it may cost.")] = None,
    brand: Annotated[list[str] | None, typer.Option(help="Only this brand; repeat for several.")] = None,
    not_brand: Annotated[list[str] | None, typer.Option(help="Not this brand; repeat for several.")] = None,
    where: Annotated[
        list[str] | None, typer.Option(metavar="LIMIT", help="A limit on an attribute, such as 'ram>=16GB'; repeats.")
    ] = None,
    in_stock: Annotated[bool, typer.Option("--in-stock", help="Only what can be bought now.")] = False,
    top: Annotated[str | None, typer.Option("--top", "-n", metavar="N", help="How many to recommend, 1 to 50.")] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="List everything that truly matches, and nothing else.")
    ] = False,
    like: Annotated[
        str | None, typer.Option(metavar="ID", help="What can stand in for this product; the need may add limits.")
    ] = None,
    why_not: Annotated[str | None, typer.Option(metavar="ID", help="Say why this product is not recommended.")] = None,
    model: options.ModelName = None,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    no_model_reading: Annotated[
        bool, typer.Option("--no-model-reading", help="Let no model say what a need means; the rules alone read it.")
    ] = False,
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
        str | None, typer.Option(metavar="FILE", help='Needs as JSON Lines ({"id", "need", …}); - reads stdin.')
    ] = None,
    jobs: Annotated[str, typer.Option(metavar="N", help="How many needs of a batch run at once, 1 to 64.")] = "4",
) -> None:
    """Recommend products for a need, with reasons.

    Everything the need says is a limit that no recommendation breaks; everything it wishes only ranks.
    """
    from shopcli.context import Context
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
        None if top is None else options.whole_number(top, "--top", MOST_RECOMMENDED),
        everything,
        like,
    )
    workers = options.whole_number(jobs, "--jobs", 64)
    choices = Choices(
        *(catalog or [], model, api_key, offline, strict, dry_run, why_not),
        mapping=mapping or (),
        model_reading=not no_model_reading,
        profile=profile,
        no_profile=no_profile,
        share_profile=share_profile,
    )
    showing = Showing(as_json, as_jsonl, no_stream, usage, explain, dry_run)
    if need is None and batch is None and like is None:
        raise UsageError("a need is missing", hint='for example: shopcli recommend "cheap laptop"')
    check_readers("need", need, batch, choices.catalogs)
    if batch is not None:
        from shopcli.commands.recommend_batch import recommend_batch

        showing.check_batch({"--why-not": why_not is not None}, "ask for one need")
        raise typer.Exit(recommend_batch(batch, workers, limits, choices, context))
    from_stdin = need == "-"
    text = stdin.read_stdin(context, "the need") if from_stdin else need or ""

    def answering(shop: Shop, tell: Tell) -> "Iterable[Event]":
        return recommendation(text, limits, shop, "" if from_stdin else shop.piped(tell))

    raise typer.Exit(answer_one(text, choices, showing, context, answering))
