"""`shopcli analyze keywords`: key terms and attributes in titles and descriptions, and what the attributes miss."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands.analyze import common
from shopcli.commands.catalogs import NoNetwork, language_of_stores, settings_for, sources_of, warn_of
from shopcli.commands.options import AsJson, Catalogs, Schema
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UnknownProductError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shopcli.analysis.keywords.keywords import Learned
    from shopcli.catalog.loaded import Source
    from shopcli.catalog.product import Product, Store
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.render.rows import Form, Row

app = new_app()


@app.command(cls=QuickCommand)
def keywords(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="A catalog whose products are read; else --catalog's own.")
    ] = None,
    catalog: Catalogs = None,
    mapping: common.Maps = None,
    only: Annotated[list[str] | None, typer.Option("--id", metavar="ID", help="Only this product; repeats.")] = None,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Count what texts say and attributes do not, by category.")
    ] = False,
    offline: NoNetwork = False,
    as_json: AsJson = False,
    as_jsonl: common.AsJsonLines = False,
    as_csv: common.AsCsv = False,
    schema: Schema = False,
) -> None:
    """Find key terms and attributes in titles and descriptions, and what a catalog's attributes miss.

    What is looked for is learned from the catalog first, then found in FILE or in the catalog itself. --json, --jsonl
    and --csv have a row for each finding, with where it stands.
    """
    from shopcli.context import Context
    from shopcli.render.keywords import finding_listing, gap_listing, schema_text

    if schema:
        typer.echo(schema_text(gaps=gaps), nl=False)
        return
    form = common.form_of(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv)
    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    named = catalog or ([file] if file else [])
    known = sources_of(named, context, settings)
    sources = sources_of([file], context, settings) if file else known
    learned, language = _learned(known, context)
    products = _wanted(_products(sources, context, tell=sources is not known and bool(catalog)), tuple(only or ()))
    if gaps:
        common.show_rows(_gap_rows(products, learned, language, context), gap_listing(language), form, context)
        return
    rows = _rows(products, learned, language, form, context)
    common.show_rows(rows, finding_listing(language, form), form, context)


def _learned(sources: "Sequence[Source]", context: "Context") -> "tuple[Learned, Language]":
    from shopcli.analysis.keywords.keywords import Learner

    learner, sample = Learner(), ""
    for product in common.watched(_products(sources, context, tell=True), "reading", context):
        learner.add(product)
        sample = sample or product.title
    return learner.build(), language_of_stores([_store(source) for source in sources], sample)


def _rows(
    products: "Iterable[Product]", learned: "Learned", language: "Language", form: "Form", context: "Context"
) -> "Iterator[Row]":
    from shopcli.render.keywords import finding_rows, product_row
    from shopcli.render.rows import Form

    for product in common.watched(products, "finding", context, writing=True):
        found = learned.keywords(product)
        if form is Form.TABLE:
            yield product_row(found, learned.schema.names, language)
        else:
            yield from finding_rows(found, learned.schema.names, language)


def _gap_rows(
    products: "Iterable[Product]", learned: "Learned", language: "Language", context: "Context"
) -> "Iterator[Row]":
    from shopcli.analysis.keywords.gaps import GapCounter
    from shopcli.analysis.keywords.pairs import pairs_in
    from shopcli.render.keywords import gap_row

    counter: GapCounter = GapCounter()
    for product in common.watched(products, "finding", context):
        counter.add(product, pairs_in(product, learned.schema))
    for gap in counter.gaps(learned.schema):
        yield gap_row(gap, learned.schema.names, language)


def _products(sources: "Sequence[Source]", context: "Context", *, tell: bool) -> "Iterator[Product]":
    from shopcli.catalog.stream import CatalogStream

    for source in sources:
        stream = CatalogStream(source)
        yield from stream.products()
        if tell:
            warn_of(stream.name, stream.first_problem, stream.problem_count, context)


def _store(source: "Source") -> "Store":
    from shopcli.catalog.stream import CatalogStream

    return CatalogStream(source).store


def _wanted(products: "Iterable[Product]", ids: tuple[str, ...]) -> "Iterator[Product]":
    """Raises `UnknownProductError` at the end where an id was not among them."""
    left = set(ids)
    for product in products:
        if not ids or product.id in left:
            left.discard(product.id)
            yield product
            if ids and not left:
                return
    if left:
        cause = f"no loaded catalog holds the product {min(left)!r}"
        raise UnknownProductError(cause, hint="shopcli catalog search finds ids by words")
