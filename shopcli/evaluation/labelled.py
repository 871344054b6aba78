"""Needs that the user labelled: JSON Lines with a `need` and the `ids` that are wanted, a list or ids with grades."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from shopcli.errors import UsageError
from shopcli.evaluation.task import Gold, Task
from shopcli.query.reading import language_of

_EXAMPLE = 'a line is {"need": "a light laptop", "ids": ["A14"]}, or "ids": {"A14": 3, "P15": 1}'


def read_labelled(path: Path) -> tuple[Task, ...]:
    """The needs of a file, as tasks. Raises `UsageError` with the line and the field that are wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise UsageError(f"{path} could not be read: {problem.strerror}", hint="check the path of --tasks") from problem
    except UnicodeDecodeError as problem:
        raise UsageError(f"{path} could not be read: it is not UTF-8 text", hint="save it as UTF-8") from problem
    tasks = tuple(_tasks(path.name, text))
    if not tasks:
        raise UsageError(f"{path} holds no need", hint=_EXAMPLE)
    return tasks


def _tasks(file: str, text: str) -> Iterator[Task]:
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        task = _task(line, number, f"{file}:{number}")
        for field, value in (("id", task.id), ("need", " ".join(task.text.split()))):
            if earlier := seen.get((field, value)):
                raise _wrong(f"{file}:{number}", field, f"stands in line {earlier} as well")
            seen[field, value] = number
        yield task


def _task(line: str, number: int, place: str) -> Task:
    try:
        record = json.loads(line, parse_float=Decimal)
    except ValueError as problem:
        raise UsageError(f"{place}: not valid JSON: {problem}", hint=_EXAMPLE) from problem
    if not isinstance(record, dict):
        raise UsageError(f"{place}: not an object", hint=_EXAMPLE)
    need = record.get("need")
    if not isinstance(need, str) or not need.strip():
        raise _wrong(place, "need", "is not a text")
    grades = _grades(record.get("ids"), place)
    wanted = tuple(id_ for id_, grade in sorted(grades.items(), key=lambda item: -item[1]) if grade > 0)
    if not wanted:
        raise _wrong(place, "ids", "names nothing that is wanted")
    name = record.get("id", f"labelled-{number:03}")
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise _wrong(place, "id", "is neither a text nor a number")
    gold = Gold(wanted=wanted, grades=tuple(grades.items()))
    return Task(str(name), "labelled", "recommend", language_of(need), need, gold)


def _grades(ids: Any, place: str) -> Mapping[str, float]:
    if isinstance(ids, list) and all(isinstance(one, str | int) and not isinstance(one, bool) for one in ids):
        return {str(one): 1.0 for one in ids}
    if isinstance(ids, dict) and all(_is_grade(grade) for grade in ids.values()):
        return {str(one): float(grade) for one, grade in ids.items()}
    raise _wrong(place, "ids", "is neither a list of ids nor ids with grades from 0 to 10")


def _is_grade(value: Any) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool) and 0 <= value <= 10


def _wrong(place: str, field: str, what: str) -> UsageError:
    return UsageError(f"{place}: `{field}` {what}", hint=_EXAMPLE)
