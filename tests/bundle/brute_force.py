"""Random small problems, and their answer by trying every basket."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

from shopcli.bundle.problem import Choice, Option, Problem, Slot
from shopcli.catalog.product import Availability, Product, Store
from tests.bundle.shop import TODAY, offer, promotion, store

_CATEGORIES = ("Cables", "Laptops", "Mice")
_BRANDS = ("Alder", "Birch")


@dataclass(frozen=True, slots=True)
class Best:
    """The best sum of fits in whole units, and the lowest total of those that reach it (or the other way around)."""

    fit: int
    total: Decimal


def brute_force(problem: Problem) -> Best | None:
    best: tuple[tuple[Decimal, ...], Best] | None = None
    for chosen in product(*(problem.eligible(slot) for slot in range(len(problem.slots)))):
        if not _has_stock(problem, chosen) or _is_forbidden(problem, chosen):
            continue
        total = problem.price(chosen).total
        if problem.budget is not None and (
            total > problem.budget or (total == problem.budget and not problem.inclusive)
        ):
            continue
        one = Best(problem.fit_units(chosen), total)
        rank = (Decimal(-one.fit), total) if problem.objective == "fit" else (total, Decimal(-one.fit))
        if best is None or rank < best[0]:
            best = rank, one
    return best[1] if best else None


def _has_stock(problem: Problem, chosen: tuple[int, ...]) -> bool:
    taken: Counter[tuple[str, str, int]] = Counter()
    for slot, number in zip(problem.slots, chosen, strict=True):
        one = slot.options[number].offer
        if one.stock is not None:
            taken[one.shop, one.id, one.stock] += slot.quantity
    return all(count <= stock for (_, _, stock), count in taken.items())


def _is_forbidden(problem: Problem, chosen: tuple[int, ...]) -> bool:
    choices = set(enumerate(chosen))
    return any(first in choices and second in choices for first, second in problem.forbidden)


def random_problem(random: Random) -> Problem:
    """One to four slots of a few offers each, in one or two shops with up to five promotions."""
    shops = ["shop"] if random.random() < 0.8 else ["shop", "other"]
    offers = [_offer(random, number, random.choice(shops)) for number in range(random.randint(2, 9))]
    slots = tuple(_slot(random, name, offers) for name in "abcd"[: random.randint(1, 4)])
    stores = tuple(_store(random, shop, [one for one in offers if one.shop == shop]) for shop in shops)
    dearest = sum(max(float(o.offer.price or 0) for o in slot.options) * slot.quantity for slot in slots)
    budget = None if random.random() < 0.15 else Decimal(round(dearest * random.uniform(0.35, 1.1), 2)).quantize(_CENT)
    return Problem(
        slots,
        stores,
        TODAY,
        codes=tuple(code for code in ("ONE", "TWO") if random.random() < 0.5),
        budget=budget,
        inclusive=random.random() < 0.7,
        forbidden=frozenset(_pair(random, slots) for _ in range(random.choice((0, 0, 1, 3)) if len(slots) > 1 else 0)),
        objective="fit" if random.random() < 0.7 else "total",
    )


_CENT = Decimal("0.01")


def _amount(random: Random, lowest: float, highest: float) -> str:
    """Mostly with few digits, so that sums meet thresholds and each other."""
    places = random.choice((0, 0, 1, 2))
    return str(round(random.uniform(lowest, highest), places))


def _offer(random: Random, number: int, shop: str) -> Product:
    freight = {"fee": Decimal(random.choice((0, 7)))} if random.random() < 0.1 else {}
    return offer(
        f"p{number}",
        _amount(random, 1, 60),
        random.choice(_CATEGORIES),
        brand=random.choice(_BRANDS),
        shop=shop,
        stock=random.choice((None, None, None, 1, 3, 9)),
        availability=random.choices((Availability.IN_STOCK, None, Availability.OUT_OF_STOCK), (18, 2, 1))[0],
        shipping=freight,
    )


def _slot(random: Random, name: str, offers: list[Product]) -> Slot:
    chosen = random.sample(offers, random.randint(1, min(5, len(offers))))
    options = tuple(Option(one, random.choice((0.25, 0.5, random.random()))) for one in chosen)
    return Slot(name, options, random.choice((1, 1, 1, 2, 3)))


def _pair(random: Random, slots: tuple[Slot, ...]) -> tuple[Choice, Choice]:
    first, second = random.sample(range(len(slots)), 2)
    return (first, random.randrange(len(slots[first].options))), (second, random.randrange(len(slots[second].options)))


def _store(random: Random, key: str, offers: list[Product]) -> Store:
    shipping: dict[str, Any] = {}
    if random.random() < 0.7:
        shipping["fee"] = _amount(random, 0, 9)
    if random.random() < 0.7:
        shipping["free_over"] = _amount(random, 5, 120)
    ids = [one.id for one in offers] or ["p0"]
    return store(*(_promotion(random, f"{key}{n}", ids) for n in range(random.randint(0, 5))), key=key, **shipping)


def _promotion(random: Random, id_: str, ids: list[str]) -> Any:
    kind = random.choice(tuple(_TERMS))
    terms = _TERMS[kind](random, ids)
    for chance, limit in (
        (0.3, {"categories": (random.choice(_CATEGORIES),)}),
        (0.2, {"brands": (random.choice(_BRANDS),)}),
        (0.1, {"exclude_products": (random.choice(ids),)}),
        (0.4, {"min_spend": _amount(random, 1, 90)}),
        (0.3, {"cap": _amount(random, 1, 12)}),
        (0.4, {"code": random.choice(("ONE", "TWO", "THREE"))}),
        (0.1, {"ends": "2026-01-01"}),
        (0.5, {"stackable": True}),
        (0.5, {"once_per_order": random.random() < 0.5}),
    ):
        if random.random() < chance:
            terms.update(limit)
    return promotion(id_, kind, **terms)


def _bundle(random: Random, ids: list[str]) -> dict[str, Any]:
    return {"products": tuple(random.choices(ids, k=random.choice((1, 2, 2, 3)))), "price": _amount(random, 5, 60)}


def _buy_get(random: Random, _: list[str]) -> dict[str, Any]:
    return {
        "buy": random.choice((1, 1, 2)),
        "get": random.choice((1, 1, 2)),
        "percent": random.choice(("100", "50", "33")),
    }


_TERMS: Mapping[str, Callable[[Random, list[str]], dict[str, Any]]] = {
    "percent": lambda random, _: {"percent": random.choice(("10", "15", "33.3", "12.5", "60"))},
    "amount": lambda random, _: {"amount": _amount(random, 1, 15)},
    "buy_get": _buy_get,
    "bundle": _bundle,
    "free_shipping": lambda *_: {},
}
