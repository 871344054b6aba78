"""`shopcli recommend --batch`: a JSON document per line of needs, in the order of the input, past every bad line."""

import contextlib
import json
import os
import re
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from shopcli.commands import shared
from shopcli.commands.in_order import in_order
from shopcli.commands.needs import Choices, Limits, Shop, check_limits, open_shop, recommendation
from shopcli.errors import CatalogError, ShopcliError, UsageError
from shopcli.exits import ExitCode
from shopcli.settings import MOST_RECOMMENDED

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.render.document import Document


LARGEST = 256_000_000
"""Bytes of a batch."""

_EXAMPLE = 'a line is {"id": 1, "need": "cheap laptop"}'
_FULL_EXAMPLE = 'for example {"need": "laptop", "max_price": 900, "where": ["ram>=16GB"], "in_stock": true, "top": 2}'


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a batch; `problem` says why it cannot be run, `notes` what of it was passed over."""

    number: int
    id: str | int | None = None
    need: str = ""
    limits: Limits = field(default_factory=Limits)
    notes: tuple[str, ...] = ()
    problem: UsageError | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A line's document, and what ended it early; `problem` is told on stderr too."""

    line: Line
    document: "Document"
    problem: ShopcliError | None = None


def recommend_batch(path: str, jobs: int, limits: Limits, choices: Choices, context: "Context") -> ExitCode:
    """Writes one document per line to stdout, in the order of the lines.

    Returns 2 where a line could not be read, else 1 where one met a fault, else 5 where a model failed under
    `--strict`, else 0. Ctrl-C and a reader that leaves end the process at once, whatever its threads wait for.
    """
    check_limits(limits)
    try:
        return _run(_read(path, context), jobs, limits, choices, context)
    except KeyboardInterrupt:
        _leave(ExitCode.INTERRUPTED, context)
    except BrokenPipeError:
        shared.quiet_stdout()
        _leave(ExitCode.OK, context)


def _run(text: str, jobs: int, limits: Limits, choices: Choices, context: "Context") -> ExitCode:
    from shopcli.render.choose import notices_for
    from shopcli.render.encode import dumps
    from shopcli.render.progress import ProgressBar
    from shopcli.render.sink import Sink

    lines = [_line(number, raw, limits) for number, raw in enumerate(text.split("\n"), 1) if raw.strip()]
    notices = notices_for(context)
    shop = open_shop(next((line.need for line in lines if line.need), ""), choices, context, notices.handle)
    for notice in shop.notices():
        notices.handle(notice)
    sink, codes = Sink(context.stdout), {ExitCode.OK}
    with ProgressBar(context) as bar:
        # A bar and the lines of a batch would write over each other on one terminal.
        report = (lambda *_: None) if context.stdout_is_terminal else bar.report
        for done, answered in enumerate(in_order(partial(_answer, shop=shop), lines, jobs), 1):
            value = answered.document.value()
            sink.write(dumps(value) + "\n")
            if problem := answered.problem:
                codes.add(problem.exit_code)
                text = f"line {answered.line.number}: {problem.cause}"
                notices.handle(shared.told(text, problem.hint, "warning"))
            elif value["exit_code"] == ExitCode.MODEL_FAILED:
                codes.add(ExitCode.MODEL_FAILED)
            report("needs", done, len(lines))
    return next(code for code in _GRAVEST_FIRST if code in codes)


_GRAVEST_FIRST = (ExitCode.USAGE, ExitCode.UNEXPECTED, ExitCode.MODEL_FAILED, ExitCode.OK)


def _leave(code: ExitCode, context: "Context") -> NoReturn:
    """Ends the process: at an ordinary exit the interpreter would tear down what threads inside tantivy still use."""
    with contextlib.suppress(OSError, KeyboardInterrupt):
        context.stdout.flush()
        context.stderr.flush()
    os._exit(code)


def _read(path: str, context: "Context") -> str:
    """The text of a batch. Raises `UsageError`."""
    try:
        if path != "-":
            with (context.cwd / Path(path).expanduser()).open("rb") as file:
                raw = file.read(LARGEST + 1)
        elif context.stdin_is_terminal:
            raise UsageError("--batch is - but nothing is piped in", hint="pipe JSON Lines in, or name a file")
        else:
            raw = context.stdin.read(LARGEST + 1)
    except (OSError, RuntimeError) as problem:  # RuntimeError: the home of an unknown user
        cause = getattr(problem, "strerror", None) or problem
        raise UsageError(f"{path} could not be read: {cause}", hint="--batch takes a JSON Lines file") from problem
    if len(raw) > LARGEST:
        raise UsageError(f"the batch is over {LARGEST:,} bytes", hint="split it into several")
    return raw.decode("utf-8-sig", "replace")


