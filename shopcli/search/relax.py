"""When nothing fits: which limit keeps out what, and the smallest change of one or two that lets something in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from shopcli.catalog.attributes import display, format_value
from shopcli.catalog.index import Index
from shopcli.catalog.money import format_money
from shopcli.query.need import Language, Need, PriceLimit, Requirement
from shopcli.search.candidate import Exclusion, Relaxation
from shopcli.search.limits import Limit, all_of, price_query, rating_query, requirement_query
from shopcli.search.wording import say

if TYPE_CHECKING:
    import tantivy

_MOST = 4


@dataclass(frozen=True, slots=True)
class _Way:
    """A relaxation with how far it goes: the relative change of a number, 1 for a limit that is dropped."""

    distance: float
    relaxation: Relaxation


def exclusions(wanted: "tantivy.Query", limits: Sequence[Limit], index: Index) -> tuple[Exclusion, ...]:
    """For each limit how many products fit everything but it; most first, none left out that excludes any."""
    counts = [Exclusion(limit.text, index.count(_without(wanted, limits, limit))) for limit in limits]
    return tuple(sorted((one for one in counts if one.count), key=lambda one: -one.count))


def relaxations(
    need: Need, currency: str | None, wanted: "tantivy.Query", limits: Sequence[Limit], index: Index
) -> tuple[Relaxation, ...]:
    ways = [way for limit in limits for way in _single(need, currency, wanted, limits, limit, index)]
    if not ways:
        ways = list(_pairs(need.language, wanted, limits, index))
    ways.sort(key=lambda way: (way.distance, -way.relaxation.count))
    return tuple(way.relaxation for way in ways[:_MOST])


def _without(wanted: "tantivy.Query", limits: Sequence[Limit], *dropped: Limit) -> "tantivy.Query":
    return all_of([wanted, *(limit.query for limit in limits if limit not in dropped)])


def _single(
    need: Need,
    currency: str | None,
    wanted: "tantivy.Query",
    limits: Sequence[Limit],
    limit: Limit,
    index: Index,
) -> Iterator[_Way]:
    """The smallest change of one limit, where one helps."""
    others = _without(wanted, limits, limit)
    if not index.count(others):
        return
    if limit.field == "max_price" and need.max_price:
        way = _price(need.max_price, currency, others, index, limit, need.language, ascending=True)
    elif limit.field == "min_price" and need.min_price:
        way = _price(need.min_price, currency, others, index, limit, need.language, ascending=False)
    elif limit.field == "min_rating" and need.min_rating is not None:
        way = _rating(need.min_rating, others, index, limit, need.language)
    elif limit.requirement:
        way = _number(limit.requirement, others, index, limit, need.language)
    else:
        way = None
    yield way or _way(1.0, limit, say("drop", need.language, limit=limit.text), others, index)


def _price(
    asked: PriceLimit,
    currency: str | None,
    others: "tantivy.Query",
    index: Index,
    limit: Limit,
    language: Language,
    *,
    ascending: bool,
) -> _Way | None:
    priced = all_of([others, price_query(index, currency)])
    hits = index.search(priced, 1, order_by="price", ascending=ascending)
    if not hits or hits[0].offer.price is None:
        return None
    nearest = hits[0].offer.price
    reached = PriceLimit(nearest)
    within = (
        price_query(index, currency, highest=reached) if ascending else price_query(index, currency, lowest=reached)
    )
    change = say(
        "raise_budget" if ascending else "lower_floor", language, amount=format_money(nearest, currency, language)
    )
    distance = abs(nearest - asked.amount) / max(asked.amount, Decimal(1))
    return _way(float(distance), limit, change, all_of([others, within]), index)


def _rating(asked: Decimal, others: "tantivy.Query", index: Index, limit: Limit, language: Language) -> _Way | None:
    best = index.aggregate(others, {"best": {"max": {"field": "rating"}}})["best"]["value"]
    if best is None:
        return None
    nearest = Decimal(str(round(best, 2)))
    change = say("accept_rating", language, value=format(nearest.normalize(), "f"))
    within = all_of([others, rating_query(index, float(best) - 1e-9)])
    return _way(float((asked - nearest) / asked), limit, change, within, index)


def _number(asked: Requirement, others: "tantivy.Query", index: Index, limit: Limit, language: Language) -> _Way | None:
    """The nearest number that a product states, for a limit with a direction."""
    if not isinstance(asked.value, Decimal) or asked.operator in ("=", "!="):
        return None
    wanted_more = asked.operator in (">", ">=")
    kind = "max" if wanted_more else "min"
    nearest = index.aggregate(others, {"nearest": {kind: {"field": f"facts.{asked.attribute}"}}})["nearest"]["value"]
    if nearest is None:
        return None
    text = format_value(asked.attribute, nearest, language)
    change = say("accept", language, name=display(asked.attribute, language), value=text)
    slack = abs(nearest) * 1e-9
    reached = Requirement(
        asked.attribute,
        ">=" if wanted_more else "<=",
        Decimal(nearest - slack if wanted_more else nearest + slack),
        text,
    )
    distance = abs(nearest - float(asked.value)) / max(abs(float(asked.value)), 1e-9)
    return _way(distance, limit, change, all_of([others, requirement_query(index, reached)]), index)


def _pairs(language: Language, wanted: "tantivy.Query", limits: Sequence[Limit], index: Index) -> Iterator[_Way]:
    for first, second in combinations(limits, 2):
        within = _without(wanted, limits, first, second)
        if index.count(within):
            change = say("drop_both", language, first=first.text, second=second.text)
            yield _way(2.0, first, change, within, index)


def _way(distance: float, limit: Limit, change: str, within: "tantivy.Query", index: Index) -> _Way:
    hits = index.search(within, 1, order_by="popularity")
    offer = hits[0].offer if hits else None
    return _Way(
        distance,
        Relaxation(
            limit=limit.text,
            change=change,
            count=index.count(within),
            example_id=offer.id if offer else None,
            example_title=offer.title if offer else None,
        ),
    )
