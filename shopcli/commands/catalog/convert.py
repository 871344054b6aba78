"""`shopcli catalog convert`: any catalog in the native format, or as a feed for others."""

import contextlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from shopcli.commands import printing
from shopcli.commands.catalogs import NoNetwork, settings_for, warn_of
from shopcli.commands.options import AsJson, Maps
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.catalog.writing.convert import Form
    from shopcli.context import Context

app = new_app()

_STDOUT = "-"


@app.command(cls=QuickCommand)
def convert(
    source: Annotated[str, typer.Argument(metavar="IN", help="A catalog: a file, a folder of one, a URL or -.")],
    target: Annotated[str, typer.Argument(metavar="OUT", help="A file, or - for stdout.")],
    form: Annotated[
        str | None,
        typer.Option("--to", metavar="FORM", help="yaml, json, jsonl, google or openai; else OUT's ending says."),
    ] = None,
    mapping: Maps = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Write a catalog as native YAML, JSON or JSON Lines, or as a product feed for Google or OpenAI."""
    from shopcli.catalog.sources.source import resolve
    from shopcli.catalog.writing.convert import convert as converted
    from shopcli.context import Context
    from shopcli.render.progress import ProgressBar

    context = Context.of_process()
    chosen = _form(form, target)
    if target == _STDOUT and as_json:
        raise UsageError("--json says what was written to a file", hint="name a file for the catalog, or leave it out")
    settings = settings_for(context, mapping, offline=offline)
    sources = resolve([source], context, settings)
    if len(sources) > 1:
        raise UsageError(
            f"{source} holds {len(sources)} catalogs", hint="convert them one by one: a catalog has one shop"
        )
    with _opened(target, context, force=force) as out, ProgressBar(context) as bar:
        done = converted(sources[0], chosen, out, bar.report)
    warn_of(done.name, done.first_problem, done.problem_count, context)
    if done.left_out:
        _tell_left_out(done.left_out, chosen, context)
    if as_json:
        values = {"catalog": done.name, "file": target, "format": chosen.value}
        counts = {"products": done.products, "problems": done.problem_count}
        printing.show_document("catalog convert", {**values, **counts, "left_out": dict(done.left_out)}, context)
    elif target != _STDOUT:
        typer.echo(f"{printing.counted(done.products, 'product')} written to {_shown(target)} ({chosen.value})")


def _tell_left_out(left_out: "Mapping[str, int]", form: "Form", context: "Context") -> None:
    from shopcli.commands.running import told
    from shopcli.render.choose import notices_for

    names = ", ".join(sorted(left_out))
    notice = told(
        f"a feed for {form.value} has no place for {names}", "yaml, json and jsonl keep everything", "warning"
    )
    notices_for(context).handle(notice)


def _form(asked: str | None, target: str) -> "Form":
    """Raises `UsageError` where neither `--to` nor the ending of the file says one."""
    from shopcli.catalog.writing.convert import Form, form_of_name

    known = ", ".join(Form)
    if asked is not None:
        if asked not in set(Form):
            raise UsageError(f"--to {asked!r} is not known", hint=f"write one of {known}")
        return Form(asked)
    found = None if target == _STDOUT else form_of_name(target)
    if found is None:
        what = "stdout has no ending" if target == _STDOUT else f"the ending of {_shown(target)} says no format"
        raise UsageError(what, hint=f"add --to with one of {known}")
    return found


@contextlib.contextmanager
def _opened(target: str, context: "Context", *, force: bool) -> Iterator[TextIO]:
    """Where the catalog goes. Raises `UsageError` where that cannot be, or is there and not to be replaced."""
    if target == _STDOUT:
        context.stdout.flush()
        with open(context.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False) as out:
            yield out
        return
    from shopcli.catalog.sources.atomic import written_whole

    path = context.place(target)
    if path.is_file() and not force:
        raise UsageError(f"{_shown(target)} is there already", hint="--force replaces it")
    try:
        # A pipe or a device takes what comes; a file appears when it is whole.
        is_stream = path.exists() and not path.is_file() and not path.is_dir()
        with path.open("w", encoding="utf-8") if is_stream else written_whole(path) as out:
            yield out
    except OSError as problem:
        cause = f"{_shown(target)} cannot be written: {problem.strerror or problem}"
        raise UsageError(cause, hint="check the folder, its permissions, and that the disk has room") from problem


def _shown(target: str) -> str:
    from shopcli.text import one_line

    return one_line(target)
