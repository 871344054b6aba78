"""`shopcli catalog stats`: what a catalog holds, counted and drawn."""

from typing import TYPE_CHECKING

from shopcli.commands import printing
from shopcli.commands.catalogs import NoNetwork, language_of_stores, settings_for, sources_of
from shopcli.commands.options import AsJson, Catalogs, Maps
from shopcli.commands.quick import QuickCommand, new_app

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shopcli.catalog.loaded import Source
    from shopcli.catalog.stats import Stats
    from shopcli.context import Context

app = new_app()

_TICK = 512


@app.command(cls=QuickCommand)
def stats(
    catalog: Catalogs = None,
    mapping: Maps = None,
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Count what a catalog holds: prices by category, fields and attributes stated, availability, ratings."""
    from shopcli.context import Context
    from shopcli.render.catalog_stats import stats_value, stats_view

    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    counted = _counted(sources_of(catalog or (), context, settings), context)
    if as_json:
        printing.show_document("catalog stats", stats_value(counted), context)
    else:
        sample = " ".join(" ".join(category.path) for category in counted.categories)
        language = language_of_stores(counted.stores, sample)
        printing.show(stats_view(counted, language), context)


def _counted(sources: "Sequence[Source]", context: "Context") -> "Stats":
    from shopcli.catalog.stats import StatsBuilder
    from shopcli.catalog.stream import CatalogStream
    from shopcli.render.progress import ProgressBar

    builder = StatsBuilder()
    stores, problems = [], 0
    with ProgressBar(context) as bar:
        for source in sources:
            stream = CatalogStream(source)
            stores.append(stream.whole_store())
            for product in stream.products():
                builder.add(product)
                if builder.products % _TICK == 0:
                    bar.report("counting", builder.products, None)
            problems += stream.problem_count
    return builder.build(stores, problems)
