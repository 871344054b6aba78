"""Where products belong, learned from the products of the same catalog that are filed.

    python -m bench.analyze category [--misses N]

Each product is held out once, with a tenth of the others (by a hash of its id), and placed by what the rest teaches
through the index, as `analyze category` does. Beside it, in the same run: the commonest category, and that of the
product whose title is the nearest by BM25 (SQLite's).

- `icecat`: the 1,390 products that state a product type, which is then taken out of their attributes. What 142 others
  state, `1`, is no type. Many titles name the type, as titles do; `unsaid` is those that do not.
- `webmall`: the offers of four shops, each with a tree of its own, in one catalog; the whole path must be right. The
  last name of a path is often a maker, and the same thing stands at several places: `kind` is right where the kind of
  thing is that the path names (`kind_of`), whatever else it says.
- `zh_products`: the Chinese products that state a category, of two levels.

`new` leaves out what has a title that shares four fifths of its words with a product that is filed: variants of a
product tell nothing of others. A category that no other product has cannot be named, so `most` is what could be right.
Goal: 0.85 on icecat.
"""

import tempfile
import zlib
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from bench.catalogs import CONVERTERS, Record, data_folder, write_catalog
from bench.search_engines import fts5
from shopcli.analysis.category.features import stems_of
from shopcli.analysis.category.placement import Placement, written
from shopcli.analysis.category.store import learned_of
from shopcli.catalog.product import Product
from shopcli.catalog.sources.local import LocalSources
from shopcli.catalog.stream import CatalogStream
from shopcli.context import Context
from shopcli.index.store import open_catalog
from shopcli.settings import Settings

GOAL = 0.85
TENTHS = 10
BANDS = (0.0, 0.5, 0.7, 0.9, 1.01)
_SAME_WORDS = 0.8

Kind: TypeAlias = Callable[[Sequence[str]], str]

_KINDS = """
external hard drive, external hdd | optical drive, dvd writer, dvd drive | graphics card, gpu, visual art
processor, cpu | motherboard | memory, ram | power supply, psu | case, pc case
cooling, cooler, fan, heatsink, liquid cooler, cpu cooler | ssd | hdd, hard drive | usb drive, usb stick, usb
keyboard, mechanical | mouse, mouses, mice | mouse pad | monitor, ips
headphone, headset, earbud, over-ear | speaker | microphone | webcam | laptop | tablet | smartphone, s series, a series
smartwatch equipment, smartwatch accessory, watch strap | smartwatch, apple watch | mini pc, barebone pc | printer
camera, digital | lens | console, microsoft, microsoft xbox | controller | adapter | cable, hama | capture card
"""
_BY_NAME = {
    name.strip(): group.split(",")[0].strip()
    for line in _KINDS.strip().split("\n")
    for group in line.split("|")
    for name in group.split(",")
}


@dataclass(frozen=True, slots=True)
class Data:
    """Products that are filed. `kind`, where it is given, says what counts as the same category."""

    name: str
    records: tuple[Record, ...]
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A product that was held out, and what was said of it without its category."""

    record: Record
    placement: Placement
    nearest: str
    commonest: str
    known: bool
    new: bool

    @property
    def own(self) -> str:
        return _path(self.record)

    @property
    def said(self) -> str:
        return written(self.placement.places[0].path)

    @property
    def confidence(self) -> float:
        return self.placement.places[0].confidence


def kind_of(path: Sequence[str]) -> str:
    """The kind of thing that the names of a WebMall path say, the last that says one; else the whole path."""
    for name in reversed(path):
        folded = name.strip().lower()
        for each in (folded, folded.removesuffix("s"), folded.removesuffix("es"), folded.replace("ies", "y")):
            if each in _BY_NAME:
                return _BY_NAME[each]
    return " > ".join(path)


def data_sets() -> Iterator[Data]:
    folder = data_folder()
    if (folder / "icecat").is_dir():
        yield Data("icecat", tuple(_icecat(folder)))
    if (folder / "webmall").is_dir():
        yield Data("webmall", tuple(_filed(CONVERTERS["webmall"](folder))), kind_of)
    if (folder / "zh_products").is_dir():
        yield Data("zh_products", tuple(_filed(CONVERTERS["zh_products"](folder))))


def _icecat(folder: Path) -> Iterator[Record]:
    for record in CONVERTERS["icecat"](folder):
        attributes = dict(record.get("attributes", {}))
        named = attributes.pop("Product type", None)
        if named and named != "1":
            yield {**record, "category": [named], "attributes": attributes}


def _filed(records: Iterator[Record]) -> Iterator[Record]:
    for record in records:
        if named := record.get("category"):
            path = named if isinstance(named, list) else [name.strip() for name in named.split(">")]
            yield {**record, "category": path}


def tenth_of(record: Record) -> int:
    return zlib.crc32(record["id"].encode()) % TENTHS


def held_out(data: Data) -> Iterator[Held]:
    """Every product, placed by the nine tenths of the others that it is not with."""
    for tenth in range(TENTHS):
        filed = [record for record in data.records if tenth_of(record) != tenth]
        others = [record for record in data.records if tenth_of(record) == tenth]
        with tempfile.TemporaryDirectory() as home:
            yield from _placed(filed, others, Path(home))


def _placed(filed: Sequence[Record], others: Sequence[Record], home: Path) -> Iterator[Held]:
    sources = LocalSources(Context.of_process(), Settings())
    shop, new = home / "shop.jsonl", home / "new.jsonl"
    write_catalog(iter(filed), shop)
    write_catalog(({**record, "category": None} for record in others), new)
    learned = learned_of(open_catalog([sources.file(shop, shop.name)], home, _silent), home, _silent)
    products: dict[str, Product] = {each.id: each for each in CatalogStream(sources.file(new, new.name)).products()}
    counts = Counter(map(_path, filed))
    (commonest, _), *_ = counts.most_common(1)
    paths = {record["id"]: _path(record) for record in filed}
    nearest = fts5([{"id": record["id"], "title": record["title"]} for record in filed])
    titles = [_words(record) for record in filed]
    for record in others:
        yield Held(
            record,
            learned.place(products[record["id"]]),
            next((paths[each] for each in nearest(record["title"])), commonest),
            commonest,
            _path(record) in counts,
            not _has_like(_words(record), titles),
        )


def _words(record: Record) -> frozenset[str]:
    return frozenset(stems_of(record["title"]))


def _has_like(words: frozenset[str], titles: Sequence[frozenset[str]]) -> bool:
    return any(len(words & other) >= _SAME_WORDS * len(words | other) for other in titles)


def _path(record: Record) -> str:
    return " > ".join(record["category"])


def _silent(label: str, done: int, total: int | None) -> None:
    pass


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The mean of the F1 of each category that a product stands in."""
    own, said = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    right = Counter(first for first, second in pairs if first == second)
    return sum(2 * right[each] / (own[each] + said[each]) for each in own) / len(own)


