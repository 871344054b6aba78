"""Native YAML, quoted by the rules that `formats/yaml_format` reads by: the core schema of YAML 1.2."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from shopcli.catalog.formats.yaml_format import MERGE, plain_scalar
from shopcli.catalog.native import product_record, store_record
from shopcli.catalog.product import Product, Store
from shopcli.catalog.writing.json_text import number_text

_TAG = "tag:yaml.org,2002:"
_WIDTH = 120


def native_yaml(products: Iterable[Product], store: Store) -> Iterator[str]:
    yield _dumped({"store": store_record(store)})
    opening = "products:\n"
    for product in products:
        yield opening + _dumped([product_record(product, store.currency)])
        opening = ""
    if opening:
        yield "products: []\n"


def _dumped(value: Any) -> str:
    import yaml

    text: str = yaml.dump(value, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text


@cache
def _dumper() -> Any:
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # chosen at run time
        def ignore_aliases(self, data: Any) -> bool:
            return True

        def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
            """What a scalar is without quotes; `no`, a text to this reader alone, is quoted for the others."""
            if kind is yaml.ScalarNode and implicit[0] and (found_kind := _kind(value)) != "str":
                return _TAG + found_kind
            found: str = super().resolve(kind, value, implicit)
            return found

        def represent_number(self, value: Decimal) -> yaml.Node:
            text = number_text(value)
            node: yaml.Node = self.represent_scalar(_TAG + _kind(text), text)
            return node

        def represent_text(self, value: str) -> yaml.Node:
            node: yaml.Node = self.represent_scalar(f"{_TAG}str", str(value), "|" if "\n" in value else None)
            return node

    Dumper.add_multi_representer(Decimal, Dumper.represent_number)
    Dumper.add_multi_representer(str, Dumper.represent_text)
    # The base class represents exactly `str` in its own way, which comes before that of all texts.
    Dumper.add_representer(str, Dumper.represent_text)
    return Dumper


def _kind(plain: str) -> str:
    """The last part of the tag of a scalar without quotes."""
    if plain == MERGE:
        return "merge"
    match plain_scalar(plain):
        case None:
            return "null"
        case bool():
            return "bool"
        case int():
            return "int"
        case Decimal():
            return "float"
        case _:
            return "str"
