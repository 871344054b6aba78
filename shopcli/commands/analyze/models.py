"""`shopcli analyze models`: what analyze train has made."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, running
from shopcli.commands.analyze import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.render.rows import Row

app = new_app()


@app.command(cls=QuickCommand)
def models(
    remove: Annotated[
        str | None, typer.Option("--remove", metavar="NAME", help="Remove this one with all that was learned.")
    ] = None,
    as_json: options.AsJson = False,
    as_jsonl: common.AsJsonLines = False,
    as_csv: common.AsCsv = False,
    schema: options.Schema = False,
) -> None:
    """List the trained parts of this machine, how well they did, and from what they were learned."""
    from shopcli.context import Context
    from shopcli.render.trained_parts import parts_listing, schema_text

    if schema:
        typer.echo(schema_text(), nl=False)
        return
    form = common.form_of(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv)
    context = Context.of_process()
    if remove is not None:
        from shopcli.analysis.learning.store import remove as removed
        from shopcli.render.choose import notices_for

        if not removed(remove, context.folders):
            raise UsageError(f"there is no trained part {remove}", hint="shopcli analyze models lists them")
        notices_for(context).handle(running.told(f"removed {remove}"))
        return
    common.show_rows(_rows(context), parts_listing(_language(context)), form, context)


def _rows(context: "Context") -> "Iterator[Row]":
    """A row for each part that can be used; of the others stderr tells."""
    from shopcli.analysis.learning.store import Damaged, headers
    from shopcli.render.choose import notices_for
    from shopcli.render.trained_parts import part_row

    for found in headers(context.folders):
        if isinstance(found, Damaged):
            hint = f"train it again, or shopcli analyze models --remove {found.name}"
            notices_for(context).handle(running.told(found.cause, hint, "warning"))
        else:
            yield part_row(found)


def _language(context: "Context") -> "Language":
    """That of the system: nothing else here has one."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := context.environ.get(name))), "")
    return "zh" if named.lower().startswith("zh") else "en"