def run(options: Namespace) -> None:
    found = [(data, tuple(held_out(data))) for data in data_sets()]
    if not found:
        print("../shared/data is not here")
        return
    print(f"{'':<22}{'products':>9}{'classes':>9}{'most':>7}{'accuracy':>10}{'macro F1':>10}{'BM25':>7}{'common':>8}")
    for data, held in found:
        _row(data.name, held)
        _row("  new", [each for each in held if each.new])
        if data.name == "icecat":
            _row("  unsaid", [each for each in held if each.own.lower() not in each.record["title"].lower()])
        if data.kind:
            _row("  kind", held, data.kind)
    print("\nright by what confidence was said (products, mean confidence, share that is right)")
    for data, held in found:
        print(f"{data.name:<14}" + "  ".join(_band(held, low, high) for low, high in pairwise(BANDS)))
    icecat = [each for data, held in found if data.name == "icecat" for each in held]
    if icecat:
        accuracy = sum(each.said == each.own for each in icecat) / len(icecat)
        print(f"\nicecat: {accuracy:.3f}, goal {GOAL}: {'reached' if accuracy >= GOAL else 'missed'}")
    _misses(found, options.misses)


def _row(name: str, held: Sequence[Held], kind: Kind | None = None) -> None:
    def as_counted(path: str) -> str:
        return kind(path.split(" > ")) if kind else path

    if not held:
        return
    own = [as_counted(each.own) for each in held]
    said = [as_counted(each.said) for each in held]
    columns = [said, [as_counted(each.nearest) for each in held], [as_counted(each.commonest) for each in held]]
    ours, nearest, common = (sum(map(str.__eq__, own, column)) / len(held) for column in columns)
    most = sum(each.known for each in held) / len(held)
    known = "" if kind else f"{most:.3f}"
    print(
        f"{name:<22}{len(held):>9,}{len(set(own)):>9}{known:>7}{ours:>10.3f}"
        f"{macro_f1(list(zip(own, said, strict=True))):>10.3f}{nearest:>7.3f}{common:>8.3f}"
    )


def _band(held: Sequence[Held], low: float, high: float) -> str:
    inside = [each for each in held if low <= each.confidence < high]
    if not inside:
        return f"{low:.1f}+: none"
    mean = sum(each.confidence for each in inside) / len(inside)
    right = sum(each.said == each.own for each in inside) / len(inside)
    return f"{low:.1f}+: {len(inside):>4} {mean:.2f} {right:.2f}"


def _misses(found: Sequence[tuple[Data, tuple[Held, ...]]], most: int) -> None:
    for data, held in found:
        wrong = sorted((each for each in held if each.said != each.own), key=lambda each: -each.confidence)
        for each in wrong[:most]:
            print(f"{data.name}: {each.record['title'][:70]} | {each.own} | said {each.said} {each.confidence:.2f}")
