"""Which of the compared is the best for what: decided by values that all of them state, or not decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.advice.columns import handle
from shopcli.advice.rows import Row
from shopcli.advice.uses import ASPECTS, ONE_DECIDES, keys_of
from shopcli.advice.wording import in_sentence, listed, say
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.query.need import Language, Need, Wish
from shopcli.search.wishes import UNKNOWN, rating_score, says, term_score, wish_scores
from shopcli.text import fold, one_line

_CLOSE_RATING = 0.02
"""Of `rating_score`; a tenth of half a star, drawn together where few have rated."""
_MODEST = 3.5
"""Stars that a product is presumed to have until enough buyers say otherwise: in most shops all are rated well."""
_CLEAR = 0.1
"""How far the best for a use must be ahead, on a scale from 0 to 1."""
_NEARLY = 0.03
"""The share by which two numbers must differ before one of them leads."""
_SAID = 0.4
"""How much the shop's own tags and texts count for a use, beside what is measured."""
_REASONS = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """`winner` is the place of a product; `None` where none is clearly ahead, and `reason` says why.

    `use` is a stable word (`price`, `rating`, an aspect; `use` and `wish` for what the need names), `label` its name.
    """

    use: str
    label: str
    winner: int | None
    reason: str
    gap: Decimal | None = None
    """By how much the cheapest costs less than the next, for `price`."""


def verdicts(products: Sequence[Product], rows: Mapping[str, Row], need: Need, mean_rating: float) -> Iterator[Verdict]:
    """What the need wishes for first, then price, what the attributes decide, and the ratings."""
    language = need.language
    for wish in need.wishes:
        yield _asked(wish, products, rows, need)
    yield from _price(products, rows["price"], language)
    for aspect, keys in ASPECTS.items():
        yield from _aspect(aspect, _deciding(aspect, keys, rows), language)
    yield from _rating(products, rows["rating"], mean_rating, language)


def _price(products: Sequence[Product], row: Row, language: Language) -> Iterator[Verdict]:
    """Silent where a price is unknown or in another currency: the comparison says that once for all."""
    prices = [product.price for product in products if product.price is not None]
    if len(prices) < len(products) or len({product.currency for product in products}) > 1:
        return
    label = say("use_price", language)
    low, following = sorted(prices)[:2]
    if low == following:
        same = [place for place, price in enumerate(prices) if price == low]
        yield Verdict(
            "price",
            label,
            None,
            say("same_price", language, handles=listed([handle(place) for place in same], language)),
        )
        return
    gap = following - low
    amount = one_line(format_money(gap, products[0].currency, language))
    yield Verdict("price", label, prices.index(low), say("cheapest", language, amount=amount), gap)


def _rating(products: Sequence[Product], row: Row, mean_rating: float, language: Language) -> Iterator[Verdict]:
    """The highest rating wins only where it still does once few ratings are drawn to a modest one."""
    if any(product.rating is None for product in products) or not row.differs:
        return
    stated = [value or 0.0 for value in row.numbers]
    drawn = [rating_score(product, min(mean_rating, _MODEST)) for product in products]
    first, second = sorted(drawn, reverse=True)[:2]
    highest, label = stated.index(max(stated)), say("use_rating", language)
    if first - second < _CLOSE_RATING:
        yield Verdict("rating", label, None, say("close_ratings", language))
    elif drawn[highest] < first:
        yield Verdict("rating", label, None, say("few_ratings", language, handle=handle(highest)))
    else:
        place = drawn.index(first)
        other = drawn.index(second, 0 if second != first else place + 1)
        reason = say(
            "rating_leads", language, value=row.cells[place].text, other=row.cells[other].text, handle=handle(other)
        )
        yield Verdict("rating", label, place, reason)


def _deciding(aspect: str, keys: Sequence[str], rows: Mapping[str, Row]) -> list[Row]:
    """The rows of an aspect that all products state as numbers and that tell them apart."""
    whole = [
        rows[key]
        for key in keys
        if key in rows and rows[key].better and all(c.value is not None for c in rows[key].cells)
    ]
    return [row for row in (whole[:1] if aspect in ONE_DECIDES else whole) if _leaders(row) is not None]


def _leaders(row: Row) -> frozenset[int] | None:
    """The places whose value is the best or nearly so; `None` where that is all of them."""
    numbers = [number or 0.0 for number in row.numbers]
    best = min(numbers) if row.better == "less" else max(numbers)
    leading = frozenset(place for place, number in enumerate(numbers) if abs(number - best) <= _NEARLY * abs(best))
    return leading if len(leading) < len(numbers) else None


