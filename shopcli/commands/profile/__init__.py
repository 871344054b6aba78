"""`shopcli profile`: what is known of a shopper, from their own orders and words, kept on this machine.

Each command is a module, imported when it is called: no other command of shopcli waits for any of them.
"""

from importlib import import_module

import typer
from typer._click import Command, Context
from typer.core import TyperGroup

COMMANDS = {
    "import": "importing",
    "show": "show",
    "preview": "preview",
    "set": "setting",
    "avoid": "avoid",
    "forget": "forget",
    "export": "export",
    "list": "listing",
}
"""Command → its module."""


class ProfileGroup(TyperGroup):
    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in COMMANDS:
            return None
        return typer.main.get_command(import_module(f"{__name__}.{COMMANDS[cmd_name]}").app)


app = typer.Typer(cls=ProfileGroup, rich_markup_mode=None, no_args_is_help=True, add_completion=False)


@app.callback()
def _profile() -> None:
    """Import, show, state and forget what recommendations lean on; it stays on this machine."""
