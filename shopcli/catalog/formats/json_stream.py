"""Large JSON catalogs in the native shape, record by record."""

from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, TextIO

from shopcli.catalog.formats.document import Document, Fault, FieldPath, twice, unknown_field
from shopcli.catalog.formats.json_window import JsonWindow
from shopcli.catalog.formats.position import json_lines, nearest
from shopcli.errors import CatalogError

_PRODUCTS: FieldPath = ("products",)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A value at the top of a catalog, or one of its products, where `text` stands from line `begin` on."""

    path: FieldPath
    line: int
    begin: int = 0
    value: Any = None
    text: str = ""
    repeated: tuple[Fault, ...] = ()

    @property
    def is_product(self) -> bool:
        return len(self.path) > 1


def stream_json(reopen: Callable[[], TextIO], name: str) -> Document | None:
    """The catalog in the text that `reopen` opens, each time anew; None where it is no native one with products.

    Raises `CatalogError` where the text, as far as it is read, is no JSON; so does reading the products.
    """
    store, has_store, has_products = None, False, False
    with closing(_entries(reopen, name)) as entries:
        for number, entry in enumerate(entries):
            if entry.path == ("store",):
                store, has_store = entry.value, True
            has_products = has_products or entry.is_product
            is_bare_list = number == 1 and entry.is_product
            # A store may also stand behind the products: then all of the text is looked through for it, once.
            if has_products and (has_store or is_bare_list):
                break
    if not has_products:
        return None
    faults: list[Fault] = []
    return Document(store, _products(reopen, name, faults), faults, lambda paths: _located(reopen, name, paths))


def _products(reopen: Callable[[], TextIO], name: str, faults: list[Fault]) -> Iterator[Any]:
    seen: set[FieldPath] = set()
    for entry in _entries(reopen, name):
        faults += entry.repeated
        if entry.is_product:
            yield entry.value
        elif entry.path in seen and entry.path == _PRODUCTS:
            raise CatalogError(f"{name}:{entry.line}: `products` stands more than once", hint="keep one of them")
        elif entry.path in seen:
            faults.append(twice(entry.path))
        elif entry.path and entry.path[0] not in ("store", "products", "$schema"):
            faults.append(unknown_field(entry.path))
        seen.add(entry.path)


def _located(reopen: Callable[[], TextIO], name: str, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
    """In one more pass, which ends where the last of the wanted entries does."""
    inside: dict[FieldPath, list[FieldPath]] = {}
    for path in paths:
        inside.setdefault(path[: 2 if path[:1] == _PRODUCTS else 1], []).append(path)
    found: dict[FieldPath, int] = {}
    with closing(_entries(reopen, name)) as entries:
        while inside and (entry := next(entries, None)):
            if not entry.is_product:
                found[entry.path] = entry.line
            if (wanted := inside.pop(entry.path, None)) is not None:
                depth = len(entry.path)
                lines = json_lines(entry.text, [path[depth:] for path in wanted]) if entry.text else {}
                found |= {entry.path + path: entry.begin + line - 1 for path, line in lines.items()}
                found[entry.path] = entry.line
    return nearest(found, paths)


def _entries(reopen: Callable[[], TextIO], name: str) -> Generator[_Entry, None, None]:
    """The whole, then what is in it in its order; before the products of a mapping an entry for their list."""
    with reopen() as text:
        window = JsonWindow(text, name)
        window.next()
        yield _Entry((), window.line)
        if window.next() == "[":
            yield from _items(window)
        elif window.next() == "{":
            window.take("{")
            while window.next() != "}":
                yield from _member(window)
                if window.next() != "}":
                    window.take(",")
                    window.expect('"')
            window.take("}")
        else:
            return
        window.end()


def _member(window: JsonWindow) -> Iterator[_Entry]:
    window.expect('"')
    line = window.line
    key, _ = window.value()
    window.take(":")
    if key == "products" and window.next() == "[":
        yield _Entry(_PRODUCTS, line)
        yield from _items(window)
    else:
        yield _read(window, (key,), line)


def _items(window: JsonWindow) -> Iterator[_Entry]:
    window.take("[")
    place = 0
    while window.next() != "]":
        if place:
            window.take(",")
        window.next()
        yield _read(window, ("products", place), window.line)
        place += 1
    window.take("]")


def _read(window: JsonWindow, path: FieldPath, line: int) -> _Entry:
    window.next()
    begin = window.line
    value, text = window.value()
    return _Entry(path, line, begin, value, text, tuple(window.reader.repeated(value, path)))
