"""The engines that a shop would otherwise search with, each over one text field: title, description and brand.

Chinese is given to all of them as characters and bigrams, which makes them much better than their own tokenizers do.
"""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from itertools import pairwise
from typing import TypeAlias

from bench.catalogs import Record

Engine: TypeAlias = Callable[[str], list[str]]
"""A query's text → ids, best first, as many as were asked for."""

DEPTH = 1000
_HAN_RUN = re.compile(r"[㐀-鿿]+")
_WORD = re.compile(r"\w+")


def text_of(record: Record) -> str:
    return " ".join(str(record[name]) for name in ("title", "description", "brand") if record.get(name))


def parted(text: str) -> str:
    """Chinese as its characters and pairs of neighbours, parted by spaces; other text as it is."""
    return _HAN_RUN.sub(lambda run: f" {' '.join([*run[0], *map(''.join, pairwise(run[0]))])} ", text)


def fts5(records: Sequence[Record]) -> Engine:
    """SQLite FTS5 with its `unicode61` tokenizer and its BM25; a product needs one of the words."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE docs USING fts5(id UNINDEXED, text)")
    database.executemany("INSERT INTO docs VALUES (?, ?)", ((each["id"], parted(text_of(each))) for each in records))

    def search(query: str) -> list[str]:
        words = _WORD.findall(parted(query))
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(words))
        asked = "SELECT id FROM docs WHERE docs MATCH ? ORDER BY bm25(docs) LIMIT ?"
        return [row[0] for row in database.execute(asked, (match, DEPTH))]

    return search


def bm25s(records: Sequence[Record]) -> Engine:
    """bm25s as it comes: Lucene's BM25, k1 1.5, b 0.75."""
    import bm25s as library

    ids = [each["id"] for each in records]
    retriever = library.BM25()
    retriever.index([_WORD.findall(parted(text_of(each)).lower()) for each in records], show_progress=False)
    depth = min(DEPTH, len(ids))

    def search(query: str) -> list[str]:
        words = _WORD.findall(parted(query).lower())
        places, scores = retriever.retrieve([words], k=depth, show_progress=False)
        return [ids[place] for place, score in zip(places[0], scores[0], strict=True) if score > 0]

    return search


def tantivy(records: Sequence[Record]) -> Engine:
    """tantivy's default: lower-cased words without stemming, its BM25."""
    import tantivy as library

    builder = library.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text")
    index = library.Index(builder.build())
    writer = index.writer()
    for each in records:
        writer.add_document(library.Document(id=each["id"], text=parted(text_of(each))))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(query: str) -> list[str]:
        parsed = index.parse_query(" ".join(_WORD.findall(parted(query).lower())), ["text"])
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(parsed, DEPTH).hits]

    return search


_BUILDERS: Mapping[str, Callable[[Sequence[Record]], Engine]] = {
    "SQLite FTS5": fts5,
    "bm25s": bm25s,
    "tantivy": tantivy,
}


def engines() -> Mapping[str, Callable[[Sequence[Record]], Engine]]:
    """Engine by name, without bm25s where it is not installed (`pip install --group bench`)."""
    absent = set() if find_spec("bm25s") else {"bm25s"}
    return {name: build for name, build in _BUILDERS.items() if name not in absent}
