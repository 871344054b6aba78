"""What products are ranked by: one number per product and metric, and how it is shown."""

from decimal import Decimal

from shopcli.attributes.facts import facts, format_value, stated
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.query.need import Language


def measure(product: Product, metric: str) -> Decimal | None:
    """The product's number for `metric`, None where the catalog does not say it or not as one number."""
    rating = product.rating
    if metric == "price":
        return product.price
    if metric == "rating":
        return rating.of_five if rating else None
    if metric == "reviews":
        return Decimal(rating.count) if rating and rating.count is not None else None
    if metric == "discount":
        return (product.saving or Decimal(0)) if product.price is not None else None
    numbers = [fact for fact in facts(product.attributes).get(metric, []) if isinstance(fact, float)]
    return Decimal(repr(max(numbers))) if numbers else None


def field_of(product: Product, metric: str) -> str:
    """The path of what `measure` reads."""
    paths = {"price": "price", "rating": "rating.value", "reviews": "rating.count", "discount": "list_price"}
    if metric in paths:
        return paths[metric]
    known = stated(product.attributes, metric)
    return f"attributes.{known[0]}" if known else ""


def shown(product: Product, metric: str, language: Language) -> str:
    value = measure(product, metric)
    if value is None:
        return ""
    if metric in ("price", "discount"):
        return format_money(value, product.currency, language)
    if metric == "rating" and product.rating:
        return f"{product.rating.value.normalize():f}"
    return f"{value:,f}" if metric == "reviews" else format_value(metric, value, language)
