"""What the tests of feeds share: a catalog out of a text, as `catalog check` and the index would read it."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.formats.content import Content, of_bytes
from shopcli.catalog.formats.format import format_of_name
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Product

TODAY = datetime.date(2026, 5, 10)


def content_of(data: bytes, name: str = "shop.csv", mapping: Mapping[str, str] | None = None) -> Content:
    return replace(of_bytes(data, name, "shop", format_of_name(name), today=TODAY), mapping=mapping or {})


def read_table(text: str, mapping: Mapping[str, str] | None = None, name: str = "shop.csv") -> Loaded:
    return read_catalog(content_of(text.encode(), name, mapping))


def product_of(text: str, mapping: Mapping[str, str] | None = None) -> Product:
    """The only product, with nothing wrong but that the file names no currency."""
    loaded = read_table(text, mapping)
    assert [problem for problem in loaded.problems if "without a currency" not in problem.cause] == []
    (product,) = loaded.products
    return product


def told(loaded: Loaded) -> list[tuple[int | None, str, str]]:
    """Line, field and cause of each problem."""
    return [(problem.line, problem.field, problem.cause) for problem in loaded.problems]


def data_file(name: str) -> Path:
    """One of the public files that lie beside the repository, or a skipped test."""
    folder = Path(os.environ.get("SHOPCLI_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data")
    path = folder / name
    if not path.is_file():
        pytest.skip(f"{path} is not here")
    return path


def loaded_file(path: Path, mapping: Mapping[str, str] | None = None) -> Loaded:
    content = Content(
        path.name, path.stem, lambda: path.open("rb"), format_of_name(path.name), mapping or {}, Calendar(TODAY)
    )
    return read_catalog(content)


def real_file(name: str, mapping: Mapping[str, str] | None = None) -> tuple[Path, Loaded]:
    path = data_file(name)
    return path, loaded_file(path, mapping)
