"""`shopcli catalog index`: the indexes that answers come from: build them ahead, list them, remove them."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.catalogs import NoNetwork, settings_for, sources_of, warn_of
from shopcli.commands.options import AsJson, Maps
from shopcli.commands.quick import QuickCommand
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from shopcli.context import Context
    from shopcli.index.inventory import Entry
    from shopcli.render.encode import Json
    from shopcli.render.lines import View

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_LONGEST = 10_000
_STEPS = (("day", 86_400), ("hour", 3600), ("minute", 60))


@app.callback()
def _index() -> None:
    """Build indexes ahead, list them, remove them."""


@app.command(cls=QuickCommand)
def build(
    catalogs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE...]", help="The catalogs of one index; else the configured one."),
    ] = None,
    mapping: Maps = None,
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Build the index of catalogs, so that the next command with the same ones need not."""
    from shopcli.context import Context
    from shopcli.index.origins import read_anew
    from shopcli.index.store import find_index, open_catalog
    from shopcli.render.progress import ProgressBar

    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    sources = sources_of(catalogs or (), context, settings)
    _, index = find_index(sources, context.folders.cache)
    was_there = index is not None
    if index is None:
        with ProgressBar(context) as bar:
            index = open_catalog(sources, context.folders.cache, bar.report)
    summary, anew = index.summary, None if was_there else read_anew(index.folder)
    warn_of(sources[0].name, next(iter(summary.problems), None), summary.problem_count, context)
    names = [source.name for source in sources]
    if as_json:
        values = {"products": summary.products, "problems": summary.problem_count, "built": not was_there, "anew": anew}
        printing.show_document("catalog index build", {"sources": names, **values}, context)
        return
    done = "is there already" if was_there else "built" if anew is None else "updated"
    count = printing.counted(summary.products, "product")
    typer.echo(f"index of {', '.join(names)} {done}: {count if anew is None else f'{anew:,} of {count} indexed anew'}")


@app.command(name="list", cls=QuickCommand)
def list_indexes(as_json: AsJson = False) -> None:
    """List the indexes in the cache folder, the last used first."""
    from shopcli.context import Context
    from shopcli.index.inventory import inventory

    context = Context.of_process()
    entries = inventory(context)
    if as_json:
        printing.show_document("catalog index list", {"indexes": [_value(entry) for entry in entries]}, context)
    else:
        printing.show(_view(entries, context), context)


@app.command(cls=QuickCommand)
def prune(
    everything: Annotated[bool, typer.Option("--all", help="Remove all of them.")] = False,
    older_than: Annotated[
        str | None, typer.Option("--older-than", metavar="AGE", help="Remove those unused for so long, such as 30d.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Remove indexes: without an option those of no use any more, and always what stopped builds have left.

    Of no use are indexes of files that changed or are gone, and those of another version of shopcli.
    """
    from shopcli.context import Context
    from shopcli.index.inventory import prune as pruned

    if everything and older_than is not None:
        raise UsageError("--all and --older-than exclude each other", hint="leave one of them out")
    context = Context.of_process()
    done = pruned(context, _choice(older_than, context, everything=everything))
    if as_json:
        removed: list[Json] = [_value(entry) for entry in done.entries]
        values: dict[str, Json] = {"removed": removed, "left_over": done.left_over, "bytes": done.size}
        printing.show_document("catalog index prune", values, context)
        return
    removals = [f"{len(done.entries):,} index{'' if len(done.entries) == 1 else 'es'}"] if done.entries else []
    if done.left_over:
        removals.append(printing.counted(done.left_over, "unfinished build"))
    said = f"removed {' and '.join(removals)}, {_megabytes(done.size)}" if removals else "nothing to remove"
    typer.echo(said)


def _choice(older_than: str | None, context: "Context", *, everything: bool) -> "Callable[[Entry], bool]":
    from shopcli.index.origins import State

    if everything:
        return lambda entry: True
    if older_than is not None:
        limit = context.now() - _age(older_than)
        return lambda entry: entry.used < limit
    return lambda entry: entry.state in (State.CHANGED, State.GONE, State.OUTDATED)


def _age(text: str) -> timedelta:
    """Raises `UsageError`."""
    found = re.fullmatch(r"([0-9]{1,5})\s*([mhdw])", text.strip())
    if not found or int(found[1]) > _LONGEST:
        raise UsageError(f"--older-than {text!r} is no age", hint="write 30d, 12h or 2w")
    return int(found[1]) * _UNITS[found[2]]


def _view(entries: "Sequence[Entry]", context: "Context") -> "View":
    from shopcli.render.lines import Line
    from shopcli.text import one_line

    lines = []
    for entry in entries:
        used = f"used {_ago((context.now() - entry.used).total_seconds())}"
        facts = (printing.counted(entry.products, "product"), _megabytes(entry.size), used, entry.state.value)
        lines += [Line(one_line(", ".join(entry.sources)), mark="item"), Line(" · ".join(facts), 1)]
    return lines or [Line("no indexes")]


def _ago(seconds: float) -> str:
    for unit, length in _STEPS:
        if seconds >= length:
            return f"{printing.counted(int(seconds // length), unit)} ago"
    return "just now"


def _megabytes(size: int) -> str:
    """Bytes as people read them."""
    return f"{size / 1_000_000:,.1f} MB" if size >= 100_000 else f"{size / 1000:,.1f} kB"


def _value(entry: "Entry") -> "Json":
    return {
        "sources": entry.sources,
        "products": entry.products,
        "bytes": entry.size,
        "built": entry.built.isoformat(timespec="seconds"),
        "used": entry.used.isoformat(timespec="seconds"),
        "state": entry.state.value,
        "folder": str(entry.folder),
    }
