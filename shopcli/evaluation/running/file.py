"""A run's file: JSON Lines with a header, tasks, and each result as soon as it is there.

What was answered is not asked again: a run that was stopped goes on where it was, and one with more tasks, models or
repeats asks only for those.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from shopcli.errors import UsageError
from shopcli.evaluation.codec import as_record, of_record
from shopcli.evaluation.result import Given, Marked, Result
from shopcli.evaluation.running.asking import Key, key_of, question_of
from shopcli.evaluation.task import Task

if TYPE_CHECKING:
    from filelock import BaseFileLock

SCHEMA_VERSION = "1"
_FRESH = "--fresh starts it anew, --out names another"
_BROKEN = (ValueError, TypeError, KeyError)
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
    """All that a file holds, by what is asked; `end` is where its last whole line ends, in bytes."""

    header: Header
    tasks: Mapping[str, Task]
    results: Mapping[Key, Result]
    end: int = 0


def read_run(path: Path) -> Run:
    """What the file holds; a damaged last line, as of a process that was killed, is left out.

    Raises `UsageError` where it cannot be read or is no such file.
    """
    try:
        raw = path.read_bytes()
    except OSError as problem:
        cause = f"{path} could not be read: {problem.strerror}"
        raise UsageError(cause, hint="--out names the file of a run") from problem
    lines = raw.split(b"\n")
    whole, torn = lines[:-1], lines[-1]
    header = _header(whole, path)
    tasks: dict[str, Task] = {}
    results: dict[Key, Result] = {}
    end = len(raw) - len(torn)
    for number, line in enumerate(whole[1:], 2):
        try:
            _take(json.loads(line), tasks, results)
        except _BROKEN as problem:
            if number == len(whole) and not torn:
                return Run(header, tasks, results, end - len(line) - 1)
            raise UsageError(f"{path}:{number}: the line is damaged", hint=_FRESH) from problem
    return Run(header, tasks, results, end)


def _header(lines: Sequence[bytes], path: Path) -> Header:
    record = _version(lines[0] if lines else b"", path)
    if record["eval"] != SCHEMA_VERSION:
        raise UsageError(f"{path} was written by another version of shopcli", hint=_FRESH)
    try:
        return of_record(Header, record["run"])
    except _BROKEN as problem:
        raise UsageError(f"{path}:1: the line is damaged", hint=_FRESH) from problem


def _version(line: bytes, path: Path) -> Mapping[str, Any]:
    """The first line of a run's file, of whatever version; `UsageError` for any other file's."""
    with contextlib.suppress(ValueError):
        record = json.loads(line)
        if isinstance(record, dict) and "eval" in record:
            return record
    raise UsageError(f"{path} holds no results of `shopcli eval`", hint="--out names another file")


def _take(record: Mapping[str, Any], tasks: dict[str, Task], results: dict[Key, Result]) -> None:
    """What stands further down replaces what is above: tasks made in another way, questions asked again."""
    if "task" in record:
        task = of_record(Task, record["task"])
        tasks[question_of(task)] = task
        return
    said = record["result"]
    result = Result(
        task=tasks[said["question"]],
        model=said["model"],
        repeat=said["repeat"],
        shuffled=said["shuffled"],
        given=of_record(Given, said["given"]),
        marked=of_record(Marked, said["marked"]),
    )
    results[key_of(result)] = result


def _line(record: Mapping[str, Any]) -> bytes:
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


@dataclass(slots=True)
class Kept:
    """An open file of a run, which no other process writes meanwhile; `results` are those that it holds."""

    path: Path
    results: dict[Key, Result]
    _file: int
    _writing: Lock = field(default_factory=Lock)

    def keep(self, result: Result) -> None:
        """Writes one result at once; threads may do so together."""
        key = key_of(result)
        record = {
            "question": key[0],
            "model": result.model,
            "repeat": result.repeat,
            "shuffled": result.shuffled,
            "given": as_record(result.given),
            "marked": as_record(result.marked),
        }
        line = _line({"result": record})
        with self._writing:
            self.results[key] = result
            os.write(self._file, line)


@contextlib.contextmanager
def opened(path: Path, header: Header, tasks: Sequence[Task], *, fresh: bool = False) -> Iterator[Kept]:
    """The file for a run of `tasks`, begun where there is none or with `fresh`.

    Raises `UsageError` where another process writes it, where it holds another run, or something else altogether, and
    where it cannot be written.
    """
    lock = _locked(path)
    try:
        found = _found(path, header, fresh=fresh)
        file = _opened(path, header, tasks, found)
        try:
            yield Kept(path, dict(found.results) if found else {}, file)
        finally:
            os.close(file)
    finally:
        lock.release()


def _locked(path: Path) -> "BaseFileLock":
    import filelock

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=0, mode=0o600)
        lock.acquire()
    except filelock.Timeout as problem:
        raise UsageError(f"another run writes {path}", hint="wait for it, or name another file with --out") from problem
    except OSError as problem:
        raise _unwritable(path, problem) from problem
    return lock


def _found(path: Path, header: Header, *, fresh: bool) -> Run | None:
    """The run that the file holds; None where it is to be begun."""
    if not path.exists():
        return None
    if fresh:
        _version(path.read_bytes().split(b"\n", 1)[0], path)
        return None
    found = read_run(path)
    if found.header.identity != header.identity:
        raise UsageError(f"{path} holds answers from another catalog, or of another shopcli", hint=_FRESH)
    return found


def _opened(path: Path, header: Header, tasks: Sequence[Task], found: Run | None) -> int:
    try:
        if found is None:
            _begin(path, header)
        else:
            os.truncate(path, found.end)
        file = os.open(path, os.O_WRONLY | os.O_APPEND)
        known = found.tasks if found else {}
        new = [task for task in tasks if known.get(question_of(task)) != task]
        os.write(file, b"".join(_line({"task": as_record(task)}) for task in new))
    except OSError as problem:
        raise _unwritable(path, problem) from problem
    return file


def _unwritable(path: Path, problem: OSError) -> UsageError:
    return UsageError(f"{path} could not be written: {problem.strerror}", hint="name another file with --out")


def _begin(path: Path, header: Header) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(_line({"eval": SCHEMA_VERSION, "run": as_record(header)}))
    beside.chmod(0o600)
    beside.replace(path)
