"""One catalog written in another form."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import TextIO, TypeAlias

from shopcli.catalog.loaded import Source
from shopcli.catalog.product import Problem, Product, Store
from shopcli.catalog.stream import CatalogStream

Writer: TypeAlias = Callable[[Iterable[Product], Store], Iterator[str]]
Report: TypeAlias = Callable[[str, int, int | None], None]

_TICK = 512


class Form(StrEnum):
    """What a catalog can be written as."""

    YAML = "yaml"
    JSON = "json"
    JSON_LINES = "jsonl"
    GOOGLE = "google"
    OPENAI = "openai"


_BY_SUFFIX = {
    ".yaml": Form.YAML,
    ".yml": Form.YAML,
    ".json": Form.JSON,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
    ".xml": Form.GOOGLE,
}


@dataclass(frozen=True, slots=True)
class Converted:
    """How many products were written, and what was wrong with the catalog they come from."""

    name: str
    products: int
    problem_count: int
    first_problem: Problem | None


def form_of_name(name: str) -> Form | None:
    """What a file of this name holds, by its ending."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def convert(source: Source, form: Form, out: TextIO, report: Report) -> Converted:
    """Writes what can be used of `source`. Raises `CatalogError` where that is nothing, and `OSError`."""
    stream = CatalogStream(source)
    for text in _writer(form)(_told(stream, report), stream.whole_store()):
        out.write(text)
    return Converted(source.name, stream.count, stream.problem_count, stream.first_problem)


def _told(stream: CatalogStream, report: Report) -> Iterator[Product]:
    for number, product in enumerate(stream.products()):
        if number % _TICK == 0:
            report("converting", number, None)
        yield product


def _writer(form: Form) -> Writer:
    if form is Form.YAML:
        from shopcli.catalog.writing.yaml_text import native_yaml

        return native_yaml
    if form is Form.GOOGLE:
        from shopcli.catalog.feeds.write_google import google_feed

        return google_feed
    if form is Form.OPENAI:
        from shopcli.catalog.feeds.write_openai import openai_feed

        return openai_feed
    from shopcli.catalog.writing.json_text import native_json, native_json_lines

    return native_json if form is Form.JSON else native_json_lines
