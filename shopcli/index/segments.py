"""The segments of an index apart, each a small index by itself, and products exchanged in one of them.

Ranking is by BM25, which knows how many documents there are and how many of them have a word. Documents that are
deleted still count there until their segment is merged with others. Therefore a segment is merged at once, after which
it is as if it had been written so: without gaps, in the order of the products' numbers.
"""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopcli.catalog.codec import restore_product
from shopcli.catalog.product import Product
from shopcli.index.documents import Entry, add_entries, entries_of, write_entries
from shopcli.index.index import IndexDamagedError, register
from shopcli.index.join import read_meta, write_managed, write_meta

if TYPE_CHECKING:
    import tantivy

_HEAP = 50_000_000
"""Bytes that a writer may take before it begins another segment."""

_MERGED_TOGETHER = 8
"""How many segments of about one size tantivy merges into one, as soon as there are so many."""

_IN_ORDER = {"field": "product", "order": "Asc"}


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of an index, in a folder of its own, and the numbers of its first and last product."""

    folder: Path
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """What becomes of the products of a segment, by their numbers."""

    going: Sequence[int]
    coming: Mapping[int, Product]
    staying: Sequence[int]


def segments_of(index: Path, scratch: Path) -> list[Segment]:
    """The segments of the tantivy index in `index`, which stays as it is, in the order of their products.

    Raises `IndexDamagedError` where their products are not one after the other's.
    """
    meta = read_meta(index)
    if any(each["deletes"] for each in meta["segments"]):
        raise IndexDamagedError("a segment has gaps")
    found = sorted((_apart(index, meta, each, scratch) for each in meta["segments"]), key=lambda one: one.first)
    if any(before.last >= after.first for before, after in pairwise(found)):
        raise IndexDamagedError("its segments overlap")
    return found


def _apart(index: Path, meta: Mapping[str, Any], segment: Mapping[str, Any], scratch: Path) -> Segment:
    name = segment["segment_id"].replace("-", "")
    folder = scratch / name
    folder.mkdir()
    files = [path.name for path in index.iterdir() if path.name.startswith(name)]
    for file in files:
        _share(index / file, folder / file)
    settings = {**meta["index_settings"], "sort_by_field": _IN_ORDER}
    write_managed(folder, files)
    write_meta(folder, {**meta, "segments": [segment], "index_settings": settings})
    first, last = _ends(_open(folder))
    return Segment(folder, first, last)


def _share(path: Path, target: Path) -> None:
    """Files of segments are never written to again, so that two indexes can have them in common."""
    try:
        os.link(path, target)
    except OSError:  # not every file system can
        shutil.copyfile(path, target)


def _open(folder: Path) -> "tantivy.Index":
    import tantivy

    index = tantivy.Index.open(str(folder))
    register(index)
    return index


def _ends(index: "tantivy.Index") -> tuple[int, int]:
    import tantivy

    everything, searcher = tantivy.Query.all_query(), index.searcher()
    (first,), (last,) = (
        searcher.search(everything, 1, count=False, order_by_field="product", order=order).hits
        for order in (tantivy.Order.Asc, tantivy.Order.Desc)
    )
    return int(first[0]), int(last[0])


def exchange(segment: Segment, change: Exchange) -> None:
    """Does it in the segment's own folder.

    Raises `IndexDamagedError` where the segment does not hold what it should, or could not be merged.
    """
    index = _open(segment.folder)
    searcher = index.searcher()
    # A merge takes some segments: these products come out of the one, and in again, each as a segment of its own.
    moving = products_at(searcher, index.schema, change.staying[: _MERGED_TOGETHER - 1])
    if len(moving) == len(change.staying):
        _write_anew(segment.folder, {**moving, **change.coming})
        return
    leaving = len(_hits(searcher, _with(index.schema, change.going)))
    arriving = sum(len(product.offers()) for product in change.coming.values())
    expected = searcher.num_docs - leaving + arriving
    del searcher
    _write(index, [*change.going, *moving], change.coming)
    _merge(segment.folder, moving)
    segments = [(each["deletes"], each["max_doc"]) for each in read_meta(segment.folder)["segments"]]
    if segments != [(None, expected)]:
        raise IndexDamagedError("a segment was not merged")


def products_at(searcher: "tantivy.Searcher", schema: "tantivy.Schema", numbers: Sequence[int]) -> dict[int, Product]:
    """The products with these numbers. Raises `IndexDamagedError` where one is missing."""
    found = products_with(searcher, _with(schema, numbers))
    if len(found) != len(numbers):
        raise IndexDamagedError("products are missing")
    return found


def products_with(searcher: "tantivy.Searcher", query: "tantivy.Query") -> dict[int, Product]:
    """The products of which an offer matches, by their numbers."""
    addresses = _hits(searcher, query)
    found = dict(zip(searcher.fast_field_values("product", addresses), addresses, strict=True))
    stored = {int(number or 0): searcher.doc(address)["stored"][0] for number, address in found.items()}
    return {number: restore_product(text.decode()) for number, text in stored.items()}


def _hits(searcher: "tantivy.Searcher", query: "tantivy.Query") -> "list[tantivy.DocAddress]":
    return [address for _, address in searcher.search(query, searcher.num_docs, count=False).hits]


def _with(schema: "tantivy.Schema", numbers: Sequence[int]) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_set_query(schema, "product", numbers)


def _entries(products: Mapping[int, Product]) -> Iterator[Entry]:
    for number, product in sorted(products.items()):
        yield from entries_of(product, product.offers(), number)


def _write(index: "tantivy.Index", going: Sequence[int], coming: Mapping[int, Product]) -> None:
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    writer.delete_documents_by_query(_with(index.schema, going))
    _add(writer, coming)
    writer.wait_merging_threads()


def _merge(folder: Path, moving: Mapping[int, Product]) -> None:
    """Writes products as segments of their own until tantivy merges them all.

    It is told that of the large segment next to nothing is left, or it would not count it among the small ones; what
    it merges it takes from the segment itself.
    """
    meta = read_meta(folder)
    for segment in meta["segments"]:
        if segment["deletes"]:
            segment["deletes"]["num_deleted_docs"] = segment["max_doc"] - 1
    write_meta(folder, meta)
    index = _open(folder)
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    commits = max(1, _MERGED_TOGETHER - len(meta["segments"]))
    rest = list(moving.items())
    for number, product in rest[: commits - 1]:
        _add(writer, {number: product})
    _add(writer, dict(rest[commits - 1 :]))
    writer.wait_merging_threads()


def _add(writer: "tantivy.IndexWriter", products: Mapping[int, Product]) -> None:
    add_entries(writer, _entries(products))
    writer.commit()


def _write_anew(folder: Path, products: Mapping[int, Product]) -> None:
    """Few are indexed sooner than merged."""
    aside = folder.with_name(f"{folder.name}.anew")
    aside.mkdir()
    write_entries(aside, _entries(products))
    shutil.rmtree(folder)
    (aside / "tantivy").rename(folder)
