"""Options that several commands take, and how their values are read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.render.choose import Output

Catalogs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--catalog", "-c", metavar="SOURCE", help="A file, a folder, a URL or - for stdin; repeat for several."
    ),
]
Maps: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="FIELD=COLUMN", help="What a column or key of the catalog is, or a YAML file of that; repeats."
    ),
]
ModelName: TypeAlias = Annotated[
    str | None, typer.Option("--model", "-m", metavar="NAME", help="A model, an alias of config.yaml, or built-in.")
]
ApiKey: TypeAlias = Annotated[
    str | None, typer.Option("--api-key", metavar="KEY", help="The model's key; others here can see it: prefer a file.")
]
Offline: TypeAlias = Annotated[bool, typer.Option("--offline", help="Use no network: the built-in writer answers.")]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help="Print what a model would be sent; send nothing.")]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
AsJsonLines: TypeAlias = Annotated[bool, typer.Option("--jsonl", help="Print the events as they happen, one a line.")]
Schema: TypeAlias = Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of --json and exit.")]
NoStream: TypeAlias = Annotated[bool, typer.Option("--no-stream", help="Print the answer when it is complete.")]
ShowUsage: TypeAlias = Annotated[bool, typer.Option("--usage", help="Show tokens, cost and time on stderr.")]
Explain: TypeAlias = Annotated[bool, typer.Option("--explain", help="Show how the need was read and scored.")]
Strict: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Fail on catalog problems (exit 6), a claim that contradicts the catalog (4), a failed model (5).",
    ),
]

_LONGEST_NUMBER = 18
"""Digits; what has more is above every limit, and too long to be read for that."""


def output_of(*, as_json: bool, as_jsonl: bool) -> "Output":
    """The form that the flags ask for. Raises `UsageError` where they ask for two."""
    from shopcli.render.choose import Output

    if as_json and as_jsonl:
        raise UsageError("--json and --jsonl exclude each other", hint="leave one of them out")
    return Output.JSON if as_json else Output.JSONL if as_jsonl else Output.AUTO


def read_maps(arguments: "Sequence[str]", context: "Context") -> "dict[str, str]":
    """Field → column, as `--map` says it. Raises `UsageError`."""
    if not arguments:
        return {}
    from shopcli.catalog.feeds.mapping import read_mapping

    return read_mapping(arguments, context.cwd)


def whole_number(text: str, flag: str, highest: int) -> int:
    """The number from 1 to `highest` that a flag was given. Raises `UsageError`."""
    if not text.isascii() or not text.isdigit() or len(text) > _LONGEST_NUMBER or not 1 <= int(text) <= highest:
        raise UsageError(f"{flag} {text!r} is not a number from 1 to {highest}", hint=f"for example {flag} 5")
    return int(text)


def share(text: str, flag: str, hint: str) -> float:
    """The share from 0 to 1 that a flag was given. Raises `UsageError`."""
    try:
        read = float(text)
    except ValueError:
        read = -1.0
    if not 0 <= read <= 1:
        raise UsageError(f"{flag} {text!r} is not a share from 0 to 1", hint=hint)
    return read
