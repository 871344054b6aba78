"""Small catalogs, for a prompt is read by one core."""

import json

ENGLISH = "kettle under $50"
CHINESE = "500元以下的电水壶"


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


def chinese_kettles() -> str:
    products = [
        {
            "id": f"kettle-{number}",
            "title": f"不锈钢电水壶 {number} 号",
            "description": "烧水快，适合家用，底座防滑，手柄不烫手。",
            "category": ["厨房电器", "电水壶"],
            "price": 200 + number,
            "attributes": {"容量": "1.7 升", "重量": "1.1 千克"},
        }
        for number in range(1, 4)
    ]
    return json.dumps({"store": {"name": "厨房商店", "currency": "CNY", "locale": "zh"}, "products": products})
