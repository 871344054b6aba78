"""`shopcli profile`: what is known of a shopper, from their own orders and words, kept on this machine."""

from shopcli.commands.quick import new_group

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

app = new_group(__name__, COMMANDS)


@app.callback()
def _profile() -> None:
    """Import, show, state and forget what recommendations lean on; it stays on this machine."""