def _aspect(aspect: str, rows: Sequence[Row], language: Language) -> Iterator[Verdict]:
    """The one that leads or shares the lead in every row of the aspect, if there is one."""
    if not rows:
        return
    label = say(f"use_{aspect}", language)
    leaders = [_leaders(row) or frozenset() for row in rows]
    common = frozenset.intersection(*leaders)
    if len(common) == 1:
        (place,) = common
        beaten = [_beats(row, place, language) for row in rows[:_REASONS]]
        yield Verdict(aspect, label, place, _parted(beaten, language))
        return
    led: dict[frozenset[int], list[str]] = {}
    for row, leading in zip(rows, leaders, strict=True):
        led.setdefault(leading, []).append(row.name)
    parts = [_leads(sorted(places), names, language) for places, names in led.items()]
    yield Verdict(aspect, label, None, _parted(parts, language))


def _leads(places: Sequence[int], names: Sequence[str], language: Language) -> str:
    phrase = "leads_in" if len(places) == 1 else "lead_in"
    leading = listed([handle(place) for place in places], language)
    return say(phrase, language, handles=leading, names=listed(list(map(in_sentence, names)), language))


def _beats(row: Row, place: int, language: Language) -> str:
    """ "weight 1.19 kg against 2.3 kg for [2]", the best of those that do not lead."""
    leading = _leaders(row) or frozenset()
    others = {at: number or 0.0 for at, number in enumerate(row.numbers) if at not in leading}
    other = min(others, key=lambda at: others[at] if row.better == "less" else -others[at])
    name = in_sentence(row.name)
    values = {"value": row.cells[place].text, "other": row.cells[other].text, "handle": handle(other)}
    return say("beats", language, name=name, **values)


def _asked(wish: Wish, products: Sequence[Product], rows: Mapping[str, Row], need: Need) -> Verdict:
    """For a use: what the shop says of it, and what counts for it; another wish as a search would rank by it."""
    language, use = need.language, "use" if wish.kind == "use" else "wish"
    label = one_line(wish.text).removeprefix("要")
    criteria = [row for key in keys_of(wish) if (row := rows.get(key)) and row.better and _varies(row)]
    if wish.kind == "use":
        scores = [_fitness(place, wish, product, criteria) for place, product in enumerate(products)]
    else:
        scores = dict(wish_scores(need, products))[wish]
    first, second = sorted(scores, reverse=True)[:2]
    said = [term_score(wish, product) for product in products]
    if first - second < _CLEAR:
        reason = say("too_close" if criteria or any(said) else "nothing_known", language)
        return Verdict(use, label, None, reason)
    place = scores.index(first)
    alone = said[place] > max(said[:place] + said[place + 1 :])
    reasons = [*(_said(wish, products[place], language) if alone else ()), *_advantages(place, criteria, language)]
    if not reasons:
        return Verdict(use, label, None, say("nothing_known", language))
    return Verdict(use, label, place, _parted(reasons[:_REASONS], language))


def _varies(row: Row) -> bool:
    return len({number for number in row.numbers if number is not None}) > 1


def _fitness(place: int, wish: Wish, product: Product, criteria: Sequence[Row]) -> float:
    said = term_score(wish, product)
    if not criteria:
        return said
    measured = sum(_share(row, place) for row in criteria) / len(criteria)
    return _SAID * said + (1 - _SAID) * measured


def _share(row: Row, place: int) -> float:
    """Where a product's value stands between the worst (0) and the best (1) of the row."""
    number = row.numbers[place]
    if number is None:
        return UNKNOWN
    known = [value for value in row.numbers if value is not None]
    share = (number - min(known)) / (max(known) - min(known))
    return 1 - share if row.better == "less" else share


def _said(wish: Wish, product: Product, language: Language) -> Iterator[str]:
    """The shop's own word for the use, where it is a tag or stands in the description."""
    terms = [fold(term) for term in wish.terms]
    if tag := next((tag for tag in product.tags if any(says(term, fold(tag)) for term in terms)), None):
        yield say("tagged", language, tag=one_line(tag))
    elif term := next((term for term in terms if says(term, fold(product.description or ""))), None):
        yield say("described", language, term=term)


def _advantages(place: int, criteria: Sequence[Row], language: Language) -> Iterator[str]:
    """Where the winner alone leads, the widest lead first."""
    leads = [row for row in criteria if None not in row.numbers and _leaders(row) == frozenset([place])]
    for row in sorted(leads, key=lambda row: -_lead(row, place)):
        yield _beats(row, place, language)


def _lead(row: Row, place: int) -> float:
    """How far the best is ahead of the next, as a share of the larger of the two."""
    best = row.numbers[place] or 0.0
    others = [number or 0.0 for at, number in enumerate(row.numbers) if at != place]
    following = min(others) if row.better == "less" else max(others)
    return abs(best - following) / max(abs(best), abs(following), 1e-9)


def _parted(parts: Sequence[str], language: Language) -> str:
    """Reasons that have commas of their own in Chinese, and more than one handle."""
    return "；".join(parts) if language == "zh" else "; ".join(parts)
