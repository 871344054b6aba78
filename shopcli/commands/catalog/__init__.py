"""`shopcli catalog`: what is wrong with catalogs, what is in them, and the same in other forms.

Each command is a module, imported when it is called: no other command of shopcli waits for any of them.
"""

from importlib import import_module

import typer
from typer._click import Command, Context
from typer.core import TyperGroup

COMMANDS = ("check", "show", "search", "stats", "convert", "diff", "index", "schema")


class CatalogGroup(TyperGroup):
    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in COMMANDS:
            return None
        return typer.main.get_command(import_module(f"{__name__}.{cmd_name}").app)


app = typer.Typer(cls=CatalogGroup, rich_markup_mode=None, no_args_is_help=True, add_completion=False)


@app.callback()
def _catalog() -> None:
    """Check, show, count, convert, compare and index catalogs."""
