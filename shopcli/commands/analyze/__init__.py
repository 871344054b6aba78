"""`shopcli analyze`: what reviews say, where products belong, and how to describe them."""

from shopcli.commands.quick import new_group

COMMANDS = ("reviews", "category", "keywords", "describe", "train", "models", "classify")

app = new_group(__name__, {name: name for name in COMMANDS})


@app.callback()
def _analyze() -> None:
    """Tell what reviews say, where products belong, and how to describe them."""
