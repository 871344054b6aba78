"""A small catalog, for one core reads the prompt."""

import json

NEED = "kettle under $50"


def kettles(count: int, description: str = "Boils water.") -> str:
    """`count` kettles in dollars, the first of which are the cheapest."""
    products = [
        {
            "id": f"kettle-{number}",
            "title": f"Steel Kettle {number}",
            "description": description,
            "category": ["Kitchen", "Kettles"],
            "price": 20 + number,
            "rating": {"value": 4.1, "count": 30 + number},
            "attributes": {"Capacity": "1.7 L", "Weight": "1.1 kg"},
        }
        for number in range(1, count + 1)
    ]
    return json.dumps({"store": {"name": "Kitchen Shop", "currency": "USD"}, "products": products})
