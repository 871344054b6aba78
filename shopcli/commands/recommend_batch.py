"""`shopcli recommend --batch`: a JSON document per line of needs, in the order of the input, past every bad line."""

import json
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.commands import shared
from shopcli.commands.needs import Choices, Limits, Shop, open_shop, recommendation
from shopcli.errors import CatalogError, ShopcliError, UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.render.document import Document


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a batch; `problem` says why it cannot be run."""

    number: int
    id: str | int | None = None
    need: str = ""
    limits: Limits | None = None
    ignored: tuple[str, ...] = ()
    problem: UsageError | None = None


def recommend_batch(path: str, jobs: int, limits: Limits, choices: Choices, context: "Context") -> ExitCode:
    """Writes one document per line to stdout; 2 where a line could not be read, else 0."""
    from shopcli.render.choose import notices_for
    from shopcli.render.encode import dumps
    from shopcli.render.progress import ProgressBar
    from shopcli.render.sink import Sink

    numbered = enumerate(_read(path, context).split("\n"), 1)
    lines = [_line(number, raw, limits) for number, raw in numbered if raw.strip()]
    notices = notices_for(context)
    shop = open_shop(next((line.need for line in lines if line.need), ""), choices, context, notices.handle)
    for notice in shared.opening_notices(shop.opened, shop.model, offline=shop.settings.offline):
        notices.handle(notice)
    sink, code = Sink(context.stdout), ExitCode.OK
    with ProgressBar(context) as bar:
        # A bar and the lines of a batch would write over each other on one terminal.
        report = (lambda *_: None) if context.stdout_is_terminal else bar.report
        for done, (line, document) in enumerate(_documents(lines, shop, jobs), 1):
            if line.problem:
                code = ExitCode.USAGE
                notices.handle(shared.told(f"line {line.number}: {line.problem.cause}", line.problem.hint, "warning"))
            sink.write(dumps(document.value()) + "\n")
            report("needs", done, len(lines))
    return code


def _read(path: str, context: "Context") -> str:
    if path == "-":
        return context.stdin.read().decode("utf-8-sig", "replace")
    try:
        return (context.cwd / Path(path).expanduser()).read_text(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        raise UsageError(
            f"{path} could not be read: {problem.strerror}", hint="--batch takes a JSON Lines file"
        ) from problem


def _line(number: int, raw: str, defaults: Limits) -> Line:
    try:
        record = json.loads(raw)
    except (json.JSONDecodeError, RecursionError):
        return Line(number, problem=UsageError("not valid JSON", hint='a line is {"id": 1, "need": "cheap laptop"}'))
    if not isinstance(record, dict):
        return Line(number, problem=UsageError("not a JSON object", hint='a line is {"id": 1, "need": "cheap laptop"}'))
    given = record.get("id")
    line_id = given if isinstance(given, (str, int)) and not isinstance(given, bool) else None
    try:
        need = record.get("need")
        if not isinstance(need, str):
            raise UsageError("`need` is missing or not a text", hint='a line is {"id": 1, "need": "cheap laptop"}')
        ignored = tuple(sorted(set(record) - _LIMITS - {"id", "need"}))
        return Line(number, line_id, need, _limits(record, defaults), ignored)
    except UsageError as problem:
        return Line(number, line_id, problem=problem)


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
            _expect(isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 50, name, "from 1 to 50")
            values[name] = value
        else:
            _expect(isinstance(value, bool), name, "true or false")
            values[name] = value
    return replace(defaults, **values)


def _expect(holds: bool, name: str, wanted: str) -> None:
    if not holds:
        raise UsageError(f"`{name}` is not {wanted}", hint="see `shopcli recommend --help`")


def _documents(lines: Sequence[Line], shop: Shop, jobs: int) -> "Iterator[tuple[Line, Document]]":
    """Each line with its document, in order, at most `jobs` of them under way at once."""
    from concurrent.futures import Future, ThreadPoolExecutor

    with ThreadPoolExecutor(jobs) as pool:
        under_way: deque[tuple[Line, Future[Document]]] = deque()
        for line in lines:
            under_way.append((line, pool.submit(_document, line, shop)))
            if len(under_way) > 2 * jobs:
                first, future = under_way.popleft()
                yield first, future.result()
        for first, future in under_way:
            yield first, future.result()


def _document(line: Line, shop: Shop) -> "Document":
    from shopcli.render.document import Document

    document = Document(id=line.id if line.id is not None else line.number)
    document.task = "recommend"
    try:
        if line.problem or line.limits is None:
            raise line.problem or UsageError("nothing to run")
        for name in line.ignored:
            document.handle(shared.told(f"the field {name!r} is unknown and was ignored", level="warning"))
        for event in recommendation(line.need, line.limits, shop):
            document.handle(event)
    except CatalogError:
        raise
    except ShopcliError as error:
        document.handle(shared.failed(error))
    return document
