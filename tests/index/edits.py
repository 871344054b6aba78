"""Catalogs that change, and what an index tells, all of it, to be compared with that of another."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from shopcli.catalog.sources.source import resolve
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.query.reader import read_need
from shopcli.search.find import find, vocabulary_of
from shopcli.settings import Settings
from tests.catalog.reading import make_context

Record: TypeAlias = dict[str, Any]

STORE: Record = {
    "name": "Tools",
    "promotions": [{"id": "set", "kind": "bundle", "products": ["t3", "t7-b"], "price": 5}],
}
NEEDS = ("cheap mallet under 20 EUR", "Maker1 hammer over 5 kg, not red", "saw", "锤子")


def record(number: int, **fields: Any) -> Record:
    """Makers write themselves in two ways, and every seventh product has variants."""
    found = {
        "id": f"t{number}",
        "title": f"{'Hammer' if number % 2 else 'Mallet'} {number % 5}",
        "brand": f"maker{number % 3}" if number % 4 else f"Maker{number % 3}",
        "category": ["Tools", "Hammers" if number % 2 else "Mallets"],
        "price": number % 9 + 1,
        "currency": "EUR" if number % 10 else "USD",
        "rating": {"value": number % 4 + 1, "count": number},
        "attributes": {"Weight": f"{number % 6 + 1} kg", f"Only {number % 11}": True},
    }
    if number % 7 == 0:
        found["variants"] = [{"id": f"t{number}-a", "price": 3}, {"id": f"t{number}-b", "options": {"Colour": "red"}}]
    return {**found, **fields}


def records(count: int = 40) -> list[Record]:
    return [record(number) for number in range(count)]


def as_lines(products: Sequence[object], store: object = STORE) -> str:
    """A text among the products is a line as it stands."""
    lines = (each if isinstance(each, str) else json.dumps(each) for each in [{"store": store}, *products])
    return "".join(f"{line}\n" for line in lines)


def as_json(products: Sequence[object], store: object = STORE) -> str:
    return json.dumps({"store": store, "products": products}, indent=1)


def as_table(products: Sequence[object]) -> str:
    """A feed: its rows are made into records, then read like others."""
    out = io.StringIO()
    writer = csv.DictWriter(out, ["id", "title", "price", "brand", "link"], extrasaction="ignore")
    writer.writeheader()
    for each in products:
        if isinstance(each, dict) and "id" in each:
            writer.writerow({**each, "price": f"{each.get('price')} EUR", "link": "https://shop.example/x"})
    return out.getvalue()


def opened(folder: Path, *names: str, report: Any = lambda *_: None) -> Index:
    context = make_context(folder)
    return open_catalog(resolve(names or ["tools.jsonl"], context, Settings()), context.folders.cache, report)


def fresh(folder: Path, text: str, name: str = "tools.jsonl") -> Index:
    """The index of a file that stands in a new folder, built from nothing."""
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return opened(folder, name)


def told(index: Index) -> dict[str, object]:
    """Products and offers in order, the summary, scores, and what needs find."""
    vocabulary = vocabulary_of(index)
    return {
        "products": list(index.every_product()),
        "offers": [hit.offer for hit in index.search(index.parse("*"), 1000)],
        "summary": index.summary,
        "count": index.count(index.parse("*")),
        "scores": [(hit.score, hit.offer) for hit in index.search(index.parse("title:hammer maker:maker1"), 1000)],
        "ends": [hit.offer for hit in index.search(index.parse("*"), 20, order_by="popularity")],
        "rarity": [index.rarity(stem) for stem in ("hammer", "saw", "maker1", "anvil")],
        "found": [find(read_need(need, vocabulary), index, 5) for need in NEEDS],
    }
