"""`shopcli catalog schema`: the native format."""

import typer

from shopcli.commands.quick import new_app

app = new_app()


@app.command()
def schema() -> None:
    """Print the JSON Schema of the native catalog format."""
    import json

    from shopcli.catalog.records.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))
