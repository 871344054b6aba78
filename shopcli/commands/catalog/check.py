"""`shopcli catalog check`: everything that is wrong with catalogs."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from shopcli.commands.catalogs import NoNetwork, settings_for
from shopcli.commands.options import AsJson, Maps
from shopcli.commands.printing import counted, show_document
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.catalog.check import Checked
    from shopcli.catalog.product import Problem

app = new_app()


@app.command(cls=QuickCommand)
def check(
    catalogs: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files, folders, URLs or - for stdin.")],
    mapping: Maps = None,
    offline: NoNetwork = False,
    as_json: AsJson = False,
) -> None:
    """Report every problem of a catalog with its line, cause and what to do; exit 6 where there is one."""
    from shopcli.catalog.check import check_all
    from shopcli.context import Context

    context = Context.of_process()
    checked = check_all(catalogs, context, settings_for(context, mapping, offline=offline))
    if as_json:
        show_document("catalog check", {"catalogs": [_value(each) for each in checked]}, context)
    else:
        typer.echo("\n".join(_lines(checked)))
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
        counted(len(checked), "catalog"),
        counted(sum(each.products for each in checked), "product"),
        counted(problems, "problem") if problems else "no problems",
    )
    return ", ".join(counts)


def _value(checked: "Checked") -> dict[str, Any]:
    problems = [_problem(problem) for problem in checked.problems]
    return {"name": checked.name, "products": checked.products, "problems": problems}


def _problem(problem: "Problem") -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "field": problem.field or None,
        "product_id": problem.product_id,
        "cause": problem.cause,
        "hint": problem.hint or None,
        "left_out": problem.fatal,
    }
