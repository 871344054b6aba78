"""A shop's rules and a product's own terms as numbers: hours, months, money."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product, Store
from shopcli.patterns import Pattern

_HOURS = {"hours": 1, "days": 24, "weeks": 168}
_MONTHS = {"months": 1, "years": 12}
_MONEY = ("fee", "free_over", "amount", "cost", "price")
_AMOUNT = Pattern(
    r"[$€£¥￥]\s?(\d[\d,]*(?:\.\d+)?)|(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s?(?:元|块|dollars?|euros?|usd|eur|cny)", flags=2
)
_WORKING = Pattern(r"(?:business|working|calendar) day")


@dataclass(frozen=True, slots=True)
class Term:
    """One number of a rule: hours (`time`), months (`period`) or an amount (`money`); `name` is its fact's."""

    field: str
    name: str
    dimension: str
    value: Decimal


def terms(rule: Mapping[str, Any], field: str) -> Iterator[Term]:
    """The numbers of one rule: its facts first, then those of its text."""
    for name, value in rule.items():
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            continue
        number = Decimal(str(value))
        last = name.rpartition("_")[2]
        if last in _HOURS:
            yield Term(f"{field}.{name}", name, "time", number * _HOURS[last])
        elif last in _MONTHS:
            yield Term(f"{field}.{name}", name, "period", number * _MONTHS[last])
        elif last in _MONEY or name in _MONEY:
            yield Term(f"{field}.{name}", name, "money", number)
    for name in ("text", "conditions"):
        said = rule.get(name)
        texts = said if isinstance(said, list | tuple) else [said]
        for text in texts:
            if isinstance(text, str):
                for dimension, value in _numbers_of(text):
                    yield Term(f"{field}.{name}", name, dimension, value)


@lru_cache(maxsize=256)
def _numbers_of(text: str) -> tuple[tuple[str, Decimal], ...]:
    plain = _WORKING.sub(lambda match: "day", text.lower())
    plain = plain.replace("个工作日", "天").replace("工作日", "天")
    found = [(q.dimension, q.value) for q in read_quantities(plain) if q.dimension in ("time", "period")]
    amounts = [("money", Decimal((m[1] or m[2]).replace(",", ""))) for m in _AMOUNT.finditer(text)]
    return (*found, *amounts)


def own_terms(product: Product, topic: str) -> list[Term]:
    """What the product itself says of `returns` or `shipping`."""
    rule = product.returns if topic == "returns" else product.shipping if topic == "shipping" else {}
    return list(terms(rule, topic))


def shop_terms(stores: Sequence[Store], product: Product | None, topic: str) -> list[Term]:
    """The rules of the product's shop on `topic`; those of every shop where it is about no product."""
    asked = [store for store in stores if product is None or store.key == product.shop]
    return [term for store in asked for term in terms(store.policies.get(topic, {}), f"policies.{topic}")]


def shop_amounts(stores: Sequence[Store]) -> Iterator[tuple[Store, str, Decimal]]:
    """Every amount of money that a shop's rules name."""
    for store in stores:
        for topic, rule in store.policies.items():
            for term in terms(rule, f"policies.{topic}"):
                if term.dimension == "money":
                    yield store, term.field, term.value
