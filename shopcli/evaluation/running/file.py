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
from shopcli.evaluation.result import Given, Result
from shopcli.evaluation.running.asking import Asking, Key, question_of
from shopcli.evaluation.task import Task

if TYPE_CHECKING:
    from filelock import BaseFileLock

SCHEMA_VERSION = "2"
_FRESH = "--fresh starts it anew, --out names another"
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


def _take(record: Mapping[str, Any], tasks: dict[str, Task], answers: dict[Key, Given]) -> None:
    """What stands further down replaces what is above: tasks made in another way, questions asked again."""
    if "task" in record:
        task = of_record(Task, record["task"])
        tasks[question_of(task)] = task
        return
    said = record["result"]
    key = (said["question"], said["model"], said["identity"], said["repeat"], said["shuffled"])
    answers[key] = of_record(Given, said["given"])


def _line(record: Mapping[str, Any]) -> bytes:
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


@dataclass(slots=True)
class Kept:
    """An open file of a run, which no other process writes meanwhile; `answers` are those that it holds."""

    path: Path
    answers: dict[Key, Given]
    _file: int | None
    damaged: tuple[int, ...] = ()
    """Numbers of lines that could not be read: what they held is not there."""
    _writing: Lock = field(default_factory=Lock)

    def keep(self, asking: Asking, result: Result) -> None:
        """Writes one result at once; threads may do so together. Raises `UsageError` where it cannot be written."""
        question, label, identity, repeat, shuffled = asking.key
        record = {
            "question": question,
            "model": label,
            "identity": identity,
            "repeat": repeat,
            "shuffled": shuffled,
            "given": as_record(result.given),
            "marked": as_record(result.marked),
        }
        line = _line({"result": record})
        with self._writing:
            if self._file is None:
                return
            try:
                _append(self._file, line)
            except OSError as problem:
                raise _unwritable(self.path, problem) from problem
            self.answers[asking.key] = result.given

    def close(self) -> None:
        """Nothing is kept any more: threads that still wait for a model may not write where another file is by then."""
        with self._writing:
            if self._file is not None:
                os.close(self._file)
            self._file = None


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
        kept = Kept(path, dict(found.answers), file, found.damaged) if found else Kept(path, {}, file)
        try:
            yield kept
        finally:
            kept.close()
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
        _version(_raw(path).split(b"\n", 1)[0], path)
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
        _append(file, b"".join(_line({"task": as_record(task)}) for task in new))
    except OSError as problem:
        raise _unwritable(path, problem) from problem
    return file


def _append(file: int, data: bytes) -> None:
    """All of `data` or nothing: what a full disk cuts off would damage the line after it too. Raises `OSError`."""
    end = os.fstat(file).st_size
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
    except OSError:
        with contextlib.suppress(OSError):
            os.truncate(file, end)
        raise


def _unwritable(path: Path, problem: OSError) -> UsageError:
    return UsageError(f"{path} could not be written: {problem.strerror}", hint="name another file with --out")


def _begin(path: Path, header: Header) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(_line({"eval": SCHEMA_VERSION, "run": as_record(header)}))
    beside.chmod(0o600)
    beside.replace(path)
