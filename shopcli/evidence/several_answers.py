"""Several products in one question: the one that is chosen, ranked, told apart, or held against another."""

from collections.abc import Sequence
from dataclasses import replace

from shopcli.attributes.facts import attribute
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Answered, Told
from shopcli.evidence.comparisons.answers import asks_difference, tell_difference, tell_fit, tell_ranking
from shopcli.evidence.comparisons.aspects import BY_HOW_MUCH, tell_by_aspect
from shopcli.evidence.comparisons.metrics import Metric, measure, metric_of
from shopcli.evidence.facts.aspects import Aspect, find_aspects
from shopcli.evidence.facts.missing import missing
from shopcli.evidence.product_answers import Inquiry, tell_product
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked


def answer_together(inquiry: Inquiry, products: list[Product]) -> Answered | None:
    """None where the question asks nothing of them together, but of each."""
    asked = inquiry.asked
    aspects = find_aspects(asked.low, products[0].attributes)
    metric = metric_of(asked.low, aspects) or _gap(asked, aspects)
    told: Told | None = None
    if asked.chooses:
        if chosen := _chosen(asked, products):
            rest = replace(asked, low=asked.without_choice())
            told = tell_product(chosen, replace(inquiry, asked=rest))
            products = [chosen]
    elif metric:
        told = tell_ranking(products, metric, asked)
    elif asks_difference(asked.low):
        told = tell_difference(products[0], products[1], asked)
    elif any(key in ("compatible_with", "works_with") for aspect in aspects for key in aspect.keys):
        told = tell_fit(products[0], products[1], asked)
        if told is None:
            told = Told(missing(asked, [short_name(products[0])]), silent=True)
    if told is None and not asked.chooses:
        told = next((one for aspect in aspects if (one := tell_by_aspect(products, aspect, asked))), None)
    if told is None:
        return None
    return Answered(told.text, told.cited, tuple(products), answerable=not told.silent)


def _gap(asked: Asked, aspects: Sequence[Aspect]) -> Metric | None:
    """By what they differ where the question asks how much more: what it names, else the price."""
    if not BY_HOW_MUCH.search(asked.low):
        return None
    numbers = (one for one in aspects if attribute(one.keys[0]).kind == "number")
    return next((Metric(one.keys[0], True, one.said) for one in numbers), Metric("price", True, ""))


def _chosen(asked: Asked, products: Sequence[Product]) -> Product | None:
    metric: Metric | None = metric_of(asked.chooses)
    measured = [(measure(product, metric, asked.language), product) for product in products] if metric else []
    known = [(one.number, product) for one, product in measured if one]
    if metric is None or len(known) < len(products):
        return None
    return sorted(known, key=lambda one: -one[0] if metric.highest else one[0])[0][1]
