"""`shopcli catalog search`: the raw ranked hits of some words."""

from typing import Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.catalogs import NoNetwork, over_index, settings_for
from shopcli.commands.options import AsJson, Catalogs, Maps, whole_number
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UsageError
from shopcli.exits import ExitCode

app = new_app()

_MOST = 1000


@app.command(cls=QuickCommand)
def search(
    query: Annotated[str, typer.Argument(help="Words; nothing in them is read as a limit.")],
    catalog: Catalogs = None,
    mapping: Maps = None,
    top: Annotated[str, typer.Option("--top", "-n", metavar="N", help="How many hits at the most.")] = "10",
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Show the raw hits of some words with their scores, the best first; exit 3 where there are none."""
    from shopcli.context import Context
    from shopcli.query.reading import language_of
    from shopcli.render.catalog_hits import hits_value, hits_view
    from shopcli.search.hits import hits

    limit = whole_number(top, "--top", _MOST)
    if not query.strip():
        raise UsageError("the query is empty", hint="write the words to look for")
    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    language = language_of(query)
    found = over_index(catalog or (), context, settings, lambda index: hits(query, index, limit), language)
    if as_json:
        printing.show_document("catalog search", {"query": query, "hits": hits_value(found)}, context)
    else:
        printing.show(hits_view(found, language), context)
    if not found:
        raise typer.Exit(ExitCode.NOTHING_FITS)
