"""The same words looked up by shopcli's index and by SQLite FTS5, in a process that has both open."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.index.index import TEXT_FIELDS, Index
from shopcli.index.store import open_catalog
from shopcli.query.reader import read_need
from shopcli.search.find import find, vocabulary_of
from shopcli.settings import Settings

QUERIES = ("gaming laptop", "running shoes trail", "coffee machine 15 bar", "waterproof backpack", "office chair")
BEST = 10


def opened(catalog: Path, home: Path) -> Index:
    """The index that `home` has of the catalog."""
    context = Context.of_process()
    context.folders = Folders(home / "config", home / "cache", home / "state")
    return open_catalog(resolve([str(catalog)], context, Settings()), context.folders.cache, lambda *_: None)


def shopcli_finds(index: Index) -> Callable[[], None]:
    """All that stands between a need and its candidates: reading, limits, ranking, counts and reasons."""
    vocabulary = vocabulary_of(index)

    def find_all() -> None:
        for query in QUERIES:
            assert find(read_need(query, vocabulary), index, BEST).candidates

    return find_all


def shopcli_searches(index: Index) -> Callable[[], None]:
    """The best products by BM25 that have any of the words in any field, whole."""
    import tantivy

    def search_all() -> None:
        for query in QUERIES:
            words = (
                tantivy.Query.term_query(index.schema, field, stem)
                for stem in index.stems(query)
                for field in TEXT_FIELDS
            )
            either = tantivy.Query.boolean_query([(tantivy.Occur.Should, word) for word in words])
            assert index.search(either, BEST)

    return search_all


def write_fts(catalog: Path, database: Path) -> None:
    """An FTS5 table of the texts that shopcli looks at too, with Porter's stemmer."""
    with sqlite3.connect(database) as connection, catalog.open(encoding="utf-8") as lines:
        connection.execute(
            "CREATE VIRTUAL TABLE products USING fts5"
            "(id UNINDEXED, title, category, brand, attributes, description, tokenize = 'porter unicode61')"
        )
        rows = (_texts(json.loads(line)) for line in lines if not line.startswith('{"store"'))
        connection.executemany("INSERT INTO products VALUES (?, ?, ?, ?, ?, ?)", rows)
        connection.commit()


def _texts(record: dict[str, object]) -> tuple[object, ...]:
    attributes, category = record["attributes"], record["category"]
    assert isinstance(attributes, dict) and isinstance(category, list)
    said = " ".join(f"{name} {value}" for name, value in attributes.items())
    return record["id"], record["title"], " ".join(category), record["brand"], said, record["description"]


def fts_searches(database: Path) -> Callable[[], None]:
    """The best products by BM25 that have any of the words, by their ids alone."""
    connection = sqlite3.connect(database)

    def search_all() -> None:
        for query in QUERIES:
            either = " OR ".join(f'"{word}"' for word in query.split())
            asked = "SELECT id FROM products WHERE products MATCH ? ORDER BY rank LIMIT ?"
            assert connection.execute(asked, (either, BEST)).fetchall()

    return search_all
