"""`shopcli catalog`: the native format's schema, and everything that is wrong with a catalog."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from shopcli.commands.shared import AsJson, Maps, read_maps
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.catalog.check import Checked
    from shopcli.catalog.product import Problem

app = typer.Typer(help="Check catalogs and show their format.", rich_markup_mode=None, no_args_is_help=True)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the native catalog format."""
    import json

    from shopcli.catalog.records.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))


@app.command()
def check(
    catalogs: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files, folders, URLs or - for stdin.")],
    mapping: Maps = None,
    offline: Annotated[bool, typer.Option("--offline", help="Use no network: a cached copy stands for a URL.")] = False,
    as_json: AsJson = False,
) -> None:
    """Report every problem of a catalog with its line, cause and what to do; exit 6 where there is one."""
    from shopcli.catalog.check import check_all
    from shopcli.context import Context
    from shopcli.settings import load_settings

    context = Context.of_process()
    settings = load_settings(context, offline=offline, mapping=read_maps(mapping or (), context))
    checked = check_all(catalogs, context, settings)
    typer.echo(_document(checked) if as_json else "\n".join(_lines(checked)))
    if any(each.problems for each in checked):
        raise typer.Exit(ExitCode.CATALOG_UNREADABLE)


def _lines(checked: "list[Checked]") -> list[str]:
    from shopcli.catalog.loaded import describe
    from shopcli.text import one_line

    lines = []
    for problem in (problem for each in checked for problem in each.problems):
        lines.append(one_line(describe(problem)))
        if problem.hint:
            lines.append(f"  hint: {one_line(problem.hint)}")
    return [*lines, _summary(checked)]


def _summary(checked: "list[Checked]") -> str:
    problems = sum(len(each.problems) for each in checked)
    counts = (
        _counted(len(checked), "catalog"),
        _counted(sum(each.products for each in checked), "product"),
        _counted(problems, "problem") if problems else "no problems",
    )
    return ", ".join(counts)


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _document(checked: "list[Checked]") -> str:
    from shopcli.render.document import SCHEMA_VERSION
    from shopcli.render.encode import dumps

    catalogs: list[Any] = [
        {"name": each.name, "products": each.products, "problems": [_data(problem) for problem in each.problems]}
        for each in checked
    ]
    return dumps({"schema_version": SCHEMA_VERSION, "task": "catalog check", "catalogs": catalogs}, indent=2)


def _data(problem: "Problem") -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "field": problem.field or None,
        "product_id": problem.product_id,
        "cause": problem.cause,
        "hint": problem.hint or None,
        "left_out": problem.fatal,
    }
