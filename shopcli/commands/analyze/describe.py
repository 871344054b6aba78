"""`shopcli analyze describe`: a product text from its facts, in which every sentence was checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, running
from shopcli.commands.analyze import common
from shopcli.commands.catalogs import language_of_stores
from shopcli.commands.needs import Choices, Shop, open_shop
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UnknownProductError, UsageError

if TYPE_CHECKING:
    from shopcli.analysis.describing.fact import Style
    from shopcli.catalog.product import Product
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.exits import ExitCode
    from shopcli.index.index import Index
    from shopcli.query.need import Language
    from shopcli.render.choose import Output, Renderer

app = new_app()

_SHARING_AN_ID = 20
"""A variant of one product may have the id of another product."""
_DEMO_LANGUAGES = ("", "中文")
"""Texts that the demo catalogs are opened by, where none is named."""


@app.command(cls=QuickCommand)
def describe(
    product_ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID", help="Products, or variants of them.")
    ] = None,
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    style: Annotated[
        str, typer.Option("--style", metavar="STYLE", help="plain, bullets, technical, social or seo.")
    ] = "plain",
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="en|zh", help="The language of the text; else the catalog's.")
    ] = None,
    words: Annotated[
        str | None, typer.Option("--words", metavar="N", help="About how long, in Chinese in characters.")
    ] = None,
    price: Annotated[bool, typer.Option("--price", help="Tell the price too.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Describe every product of the catalog.")] = False,
    model: options.ModelName = None,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help="Fail where a model wrote what cannot stay (exit 4) or failed (5), and on catalog problems (6).",
        ),
    ] = False,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    as_jsonl: common.AsJsonLines = False,
    schema: options.Schema = False,
    usage: options.ShowUsage = False,
) -> None:
    """Write a text for a product from its facts, and print no sentence that goes beyond them.

    Facts are its name, kind, attributes, versions and rating; descriptions, tags and reviews are not read. What a model
    writes is checked sentence by sentence: what contradicts the facts or says more is taken out, and told on stderr.
    """
    from shopcli.context import Context

    if schema:
        from shopcli.render.descriptions import schema_text

        typer.echo(schema_text(), nl=False)
        return
    asked = _Asked(
        ids=tuple(dict.fromkeys(product_ids or ())),
        style=_style(style),
        language=_language(lang),
        words=None if words is None else options.whole_number(words, "--words", 10_000),
        price=price,
    )
    if bool(asked.ids) == everything:
        fault = "IDs and --all exclude each other" if everything else "no product is named"
        raise UsageError(fault, hint="for example: shopcli analyze describe nv-aero-14, or --all")
    output = options.output_of(as_json=as_json, as_jsonl=as_jsonl)
    if dry_run and (as_json or as_jsonl):
        raise UsageError("--dry-run prints the prompt alone", hint="leave --json and --jsonl out")
    context = Context.of_process()
    choices = Choices(catalog or [], model, api_key, offline, strict, dry_run, mapping=mapping or (), no_profile=True)
    renderer = _renderer(output, context, asked, usage=usage, dry_run=dry_run)
    raise typer.Exit(_run(asked, choices, context, renderer))


@dataclass(frozen=True, slots=True)
class _Asked:
    """`ids` empty is every product; `language` None is the catalog's own."""

    ids: tuple[str, ...]
    style: "Style"
    language: "Language | None"
    words: int | None
    price: bool


def _run(asked: _Asked, choices: Choices, context: "Context", renderer: "Renderer") -> "ExitCode":
    shops: list[Shop] = []

    def opening() -> Iterable["Event"]:
        shops.append(_open(asked, choices, context, renderer))
        return shops[0].notices()

    def texts() -> Iterable["Event"]:
        return shops[0].opened.search(lambda index: _texts(asked, shops[0], index))

    return running.run_events(renderer, opening, texts)


def _open(asked: _Asked, choices: Choices, context: "Context", renderer: "Renderer") -> Shop:
    """The shop; of the demo catalogs the one that has the product."""
    shop = open_shop(_DEMO_LANGUAGES[0], choices, context, renderer.handle)
    if shop.opened.is_demo and asked.ids and not _products_of(asked.ids[0], shop.opened.index):
        other = open_shop(_DEMO_LANGUAGES[1], choices, context, renderer.handle)
        if _products_of(asked.ids[0], other.opened.index):
            return other
    return shop


def _texts(asked: _Asked, shop: Shop, index: "Index") -> Iterator["Event"]:
    from shopcli.tasks.describe import Wanted, describe

    products: Iterable[Product] = [_found(each, index) for each in asked.ids]
    if not asked.ids:
        every = index.every_product()
        products = common.watched(every, "texts", shop.context, index.summary.products, writing=True)
    language = asked.language or _own_language(index)
    manner = shop.manner(" ".join(("describe", *asked.ids)))
    wanted = Wanted(language, asked.style, manner, asked.words, asked.price)
    return describe(products, wanted, index, shop.model)


def _own_language(index: "Index") -> "Language":
    sample = next(index.every_product(), None)
    return language_of_stores(index.summary.stores, sample.title if sample else "")


def _products_of(product_id: str, index: "Index") -> "list[Product]":
    from shopcli.search.limits import id_query

    return index.products(id_query(index, product_id), _SHARING_AN_ID)


def _found(product_id: str, index: "Index") -> "Product":
    """The product, or where the id is a version's that version alone. Raises `UnknownProductError`."""
    from shopcli.search.near_ids import near_ids
    from shopcli.text import one_line

    found = _products_of(product_id, index)
    if whole := next((each for each in found if each.id == product_id), None):
        return whole
    for product in found:
        for variant in product.variants:
            if variant.id == product_id:
                return _version(product.as_variant(variant))
    near = ", ".join(map(one_line, near_ids(product_id, index)))
    hint = f"the nearest: {near}" if near else "shopcli catalog search finds products by their words"
    raise UnknownProductError(f"no product has the id {product_id!r}", hint=hint)


def _version(offer: "Product") -> "Product":
    from dataclasses import replace

    return replace(offer, id=offer.variant or offer.id, variants=())


def _renderer(output: "Output", context: "Context", asked: _Asked, *, usage: bool, dry_run: bool) -> "Renderer":
    from shopcli.render.choose import Output, Together, dry_run_view, notices_for, surface_for
    from shopcli.render.descriptions import DescriptionDocument, DescriptionLines, DescriptionView
    from shopcli.render.sink import Sink

    answer: Renderer
    if dry_run:
        answer = dry_run_view(context)
    elif output is Output.JSON:
        answer = DescriptionDocument(Sink(context.stdout))
    elif output is Output.JSONL:
        answer = DescriptionLines(Sink(context.stdout))
    else:
        answer = DescriptionView(surface_for(context), several=len(asked.ids) != 1)
    return Together((answer, notices_for(context, usage=usage, asks=not dry_run)))


def _style(text: str) -> "Style":
    """Raises `UsageError`."""
    from shopcli.analysis.describing.fact import STYLES

    for style in STYLES:
        if text == style:
            return style
    raise UsageError(f"--style {text!r} is none of {', '.join(STYLES)}", hint="for example --style bullets")


def _language(text: str | None) -> "Language | None":
    """Raises `UsageError`."""
    if text is None:
        return None
    if text not in ("en", "zh"):
        raise UsageError(f"--lang {text!r} is neither en nor zh", hint="for example --lang zh")
    return "zh" if text == "zh" else "en"
