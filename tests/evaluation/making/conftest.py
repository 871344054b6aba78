from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Product, Rating
from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.source import resolve
from shopcli.context import Context
from shopcli.query.need import Language
from shopcli.settings import Settings

Demo = Callable[[Language], Loaded]


@cache
def load_demo(language: Language) -> Loaded:
    (source,) = resolve([str(demo_catalog(language))], Context.of_process(), Settings())
    return source.load()


@pytest.fixture(scope="session")
def demo() -> Demo:
    return load_demo


def thing(number: int, price: str | None = None, **fields: Any) -> Product:
    """A laptop, where nothing else is said."""
    fields = {
        "title": f"Acme Model{number} Laptop",
        "brand": "Acme",
        "category": ("Laptops",),
        "currency": "USD",
    } | fields
    if isinstance(fields.get("rating"), str):
        fields["rating"] = Rating(Decimal(fields["rating"]))
    return Product(id=f"p{number}", price=None if price is None else Decimal(price), **fields)
