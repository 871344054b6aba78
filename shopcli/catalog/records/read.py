"""Raw records to a `Store` and its `Product`s: each record by itself, then what only the whole catalog can tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from shopcli.catalog.formats.document import Document, Fault, FieldPath
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Problem, Product, Store
from shopcli.catalog.records.fields import shown
from shopcli.catalog.records.promotions import read_promotions
from shopcli.catalog.records.read_product import read_product
from shopcli.catalog.records.read_store import read_store
from shopcli.catalog.records.staged import staged
from shopcli.text import one_line


def read(document: Document, name: str, stem: str) -> Loaded:
    """What the document holds, as far as it can be used. `stem` names the shop where its store does not.

    Never raises for what a record holds: everything that is wrong is among the problems, in the order of the file.
    """
    store, promotion_records, store_faults = read_store(document.store, stem)
    reader = ProductReader(document, store)
    products = list(reader.products())
    promotions, faults = read_promotions(promotion_records, store_faults, _ids(products))
    everywhere = [*document.faults, *(fault.inside(("store",)) for fault in faults), *reader.faults]
    if bare := bare_fault(reader.bare, ("products", reader.first_bare, "price"), document):
        everywhere.append(bare)
    problems = problems_of(name, document, everywhere, reader.ids)
    return Loaded(replace(store, promotions=promotions), products, problems)


def _ids(products: list[Product]) -> set[str]:
    return {each.id for each in products} | {variant.id for each in products for variant in each.variants}


class ProductReader:
    """Reads the products of a document, or of one piece of it; what else is told of them is complete at the end."""

    def __init__(
        self, document: Document, store: Store, first: int = 0, earlier: Mapping[str, FieldPath] | None = None
    ) -> None:
        """`first` is the place of a piece's first record, `earlier` are ids of products before it, and where."""
        self.faults: list[Fault] = []
        self.ids: dict[int, str] = {}
        """By place, as the file has them."""
        self.places: list[int] = []
        """Of the products that can be used."""
        self.bare = 0
        """How many products have a price and nothing that says its currency."""
        self.first_bare = 0
        self._document = document
        self._store = store
        self._first = first
        self._first_place: dict[str, FieldPath] = dict(earlier or {})

    def products(self) -> Iterator[Product]:
        for place, raw in enumerate(staged(self._document.products), self._first):
            product, faults = read_product(raw, self._store)
            self.ids[place] = product.id if product else _raw_id(raw)
            if product:
                here = ("products", place, "id")
                if (first := self._first_place.setdefault(product.id, here)) is not here:
                    faults, product = [_repeated(product.id, first)], None
            if faults:
                self.faults += (fault.inside(("products", place)) for fault in faults)
            if product:
                self.places.append(place)
                if product.currency is None and _is_priced(product) and not _says_currency(raw):
                    self.first_bare = self.first_bare if self.bare else place
                    self.bare += 1
                yield product


def bare_fault(count: int, first: FieldPath, document: Document) -> Fault | None:
    """Once for the whole file, at the `first` price. A currency that is wrong has been reported where it stands."""
    if not count or _says_currency(document.store):
        return None
    cause = f"{count:,} product{'s have' if count > 1 else ' has'} a price without a currency"
    return Fault(first, cause, document.currency_hint)


def _is_priced(product: Product) -> bool:
    return product.price is not None or any(variant.price is not None for variant in product.variants)


def _says_currency(record: Any) -> bool:
    return isinstance(record, dict) and bool(record.get("currency"))


def _raw_id(raw: Any) -> str:
    found = raw.get("id") if isinstance(raw, dict) else None
    return str(found) if isinstance(found, str | int) else ""


def _repeated(product_id: str, first: FieldPath) -> Fault:
    cause = f"{shown(product_id)} is the id of an earlier product"
    return Fault(("id",), cause, "give each product its own id", fatal=True, earlier=first)


def problems_of(name: str, document: Document, faults: Sequence[Fault], ids: Mapping[int, str]) -> list[Problem]:
    """The faults with their lines, which are searched only when there is a fault. `ids` are the records', by place."""
    if not faults:
        return []
    paths = {fault.path for fault in faults} | {fault.earlier for fault in faults if fault.earlier is not None}
    lines = document.locate(paths)
    problems = []
    for fault in faults:
        earlier = lines.get(fault.earlier) if fault.earlier is not None else None
        place = fault.path[1] if len(fault.path) > 1 and fault.path[0] == "products" else None
        called = _called(fault.path, document.names)
        problems.append(
            Problem(
                file=name,
                cause=fault.cause if earlier is None else f"{fault.cause}, in line {earlier}",
                hint=f"add `{called}`" if fault.hint.startswith("add `") else fault.hint,
                line=lines.get(fault.path),
                field=called,
                product_id=(ids.get(place) or None) if isinstance(place, int) else None,
                fatal=fault.fatal,
            )
        )
    return sorted(problems, key=lambda problem: problem.line or 0)


def _called(path: FieldPath, names: Mapping[str, str]) -> str:
    """A field as the file calls it."""
    last = next((part for part in reversed(path) if isinstance(part, str)), "")
    return names.get(last) or field_name(path)


def field_name(path: FieldPath) -> str:
    """A path as it is written: `variants[0].price` inside a product, `store.currency` outside."""
    inside = path[2:] if path[:1] in (("products",), ("lines",)) else path
    name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in inside)
    return one_line(name.removeprefix("."))
