"""A catalog read product by product is the one that is read at once."""

import json
from pathlib import Path

import pytest

from shopcli.catalog.loaded import Loaded, Source, describe
from shopcli.catalog.sources.source import resolve
from shopcli.catalog.stream import CatalogStream
from shopcli.context import Context, Folders
from shopcli.errors import CatalogError
from shopcli.settings import Settings

STORE = {
    "name": "S",
    "currency": "USD",
    "promotions": [{"id": "p", "kind": "percent", "percent": 5, "products": ["b"]}],
}


def sources(folder: Path, name: str) -> list[Source]:
    context = Context.of_process()
    context.folders, context.cwd = Folders(folder, folder / "cache", folder), folder
    return resolve([name], context, Settings())


def streamed(source: Source) -> tuple[CatalogStream, Loaded]:
    stream = CatalogStream(source)
    store = stream.whole_store()
    return stream, Loaded(store, list(stream.products()), [])


@pytest.mark.parametrize("name", ["shop.json", "shop.jsonl"])
def test_products_store_and_promotions_are_the_same(tmp_path: Path, name: str) -> None:
    records = [{"id": "a", "title": "A", "price": 1}, {"id": "b", "title": "B", "price": "$2"}]
    records.append({"id": "a", "title": "C"})
    lines = "".join(f"{json.dumps(each)}\n" for each in [{"store": STORE}, *records])
    text = json.dumps({"store": STORE, "products": records}, indent=1) if name.endswith("json") else lines
    (tmp_path / name).write_text(text)
    (source,) = sources(tmp_path, name)
    stream, loaded = streamed(source)
    at_once = source.load()

    assert (loaded.store, loaded.products) == (at_once.store, at_once.products)
    assert [promotion["products"] for promotion in loaded.store.promotions] == [("b",)]
    assert (stream.count, stream.problem_count) == (2, len(at_once.problems))
    assert stream.first_problem and describe(stream.first_problem) == describe(at_once.problems[0])


def test_prices_without_a_currency_are_told_at_the_first(tmp_path: Path) -> None:
    (tmp_path / "shop.jsonl").write_text('{"id": "a", "title": "A"}\n{"id": "b", "title": "B", "price": 2}\n')
    (source,) = sources(tmp_path, "shop.jsonl")
    stream, _ = streamed(source)

    assert stream.first_problem and describe(stream.first_problem) == describe(source.load().problems[0])


def test_a_catalog_without_a_usable_product_says_why_at_its_end(tmp_path: Path) -> None:
    (tmp_path / "shop.jsonl").write_text('{"id": "a"}\n')
    (source,) = sources(tmp_path, "shop.jsonl")
    with pytest.raises(CatalogError, match=r"none of its products can be used: shop\.jsonl:1: title: is missing"):
        streamed(source)


def test_a_broken_file_of_a_folder_counts_as_one_problem(tmp_path: Path) -> None:
    (tmp_path / "shops").mkdir()
    (tmp_path / "shops" / "good.json").write_text('[{"id": "a", "title": "A"}]')
    (tmp_path / "shops" / "bad.json").write_text("[{")
    bad, good = (streamed(source)[0] for source in sources(tmp_path, "shops"))

    assert (bad.count, bad.problem_count, good.count) == (0, 1, 1)
    assert bad.first_problem is not None
