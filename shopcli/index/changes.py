"""Which records of a catalog an older index knows already, in the same order, and which are to be read."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from shopcli.index.gathered import Gathered
from shopcli.index.part import Lot
from shopcli.index.progress import Report
from shopcli.index.records import ANEW, Records, hash_of

_MOST = 65_536
"""Changed records that are read: they are all in memory, as those of a part are."""
_SHARE = 3
"""Where more than one product of so many has changed, all are as quickly indexed anew."""
_TICK = 4096

NEW = -1


class StartAnewError(Exception):
    """Nothing can be taken over from the older index."""


@dataclass(frozen=True, slots=True)
class Changes:
    """`places` says of each record of the catalog, in order, where the older index has it, or `NEW`.

    `lots` hold the records that are new, and `lines` the source and line of each. `known` counts the others by source.
    """

    places: "array[int]"
    lots: Sequence[Lot]
    lines: Sequence[tuple[int, int]]
    known: Mapping[int, int]


def most_changes(products: int) -> int:
    return min(_MOST, products // _SHARE)


def find_changes(gathered: Gathered, old: Records, report: Report) -> Changes:
    """Reads the whole catalog, as text where its format allows. Raises `StartAnewError`, and `CatalogError`."""
    place_of = {each: place for place, each in enumerate(old.hashes) if each != ANEW}
    places, most = array("q"), most_changes(len(old.hashes))
    lots: list[Lot] = []
    lines: list[tuple[int, int]] = []
    known: Counter[int] = Counter()
    for lot in (lot for lots_of_source in gathered.lots() for lot in lots_of_source):
        new, before = set(), len(places)
        for line, text in lot.piece.raw():
            place = place_of.get(hash_of(text, lot.source), NEW)
            places.append(place)
            if place == NEW:
                new.add(line)
                lines.append((lot.source, line))
                if len(lines) > most:
                    raise StartAnewError
            if len(places) % _TICK == 0:
                report("looking for changes", len(places), None)
        known[lot.source] += len(places) - before - len(new)
        if new:
            lots += (replace(lot, piece=piece) for piece in lot.piece.only(new))
    gone = len(old.hashes) - known.total()
    if gone > most or len(places) - len(lines) != len(set(places) - {NEW}):
        raise StartAnewError  # the latter: a record stands twice
    return Changes(places, lots, lines, known)


def rising(places: "array[int]") -> Iterator[int]:
    """The longest subsequence of the places that rises: the records that are where they were, but for the others."""
    known = [place for place in places if place != NEW]
    if all(before < after for before, after in pairwise(known)):
        yield from known
        return
    ends: list[int] = []  # of the subsequences of each length, the one that ends lowest
    lengths = array("q")
    for place in known:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    chosen: list[int] = []
    length = len(ends) - 1
    for place, its_length in zip(reversed(known), reversed(lengths), strict=True):
        if its_length == length and (not chosen or place < chosen[-1]):
            chosen.append(place)
            length -= 1
    yield from reversed(chosen)
