"""`shopcli catalog`: what is wrong with catalogs, what is in them, and the same in other forms."""

from shopcli.commands.quick import new_group

COMMANDS = ("check", "show", "search", "stats", "convert", "diff", "index", "schema")

app = new_group(__name__, {name: name for name in COMMANDS})


@app.callback()
def _catalog() -> None:
    """Check, show, count, convert, compare and index catalogs."""