def _line(number: int, raw: str, defaults: Limits) -> Line:
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError):  # ValueError: also a number of more digits than Python reads
        return Line(number, problem=UsageError("not valid JSON", hint=_EXAMPLE))
    if not isinstance(record, dict):
        return Line(number, problem=UsageError("not a JSON object", hint=_EXAMPLE))
    line_id = record.get("id")
    notes = [f"the field {name!r} is unknown and was ignored" for name in sorted(set(record) - _LIMITS - _OTHERS)]
    if line_id is not None and (not isinstance(line_id, (str, int)) or isinstance(line_id, bool)):
        notes.append(f"`id` is not a text or a whole number; the line's number, {number}, stands in")
        line_id = None
    line = Line(number, line_id, notes=tuple(notes))
    try:
        need = record.get("need")
        if not isinstance(need, str):
            raise UsageError("`need` is missing or not a text", hint=_EXAMPLE)
        return replace(line, need=need, limits=_limits(record, defaults))
    except UsageError as problem:
        return replace(line, problem=problem)


_OTHERS = frozenset(("id", "need"))
_LIMITS = frozenset(("max_price", "min_price", "brands", "not_brands", "where", "in_stock", "top"))


def _limits(record: dict[str, Any], defaults: Limits) -> Limits:
    """The line's own limits over the command line's. Raises `UsageError` naming the field."""
    values: dict[str, Any] = {}
    for name in _LIMITS & set(record):
        value = record[name]
        if name in ("max_price", "min_price"):
            _expect(isinstance(value, (int, float, str)) and not isinstance(value, bool), name, "a number")
            values[name] = str(value)
        elif name in ("brands", "not_brands", "where"):
            value = [value] if isinstance(value, str) else value
            _expect(isinstance(value, list) and all(isinstance(one, str) for one in value), name, "a list of texts")
            values[name] = tuple(value)
        elif name == "top":
            whole = isinstance(value, int) and not isinstance(value, bool)
            _expect(whole and 1 <= value <= MOST_RECOMMENDED, name, f"from 1 to {MOST_RECOMMENDED}")
            values[name] = value
        else:
            _expect(isinstance(value, bool), name, "true or false")
            values[name] = value
    return replace(defaults, **values)


def _expect(holds: bool, name: str, wanted: str) -> None:
    if not holds:
        raise UsageError(f"`{name}` is not {wanted}", hint=_FULL_EXAMPLE)


def _answer(line: Line, shop: Shop) -> Answered:
    """One line's document, whatever happens; `CatalogError` alone, which every other line would meet, is raised."""
    from shopcli.render.document import Document

    document = Document(id=line.id if line.id is not None else line.number)
    document.task = "recommend"
    try:
        for note in line.notes:
            document.handle(shared.told(note, level="warning"))
        if line.problem:
            raise line.problem
        for event in recommendation(line.need, line.limits, shop):
            document.handle(event)
    except CatalogError:
        raise
    except UsageError as problem:
        return _failed(line, document, UsageError(_with_fields(problem.cause), hint=_with_fields(problem.hint)))
    except ShopcliError as problem:
        return _failed(line, document, problem)
    except Exception as problem:
        if shared.debugging():
            raise
        return _failed(line, document, shared.fault(problem))
    return Answered(line, document)


def _failed(line: Line, document: "Document", problem: ShopcliError) -> Answered:
    document.handle(shared.failed(problem))
    return Answered(line, document, problem)


_FLAG = re.compile(r"--(max-price|min-price|in-stock|top|where|brand|not-brand)(?![\w-])")
_FIELDS = {"brand": "brands", "not-brand": "not_brands"}


def _with_fields(text: str) -> str:
    """`text` with the names that a line uses where a command line has flags."""
    return _FLAG.sub(lambda flag: _FIELDS.get(flag[1], flag[1].replace("-", "_")), text)
