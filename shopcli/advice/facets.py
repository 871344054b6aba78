"""How the products of a category differ: ranges, shares and values of what they state."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median_low, quantiles

from shopcli.attributes.facts import Fact, attribute, display, facts, key_of
from shopcli.attributes.quantity_text import format_together
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.money import names_amount
from shopcli.catalog.product import Product
from shopcli.query.need import Language, Need
from shopcli.search.reasons import value_text
from shopcli.search.relevance import telling_keys
from shopcli.text import fold, one_line

_FEWEST = 0.3
"""The share of products that must state an attribute before it tells about the category."""
_VALUES = 3
_COMMON = 0.5
"""The share of texts that the most frequent ones must make up."""
_LONG_VALUE = 30


@dataclass(frozen=True, slots=True)
class Facet:
    """One attribute over a category; which fields hold anything depends on what it states.

    `low`, `middle` and `high` are numbers in base units with their `texts`; `share` is of those that say yes, of those
    that say either; `values` are the most frequent texts with their counts.
    """

    key: str
    name: str
    stated: int
    low: float | None = None
    middle: float | None = None
    high: float | None = None
    texts: tuple[str, ...] = ()
    share: float | None = None
    values: tuple[tuple[str, int], ...] = ()
    written: Mapping[float, str] = field(default_factory=dict)
    """How shops write a number, where that says more than the number: 3840 x 2160."""
    weight: float = 0.0


@dataclass(slots=True)
class _Column:
    name: str
    numbers: list[float]
    answers: list[bool]
    texts: list[str]
    written: dict[float, str]


def facets(products: Sequence[Product], need: Need, most: int) -> tuple[Facet, ...]:
    """The attributes that tell these products apart best, at most `most` of them."""
    columns: dict[str, _Column] = {}
    for product in products:
        found = facts(product.attributes)
        for name, value in product.attributes.items():
            text = value_text(value, need.language)
            if names_amount(text) or names_amount(name):
                continue
            key = key_of(name, value)
            shown = display(key, need.language) if key in ATTRIBUTES else one_line(name)
            column = columns.setdefault(key, _Column(shown, [], [], [], {}))
            _add(column, found.get(key, ()), text)
    order = {key: place for place, key in enumerate(telling_keys(need))}
    made = [
        _facet(key, column, need.language, order.get(key, len(order)), len(order))
        for key, column in columns.items()
        if column.numbers or column.answers or column.texts
    ]
    known = [facet for facet in made if facet.stated >= max(2, _FEWEST * len(products)) and facet.weight > 0]
    return tuple(sorted(known, key=lambda facet: (-facet.weight * facet.stated, facet.key))[:most])


def _add(column: _Column, found: Sequence[Fact], text: str) -> None:
    if len(found) == 1 and isinstance(found[0], bool):
        column.answers.append(found[0])
    elif len(found) == 1 and isinstance(found[0], float):
        column.numbers.append(found[0])
        column.written.setdefault(found[0], text)
    elif text and len(text) <= _LONG_VALUE:
        column.texts.append(text)


def _facet(key: str, column: _Column, language: Language, place: int, places: int) -> Facet:
    """By what most products state it as; `place` among what tells about devices raises its weight."""
    telling = 1 + (places - place) / max(places, 1)
    stated = len(column.numbers), len(column.answers), len(column.texts)
    if stated[0] == max(stated):
        return _range(key, column, language, telling)
    if stated[1] == max(stated):
        share = sum(column.answers) / len(column.answers)
        return Facet(key, column.name, stated[1], share=share, weight=telling * (1 - abs(2 * share - 1)))
    counted = Counter(map(fold, column.texts)).most_common()
    written = {fold(text): text for text in reversed(column.texts)}
    values = tuple((written[value], count) for value, count in counted[:_VALUES])
    # What nearly every product words differently tells nothing in a line.
    common = sum(count for _, count in values) >= _COMMON * stated[2]
    apart = 1 - counted[0][1] / stated[2] if common else 0.0
    return Facet(key, column.name, stated[2], values=values, weight=telling * apart / 2)


def _range(key: str, column: _Column, language: Language, telling: float) -> Facet:
    numbers = sorted(column.numbers)
    low, middle, high = numbers[0], median_low(numbers), numbers[-1]
    written = column.written if attribute(key).dimension == "resolution" else {}
    texts = written_together(key, [low, middle, high], written, language)
    lower, _, upper = quantiles(numbers, n=4) if len(numbers) > 1 else (low, low, low)
    apart = min(1.0, (upper - lower) / middle) if middle > 0 else 0.0
    return Facet(
        key, column.name, len(numbers), low, middle, high, tuple(texts), written=written, weight=telling * apart
    )


def written_together(key: str, values: Sequence[float], written: Mapping[float, str], language: Language) -> list[str]:
    """`values` of an attribute in one unit, or as shops write them."""
    if all(value in written for value in values):
        return [written[value] for value in values]
    known = attribute(key)
    return format_together(values, "" if known.dimension == "cores" else known.dimension, language, known.unit)


def middles(products: Sequence[Product], keys: Sequence[str]) -> dict[str, tuple[float, int]]:
    """Key → the middle number, or the share of those that say yes, with how many of `products` state it."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for product in products:
        stated = facts(product.attributes)
        for key in keys:
            values = stated.get(key, ())
            if len(values) == 1 and isinstance(values[0], float | bool):
                found[key].append(float(values[0]))
    yes_no = {key for key in keys if attribute(key).kind == "yes_no"}
    return {
        key: (sum(values) / len(values) if key in yes_no else median_low(values), len(values))
        for key, values in found.items()
    }
