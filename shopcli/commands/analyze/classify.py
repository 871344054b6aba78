"""`shopcli analyze classify`: texts under the labels of a trained part."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options
from shopcli.commands.analyze import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.analysis.learning.classifier import Classifier
    from shopcli.analysis.rows import TextRow
    from shopcli.context import Context
    from shopcli.render.rows import Row

app = new_app()


@app.command(cls=QuickCommand)
def classify(
    file: Annotated[
        str | None, typer.Argument(metavar="FILE", help="Texts: CSV, TSV or JSON Lines, also .gz; - reads stdin.")
    ] = None,
    judge: Annotated[
        str | None, typer.Option("--judge", metavar="NAME", help="What analyze train made; analyze models lists them.")
    ] = None,
    mapping: common.Maps = None,
    strict: common.StrictRows = False,
    as_json: options.AsJson = False,
    as_jsonl: common.AsJsonLines = False,
    as_csv: common.AsCsv = False,
    schema: options.Schema = False,
) -> None:
    """Put the texts of FILE under the labels of a trained part, with how sure it is and the runner-up."""
    from shopcli.context import Context
    from shopcli.render.classified import classified_listing, schema_text

    if schema:
        typer.echo(schema_text(), nl=False)
        return
    if file is None or judge is None:
        raise UsageError("FILE and --judge NAME are needed", hint="shopcli analyze models lists what was trained")
    form = common.form_of(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv)
    from shopcli.analysis.learning.loading import load
    from shopcli.analysis.rows import read_rows

    context = Context.of_process()
    part = load(judge, context.folders)
    rows = read_rows(file, context, mapping or (), strict=strict)
    read, language = common.with_language(rows)
    common.show_rows(_rows(read, part, context), classified_listing(language), form, context)
    common.warn_of_rows(rows, context)


def _rows(rows: "Iterable[TextRow]", part: "Classifier", context: "Context") -> "Iterator[Row]":
    from shopcli.render.classified import classified_row

    for row in common.watched(rows, "classifying", context, writing=True):
        yield classified_row(row, part.classify(row.text))
