"""`shopcli doctor`: what works here, what does not, and the next step for each."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, printing
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shopcli.context import Context
    from shopcli.doctor.check import Check, Status
    from shopcli.render.encode import Json

_INDENT = " " * 6
"""As wide as a status and the space behind it."""


def doctor(
    catalog: options.Catalogs = None,
    online: Annotated[
        bool, typer.Option("--online", help="Ask the model's endpoint and the catalog's address too.")
    ] = False,
    fetch_tokenizer: Annotated[
        bool, typer.Option("--fetch-tokenizer", help="Download the vocabulary that the model's tokens are counted by.")
    ] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Check what a run with --offline would meet.")] = False,
    as_json: options.AsJson = False,
    schema: options.Schema = False,
) -> None:
    """Check settings, catalog, index, model, tokenizer, terminal and packages, each with a fix.

    Uses no network unless asked to. Keys are never shown. The exit code is that of the first failure: 2 for settings
    and keys, 6 for the catalog and its cache, 5 for the endpoint, 1 for a download; warnings leave it at 0.
    """
    if schema:
        from importlib.resources import files

        typer.echo(files("shopcli.doctor").joinpath("doctor.schema.json").read_text(encoding="utf-8"), nl=False)
        return
    if offline and (online or fetch_tokenizer):
        asked = "--online" if online else "--fetch-tokenizer"
        raise UsageError(f"--offline and {asked} exclude each other", hint="leave one of them out")
    from shopcli.context import Context
    from shopcli.doctor.check import exit_code_of
    from shopcli.doctor.examine import Wanted, examine
    from shopcli.render.progress import ProgressBar

    context = Context.of_process()
    with ProgressBar(context) as bar:
        checks = list(examine(Wanted(catalog or (), online, fetch_tokenizer, offline), context, bar.report))
    _print(checks, context, as_json=as_json)
    raise typer.Exit(exit_code_of(checks))


def _print(checks: "Sequence[Check]", context: "Context", *, as_json: bool) -> None:
    if as_json:
        printing.show_json(_document(checks), context)
        return
    from shopcli.render.notices import allows_colour
    from shopcli.render.sink import Sink

    is_terminal = context.stdout_is_terminal
    colour = bool(context.environ.get("FORCE_COLOR")) or allows_colour(context.environ, is_terminal=is_terminal)
    Sink(context.stdout).write("".join(f"{line}\n" for line in _lines(checks, colour=colour, width=_width(context))))


def _width(context: "Context") -> int | None:
    """The columns that lines are broken to, None for whole lines."""
    if not context.stdout_is_terminal:
        return None
    from shopcli.render.terminal import console_for

    return console_for(context.environ).width


def _document(checks: "Sequence[Check]") -> "Json":
    from shopcli.doctor.check import exit_code_of
    from shopcli.render.document import SCHEMA_VERSION

    values: list[Json] = [
        {"name": check.name, "status": check.status, "message": check.message, "fix": check.fix or None}
        for check in checks
    ]
    code = int(exit_code_of(checks))
    return {"schema_version": SCHEMA_VERSION, "task": "doctor", "checks": values, "exit_code": code}


def _lines(checks: "Sequence[Check]", *, colour: bool, width: int | None) -> "Iterator[str]":
    for check in checks:
        first, *rest = _broken(f"{check.name}: {check.message}", width)
        yield f"{_status(check.status, colour=colour)}  {first}"
        for line in [*rest, *(_broken(f"next: {check.fix}", width) if check.fix else ())]:
            yield f"{_INDENT}{line}"
    failures, warnings = (sum(check.status == status for check in checks) for status in ("fail", "warn"))
    yield f"{len(checks)} checks, {_counted(failures, 'failure')}, {_counted(warnings, 'warning')}"


def _broken(text: str, width: int | None) -> list[str]:
    """`text` in lines that fit beside the statuses; a path stays whole, so that it can be copied."""
    from shopcli.text import one_line

    if width is None:
        return [one_line(text)]
    from rich.text import Text

    from shopcli.render.wrap import wrap

    return [line.plain for line in wrap(Text(one_line(text)), width - len(_INDENT), cut=False)]


def _status(status: "Status", *, colour: bool) -> str:
    code = {"ok": "32", "warn": "33", "fail": "1;31"}[status]
    return f"\x1b[{code}m{status:4}\x1b[0m" if colour else f"{status:4}"


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
