"""`--batch`: a JSON document per line of a file, in the order of its lines, past every bad line."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from shopcli.commands import running
from shopcli.commands.in_order import in_order
from shopcli.commands.meaning import OpenedMeanings
from shopcli.commands.needs import Choices, Shop, open_shop
from shopcli.errors import CatalogError, ShopcliError, UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.render.document import Document

LARGEST = 256_000_000
"""Bytes of a batch."""

Order = TypeVar("Order")


@dataclass(frozen=True, slots=True)
class Batch(Generic[Order]):
    """What a command makes of its lines.

    `read` turns a line's record into an order, or raises `UsageError`; `fields` are those that it knows, beside `id`.
    `text_of` gives what decides the language of the demo catalog, `run` the events of an order. `example` shows a
    line, `unit` names many of them, and `worded` says flags as fields in what goes wrong.
    """

    task: str
    unit: str
    example: str
    fields: frozenset[str]
    read: Callable[[dict[str, Any]], Order]
    text_of: Callable[[Order], str]
    run: Callable[[Order, Shop], "Iterable[Event]"]
    worded: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Line(Generic[Order]):
    """One line of a batch; `problem` says why it cannot be run, `notes` what of it was passed over."""

    number: int
    id: str | int | None = None
    order: Order | None = None
    notes: tuple[str, ...] = ()
    problem: UsageError | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A line's document, and what ended it early; `problem` is told on stderr too."""

    number: int
    document: "Document"
    problem: ShopcliError | None = None


def run_batch(batch: Batch[Order], path: str, jobs: int, choices: Choices, context: "Context") -> ExitCode:
    """Writes one document per line to stdout, in the order of the lines.

    Returns 2 where a line could not be read, else 1 where one met a fault, else 5 where a model failed under
    `--strict`, else 0. Ctrl-C and a reader that leaves end the process at once, whatever its threads wait for.
    """
    try:
        return _run(batch, _read(path, context), jobs, choices, context)
    except KeyboardInterrupt:
        running.leave(ExitCode.INTERRUPTED, context)
    except BrokenPipeError:
        running.quiet_stdout()
        running.leave(ExitCode.OK, context)


def _run(batch: Batch[Order], text: str, jobs: int, choices: Choices, context: "Context") -> ExitCode:
    from shopcli.render.choose import notices_for
    from shopcli.render.encode import dumps
    from shopcli.render.progress import ProgressBar
    from shopcli.render.sink import Sink

    lines = [_line(batch, number, raw) for number, raw in enumerate(text.split("\n"), 1) if raw.strip()]
    notices = notices_for(context)
    first = next((batch.text_of(line.order) for line in lines if line.order is not None), "")
    shop = open_shop(first, choices, context, notices.handle)
    # The bar is the batch's.
    shop = replace(shop, meanings=OpenedMeanings(context, notices.handle, is_watched=False))
    for notice in shop.notices():
        notices.handle(notice)
    sink, codes = Sink(context.stdout), {ExitCode.OK}
    with ProgressBar(context) as bar:
        # A bar and the lines of a batch would write over each other on one terminal.
        report = (lambda *_: None) if context.stdout_is_terminal else bar.report
        for done, answered in enumerate(in_order(partial(_answer, batch, shop=shop), lines, jobs), 1):
            value = answered.document.value()
            sink.write(dumps(value) + "\n")
            if problem := answered.problem:
                codes.add(problem.exit_code)
                text = f"line {answered.number}: {problem.cause}"
                notices.handle(running.told(text, problem.hint, "warning"))
            elif value["exit_code"] == ExitCode.MODEL_FAILED:
                codes.add(ExitCode.MODEL_FAILED)
            report(batch.unit, done, len(lines))
    return next(code for code in _GRAVEST_FIRST if code in codes)


_GRAVEST_FIRST = (ExitCode.USAGE, ExitCode.UNEXPECTED, ExitCode.MODEL_FAILED, ExitCode.OK)


def _read(path: str, context: "Context") -> str:
    """The text of a batch. Raises `UsageError`."""
    try:
        if path != "-":
            with context.place(path).open("rb") as file:
                raw = file.read(LARGEST + 1)
        elif context.stdin_is_terminal:
            raise UsageError("--batch is - but nothing is piped in", hint="pipe JSON Lines in, or name a file")
        else:
            raw = context.stdin.read(LARGEST + 1)
    except OSError as problem:
        cause = problem.strerror or problem
        raise UsageError(f"{path} could not be read: {cause}", hint="--batch takes a JSON Lines file") from problem
    if len(raw) > LARGEST:
        raise UsageError(f"the batch is over {LARGEST:,} bytes", hint="split it into several")
    return raw.decode("utf-8-sig", "replace")


def _line(batch: Batch[Order], number: int, raw: str) -> Line[Order]:
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError):  # ValueError: also a number of more digits than Python reads
        return Line(number, problem=UsageError("not valid JSON", hint=batch.example))
    if not isinstance(record, dict):
        return Line(number, problem=UsageError("not a JSON object", hint=batch.example))
    line_id = record.get("id")
    unknown = sorted(set(record) - batch.fields - {"id"})
    notes = [f"the field {name!r} is unknown and was ignored" for name in unknown]
    if line_id is not None and (not isinstance(line_id, (str, int)) or isinstance(line_id, bool)):
        notes.append(f"`id` is not a text or a whole number; the line's number, {number}, stands in")
        line_id = None
    try:
        return Line(number, line_id, batch.read(record), tuple(notes))
    except UsageError as problem:
        return Line(number, line_id, None, tuple(notes), problem)


def _answer(batch: Batch[Order], line: Line[Order], shop: Shop) -> Answered:
    """One line's document, whatever happens; a catalog that fails, as it would for every other line, is raised."""
    from shopcli.render.document import Document

    document = Document(id=line.id if line.id is not None else line.number)
    document.task = batch.task
    try:
        for note in line.notes:
            document.handle(running.told(note, level="warning"))
        if line.problem:
            raise line.problem
        if line.order is not None:
            for event in batch.run(line.order, shop):
                document.handle(event)
    except UsageError as problem:
        return _failed(line, document, UsageError(batch.worded(problem.cause), hint=batch.worded(problem.hint)))
    except CatalogError as problem:
        if problem.exit_code is not ExitCode.USAGE:
            raise
        return _failed(line, document, problem)
    except ShopcliError as problem:
        return _failed(line, document, problem)
    except Exception as problem:
        if running.debugging():
            raise
        return _failed(line, document, running.fault(problem))
    return Answered(line.number, document)


def _failed(line: Line[Order], document: "Document", problem: ShopcliError) -> Answered:
    document.handle(running.failed(problem))
    return Answered(line.number, document, problem)
