"""Figures over a set of products: what they cost from and to, the mean of what they state, the values they come in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shopcli.attributes.facts import attribute, format_value
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Answered
from shopcli.evidence.aspects import Aspect
from shopcli.evidence.catalog_lists import cite_prices, computed
from shopcli.evidence.cited import Cited
from shopcli.evidence.metrics import Measured, Metric
from shopcli.evidence.names import short_name
from shopcli.evidence.values import lowered, stated_by
from shopcli.evidence.wording import say, sentences_joined
from shopcli.query.need import Language
from shopcli.text import fold

if TYPE_CHECKING:
    from shopcli.evidence.catalog_groups import Group

_POOL = 5_000
_VALUES = 20


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


def tell_values(group: "Group", aspect: Aspect, language: Language) -> Answered | None:
    """What the products of the group state of an attribute, each value once; None where none states it."""
    found: dict[str, tuple[str, Product, str]] = {}
    for product in group.search.index.products(group.query, _POOL):
        for one in stated_by(product, aspect):
            parts = one.value if isinstance(one.value, tuple) else (one.text(language),)
            for part in parts:
                found.setdefault(fold(str(part)), (str(part), product, one.name))
    values = sorted(found.values(), key=lambda value: _order(value[0], aspect))
    if not values:
        return None
    label = aspect.label(language)
    shown = ("、" if language == "zh" else ", ").join(text for text, _, _ in values[:_VALUES])
    more = say("and_more_values", language, count=len(values) - _VALUES) if len(values) > _VALUES else ""
    text = say(
        "come_in",
        language,
        what=_capital(group.what),
        label=label if language == "zh" else lowered(label),
        values=shown,
        more=more,
    )
    cites = (
        Cited("attribute", value, 1.0, f"{short_name(product)} · {name}", product.id, f"attributes.{name}")
        for value, product, name in values[:_VALUES]
    )
    return Answered(text, tuple(cites))


def _order(text: str, aspect: Aspect) -> tuple[float, str]:
    from shopcli.attributes.facts import facts

    read = facts({aspect.keys[0]: text}).get(aspect.keys[0], [])
    number = next((one for one in read if isinstance(one, float)), None)
    return (number if number is not None and attribute(aspect.keys[0]).kind == "number" else 0.0, text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
