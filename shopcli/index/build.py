"""Builds an index: the records of all sources in parts, each written by itself, then joined.

    <folder>/part-00000/          a part that is done: tantivy/, done
    <folder>/<random>.writing/    one at work, or left by a process that was killed

A part that is done stays done when the build is stopped, and whoever builds the same catalog again goes on from there.
"""

import pickle
import secrets
import shutil
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.catalog.loaded import Source
from shopcli.index.gathered import Gathered, open_sources
from shopcli.index.join import join
from shopcli.index.part import Done, Lot, Part, write_part
from shopcli.index.progress import Progress, Report
from shopcli.index.records import STEP, Records, first_number
from shopcli.index.summary import Summary, SummaryBuilder

if TYPE_CHECKING:
    from shopcli.index.crew import Crew

_DONE = "done"
JOINED = "tantivy"

_MOST_RECORDS = 65_536
"""In a part that several small sources share."""


@dataclass(frozen=True, slots=True)
class Built:
    """An index is in its folder. `anew` says how many of its products were indexed, where most were taken over."""

    summary: Summary
    records: Records | None
    """None where the next index can take nothing over."""
    anew: int | None = None


def build(folder: Path, sources: Sequence[Source], report: Report) -> Built:
    """Writes the tantivy index of the sources into `folder`, which may hold parts of an earlier attempt.

    Raises `CatalogError` where they hold no product that can be used, and `OSError`.
    """
    _clear(folder)
    gathered = open_sources(sources, report)
    writing = _Writing(folder, gathered, report)
    writing.all(_parts(gathered))
    summary = gathered.summary(writing.summary)
    join([part / "tantivy" for part in writing.written], folder / JOINED)
    for part in [*writing.written, *folder.glob("*.writing")]:
        shutil.rmtree(part, ignore_errors=True)
    return Built(summary, writing.records(gathered))


def _clear(folder: Path) -> None:
    """Leaves nothing but parts that are done, and none where joining them has begun."""
    has_joined = (folder / JOINED).exists()
    for left_over in folder.iterdir():
        if left_over.is_file():
            left_over.unlink()
        elif has_joined or not left_over.name.startswith("part-"):
            shutil.rmtree(left_over)


def _parts(gathered: Gathered) -> Iterator[Part]:
    return (Part(number, lots) for number, lots in enumerate(_shared(gathered)))


def _shared(gathered: Gathered) -> Iterator[tuple[Lot, ...]]:
    """Small sources share a part; those that come in several pieces have parts of their own. All stay in order."""
    shared: list[Lot] = []
    for lots in gathered.lots():
        first, second = next(lots, None), next(lots, None)
        if shared and (second or sum(lot.piece.count for lot in shared) >= _MOST_RECORDS):
            yield tuple(shared)
            shared.clear()
        if first and second:
            yield from ((lot,) for lot in chain((first, second), lots))
        elif first:
            shared.append(first)
    if shared:
        yield tuple(shared)


class _Writing:
    """Writes parts and takes in what they tell, in their order."""

    def __init__(self, folder: Path, gathered: Gathered, report: Report) -> None:
        self.summary = SummaryBuilder()
        self.written: list[Path] = []
        self._hashes, self._numbers = array("Q"), array("Q")
        self._folder = folder
        self._gathered = gathered
        self._progress = Progress(report)

    def all(self, parts: Iterator[Part]) -> None:
        """One part is written here, several by other processes."""
        first, second = next(parts, None), next(parts, None)
        if first and second:
            from shopcli.index.crew import crew

            with crew() as together:
                self._by(together, chain((first, second), parts))
        elif first:
            self._progress.total = first.count
            if (done := self._done(first)) is None:
                folder = self._new_folder(first)
                done = self._finish(first, folder, write_part(first, folder, self._progress.of(first)))
            self._take(first, done)

    def records(self, gathered: Gathered) -> Records | None:
        """What has been written, when all is."""
        if (arounds := gathered.arounds) is None:
            return None
        return Records(arounds, self._hashes, self._numbers, self.summary)

    def _by(self, together: "Crew", parts: Iterator[Part]) -> None:
        waiting: deque[tuple[Part, Callable[[], Done]]] = deque()
        count = 0
        for part in parts:
            waiting.append((part, self._begin(part, together)))
            count += part.count
            if len(waiting) > together.size:
                self._take_next(waiting, together)
        self._progress.total = count
        while waiting:
            self._take_next(waiting, together)

    def _take_next(self, waiting: "deque[tuple[Part, Callable[[], Done]]]", together: "Crew") -> None:
        part, finish = waiting.popleft()
        self._take(part, self._each_once(part, finish(), together))

    def _begin(self, part: Part, together: "Crew") -> "Callable[[], Done]":
        """Has the part written, unless it is; what is returned waits for it."""
        if (done := self._done(part)) is not None:
            return lambda: done
        folder = self._new_folder(part)
        future = together.write(part, folder, self._progress.of(part))
        return lambda: self._finish(part, folder, future.result())

    def _each_once(self, part: Part, done: Done, together: "Crew") -> Done:
        """The part without products that parts before it have; it is rare that one has to be written anew."""
        if earlier := self._gathered.repeated(part, done, map(_read_done, self.written)):
            shutil.rmtree(self._part(part))
            return self._begin(part.after(earlier), together)()
        return done

    def _take(self, part: Part, done: Done) -> None:
        self.written.append(self._part(part))
        self.summary.add_part(done.summary)
        before = len(self._hashes)
        for read in done.lots:
            self._hashes += read.hashes
        first, count = first_number(part.number), len(self._hashes) - before
        self._numbers.extend(range(first, first + count * STEP, STEP))
        self._gathered.take(part, done)
        self._progress.tell(part, done.summary.products)

    def _part(self, part: Part) -> Path:
        return self._folder / f"part-{part.number:05}"

    def _new_folder(self, part: Part) -> Path:
        """Nobody else writes there, not even a process that outlives a killed build for a moment."""
        folder = self._folder / f"{part.number:05}-{secrets.token_hex(4)}.writing"
        folder.mkdir(mode=0o700)
        return folder

    def _finish(self, part: Part, folder: Path, done: Done) -> Done:
        (folder / _DONE).write_bytes(pickle.dumps(done))
        folder.rename(self._part(part))
        return done

    def _done(self, part: Part) -> Done | None:
        """What an earlier attempt wrote of the same part; anything else in its place is removed."""
        folder = self._part(part)
        if not folder.exists():
            return None
        with suppress(Exception):  # damaged data may raise whatever it likes
            done = _read_done(folder)
            if done.identity == part.identity:
                return done
        shutil.rmtree(folder)
        return None


def _read_done(folder: Path) -> Done:
    done = pickle.loads((folder / _DONE).read_bytes())
    assert isinstance(done, Done)
    return done
