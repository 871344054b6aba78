"""`shopcli analyze`: what reviews say, where products belong, and how to describe them.

Each command is a module, imported when it is called: no other command of shopcli waits for any of them.
"""

from importlib import import_module

import typer
from typer._click import Command, Context
from typer.core import TyperGroup

COMMANDS: tuple[str, ...] = ("reviews", "category", "keywords", "describe", "train", "models", "classify")


class AnalyzeGroup(TyperGroup):
    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in COMMANDS:
            return None
        return typer.main.get_command(import_module(f"{__name__}.{cmd_name}").app)


app = typer.Typer(cls=AnalyzeGroup, rich_markup_mode=None, no_args_is_help=True, add_completion=False)


@app.callback()
def _analyze() -> None:
    """Tell what reviews say, where products belong, and how to describe them."""
