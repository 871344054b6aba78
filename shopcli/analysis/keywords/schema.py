"""What a catalog states of products of each kind, learned from it in one pass: its own vocabulary of values."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from shopcli.attributes.facts import attribute, canonical
from shopcli.catalog.product import AttributeValue, Product
from shopcli.text import fold, has_han, one_line

MOST_VALUES = 400
"""Values of a kind that are looked for."""
_MOST_HELD = 20_000
"""Values of a kind that are counted while a catalog is read; beyond that the rarest are given up."""
_LONGEST_VALUE = 40


@dataclass(frozen=True, slots=True)
class KindSchema:
    """Of the products in one category. `stating` counts those that state an attribute, by its canonical key."""

    products: int
    stating: Mapping[str, int]
    values: Mapping[str, tuple[str, ...]]
    """A folded text value → the keys that it is stated under."""


@dataclass(frozen=True, slots=True)
class Schema:
    """By kind, the last name of a product's category; `names` are the catalog's own for each key."""

    kinds: Mapping[str, KindSchema]
    names: Mapping[str, str]

    def of(self, product: Product) -> KindSchema:
        return self.kinds.get(kind_of(product)) or KindSchema(0, {}, {})


def kind_of(product: Product) -> str:
    return product.category[-1] if product.category else ""


@dataclass(slots=True)
class SchemaBuilder:
    """Takes products one by one; what it holds is bounded by kinds and values, not by products."""

    _products: Counter[str] = field(default_factory=Counter)
    _stating: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    _values: dict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    _names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, product: Product) -> None:
        kind = kind_of(product)
        self._products[kind] += 1
        values = self._values[kind]
        for name, value in product.attributes.items():
            key = canonical(name)
            self._stating[kind][key] += 1
            self._names[key][name] += 1
            values.update((text, key) for text in _texts(value, key))
        for variant in product.variants:
            values.update(
                (text, canonical(name)) for name, value in variant.options.items() for text in _texts(value, "")
            )
        if len(values) > _MOST_HELD:
            self._values[kind] = Counter(dict(values.most_common(_MOST_HELD // 2)))

    def build(self) -> Schema:
        kinds = {
            kind: KindSchema(count, dict(self._stating[kind]), self._common(kind))
            for kind, count in self._products.items()
        }
        return Schema(kinds, {key: names.most_common(1)[0][0] for key, names in self._names.items()})

    def _common(self, kind: str) -> Mapping[str, tuple[str, ...]]:
        """The values that more than one product states; of one alone nobody can tell a value from a remark."""
        keys: dict[str, dict[str, None]] = defaultdict(dict)
        for (text, key), count in self._values[kind].most_common(MOST_VALUES):
            if count > 1:
                keys[text][key] = None
        return {text: tuple(own) for text, own in keys.items()}


def _texts(value: AttributeValue, key: str) -> list[str]:
    """The words that a value consists of, where it is words: a number is found by its unit."""
    if attribute(key).kind in ("number", "yes_no"):
        return []
    parts = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
    return [text for part in parts if is_telling(text := fold(one_line(part)))]


def is_telling(text: str) -> bool:
    """Whether a text, found in another, is likely to mean what it says as a value."""
    least = 2 if has_han(text) else 3
    return least <= len(text) <= _LONGEST_VALUE and any(sign.isalpha() for sign in text) and text not in _EMPTY


_EMPTY = frozenset(
    ("yes", "none", "n/a", "other", "others", "unknown", "standard", "是的", "没有", "其他", "支持", "默认")
)
