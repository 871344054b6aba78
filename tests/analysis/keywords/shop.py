"""A small catalog in two languages whose texts say more than its attributes."""

from collections.abc import Mapping

from shopcli.analysis.keywords.keywords import Learned, Learner
from shopcli.catalog.product import AttributeValue, Product


def laptop(
    number: int, title: str, description: str = "", attributes: Mapping[str, AttributeValue] | None = None
) -> Product:
    stated = {"Screen size": "14 in", "RAM": "16 GB", "Weight": "1.2 kg", "Colour": "Silver", "Panel": "IPS"}
    return Product(
        f"L{number}",
        title,
        brand="Tarn",
        category=("Computers", "Laptops"),
        description=description,
        attributes=stated if attributes is None else attributes,
    )


def learned(*products: Product) -> Learned:
    learner = Learner()
    for product in products:
        learner.add(product)
    return learner.build()


SHELF = tuple(laptop(number, f"Tarn Book {number} Laptop") for number in range(30))
"""What is learned from beside what a test looks at."""
