"""What every command does the same way: options, the context, opening catalogs, choosing a model, ending a run."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeAlias, TypeVar

import typer

from shopcli.errors import CatalogError, ShopcliError, UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from threading import Lock

    from shopcli.catalog.product import Problem
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.index.index import Index
    from shopcli.index.progress import Report
    from shopcli.models.model import Model
    from shopcli.query.need import Language
    from shopcli.render.choose import Output, Renderer
    from shopcli.settings import Settings

T = TypeVar("T")

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

CONTEXT_LIMIT = 1_000_000
"""Bytes of piped text that are taken."""


def debugging() -> bool:
    return bool(os.environ.get("SHOPCLI_DEBUG"))


def tell(error: ShopcliError, *, as_json: bool = False, as_jsonl: bool = False) -> None:
    """Says an error that no renderer could say, in the form that was asked for."""
    from shopcli.context import Context
    from shopcli.render.choose import renderer_for

    renderer = renderer_for(output_of(as_json=as_json, as_jsonl=as_jsonl), Context.of_process())
    renderer.handle(failed(error))
    renderer.close()


def output_of(*, as_json: bool, as_jsonl: bool) -> "Output":
    """The form that the flags ask for. Raises `UsageError` where they ask for two."""
    from shopcli.render.choose import Output

    if as_json and as_jsonl:
        raise UsageError("--json and --jsonl exclude each other", hint="leave one of them out")
    return Output.JSON if as_json else Output.JSONL if as_jsonl else Output.AUTO


def fault(problem: Exception) -> ShopcliError:
    """An exception that shopcli did not raise on purpose, as an error to tell."""
    return ShopcliError(
        f"{type(problem).__name__}: {problem}", hint="this is a fault in shopcli; SHOPCLI_DEBUG=1 shows where"
    )


def failed(error: ShopcliError) -> "Event":
    from shopcli.events import Failed

    return Failed.of(error)


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


def read_stdin(context: "Context", what: str) -> str:
    """Piped text. Raises `UsageError` on a terminal, over a megabyte, or where it is not UTF-8."""
    if context.stdin_is_terminal:
        raise UsageError(f"{what} is - but nothing is piped in", hint="pipe text in, or write it as an argument")
    raw = context.stdin.read(CONTEXT_LIMIT + 1)
    if len(raw) > CONTEXT_LIMIT:
        raise UsageError(f"{what} from stdin is over {CONTEXT_LIMIT:,} bytes", hint="pipe the part that matters")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UsageError(f"{what} from stdin is not UTF-8 text", hint="convert it, for example with iconv") from problem


def piped_context(context: "Context", tell: Callable[["Event"], None]) -> str:
    """Text piped beside an argument, cut to a megabyte; empty where stdin is a terminal, closed or not a pipe or file.

    `tell` hears where a pipe stays open and says nothing, as one that a script inherited would for ever.
    """
    import stat

    if context.stdin_is_terminal:
        return ""
    try:
        mode = os.fstat(context.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return ""
    if not (stat.S_ISFIFO(mode) or stat.S_ISREG(mode)):
        return ""
    if not _says_something(context):
        tell(told("waiting for text on stdin", "< /dev/null skips it"))
    return context.stdin.read(CONTEXT_LIMIT).decode("utf-8-sig", "replace").strip()


def _says_something(context: "Context") -> bool:
    """Whether stdin has text, or its end, within a second; where the system cannot say, it is taken to have."""
    import select

    try:
        return bool(select.select([context.stdin], [], [], 1)[0])
    except (OSError, ValueError):
        return True


def _lock() -> "Lock":
    from threading import Lock

    return Lock()


@dataclass(slots=True)
class Opened:
    """An open index, and how to open it again where it turns out to be damaged."""

    index: "Index"
    is_demo: bool
    problems: "Sequence[Problem]"
    """Met on the way to the catalog in this run, such as an address that did not answer and gave way to a copy."""
    reopen: Callable[[], "Index"]
    _reopening: "Lock" = field(default_factory=_lock)

    def search(self, results: Callable[["Index"], Iterable[T]]) -> Iterable[T]:
        """What a task yields over the index, rebuilt once where its files do not hold what they should."""
        from shopcli.index.index import IndexDamagedError
        from shopcli.index.store import discard

        index = self.index
        try:
            yield from results(index)
        except IndexDamagedError:
            with self._reopening:
                # Of several threads that met the damage, only the first may throw away what it opened.
                if self.index is index:
                    discard(index)
                    self.index = self.reopen()
            yield from results(self.index)


def open_index(
    catalogs: Sequence[str],
    context: "Context",
    settings: "Settings",
    language: "Language",
    *,
    strict: bool,
    report: "Report | None" = None,
) -> Opened:
    """The index of the catalogs that were named, configured or found, else of the demo catalog.

    `report` hears how far it is, in place of a bar.
    """
    from shopcli.catalog.sources.source import default_sources, resolve
    from shopcli.index.store import open_catalog
    from shopcli.render.progress import ProgressBar

    if catalogs:
        sources, is_demo = resolve(catalogs, context, settings), False
    else:
        sources, is_demo = default_sources(context, settings, language)

    def reopen() -> "Index":
        if report:
            return open_catalog(sources, context.folders.cache, report)
        with ProgressBar(context) as bar:
            return open_catalog(sources, context.folders.cache, bar.report)

    index = reopen()
    if strict and index.summary.problem_count:
        raise CatalogError(_first_problem(index), hint="shopcli catalog check names every problem")
    return Opened(index, is_demo, [problem for source in sources for problem in source.problems], reopen)


def opening_notices(opened: Opened, model: "Model", *, writer_was_chosen: bool) -> Iterable["Event"]:
    """What a reader should know before the answer: whose products, whose words, what could not be read."""
    from shopcli.events import Notice
    from shopcli.settings import BUILT_IN

    if opened.is_demo:
        yield demo_notice()
    if model.provider == BUILT_IN and not writer_was_chosen:
        yield Notice("no model is set: the built-in writer answers", "--model NAME, or OPENAI_API_KEY, sets one")
    yield from problem_notices(opened)


def demo_notice() -> "Event":
    return told("no catalog is set: this is the demo shop", "-c FILE names yours")


def problem_notices(opened: Opened) -> Iterable["Event"]:
    """What went wrong on the way to the catalog, and in it."""
    from shopcli.catalog.loaded import describe

    for problem in opened.problems:
        yield told(describe(problem), problem.hint, "warning")
    if opened.index.summary.problem_count:
        yield told(_first_problem(opened.index), "shopcli catalog check names every problem", "warning")


def _first_problem(index: "Index") -> str:
    from shopcli.catalog.loaded import describe

    more = index.summary.problem_count - 1
    return describe(index.summary.problems[0]) + (f" (and {more} more)" if more else "")


def told(text: str, hint: str = "", level: str = "info") -> "Event":
    from shopcli.events import Notice

    return Notice(text, hint, level)


def run_events(renderer: "Renderer", *stages: Callable[[], Iterable["Event"]]) -> ExitCode:
    """Hands the events of each stage to the renderer; an error becomes the last. Returns the exit code.

    Ctrl-C ends the answer where it stands: what was shown stays, marked as interrupted.
    """
    from shopcli.events import Done, Failed

    code = ExitCode.OK
    try:
        for stage in stages:
            for event in stage():
                renderer.handle(event)
                if isinstance(event, Done):
                    code = event.exit_code
    except BrokenPipeError:
        quiet_stdout()
        return ExitCode.OK
    except ShopcliError as error:
        renderer.handle(failed(error))
        code = error.exit_code
    except KeyboardInterrupt:
        renderer.handle(Failed("interrupted", "interrupted", "", ExitCode.INTERRUPTED))
        code = ExitCode.INTERRUPTED
    renderer.close()
    return code


def quiet_stdout() -> None:
    """Sends the rest of stdout nowhere: whoever read it has seen enough, and Python's last flush must not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def leave(code: ExitCode, context: "Context") -> NoReturn:
    """Ends the process: at an ordinary exit the interpreter would tear down what threads inside tantivy still use."""
    with contextlib.suppress(OSError, KeyboardInterrupt):
        context.stdout.flush()
        context.stderr.flush()
    os._exit(code)
