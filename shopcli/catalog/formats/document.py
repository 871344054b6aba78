"""What a format makes of a file: raw records, before anything is known about their fields."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from shopcli.catalog.records.fields import shown
from shopcli.errors import CatalogError

FieldPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands: `("products", 17, "variants", 0, "price")`."""

Locate: TypeAlias = Callable[[Collection[FieldPath]], Mapping[FieldPath, int]]
"""Finds the lines, from 1, of many paths in one pass; a path that is not there gets its nearest container's."""

FORMATS_HINT = "see `shopcli catalog schema` for the native shape, docs/catalog-format.md for shops' exports"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one path. `fatal` means that the record, or the line, had to be left out.

    Where `earlier` stands, its line is put after the cause.
    """

    path: FieldPath
    cause: str
    hint: str = ""
    fatal: bool = False
    earlier: FieldPath | None = None

    def inside(self, container: FieldPath) -> "Fault":
        """The same fault, its path starting further out."""
        return replace(self, path=(*container, *self.path))


@dataclass(frozen=True, slots=True)
class Document:
    """`store` and `products` as the parser left them; their paths start with their names.

    `products` are read once, in order; `faults` may grow while they are, and `locate` works after.
    """

    store: Any
    products: Iterable[Any]
    faults: Sequence[Fault]
    locate: Locate
    names: Mapping[str, str] = field(default_factory=dict)
    """What the file calls a native field, where it has a name of its own: `price` → `Variant Price`."""
    currency_hint: str = "write `currency` into `store`, such as USD or CNY"
    """What to do where prices have no currency."""


def of_tree(tree: Any, faults: Sequence[Fault], locate: Locate, name: str) -> Document:
    """The document of a whole parsed file. Raises `CatalogError` where it is no catalog."""
    if isinstance(tree, list):
        return Document(None, tree, [fault.inside(("products",)) for fault in faults], _in_bare_list(locate))
    if not isinstance(tree, dict):
        what = "holds nothing" if tree is None else f"holds {shown(tree)}, neither a list of products nor a mapping"
        raise CatalogError(f"{name}: {what}", hint=FORMATS_HINT)
    products = tree.get("products")
    if not isinstance(products, list):
        what = f"`products` is {shown(products)}, not a list" if "products" in tree else "there is no `products`"
        raise CatalogError(f"{name}: {what}", hint="put the products into a list under `products`")
    unknown = [unknown_field((key,)) for key in tree if key not in ("store", "products", "$schema")]
    return Document(tree.get("store"), products, [*faults, *unknown], locate)


def _in_bare_list(locate: Locate) -> Locate:
    def located(paths: Collection[FieldPath]) -> Mapping[FieldPath, int]:
        lines = locate([path[1:] for path in paths])
        return {path: lines[path[1:]] for path in paths if path[1:] in lines}

    return located


def unknown_field(path: FieldPath) -> Fault:
    """The fault of a key beside `store` and `products`."""
    return Fault(path, "is not a known field", "a catalog holds `store` and `products`")


def twice(path: FieldPath) -> Fault:
    """The fault of a key that a mapping holds more than once."""
    return Fault(path, "stands more than once; the last one counts", "keep one of them")
