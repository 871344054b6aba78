"""JSON that no shop system wrote, known by what its fields are called in English and Chinese."""

import json
from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Availability, Product, Rating
from tests.catalog.feeds.item_feeds import only, read_text
from tests.catalog.feeds.reading import told


def read(*records: Any) -> Loaded:
    return read_text(json.dumps(records, indent=1, ensure_ascii=False), "shop.json")


def pan(**fields: Any) -> Product:
    """A product that is no native one, as it has a name in place of a title."""
    return only(read({"name": "Pan", "currency": "EUR", "price": 20, **fields}))


def test_a_mock_shops_product() -> None:
    loaded = read(
        {
            "id": 1,
            "title": "Mascara",
            "category": "beauty",
            "price": 9.99,
            "discountPercentage": 10.48,
            "rating": 2.56,
            "stock": 99,
            "tags": ["beauty"],
            "brand": "Lash",
            "sku": "BEA-1",
            "weight": 4,
            "dimensions": {"width": 15.14, "height": 13.08},
            "warrantyInformation": "1 week",
            "shippingInformation": "Ships in 3-5 days",
            "availabilityStatus": "Low Stock",
            "reviews": [
                {
                    "rating": 3,
                    "comment": "Fine.",
                    "date": "2025-04-30T09:41:02.053Z",
                    "reviewerName": "Some Body",
                    "reviewerEmail": "some.body@mail.example",
                }
            ],
            "returnPolicy": "No returns",
            "meta": {
                "createdAt": "2025-04-30T09:41:02.053Z",
                "barcode": "5784719087687",
                "qrCode": "https://q.example",
            },
            "images": ["https://i.example/1.webp"],
            "thumbnail": "https://i.example/t.webp",
        }
    )
    (mascara,) = loaded.products

    assert [problem.cause for problem in loaded.problems] == ["1 product has a price without a currency"]
    assert (mascara.id, mascara.price, mascara.gtin) == ("1", Decimal("9.99"), "5784719087687")
    assert (mascara.availability, mascara.stock) == (Availability.IN_STOCK, 99)
    assert mascara.rating == Rating(Decimal("2.56"), Decimal(5))
    assert [(each.text, each.rating, each.date) for each in mascara.reviews] == [("Fine.", Decimal(3), "2025-04-30")]
    assert mascara.shipping == {"text": "Ships in 3-5 days"}
    assert mascara.returns == {"text": "No returns"}
    assert mascara.images == ("https://i.example/1.webp",)
    assert dict(mascara.attributes) == {
        "discountPercentage": Decimal("10.48"),
        "sku": "BEA-1",
        "weight": 4,
        "dimensions width": Decimal("15.14"),
        "dimensions height": Decimal("13.08"),
        "warrantyInformation": "1 week",
    }


def test_who_wrote_a_review_is_not_kept() -> None:
    product = pan(reviews=[{"body": "Good", "reviewerName": "Some Body", "email": "some.body@mail.example"}])

    assert [review.text for review in product.reviews] == ["Good"]
    assert "Some Body" not in repr(product)
    assert "mail.example" not in repr(product)


def test_chinese_keys() -> None:
    product = only(
        read(
            {
                "商品编号": "1001",
                "商品名称": "不锈钢平底锅",
                "品牌": "北锅",
                "类目": "厨具 > 锅具",
                "售价": 199.00,
                "原价": 259,
                "币种": "CNY",
                "库存": 30,
                "评分": 4.8,
                "评论数": 532,
                "规格参数": {"直径": "28cm", "材质": "304不锈钢"},
                "评论": [{"用户": "某人", "内容": "好用", "评分": 5, "日期": "2026-01-02"}],
            }
        )
    )

    assert (product.id, product.title, product.category) == ("1001", "不锈钢平底锅", ("厨具", "锅具"))
    assert (product.price, product.list_price, product.currency) == (Decimal(199), Decimal(259), "CNY")
    assert product.rating == Rating(Decimal("4.8"), Decimal(5), 532)
    assert dict(product.attributes) == {"直径": "28cm", "材质": "304不锈钢"}
    assert [review.text for review in product.reviews] == ["好用"]


@pytest.mark.parametrize(
    ("fields", "field", "expected"),
    [
        ({"price": {"amount": "5.00", "currency": "GBP"}, "currency": None}, "currency", "GBP"),
        ({"price": {"amount": "5.00", "currency": "EUR"}}, "price", Decimal("5.00")),
        ({"price": None, "price_cents": 1999}, "price", Decimal("19.99")),
        ({"rating": {"rate": 3.9, "count": 120}}, "rating", Rating(Decimal("3.9"), Decimal(5), 120)),
        ({"rating": {"average": 8, "max": 10}}, "rating", Rating(Decimal(8), Decimal(10))),
        ({"category": {"id": 4, "name": "Kitchen", "slug": "kitchen"}}, "category", ("Kitchen",)),
        ({"categories": [{"id": 4, "name": "Kitchen"}, {"id": 5, "name": "Pans"}]}, "category", ("Kitchen", "Pans")),
        ({"brand": {"name": "Nordby"}}, "brand", "Nordby"),
        ({"images": [{"src": "https://i.example/1.jpg", "name": "front"}]}, "images", ("https://i.example/1.jpg",)),
        ({"in_stock": False}, "availability", Availability.OUT_OF_STOCK),
        ({"attributes": [{"name": "Colour", "options": ["red", "blue"]}]}, "attributes", {"Colour": ("red", "blue")}),
        ({"features": ["light", "flat"]}, "attributes", {"features": ("light", "flat")}),
        ({"specs": {"width": {"value": 28, "unit": "cm"}}}, "attributes", {"width value": 28, "width unit": "cm"}),
        ({"returns": {"days": 30}}, "returns", {"days": 30}),
        ({"parts": [{"part": "lid", "size": 2}]}, "attributes", {"parts": ("part: lid; size: 2",)}),
    ],
)
def test_what_stands_inside_is_brought_up(fields: dict[str, Any], field: str, expected: Any) -> None:
    assert getattr(pan(**fields), field) == expected


def test_native_variants_stay_variants() -> None:
    product = pan(variants=[{"id": "P-24", "price": 24, "options": {"Size": "24 cm"}}])

    assert [(variant.id, variant.price) for variant in product.variants] == [("P-24", Decimal(24))]


def test_what_is_hidden_or_said_twice_is_left_out() -> None:
    pot = {"name": "Pot", "price": "5 EUR", "status": "active"}
    loaded = read(pot, {**pot, "name": "Lid", "status": "draft"}, "text", pot)

    assert [(product.id, product.title) for product in loaded.products] == [("pot", "Pot")]
    assert sorted(told(loaded), key=lambda each: each[2]) == [
        (None, "", '1 product is left out: "status" says that they are not for sale'),
        (12, "", 'is "text", not a mapping'),
        (13, "", "says the same as an earlier one, in line 2"),
    ]


def test_a_value_without_end_is_cut() -> None:
    deep: Any = "end"
    for _ in range(200):
        deep = {"in": [deep]}

    assert pan(box=deep).title == "Pan"


def test_faults_are_told_by_the_files_own_names() -> None:
    loaded = read({"name": "Pan", "price": "dear", "currency": "EUR"}, {"name": "", "price": 5, "currency": "EUR"})

    assert told(loaded) == [(4, "price", '"dear" is not a number'), (7, "name", "is missing")]
