"""The needs of `model_needs.yaml`, each with the products that are right for it by the reading of `oracle.py`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.oracle import Offer, demo
from bench.yaml_file import read_yaml

CATALOGS = {"en": "electronics.yaml", "zh": "electronics.zh.json"}


@dataclass(frozen=True, slots=True)
class Question:
    """`right` are the ids of the products that are right, several only where they tie."""

    need: str
    language: str
    right: frozenset[str]
    limit: Decimal | None
    """The highest price that keeps the budget; below it where `limit_is_exclusive`."""
    limit_is_exclusive: bool = False

    def breaks_budget(self, price: Decimal) -> bool:
        return self.limit is not None and (price >= self.limit if self.limit_is_exclusive else price > self.limit)


def questions() -> list[Question]:
    """All of them, English first. Raises `ValueError` for one that nothing is right for."""
    data = read_yaml(Path(__file__).with_name("model_needs.yaml"))
    found = []
    for language, entries in data.items():
        offers = demo(CATALOGS[language])
        found += [_question(entry, language, offers) for entry in entries]
    return found


def _question(entry: Mapping[str, Any], language: str, offers: Sequence[Offer]) -> Question:
    exclusive = "below" in entry
    limit = entry.get("below", entry.get("at_most"))
    asked = Question(entry["need"], language, frozenset(), None if limit is None else Decimal(limit), exclusive)
    fitting = [offer for offer in offers if offer.kind in entry["kinds"] and _fits(offer, entry, asked)]
    direction, _, quantity = entry["best"].partition(" ")
    values = {id(offer): value for offer in fitting if (value := _measure(offer, quantity)) is not None}
    if not values:
        raise ValueError(f"nothing is right for {asked.need}")
    extreme: Callable[..., Decimal] = min if direction == "least" else max
    best = extreme(values.values())
    right = frozenset(offer.key[0] for offer in fitting if values.get(id(offer)) == best)
    return Question(asked.need, language, right, asked.limit, exclusive)


def _fits(offer: Offer, entry: Mapping[str, Any], asked: Question) -> bool:
    if offer.price is None or offer.in_stock is False or asked.breaks_budget(offer.price):
        return False
    least = entry.get("at_least", {})
    return all(max(offer.numbers.get(quantity, (0.0,))) >= amount for quantity, amount in least.items())


def _measure(offer: Offer, quantity: str) -> Decimal | None:
    match quantity:
        case "price":
            return offer.price
        case "rating":
            return offer.rating
        case _:
            amounts = offer.numbers.get(quantity)
            return Decimal(str(amounts[0])) if amounts else None
