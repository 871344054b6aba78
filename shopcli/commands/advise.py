"""`shopcli advise`: what to put together, to compare, to add and to look for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import shared
from shopcli.commands.needs import Choices, Shop, open_shop, read_amount
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shopcli.advice.orders import Orders
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.query.need import Vocabulary
    from shopcli.query.request import AdviceRequest
    from shopcli.tasks.advise import Request


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says beside the request, as it was written."""

    budget: str | None = None
    parts: str | None = None
    must: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    orders: str | None = None


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
    choices = Choices(catalog or [], model, api_key, offline, strict, dry_run)
    flags = Flags(budget, parts, tuple(must or ()), tuple(without or ()), tuple(code or ()), orders)
    _check(request, flags, choices.catalogs)
    output = shared.output_of(as_json=as_json, as_jsonl=as_jsonl)
    from_stdin = request == "-"
    text = shared.read_stdin(context, "the request") if from_stdin else request or ""
    renderer = renderer_for(output, context, stream=not no_stream, usage=usage, explain=explain, dry_run=dry_run)
    shops: list[Shop] = []

    def opening() -> "Iterable[Event]":
        shops.append(open_shop(text, choices, context, renderer.handle))
        return shops[0].notices()

    def answering() -> "Iterable[Event]":
        from shopcli.tasks.advise import advise as advice

        shop = shops[0]
        asked = _request(text, flags, shop, "" if from_stdin else shop.piped(renderer.handle))
        return shop.opened.search(lambda index: advice(asked, index, shop.model))

    raise typer.Exit(shared.run_events(renderer, opening, answering))


def _check(request: str | None, flags: Flags, catalogs: "Sequence[str]") -> None:
    if not (request or "").strip() and not (flags.parts or flags.must):
        raise UsageError("a request is missing", hint='for example: shopcli advise "a laptop and a dock under 1500"')
    if request == "-" and "-" in catalogs:
        raise UsageError("the request and --catalog both read stdin", hint="give one of them as a file or an argument")


def _request(text: str, flags: Flags, shop: Shop, piped: str) -> "Request":
    """The request as text and flags say it. Raises `UsageError` where it cannot be read."""
    from shopcli.search.find import vocabulary_of
    from shopcli.tasks.advice import Asked
    from shopcli.tasks.advise import Request

    asked = Asked(
        request=_read(text, flags, vocabulary_of(shop.opened.index)),
        today=shop.context.now().date(),
        must=flags.must,
        without=flags.without,
        codes=flags.codes,
        orders=_orders(flags.orders, shop.context),
    )
    return Request(asked, shop.manner(), piped)


def _orders(path: str | None, context: "Context") -> "Orders | None":
    if path is None:
        return None
    from pathlib import Path

    from shopcli.advice.read_orders import read_orders

    return read_orders(context.cwd / Path(path).expanduser())


def _read(text: str, flags: Flags, vocabulary: "Vocabulary") -> "AdviceRequest":
    from shopcli.query.need import Need
    from shopcli.query.reading import language_of
    from shopcli.query.request import AdviceRequest, Purpose, read_request, with_flags

    budget = read_amount(flags.budget, "--budget")
    if not text.strip():
        said = flags.parts or " ".join(flags.must)
        asked = AdviceRequest(Purpose.BASKET, Need(said, language_of(said)))
    else:
        asked = read_request(text, vocabulary)
    return with_flags(asked, flags.parts, budget, vocabulary)
