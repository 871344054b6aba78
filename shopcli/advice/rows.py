"""The rows of a comparison: every attribute that is stated, brought to one unit, with the best values found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.advice.uses import ASPECTS, keys_of
from shopcli.advice.wording import availability_text, say
from shopcli.attributes.facts import Fact, attribute, display, facts, key_of
from shopcli.attributes.quantity_text import format_together
from shopcli.attributes.table import ATTRIBUTES, Better
from shopcli.catalog.money import format_money, names_amount
from shopcli.catalog.product import AttributeValue, Availability, Product
from shopcli.query.need import Language, Need
from shopcli.search.reasons import value_text
from shopcli.search.relevance import telling_keys, wanted_keys
from shopcli.search.wishes import measure_of
from shopcli.text import fold, one_line, shorten

_LONGEST = 60
"""Characters of a value; what is longer is somebody talking, or a list that is cut."""
_TASTE = frozenset({"screen_size", "fits_laptops", "cable_length", "driver_size", "curved", "rgb", "number_pad"})
"""More of these is not better by itself; a wish may make it so."""
_DECIDING = frozenset(key for keys in ASPECTS.values() for key in keys)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one product states, empty where it does not; `value` is a number in the row's base unit, or a yes or no."""

    text: str = ""
    value: Decimal | float | bool | None = None
    best: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`key` is `price`, `rating`, `stock`, or an attribute's canonical key; a cell for each product."""

    key: str
    name: str
    better: Better
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        return len({_folded(cell) for cell in self.cells}) > 1

    @property
    def numbers(self) -> list[float | None]:
        return [None if cell.value is None else float(cell.value) for cell in self.cells]


def _folded(cell: Cell) -> object:
    return fold(cell.text) if cell.value is None else cell.value


def leading_rows(products: Sequence[Product], language: Language) -> Iterator[Row]:
    """Price, rating and stock; prices in several currencies are shown and not compared."""
    one_currency = len({product.currency for product in products}) == 1
    prices = [
        Cell(one_line(format_money(each.price, each.currency, language)), each.price if one_currency else None)
        if each.price is not None
        else Cell()
        for each in products
    ]
    yield _with_best("price", say("price", language), "less" if one_currency else "", prices)
    yield _with_best("rating", say("rating", language), "more", [_rating(each, language) for each in products])
    yield _with_best("stock", say("stock", language), "", [_stock(each, language) for each in products])


def _rating(product: Product, language: Language) -> Cell:
    rating = product.rating
    if rating is None:
        return Cell()
    phrase = "rated_uncounted" if rating.count is None else "rated"
    count = "" if rating.count is None else f"{rating.count:,}"
    value, scale = (f"{number.normalize():f}" for number in (rating.value, rating.scale))
    return Cell(say(phrase, language, value=value, scale=scale, count=count), rating.of_five)


def _stock(product: Product, language: Language) -> Cell:
    if product.in_stock is None:
        return Cell()
    state = product.availability or (Availability.IN_STOCK if product.in_stock else Availability.OUT_OF_STOCK)
    if state is Availability.IN_STOCK and not product.in_stock:
        state = Availability.OUT_OF_STOCK
    return Cell(availability_text(state, language), product.in_stock)


def attribute_rows(products: Sequence[Product], need: Need) -> list[Row]:
    """Every attribute that any of the products states, in the catalog's order."""
    found = [facts(product.attributes) for product in products]
    stated = [_stated(product) for product in products]
    keys = dict.fromkeys(key for one in stated for key in one)
    return [_row(key, [one.get(key, []) for one in found], [one.get(key) for one in stated], need) for key in keys]


def _stated(product: Product) -> dict[str, tuple[str, AttributeValue]]:
    """Key → the catalog's own name and value; what a product costs is not an attribute's to say."""
    stated: dict[str, tuple[str, AttributeValue]] = {}
    for name, value in product.attributes.items():
        text = value_text(value, "en")
        if text and not names_amount(text) and not names_amount(name):
            stated.setdefault(key_of(name, value), (name, value))
    return stated


def _row(
    key: str, found: Sequence[Sequence[Fact]], stated: Sequence[tuple[str, AttributeValue] | None], need: Need
) -> Row:
    language = need.language
    name = display(key, language) if key in ATTRIBUTES else one_line(next(one[0] for one in stated if one))
    values = [_value(facts_of, one) for facts_of, one in zip(found, stated, strict=True)]
    texts = [shorten(value_text(one[1], language), _LONGEST) if one else "" for one in stated]
    known = attribute(key)
    # Shops write resolutions as sides, which say more than the pixels that they multiply to.
    measured = all(isinstance(value, float) or not text for value, text in zip(values, texts, strict=True))
    if measured and known.dimension not in ("", "resolution"):
        numbers = [value for value in values if isinstance(value, float)]
        # "Processor cores: 8", not "8 cores".
        dimension = "" if known.dimension == "cores" else known.dimension
        written = iter(format_together(numbers, dimension, language, known.unit))
        texts = [next(written) if isinstance(value, float) else "" for value in values]
    cells = [Cell(text, value) for text, value in zip(texts, values, strict=True)]
    return _with_best(key, name, better_of(key, need), cells)


def _value(found: Sequence[Fact], stated: tuple[str, AttributeValue] | None) -> float | bool | None:
    """The one number that is stated, or a plain yes or no; `None` for anything else."""
    if stated is None or len(found) != 1 or isinstance(found[0], str):
        return None
    return found[0]


def better_of(key: str, need: Need) -> Better:
    """Which way is better: as the need asks, else as nobody would dispute."""
    for requirement in need.requirements:
        if requirement.attribute == key and requirement.operator in ("<", "<=", ">", ">="):
            return "less" if requirement.operator in ("<", "<=") else "more"
    for wish in need.wishes:
        measure = measure_of(wish.kind)
        if measure and key in measure.keys:
            return "less" if measure.lower_is_better else "more"
    if key in _TASTE:
        return ""
    known = attribute(key)
    return "more" if known.kind == "yes_no" else known.better


def _with_best(key: str, name: str, better: Better, cells: Sequence[Cell]) -> Row:
    """The row with its best values marked, where at least two are known and not all of them are equal."""
    values = [cell.value for cell in cells if cell.value is not None]
    if not better or len(set(values)) < 2:
        return Row(key, name, better, tuple(cells))
    best = min(values) if better == "less" else max(values)
    return Row(key, name, better, tuple(Cell(cell.text, cell.value, cell.value == best) for cell in cells))


def by_weight(rows: Sequence[Row], need: Need) -> list[Row]:
    """Those that the need asks about first, then by how much they decide, say about the kind, and tell apart."""
    order = {key: place for place, key in enumerate(telling_keys(need))}
    used = (key for wish in need.wishes for key in keys_of(wish))
    asked = {key: place for place, key in enumerate(dict.fromkeys((*wanted_keys(need), *used)))}

    def weight(row: Row) -> tuple[float, float]:
        telling = 1 - order[row.key] / len(order) if row.key in order else 0.0
        stated = sum(bool(cell.text) for cell in row.cells) / len(row.cells)
        decides = row.key in _DECIDING and None not in row.numbers
        return (asked.get(row.key, len(asked)), -(telling + _spread(row) + stated + decides))

    return sorted(rows, key=weight)


def _spread(row: Row) -> float:
    """How far apart the values stand, from 0 to 1; texts that differ tell less than numbers."""
    numbers = [number for number in row.numbers if number is not None]
    if len(numbers) < 2:
        return 0.3
    high, low = max(numbers), min(numbers)
    return (high - low) / high if high > 0 else 0.0
