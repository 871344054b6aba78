"""What a product cost before, where its catalog says so as an attribute.

A catalog may state a mapping of days to prices, which arrives as one attribute for each day ("price_history
2026-10-01"), or a list of texts ("2026-10-01: 85").
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from shopcli.catalog.product import AttributeValue, Product
from shopcli.patterns import Pattern
from shopcli.text import fold

_NAME = Pattern(r"(?:price[\s_-]?history|past[\s_-]?prices|价格历史|历史价格)")
_DAY = Pattern(r"(\d{4}-\d{2}-\d{2})")
_AMOUNT = Pattern(r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d-])")


def is_history(name: str) -> bool:
    """Whether an attribute of this name says what a product cost."""
    return _NAME.match(fold(name)) is not None


def price_history(product: Product, until: date) -> tuple[tuple[date, Decimal], ...]:
    """The prices of the days before `until`, oldest first; what cannot be read is left out."""
    found = {
        day: price
        for name, value in product.attributes.items()
        if is_history(name)
        for day, price in _read(name, value)
    }
    return tuple(sorted((day, price) for day, price in found.items() if day < until))


def _read(name: str, value: AttributeValue) -> Iterator[tuple[date, Decimal]]:
    for part in value if isinstance(value, tuple) else (value,):
        if isinstance(part, bool):
            continue
        text = f"{name} {part}"
        days = _DAY.compiled.findall(text)
        amount = _AMOUNT.compiled.findall(_DAY.sub(" ", str(part)))
        if days and amount:
            try:
                yield date.fromisoformat(days[-1]), Decimal(amount[-1].replace(",", ""))
            except (ValueError, InvalidOperation):
                continue
