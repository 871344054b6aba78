"""A file of orders or events, or a profile's own export, as what is kept of it."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from shopcli.catalog.formats.content import Content, of_bytes
from shopcli.catalog.formats.format import Format, format_of_name
from shopcli.catalog.product import Problem
from shopcli.errors import CatalogError, UsageError
from shopcli.profile.interaction import Interaction
from shopcli.profile.reading.line import Path
from shopcli.profile.reading.record import Fault, Reading
from shopcli.profile.stated import Stated, read_avoided, read_stated

LARGEST = 256_000_000
"""Bytes."""
_HINT = "give orders or events as CSV, JSON or JSON Lines; `shopcli profile import --help` names the forms"


@dataclass(frozen=True, slots=True)
class Imported:
    """What of a file is kept; `left_out` counts the lines that are not, by why."""

    interactions: tuple[Interaction, ...]
    stated: tuple[Stated, ...]
    avoided: tuple[str, ...]
    problems: tuple[Problem, ...]
    left_out: Counter[str]
    lines: int


def read_file(path: FilePath, name: str, today: date, hash_order: Callable[[str], str]) -> Imported:
    """Raises `UsageError` where nothing can be read; `name` is what the file is called in problems."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as problem:
        raise UsageError(f"{name}: cannot be read: {problem.strerror or problem}", hint=_HINT) from problem
    if len(data) > LARGEST:
        raise UsageError(f"{name}: is over {LARGEST:,} bytes", hint="split it into several")
    return read_bytes(data, name, today, hash_order)


def read_bytes(data: bytes, name: str, today: date, hash_order: Callable[[str], str]) -> Imported:
    content = of_bytes(data, name, name, format_of_name(name), today=today)
    try:
        return _read(content, Reading(today, hash_order))
    except CatalogError as problem:
        raise UsageError(problem.cause, hint=_HINT) from problem


def _read(content: Content, reading: Reading) -> Imported:
    start = content.head().lstrip()[:1]
    if content.format is Format.TABLE or start not in ("{", "["):
        return _of_table(content, reading)
    text = content.text()
    try:
        tree = json.loads(text)
    except RecursionError as problem:
        raise UsageError(f"{content.name}: is nested too deeply", hint=_HINT) from problem
    except ValueError:
        return _of_json_lines(text, content.name, reading)
    return _of_tree(tree, text, content.name, reading)


def _of_table(content: Content, reading: Reading) -> Imported:
    from shopcli.catalog.formats.table_format import read_table
    from shopcli.profile.reading.tables import lines_of_table, names_of_table

    table = read_table(content)
    columns = names_of_table(table)
    reading.names = columns
    kept = [one for line in lines_of_table(table, columns) for one in reading.interactions(line)]
    problems = [
        Problem(content.name, fault.cause, fault.hint, line=_line_of(fault.path), fatal=fault.fatal)
        for fault in table.faults
    ]
    return _imported(kept, content.name, reading, problems)


def _line_of(path: Sequence[str | int]) -> int | None:
    return next((part for part in path if isinstance(part, int)), None)


def _of_json_lines(text: str, name: str, reading: Reading) -> Imported:
    problems: list[Problem] = []
    kept: list[Interaction] = []
    own = _Own()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            problems.append(Problem(name, "is no JSON", "write one whole record a line", line=number, fatal=True))
            continue
        if not isinstance(record, dict):
            problems.append(Problem(name, "is no record", "write one event or order a line", line=number, fatal=True))
        elif (cause := own.take(record)) is not None:
            problems += [Problem(name, cause, line=number, fatal=True)] if cause else []
        else:
            kept += _of_record(record, (number,), reading)
    return _imported(kept, name, reading, problems, own)


def _of_tree(tree: Any, text: str, name: str, reading: Reading) -> Imported:
    from shopcli.profile.reading.trees import records_of

    own = _Own()
    kept: list[Interaction] = []
    problems: list[Problem] = []
    for path, record in records_of(tree):
        cause = own.take(record)
        if cause is None:
            kept += _of_record(record, path, reading)
        elif cause:
            problems.append(Problem(name, cause, fatal=True))
    located = _located(text, reading.faults) if reading.faults else {}
    reading.faults = [Fault(located.get(each.place, 0), each.field, each.cause) for each in reading.faults]
    return _imported(kept, name, reading, problems, own)


def _located(text: str, faults: Sequence[Fault]) -> dict[int | Path, int]:
    """The lines that faults stand on."""
    from shopcli.catalog.formats.position import json_lines

    lines = json_lines(text, [fault.place for fault in faults if isinstance(fault.place, tuple)])
    return {path: line for path, line in lines.items()}  # noqa: C416 - keys of a wider type


def _of_record(record: Any, path: Path, reading: Reading) -> Iterator[Interaction]:
    from shopcli.profile.reading.trees import lines_of_record

    for line in lines_of_record(record, path):
        yield from reading.interactions(line)


class _Own:
    """What an export of ours holds beside events: what was set, and what is avoided."""

    def __init__(self) -> None:
        self.stated: list[Stated] = []
        self.avoided: list[str] = []

    def take(self, record: Any) -> str | None:
        """None where the record is an event or an order; else what is wrong with it, empty where nothing is."""
        try:
            if record.keys() == {"set", "to"}:
                self.stated.append(read_stated(str(record["set"]), str(record["to"])))
            elif record.keys() == {"avoid"}:
                self.avoided.append(read_avoided(str(record["avoid"])))
            else:
                return None
        except UsageError:
            return "is nothing that a profile states"
        return ""


def _imported(
    kept: list[Interaction], name: str, reading: Reading, problems: list[Problem], own: _Own | None = None
) -> Imported:
    """Raises `UsageError` where no line says which product it is about."""
    stated, avoided = (own.stated, own.avoided) if own else ([], [])
    if not (kept or stated or avoided or problems) and reading.left_out["nameless"] == reading.lines:
        raise UsageError(f"{name}: no line of it says which product it is about", hint=_HINT)
    if kept and not reading.happened:
        raise UsageError(f"{name}: nothing says when anything was bought, or in which order", hint=_HINT)
    found = [Problem(name, each.cause, line=_line_at(each.place), field=each.field) for each in reading.faults]
    return Imported(tuple(kept), tuple(stated), tuple(avoided), (*problems, *found), reading.left_out, reading.lines)


def _line_at(place: int | Path) -> int | None:
    if isinstance(place, tuple):
        return place[0] if len(place) and isinstance(place[0], int) else None
    return place or None
