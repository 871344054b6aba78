"""What the analyze commands do the same way: their options, the language of what is shown, and rows however many."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Protocol, TypeAlias, TypeVar

import typer

from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.analysis.rows import Rows
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.render.encode import Json
    from shopcli.render.rows import Form, Listing, Row


class HasText(Protocol):
    @property
    def text(self) -> str: ...


T = TypeVar("T")
Textual = TypeVar("Textual", bound=HasText)

AsJsonLines: TypeAlias = Annotated[bool, typer.Option("--jsonl", help="Print a JSON object a line, as they come.")]
AsCsv: TypeAlias = Annotated[
    bool, typer.Option("--csv", help="Print CSV; a text that starts as a formula gets an apostrophe.")
]
Maps: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="What a column or key of the file is; repeats."),
]
StrictRows: TypeAlias = Annotated[
    bool, typer.Option("--strict", help="Fail on the first bad row or catalog problem (exit 6).")
]

_TICK = 512
_SAMPLE = 50
"""Loose texts of which most decide the language of what is shown."""


def form_of(*, as_json: bool, as_jsonl: bool, as_csv: bool) -> "Form":
    """The form that the flags ask for. Raises `UsageError` where they ask for two."""
    from shopcli.render.rows import Form

    asked = {"--json": as_json, "--jsonl": as_jsonl, "--csv": as_csv}
    flags = [flag for flag, is_set in asked.items() if is_set]
    if len(flags) > 1:
        raise UsageError(f"{' and '.join(flags)} exclude each other", hint="leave one of them out")
    return Form(flags[0].removeprefix("--")) if flags else Form.TABLE


def language_of_most(texts: Iterable[str]) -> "Language":
    from shopcli.query.reading import language_of

    languages = [language_of(text) for text in texts if text]
    return "zh" if 2 * languages.count("zh") > len(languages) else "en"


def with_language(items: Iterable[Textual]) -> "tuple[Iterator[Textual], Language]":
    """`items` from the first on, and the language of most of the first."""
    rest = iter(items)
    first = list(islice(rest, _SAMPLE))
    return chain(first, rest), language_of_most(item.text for item in first)


def watched(
    items: Iterable[T], label: str, context: "Context", total: int | None = None, *, writing: bool = False
) -> Iterator[T]:
    """`items`, with a bar on stderr where they take longer than a second.

    Where rows are written while they come (`writing`), a terminal that takes them shows no bar: both would write
    over each other.
    """
    from shopcli.render.progress import ProgressBar

    if writing and context.stdout_is_terminal:
        yield from items
        return
    with ProgressBar(context) as bar:
        for done, item in enumerate(items):
            if done % _TICK == 0:
                bar.report(label, done, total)
            yield item


def show_rows(
    rows: "Iterable[Row]",
    listing: "Listing",
    form: "Form",
    context: "Context",
    tail: "Callable[[], Mapping[str, Json]]" = dict,
) -> int:
    """Writes `rows` as they come; see `render.rows.write_rows`."""
    from shopcli.render.rows import write_rows

    return write_rows(rows, listing, form, context, tail)


def warn_of_rows(rows: "Rows", context: "Context") -> None:
    """Says how many rows of a file could not be used as they stand, and what is wrong with the first."""
    from shopcli.catalog.loaded import describe
    from shopcli.commands.running import told
    from shopcli.render.choose import notices_for

    if not rows.problem_count:
        return
    first = rows.problems[0]
    others = rows.problem_count - 1
    more = f" (and {others:,} more {'problem' if others == 1 else 'problems'})" if others else ""
    left = f"; {rows.left_out:,} of {rows.count + rows.left_out:,} rows were left out" if rows.left_out else ""
    notices_for(context).handle(told(describe(first) + more + left, first.hint, "warning"))
