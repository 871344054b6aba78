"""`shopcli config`: where settings live, what is set, and the prompts as they would be used."""

from typing import Annotated

import typer

app = typer.Typer(help="Show settings and prompts.", rich_markup_mode=None, no_args_is_help=True)


@app.command()
def path() -> None:
    """Print the folders that shopcli uses."""
    from shopcli.context import Context
    from shopcli.settings import config_path

    context = Context.of_process()
    typer.echo(f"config  {config_path(context)}")
    typer.echo(f"prompts {context.folders.config / 'prompts'}")
    typer.echo(f"cache   {context.folders.cache}")
    typer.echo(f"state   {context.folders.state}")


@app.command()
def show() -> None:
    """Print the settings in force, from defaults, config.yaml and the environment; keys are never shown."""
    from dataclasses import fields

    from shopcli.catalog.sources.source import shown_name
    from shopcli.context import Context
    from shopcli.settings import load_settings
    from shopcli.text import one_line

    settings = load_settings(Context.of_process())
    for field in fields(settings):
        value = getattr(settings, field.name)
        if field.name == "models":
            value = ", ".join(value) or "none"
        elif field.name == "catalogs":
            value = ", ".join(map(shown_name, value)) or "none: ./catalog.{yaml,yml,json,jsonl}, else the demo catalog"
        elif field.name == "mapping":
            value = ", ".join(f"{name}={column}" for name, column in value.items()) or "none"
        elif field.name == "base_url" and value:
            value = shown_name(value)
        elif field.name == "model":
            value = value or "built-in"
        typer.echo(one_line(f"{field.name}: {value if value is not None else 'none'}"))


@app.command()
def prompts(
    name: Annotated[str | None, typer.Argument(help="A prompt to print whole, such as recommend.en.")] = None,
) -> None:
    """List the prompts, or print one; a file of the same name in the config folder overrides it."""
    from shopcli.context import Context
    from shopcli.prompts.templates import list_templates, load_template
    from shopcli.text import clean, one_line

    folder = Context.of_process().folders.config
    if name is None:
        for template in list_templates(folder):
            typer.echo(f"{template.name}@{one_line(template.version)}  {one_line(template.origin)}")
        return
    task, _, language = name.partition(".")
    template = load_template(task, "zh" if language == "zh" else "en", folder)
    typer.echo(clean(f"{template.system.rstrip()}\n\n---\n\n{template.user.rstrip()}"))
