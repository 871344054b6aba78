"""A run's file as it is read: JSON Lines with a header, tasks, and each result as soon as it is there."""

import contextlib
import hashlib
import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopcli.errors import UsageError
from shopcli.evaluation.codec import of_record
from shopcli.evaluation.result import Given
from shopcli.evaluation.running.asking import Key, question_of
from shopcli.evaluation.task import Task

SCHEMA_VERSION = "2"
FRESH = "--fresh starts it anew, --out names another"
_BROKEN = (ValueError, TypeError, KeyError, RecursionError)
"""What reading a line of the wrong shape raises."""


@dataclass(frozen=True, slots=True)
class Header:
    """What answers. `catalog` names its shops; `date` is when the file was begun, as YYYY-MM-DD.

    Files with one `identity` hold answers of one program from one catalog.
    """

    catalog: tuple[str, ...]
    fingerprint: str
    version: str
    date: str
    top: int = 3
    """The most that was recommended where a need did not say."""

    @property
    def identity(self) -> str:
        key = json.dumps([SCHEMA_VERSION, self.fingerprint, self.version, self.top])
        return hashlib.sha256(key.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Run:
    """All that a file holds, by what is asked; `end` is where its last whole line ends, in bytes.

    `damaged` are the numbers of lines in the middle that hold nothing that can be read.
    """

    header: Header
    tasks: Mapping[str, Task]
    answers: Mapping[Key, Given]
    end: int = 0
    damaged: tuple[int, ...] = ()


def read_run(path: Path) -> Run:
    """What the file holds; a damaged last line is what a process leaves that was killed.

    Raises `UsageError` where it cannot be read or is no such file.
    """
    raw = _raw(path)
    lines = raw.split(b"\n")
    whole, torn = lines[:-1], lines[-1]
    header = _header(whole, path)
    tasks: dict[str, Task] = {}
    answers: dict[Key, Given] = {}
    damaged: list[int] = []
    for number, line in enumerate(whole[1:], 2):
        try:
            _take(json.loads(line), tasks, answers)
        except _BROKEN:
            damaged.append(number)
    end = len(raw) - len(torn)
    if damaged[-1:] == [len(whole)] and not torn:
        damaged.pop()
        end -= len(whole[-1]) + 1
    return Run(header, tasks, answers, end, tuple(damaged))


def _raw(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        cause = f"{path} could not be read: {problem.strerror}"
        raise UsageError(cause, hint="--out names the file of a run") from problem


def _header(lines: Sequence[bytes], path: Path) -> Header:
    record = _version(lines[0] if lines else b"", path)
    if record["eval"] != SCHEMA_VERSION:
        raise UsageError(f"{path} was written by another version of shopcli", hint=FRESH)
    try:
        return of_record(Header, record["run"])
    except _BROKEN as problem:
        raise UsageError(f"{path}:1: the line is damaged", hint=FRESH) from problem


def _version(line: bytes, path: Path) -> Mapping[str, Any]:
    """The first line of a run's file, of whatever version; `UsageError` for any other file's."""
    with contextlib.suppress(ValueError):
        record = json.loads(line)
        if isinstance(record, dict) and "eval" in record:
            return record
    raise UsageError(f"{path} holds no results of `shopcli eval`", hint="--out names another file")


def _take(record: Mapping[str, Any], tasks: dict[str, Task], answers: dict[Key, Given]) -> None:
    """What stands further down replaces what is above: tasks made in another way, questions asked again."""
    if "task" in record:
        task = of_record(Task, record["task"])
        tasks[question_of(task)] = task
        return
    answers[_key(record)] = of_record(Given, record["result"]["given"])


def _key(record: Mapping[str, Any]) -> Key:
    said = record["result"]
    return said["question"], said["model"], said["identity"], said["repeat"], said["shuffled"]


def lines_beside(path: Path, header: Header, anew: Container[Key]) -> Iterator[bytes]:
    """The lines below the first that hold no answer to `anew`; none of a file that is not of this header's kind.

    Raises `UsageError` where the file is none of a run.
    """
    first, *others = _raw(path).split(b"\n")
    if not _is_alike(_version(first, path), header):
        return
    for line in others[:-1]:
        with contextlib.suppress(*_BROKEN):
            record = json.loads(line)
            if "result" not in record or _key(record) not in anew:
                yield line + b"\n"


def _is_alike(record: Mapping[str, Any], header: Header) -> bool:
    try:
        return bool(record["eval"] == SCHEMA_VERSION) and of_record(Header, record["run"]).identity == header.identity
    except _BROKEN:
        return False
