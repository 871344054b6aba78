"""How well an offer meets the wishes: each from 0 to 1, measured against the other offers in the pool."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shopcli.attributes.facts import stated_number
from shopcli.catalog.product import Product
from shopcli.query.need import Need, Wish
from shopcli.text import fold, has_han

UNKNOWN = 0.3
"""What an offer scores on a wish that its data says nothing about: below the middle, above the worst."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A wish that a number answers: the first of `keys` that an offer states, low or high being good."""

    keys: tuple[str, ...]
    lower_is_better: bool = False


MEASURES: Mapping[str, Measure] = {
    "light": Measure(("weight",), lower_is_better=True),
    "small": Measure(("screen_size", "volume", "weight"), lower_is_better=True),
    "large": Measure(("screen_size", "capacity", "storage", "volume")),
    "quiet": Measure(("noise_level",), lower_is_better=True),
    "fast": Measure(("processor_cores", "read_speed", "refresh_rate", "charging_power")),
    "long_battery": Measure(("battery_life", "battery_energy", "battery_capacity")),
    "durable": Measure(("warranty",)),
}


def measure_of(kind: str) -> Measure | None:
    """What answers a wish of a kind; None where no number does."""
    end, _, key = kind.partition(":")
    return Measure((key,), lower_is_better=end == "lowest") if key else MEASURES.get(kind)


def measured(offer: Product, measure: Measure) -> tuple[str, float] | None:
    """The key and the number that answer a measured wish, where the offer states one."""
    for key in measure.keys:
        number = stated_number(offer.attributes, key)
        if number is not None:
            return key, number
    return None


def wish_scores(need: Need, pool: Sequence[Product]) -> list[tuple[Wish, list[float]]]:
    """Each wish with what the offers of this pool score on it, in their order."""
    return [(wish, _scores_of(wish, pool)) for wish in need.wishes]


def _scores_of(wish: Wish, pool: Sequence[Product]) -> list[float]:
    match wish.kind:
        case "cheap" | "premium" | "value":
            return _priced_scores(wish, pool)
        case "top_rated":
            return [rating_score(offer, 3.5) for offer in pool]
        case "popular":
            counts = [_rating_count(offer) for offer in pool]
            ordered = sorted(counts)
            return [_rank(count, ordered) for count in counts]
        case kind if measure := measure_of(kind):
            return _measured_scores(wish, measure, pool)
        case _:
            return [term_score(wish, offer) for offer in pool]


def _priced_scores(wish: Wish, pool: Sequence[Product]) -> list[float]:
    """By the rank of the price among those of the same currency; without a price there is nothing cheap about it."""
    prices: dict[str | None, list[float]] = {}
    for offer in pool:
        if offer.price is not None:
            prices.setdefault(offer.currency, []).append(float(offer.price))
    for column in prices.values():
        column.sort()

    def score(offer: Product) -> float:
        if offer.price is None:
            return rating_score(offer, 3.5) / 2 if wish.kind == "value" else 0.0
        rank = _rank(float(offer.price), prices[offer.currency])
        if wish.kind == "value":
            return (rating_score(offer, 3.5) + 1 - rank) / 2
        return rank if wish.kind == "premium" else 1 - rank

    return [score(offer) for offer in pool]


def _rating_count(offer: Product) -> float:
    return float((offer.rating and offer.rating.count) or 0)


def _measured_scores(wish: Wish, measure: Measure, pool: Sequence[Product]) -> list[float]:
    """The rank among offers that are measured by the same attribute, raised where the words say it too."""
    numbers = [measured(offer, measure) for offer in pool]
    columns: dict[str, list[float]] = {}
    for number in numbers:
        if number:
            columns.setdefault(number[0], []).append(number[1])
    for column in columns.values():
        column.sort()

    def score(offer: Product, number: tuple[str, float] | None) -> float:
        said = term_score(wish, offer)
        if number is None or len(columns[number[0]]) < 2:
            return max(UNKNOWN, said)
        rank = _rank(number[1], columns[number[0]])
        return 0.8 * (1 - rank if measure.lower_is_better else rank) + 0.2 * said

    return [score(offer, number) for offer, number in zip(pool, numbers, strict=True)]


def term_score(wish: Wish, offer: Product) -> float:
    """1 where a tag says the wish, less where the title, the category or the description does."""
    places = (
        (1.0, offer.tags),
        (0.8, (offer.title, *offer.category)),
        (0.5, (offer.description or "",)),
        (0.3, tuple(review.text for review in offer.reviews if review.rating is None or review.rating >= 4)),
    )
    terms = _folded(wish.terms)
    for score, texts in places:
        # No term reaches from one text into the next, for none has a line break.
        text = fold("\n".join(texts))
        for term in terms:
            if term in text and says(term, text):
                return score
    return 0.0


@lru_cache(maxsize=64)
def _folded(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The same for each of hundreds of offers."""
    return tuple(map(fold, terms))


def says(term: str, text: str) -> bool:
    """Whether `text` has `term` as a word, or, in Chinese, at all; "run" is not in "drunk"."""
    start = text.find(term)
    if start >= 0 and has_han(term):
        return True
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(term) : start + len(term) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.find(term, start + 1)
    return False


def _rank(value: float, ordered: Sequence[float]) -> float:
    """The share of `ordered` that lies below `value`, equals counting half."""
    if len(ordered) < 2:
        return 0.5
    below = bisect_left(ordered, value)
    equal = bisect_right(ordered, value) - below
    return (below + max(0, equal - 1) / 2) / (len(ordered) - 1)


def rating_score(offer: Product, mean: float, weight: int = 20) -> float:
    """The rating from 0 (3 stars or less) to 1 (5 stars), drawn to the catalog's mean while its count is small.

    The Bayesian average (weight * mean + count * rating) / (weight + count); no count counts as one rating.
    """
    if offer.rating is None:
        average = min(mean, 3.7)
    else:
        count = offer.rating.count if offer.rating.count is not None else 1
        average = (weight * mean + count * float(offer.rating.of_five)) / (weight + count)
    return min(1.0, max(0.0, (average - 3) / 2))
