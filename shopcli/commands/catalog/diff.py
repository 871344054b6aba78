"""`shopcli catalog diff`: what changed between two states of a catalog."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.catalogs import NoNetwork, language_of_stores, settings_for, warn_of
from shopcli.commands.options import AsJson, Maps
from shopcli.commands.quick import QuickCommand, new_app

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shopcli.catalog.product import Product
    from shopcli.catalog.stream import CatalogStream
    from shopcli.context import Context
    from shopcli.settings import Settings

app = new_app()


@app.command(cls=QuickCommand)
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The catalog as it was: a file, a folder, a URL or -.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The catalog as it is.")],
    mapping: Maps = None,
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Show what changed from OLD to NEW: products that came and went, prices, stock, names; exit 0 either way."""
    from shopcli.catalog.diff import diff as differences
    from shopcli.context import Context
    from shopcli.errors import UsageError
    from shopcli.render.catalog_diff import diff_value, diff_view
    from shopcli.render.progress import ProgressBar

    if old == new == "-":
        raise UsageError("OLD and NEW both read stdin", hint="give one of them as a file")
    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    before, after = _streams(old, context, settings), _streams(new, context, settings)
    with ProgressBar(context) as bar:
        bar.report("comparing", 0, None)
        found = differences(_products(before), _products(after))
    for stream in (*before, *after):
        warn_of(stream.name, stream.first_problem, stream.problem_count, context)
    if as_json:
        printing.show_document("catalog diff", diff_value(found), context)
    else:
        sample = " ".join(offer.title for offer in [*found.new, *found.gone, *(each.new for each in found.prices)])
        language = language_of_stores((stream.store for stream in after), sample)
        printing.show(diff_view(found, language), context)


def _streams(argument: str, context: "Context", settings: "Settings") -> "list[CatalogStream]":
    from shopcli.catalog.sources.source import resolve
    from shopcli.catalog.stream import CatalogStream

    return [CatalogStream(source) for source in resolve([argument], context, settings)]


def _products(streams: "Sequence[CatalogStream]") -> "Iterator[Product]":
    """All products, those of several shops with the shop before their ids."""
    from shopcli.catalog.loaded import shops

    for stream, shop in zip(streams, shops([stream.store.key for stream in streams]), strict=True):
        yield from map(shop.product, stream.products())
