"""Attributes and their values in running text: numbers with units, values that the catalog knows, features."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from shopcli.analysis.keywords.found import Pair, Passage, Standing
from shopcli.analysis.keywords.names_near import key_near
from shopcli.analysis.keywords.passages import clause_around, folded_in_place, occurrences, passages
from shopcli.analysis.keywords.schema import KindSchema, Schema, kind_of
from shopcli.attributes.facts import Fact, facts, stated
from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.title_facts import title_facts
from shopcli.attributes.unit_table import INCHES
from shopcli.attributes.units import Quantity, read_quantities
from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.text import fold, has_han, one_line

_SAME = 0.02
"""Of the larger: numbers that differ by less are told as the same ("1.2 kg" beside "1210 g")."""
_USUAL = 0.5
"""The share of a kind's products that must state an attribute for a bare number of a title to be taken for it."""
_NO_NUMBER = Pattern(
    r"\d+[\s-]in[\s-]\d+(?!\d*\s?[x×])|(?:2\.5|3\.5|6\.3)\s?(?:mm|毫米)|2\.4\s?ghz", flags=re.IGNORECASE
)
"""2-in-1, the sizes of audio plugs, and the band of radios."""
_ROUGH = Pattern(r"\d+\s?k", flags=re.IGNORECASE)
"""4K names a class of resolutions, which no count of pixels contradicts."""
_TOO_GENERAL = frozenset(
    ("wired", "wireless", "touch", "speaker", "speakers", "webcam", "有线", "无线", "触摸", "音箱", "指纹")
)
"""Names of attributes that titles and running text use in other senses."""
_NO_BEFORE = Pattern(
    r"(?:\b(?:no|not|non|without|lacks|never)\b[\w\s-]{0,10}|(?:无|不支持|没有|不带|非|不含)\s?)$", flags=re.IGNORECASE
)
_FOR_OTHERS = Pattern(
    r"(?:\b(?:for|fits?|compatible with|supports?|works with|than)\b[\w\s-]{0,16}"
    r"|(?:适用|兼容|适配|支持|最大支持|比)[^，,。；]{0,6})$",
    flags=re.IGNORECASE,
)
"""What stands before a number that may be another thing's: "fits laptops up to 15 inches"."""


def pairs_in(product: Product, schema: Schema) -> tuple[Pair, ...]:
    """In the order of the texts; where two readings overlap, the first and longer one."""
    kind, own = schema.of(product), _stated(product)
    found: list[Pair] = []
    for passage in passages(product):
        taken: list[tuple[int, int]] = []
        readings = [*_numbers(passage, kind, own), *_values(passage, kind), *_features(passage)]
        for start, end, key, fact in sorted(readings, key=lambda one: (one[0], -one[1])):
            if any(start < right and left < end for left, right in taken):
                continue
            taken.append((start, end))
            standing = _standing(key, fact, own, fold(passage.text[start:end]))
            if standing == "differs" and _may_be_meant_otherwise(passage, start, end, fact, own):
                continue
            instead = _own_words(product, key) if standing == "differs" else ""
            found.append(Pair(key, one_line(passage.text[start:end]), passage.place, start, end, standing, instead))
    return tuple(found)


_Reading = tuple[int, int, str, Fact]


def _numbers(passage: Passage, kind: KindSchema, own: Mapping[str, list[Fact]]) -> Iterator[_Reading]:
    named = title_facts(passage.text) if passage.place == "title" else {}
    for quantity in read_quantities(passage.text):
        if _NO_NUMBER.match(passage.text, quantity.start):
            continue
        if key := _key_of(quantity, passage, named, kind, own):
            yield quantity.start, quantity.end, key, float(quantity.value)


def _key_of(
    quantity: Quantity,
    passage: Passage,
    named: Mapping[str, tuple[float, ...]],
    kind: KindSchema,
    own: Mapping[str, list[Fact]],
) -> str | None:
    """What its clause calls it, then what titles mean by its unit; or whatever the product states with that value."""
    value, keys = float(quantity.value), _keys_for(quantity, kind)
    by_title = (key for key in keys if any(_near(value, one) for one in named.get(key, ())))
    key = key_near(passage.text, quantity.start, quantity.end, quantity.dimension, keys) or next(by_title, None)
    if key and any(_same(value, fact) for fact in own.get(key, ())):
        return key
    elsewhere = (other for other in keys if any(_same(value, fact) for fact in own.get(other, ())))
    if key or passage.place == "title":
        key = next(elsewhere, key)
    if key or passage.place != "title":
        return key
    usual = [key for key in keys if kind.stating.get(key, 0) >= max(1, kind.products * _USUAL)]
    return usual[0] if len(usual) == 1 else None


