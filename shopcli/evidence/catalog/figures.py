"""Figures over a set of products: what they cost from and to, the mean of what they state, the values they come in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shopcli.attributes.facts import format_value
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Answered
from shopcli.evidence.catalog.lists import cite_prices, computed
from shopcli.evidence.comparisons.metrics import Measured, Metric
from shopcli.evidence.wording.sentences import say, sentences_joined
from shopcli.query.need import Language

if TYPE_CHECKING:
    from shopcli.evidence.catalog.groups import Group


def tell_range(group: "Group", language: Language) -> Answered | None:
    """The lowest and the highest price; None where no product states one."""
    index = group.search.index
    lowest = index.search(group.query, 1, order_by="price", ascending=True)
    highest = index.search(group.query, 1, order_by="price")
    if not lowest or not highest:
        return None
    low, high = lowest[0].offer, highest[0].offer
    if low.price is None or high.price is None:
        return None
    text = say(
        "range",
        language,
        what=_capital(group.what),
        low=format_money(low.price, low.currency, language),
        high=format_money(high.price, high.currency, language),
    )
    return Answered(text, tuple(cite_prices([low, high], language)), (low, high))


def tell_average(group: "Group", metric: Metric, measured: Sequence[Measured], language: Language) -> Answered:
    """The mean of what the products state, each counted once."""
    total, label = group.count(), metric.label(language)
    if not measured:
        text = say("extreme_unstated", language, total=total, what=group.what, label=label)
        return Answered(text, (), answerable=False)
    mean = sum(one.number for one in measured) / len(measured)
    value = _shown(mean, metric, measured[0].offer, language)
    text = say("average", language, what=group.what, label=label, value=value, count=len(measured))
    if len(measured) < total:
        text += sentences_joined(language) + say("unstated", language, count=total - len(measured), total=total)
    return Answered(text, (computed(text, language, group.search.index),))


def _shown(mean: float, metric: Metric, offer: Product, language: Language) -> str:
    from decimal import Decimal

    if metric.key in ("price", "saving"):
        return format_money(Decimal(f"{mean:.2f}"), offer.currency, language)
    if metric.key in ("rating", "reviews"):
        return f"{mean:.1f}".rstrip("0").rstrip(".")
    return format_value(metric.key, float(f"{mean:.4g}"), language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
