"""A run's file: JSON Lines with a header, the tasks, then each result as soon as it is there.

What stands there is not asked again, so a run that was stopped goes on where it was.
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
from shopcli.evaluation.running.asking import Key, key_of
from shopcli.evaluation.task import Task

if TYPE_CHECKING:
    from filelock import BaseFileLock

SCHEMA_VERSION = "1"
_FRESH = "--fresh starts it anew, --out names another"
_BROKEN = (ValueError, TypeError, KeyError)
"""What reading a line of the wrong shape raises."""


@dataclass(frozen=True, slots=True)
class Header:
    """What was run. `catalog` names its sources; `date` is when the file was begun, as YYYY-MM-DD.

    `left_out` pairs each family without tasks with the reason. Files with one `identity` hold results of one run.
    """

    catalog: tuple[str, ...]
    fingerprint: str
    version: str
    date: str
    tasks: str
    """A hash of all tasks."""
    seed: int = 1
    top: int = 3
    """The most that was recommended where a need did not say."""
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def identity(self) -> str:
        key = json.dumps([SCHEMA_VERSION, self.fingerprint, self.version, self.tasks, self.top])
        return hashlib.sha256(key.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Run:
    """All that a file holds, each result once; `end` is where its last whole line ends, in bytes."""

    header: Header
    tasks: tuple[Task, ...]
    results: tuple[Result, ...]
    end: int = 0


def hash_of(tasks: Sequence[Task]) -> str:
    text = json.dumps([as_record(task) for task in tasks], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def read_run(path: Path) -> Run:
    """What the file holds; a damaged last line, as of a process that was killed, is left out.

    Raises `UsageError` where it cannot be read or is no such file.
    """
    try:
        raw = path.read_bytes()
    except OSError as problem:
        raise UsageError(
            f"{path} could not be read: {problem.strerror}", hint="--out names the file of a run"
        ) from problem
    lines = raw.split(b"\n")
    whole, torn = lines[:-1], lines[-1]
    header = _header(whole, path)
    tasks: dict[str, Task] = {}
    results: dict[Key, Result] = {}
    for number, line in enumerate(whole[1:], 2):
        try:
            _take(json.loads(line), tasks, results)
        except _BROKEN as problem:
            if number == len(whole) and not torn:
                return Run(header, tuple(tasks.values()), tuple(results.values()), len(raw) - len(line) - 1)
            raise UsageError(f"{path}:{number}: the line is damaged", hint=_FRESH) from problem
    return Run(header, tuple(tasks.values()), tuple(results.values()), len(raw) - len(torn))


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
    if "task" in record:
        task = of_record(Task, record["task"])
        tasks[task.id] = task
        return
    said = record["result"]
    result = Result(
        task=tasks[said["task"]],
        model=said["model"],
        repeat=said["repeat"],
        shuffled=said["shuffled"],
        given=of_record(Given, said["given"]),
        marked=of_record(Marked, said["marked"]),
    )
    # What was asked again, after a failure, stands further down.
    results[key_of(result)] = result


def _line_of(result: Result) -> bytes:
    record = {
        "task": result.task.id,
        "model": result.model,
        "repeat": result.repeat,
        "shuffled": result.shuffled,
        "given": as_record(result.given),
        "marked": as_record(result.marked),
    }
    return _line({"result": record})


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
        line = _line_of(result)
        with self._writing:
            self.results[key_of(result)] = result
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
            yield Kept(path, {key_of(result): result for result in found.results} if found else {}, file)
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
        raise UsageError(f"{path} holds a run over another catalog or of other tasks", hint=_FRESH)
    return found


def _opened(path: Path, header: Header, tasks: Sequence[Task], found: Run | None) -> int:
    try:
        if found is None:
            _begin(path, header, tasks)
        else:
            os.truncate(path, found.end)
        return os.open(path, os.O_WRONLY | os.O_APPEND)
    except OSError as problem:
        raise _unwritable(path, problem) from problem


def _unwritable(path: Path, problem: OSError) -> UsageError:
    return UsageError(f"{path} could not be written: {problem.strerror}", hint="name another file with --out")


def _begin(path: Path, header: Header, tasks: Sequence[Task]) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with beside.open("wb") as file:
        file.write(_line({"eval": SCHEMA_VERSION, "run": as_record(header)}))
        file.writelines(_line({"task": as_record(task)}) for task in tasks)
    beside.chmod(0o600)
    beside.replace(path)
