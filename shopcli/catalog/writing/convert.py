"""One catalog written in another form."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
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


_LEFT_OUT: Mapping[Form, tuple[str, ...]] = {
    Form.GOOGLE: ("rating", "reviews", "stock", "tags", "shipping", "returns"),
    Form.OPENAI: ("reviews", "stock", "shipping"),
}
"""Fields of products that a form has no place for; nor has it one for a store's policies, questions and promotions."""


@dataclass(frozen=True, slots=True)
class Converted:
    """How many products were written, and what was wrong with the catalog they come from."""

    name: str
    products: int
    problem_count: int
    first_problem: Problem | None
    left_out: Mapping[str, int]
    """What the form has no place for, and how many products have it; the store's own counts as one."""


def form_of_name(name: str) -> Form | None:
    """What a file of this name holds, by its ending."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def convert(source: Source, form: Form, out: TextIO, report: Report) -> Converted:
    """Writes what can be used of `source`. Raises `CatalogError` where that is nothing, and `OSError`."""
    stream = CatalogStream(source)
    store = stream.whole_store()
    left_out = Counter(_of_store(store)) if form in _LEFT_OUT else Counter()
    for text in _writer(form)(_told(stream, report, _LEFT_OUT.get(form, ()), left_out), store):
        out.write(text)
    return Converted(source.name, stream.count, stream.problem_count, stream.first_problem, left_out)


def _of_store(store: Store) -> Iterator[str]:
    return (name for name in ("policies", "faq", "promotions") if getattr(store, name))


def _told(stream: CatalogStream, report: Report, lost: tuple[str, ...], left_out: Counter[str]) -> Iterator[Product]:
    """The products; `left_out` counts those that have one of the fields in `lost`."""
    for number, product in enumerate(stream.products()):
        if number % _TICK == 0:
            report("converting", number, None)
        left_out.update(name for name in lost if _has(product, name))
        yield product


def _has(product: Product, name: str) -> bool:
    """Whether the field says anything, of the product or of a variant."""
    return any(getattr(one, name, None) not in (None, (), {}) for one in (product, *product.variants))


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
