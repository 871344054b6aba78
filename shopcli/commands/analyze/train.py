"""`shopcli analyze train`: a part learned from the user's own labelled texts, and how well it does."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, printing
from shopcli.commands.analyze import common
from shopcli.commands.analyze.asking import LEXICON
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.analysis.learning.training import Plan, Trained
    from shopcli.analysis.rows import Rows
    from shopcli.context import Context

app = new_app()

_MOST = 10**9
_MOST_EPOCHS = 1000
_LEAST, _LARGEST = 0.05, 0.5
"""Shares of texts to hold out."""


@app.command(cls=QuickCommand)
def train(
    file: Annotated[
        str | None,
        typer.Argument(metavar="FILE", help="Labelled texts: CSV, TSV or JSON Lines, also .gz; - reads stdin."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="What to keep it as; an older one is replaced.")
    ] = None,
    purpose: Annotated[
        str, typer.Option("--for", metavar="PURPOSE", help="What the labels are: sentiment, category or labels.")
    ] = "sentiment",
    text: Annotated[str | None, typer.Option("--text", metavar="COLUMN", help="The column of the texts.")] = None,
    label: Annotated[str | None, typer.Option("--label", metavar="COLUMN", help="The column of the labels.")] = None,
    mapping: common.Maps = None,
    test: Annotated[
        str, typer.Option("--test", metavar="SHARE", help="The share that is held out to measure on, 0.05 to 0.5.")
    ] = "0.2",
    seed: Annotated[str, typer.Option("--seed", metavar="N", help="Chooses what is held out.")] = "1",
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="linear (words, scikit-learn), or transformer (fine-tuned).")
    ] = "linear",
    base: Annotated[
        str | None,
        typer.Option("--base", metavar="FOLDER", help="The pretrained model of a transformer; nothing is downloaded."),
    ] = None,
    epochs: Annotated[str, typer.Option("--epochs", metavar="N", help="How often a transformer sees each text.")] = "3",
    strict: common.StrictRows = False,
    as_json: options.AsJson = False,
    schema: options.Schema = False,
) -> None:
    """Learn from your own labelled texts, tell how well by texts held out, and keep what was learned.

    It stays on this machine. analyze reviews --judge NAME, analyze category --judge NAME and analyze classify use it.
    Needs pip install 'shopcli[train]', and for a transformer 'shopcli[finetune]'.
    """
    from shopcli.context import Context

    if schema:
        from shopcli.render.training import schema_text

        typer.echo(schema_text(), nl=False)
        return
    if file is None:
        raise UsageError("FILE is missing", hint="name a CSV, TSV or JSON Lines file of texts and labels")
    from shopcli.analysis.learning.training import require
    from shopcli.analysis.rows import read_rows

    plan = _plan(name, purpose, kind, test, seed, base, epochs)
    require(plan.kind)
    context = Context.of_process()
    named = {"text": text, "label": label}
    maps = [*(mapping or ()), *(f"{field}={column}" for field, column in named.items() if column)]
    rows = read_rows(file, context, maps, needed=("text", "label"), strict=strict)
    trained = _trained(rows, plan, context)
    common.warn_of_rows(rows, context)
    _keep(trained, context)
    _show(trained, context, as_json=as_json)


def _plan(name: str | None, purpose: str, kind: str, test: str, seed: str, base: str | None, epochs: str) -> "Plan":
    """Raises `UsageError` for what no part can be trained by."""
    from shopcli.analysis.learning.header import KINDS, PURPOSES
    from shopcli.analysis.learning.store import checked_name
    from shopcli.analysis.learning.training import Plan

    if name is None:
        raise UsageError("--name is missing", hint="what is learned is kept under a name: --name my-reviews")
    if name == LEXICON:
        raise UsageError(f"--name {name} is the built-in judge's", hint="choose another: --name my-reviews")
    chosen = next((each for each in PURPOSES if each == purpose), None)
    if chosen is None:
        raise UsageError(f"--for {purpose!r} is unknown", hint=f"it is one of {', '.join(PURPOSES)}")
    chosen_kind = next((each for each in KINDS if each == kind), None)
    if chosen_kind is None:
        raise UsageError(f"--kind {kind!r} is unknown", hint=f"it is one of {', '.join(KINDS)}")
    if (chosen_kind == "transformer") != (base is not None):
        raise UsageError("--kind transformer and --base FOLDER go together", hint="give both, or neither")
    return Plan(
        checked_name(name),
        chosen,
        chosen_kind,
        _share(test),
        options.whole_number(seed, "--seed", _MOST),
        base or "",
        options.whole_number(epochs, "--epochs", _MOST_EPOCHS),
    )


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not _LEAST <= share <= _LARGEST:
        raise UsageError(f"--test {text!r} is not a share from {_LEAST} to {_LARGEST}", hint="0.2 holds out a fifth")
    return share


def _trained(rows: "Rows", plan: "Plan", context: "Context") -> "Trained":
    from shopcli.analysis.learning.classifier import Example
    from shopcli.analysis.learning.training import train as learn
    from shopcli.render.progress import ProgressBar

    with ProgressBar(context) as bar:
        # What is needed of a row is there, or it would have been left out.
        examples = (Example(row.text, row.label or "") for row in rows)
        return learn(examples, PurePath(rows.name).name, plan, context.now(), bar.report)


def _keep(trained: "Trained", context: "Context") -> None:
    from shopcli.analysis.learning.store import save

    save(trained.header, trained.learned.write, context.folders)


def _show(trained: "Trained", context: "Context", *, as_json: bool) -> None:
    from shopcli.render.training import training_value, training_view

    if as_json:
        printing.show_document("analyze train", training_value(trained), context)
        return
    language = common.language_of_most(example.text for example in trained.split.test)
    printing.show(training_view(trained, language), context)
