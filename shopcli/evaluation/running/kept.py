"""A run's file as it is written.

What was answered is not asked again: a run that was stopped goes on where it was, and one with more tasks, models or
repeats asks only for those.
"""

import contextlib
import json
import os
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from shopcli.errors import UsageError
from shopcli.evaluation.codec import as_record
from shopcli.evaluation.result import Given, Result
from shopcli.evaluation.running.asking import Asking, Key, question_of
from shopcli.evaluation.running.file import FRESH, SCHEMA_VERSION, Header, Run, lines_beside, read_run
from shopcli.evaluation.task import Task

if TYPE_CHECKING:
    from filelock import BaseFileLock


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
def opened(path: Path, header: Header, tasks: Sequence[Task], *, anew: Container[Key] | None = None) -> Iterator[Kept]:
    """The file for a run of `tasks`, begun where there is none.

    With `anew` it is written again without answers to these, and begun where it holds another kind of run.

    Raises `UsageError` where another process writes it, where it holds another run, or something else altogether, and
    where it cannot be written.
    """
    lock = _locked(path)
    try:
        found = _found(path, header, anew)
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


def _found(path: Path, header: Header, anew: Container[Key] | None) -> Run | None:
    """The run that the file holds; None where it is to be begun."""
    if not path.exists():
        return None
    if anew is not None:
        _begin(path, header, b"".join(lines_beside(path, header, anew)))
    found = read_run(path)
    if found.header.identity != header.identity:
        raise UsageError(f"{path} holds answers from another catalog, or of another shopcli", hint=FRESH)
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


def _begin(path: Path, header: Header, others: bytes = b"") -> None:
    """Raises `UsageError` where it cannot be written; then the file stays as it is."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(_line({"eval": SCHEMA_VERSION, "run": as_record(header)}) + others)
        beside.chmod(0o600)
        beside.replace(path)
    except OSError as problem:
        beside.unlink(missing_ok=True)
        raise _unwritable(path, problem) from problem


def _line(record: Mapping[str, Any]) -> bytes:
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