def _keys_for(quantity: Quantity, kind: KindSchema) -> list[str]:
    """The attributes that a number of this unit may be: those that products of the kind state, else any."""
    possible = [
        key
        for key, known in ATTRIBUTES.items()
        if known.kind == "number"
        and known.dimension == quantity.dimension
        and (known.unit != "in" or quantity.unit in INCHES)
    ]
    return [key for key in possible if key in kind.stating] or possible


def _values(passage: Passage, kind: KindSchema) -> Iterator[_Reading]:
    """Values that other products of the kind state, where only one attribute has them."""
    for start, end, value in occurrences(folded_in_place(passage.text), kind.values):
        keys = kind.values[value]
        if len(keys) == 1:
            yield start, end, keys[0], value


def _features(passage: Passage) -> Iterator[_Reading]:
    low = folded_in_place(passage.text)
    for start, end, name in occurrences(low, _feature_names()):
        first, _ = clause_around(low, start, end)
        yield start, end, _feature_names()[name], not _NO_BEFORE.search(low[first:start])


@cache
def _feature_names() -> Mapping[str, str]:
    """What yes-or-no attributes are called, where that cannot be taken for anything else."""
    found: dict[str, str] = {}
    for key, known in ATTRIBUTES.items():
        if known.kind == "yes_no":
            for name in (known.english, known.chinese, *known.aliases):
                folded = fold(name)
                if len(folded) >= (2 if has_han(folded) else 5) and folded not in _TOO_GENERAL:
                    found.setdefault(folded, key)
    return found


def _stated(product: Product) -> Mapping[str, list[Fact]]:
    """All that the product or any of its variants states, its category and brand among it."""
    own = {key: list(values) for key, values in facts(product.attributes).items()}
    for variant in product.variants:
        for key, values in facts({**variant.options, **variant.attributes}).items():
            own.setdefault(key, []).extend(values)
    for key, text in (("brand", product.brand), ("category", kind_of(product))):
        if text:
            own.setdefault(key, []).append(fold(text))
    return own


def _standing(key: str, fact: Fact, own: Mapping[str, list[Fact]], said: str) -> Standing:
    stated_facts = own.get(key)
    if not stated_facts:
        # "Ethernet" among the ports says as much as an attribute of that name.
        return "stated" if not isinstance(fact, float) and _stands_in_a_text(said, own) else "missing"
    if any(_same(fact, other) for other in stated_facts):
        return "stated"
    return "differs" if any(type(other) is type(fact) for other in stated_facts) else "stated"


def _stands_in_a_text(said: str, own: Mapping[str, list[Fact]]) -> bool:
    return any(isinstance(fact, str) and said in fact for stated_facts in own.values() for fact in stated_facts)


def _own_words(product: Product, key: str) -> str:
    """What the product's attributes state under a key, as they write it."""
    found = stated(product.attributes, key)
    value = found[1] if found else ""
    return one_line(", ".join(value) if isinstance(value, tuple) else str(value))


def _same(fact: Fact, other: Fact) -> bool:
    if isinstance(fact, bool) or isinstance(other, bool):
        return fact is other
    if isinstance(fact, float) and isinstance(other, float):
        return _near(fact, other)
    return isinstance(fact, str) and isinstance(other, str) and (fact in other or other in fact)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME * max(abs(one), abs(other))


def _may_be_meant_otherwise(passage: Passage, start: int, end: int, fact: Fact, own: Mapping[str, list[Fact]]) -> bool:
    """Whether what does not agree with the attributes may be about something else, or be said roughly."""
    if passage.place == "description" and not isinstance(fact, float):
        return True
    said = passage.text[start:end].strip()
    if _ROUGH.fullmatch(said) or _FOR_OTHERS.search(passage.text[max(0, start - 30) : start]):
        return True
    # "4 GB" of a processor "V40 4 GB" is not the machine's memory.
    return isinstance(fact, float) and _stands_in_a_text(fold(said), own)
