"""schema.org's Product and ProductGroup as JSON-LD, in files and in lines."""

import json
from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Availability, Product, Rating
from tests.catalog.feeds.item_feeds import only, read_text

KETTLE: dict[str, Any] = {
    "@context": "https://schema.org/",
    "@type": "Product",
    "sku": "K-1",
    "name": "Kettle",
    "description": "<p>Boils 1.7 litres.</p>",
    "brand": {"@type": "Brand", "name": "Nordby"},
    "category": ["Kitchen > Kettles", "Kitchen"],
    "keywords": "steel, fast",
    "gtin13": "4006381333931",
    "mpn": "NK17",
    "url": "https://k.example/1",
    "image": ["https://k.example/1.jpg", {"@type": "ImageObject", "contentUrl": "//k.example/2.jpg"}],
    "color": "silver",
    "weight": {"@type": "QuantitativeValue", "value": 1.2, "unitCode": "KGM"},
    "additionalProperty": [
        {"@type": "PropertyValue", "name": "Capacity", "value": 1.7, "unitText": "l"},
        {"@type": "PropertyValue", "name": "Power", "minValue": 1850, "maxValue": 2200, "unitCode": "WTT"},
        {"@type": "PropertyValue", "name": "Auto-off", "value": True},
    ],
    "aggregateRating": {"@type": "AggregateRating", "ratingValue": "8,6", "bestRating": "10", "reviewCount": 31},
    "review": [
        {
            "@type": "Review",
            "author": {"@type": "Person", "name": "Somebody", "email": "somebody@mail.example"},
            "name": "Quick",
            "reviewBody": "Boils in no time.",
            "datePublished": "2026-02-03T10:00",
            "reviewRating": {"@type": "Rating", "ratingValue": 4, "bestRating": 5},
        },
        {"@type": "Review", "reviewRating": {"ratingValue": 1}},
    ],
    "offers": {
        "@type": "Offer",
        "price": "39.90",
        "priceCurrency": "EUR",
        "availability": "http://schema.org/InStock",
        "itemCondition": "https://schema.org/NewCondition",
        "inventoryLevel": {"@type": "QuantitativeValue", "value": 12},
        "hasMerchantReturnPolicy": {
            "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
            "merchantReturnDays": 30,
            "returnFees": "https://schema.org/FreeReturn",
        },
        "shippingDetails": {
            "shippingRate": {"value": 4.95, "currency": "EUR"},
            "shippingDestination": {"addressCountry": "DE"},
            "deliveryTime": {
                "handlingTime": {"minValue": 0, "maxValue": 1, "unitCode": "DAY"},
                "transitTime": {"minValue": 2, "maxValue": 3, "unitCode": "DAY"},
            },
        },
    },
}


def read(tree: Any, name: str = "shop.json") -> Loaded:
    return read_text(json.dumps(tree, indent=1), name)


def read_lines(*trees: Any) -> Loaded:
    return read_text("".join(json.dumps(tree) + "\n" for tree in trees), "shop.jsonl")


def with_offers(*offers: Any) -> Product:
    return only(read({**KETTLE, "offers": offers[0] if len(offers) == 1 else list(offers)}))


def check_kettle(kettle: Product) -> None:
    assert (kettle.id, kettle.title, kettle.brand) == ("K-1", "Kettle", "Nordby")
    assert (kettle.description, kettle.category) == ("Boils 1.7 litres.", ("Kitchen", "Kettles"))
    assert (kettle.price, kettle.currency) == (Decimal("39.90"), "EUR")
    assert (kettle.availability, kettle.stock) == (Availability.IN_STOCK, 12)
    assert (kettle.gtin, kettle.mpn, kettle.url) == ("4006381333931", "NK17", "https://k.example/1")
    assert kettle.images == ("https://k.example/1.jpg", "https://k.example/2.jpg")
    assert kettle.tags == ("steel", "fast")
    assert kettle.rating == Rating(Decimal("8.6"), Decimal(10), 31)


@pytest.mark.parametrize(
    "tree",
    [
        KETTLE,
        [KETTLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Shop"}, KETTLE]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": KETTLE}]},
        {"@type": "WebPage", "mainEntity": KETTLE},
        {"@type": "Store", "makesOffer": [{**KETTLE["offers"], "itemOffered": {**KETTLE, "offers": {"@id": "#o"}}}]}
        | {"@graph": []},
        json.loads(json.dumps(KETTLE).replace('"name"', '"schema:name"').replace('"sku"', '"https://schema.org/sku"')),
    ],
)
def test_a_product_in_every_place(tree: Any) -> None:
    loaded = read(tree)

    assert (loaded.products[0].id, loaded.products[0].title, len(loaded.products)) == ("K-1", "Kettle", 1)


def test_every_field_of_a_product() -> None:
    kettle = only(read(KETTLE))

    check_kettle(kettle)
    assert dict(kettle.attributes) == {
        "color": "silver",
        "weight": "1.2 kg",
        "Capacity": "1.7 l",
        "Power": "1850–2200 W",
        "Auto-off": True,
        "Condition": "New",
    }
    assert kettle.returns == {"days": 30, "accepted": True, "fee": Decimal(0)}
    assert kettle.shipping == {"text": "DE: 4.95 EUR", "fee": Decimal("4.95"), "min_days": 2, "max_days": 4}


def test_a_review_is_on_the_products_scale_and_says_not_whose_it_is() -> None:
    kettle = only(read(KETTLE))
    (review,) = kettle.reviews

    assert (review.title, review.text, review.rating, review.date) == (
        "Quick",
        "Boils in no time.",
        Decimal(8),
        "2026-02-03",
    )
    assert "omebody" not in repr(kettle)


def test_a_score_that_nobody_gave_is_an_attribute() -> None:
    score = {"@type": "AggregateRating", "name": "Repair score", "ratingValue": 8, "bestRating": 10}
    kettle = only(read({**KETTLE, "aggregateRating": score}))

    assert (kettle.rating, kettle.attributes["Repair score"]) == (None, "8 / 10")


def test_nodes_that_are_named_are_found_wherever_they_stand() -> None:
    graph = [
        {"@type": "Organization", "@id": "#shop", "name": "Nordby Shop", "url": "https://k.example"},
        {"@type": "QuantitativeValue", "@id": "#weight", "value": 900, "unitCode": "GRM"},
        {**KETTLE, "brand": {"@id": "#shop"}, "weight": {"@id": "#weight"}, "offers": {"@id": "#offer"}},
        {"@type": "Offer", "@id": "#offer", "price": 25, "priceCurrency": "GBP", "seller": {"@id": "#shop"}},
    ]
    loaded = read({"@graph": graph})
    kettle = only(loaded)

    assert (kettle.brand, kettle.attributes["weight"]) == ("Nordby Shop", "900 g")
    assert (kettle.price, kettle.currency) == (Decimal(25), "GBP")
    assert (loaded.store.name, loaded.store.url) == ("Nordby Shop", "https://k.example")
    assert "Seller" not in kettle.attributes


def test_nodes_that_name_each_other_come_to_an_end() -> None:
    loop = {"@id": "#a", "@type": "Product", "name": {"@id": "#a"}, "offers": {"@id": "#a"}, "isPartOf": {"@id": "#a"}}
    loaded = read([loop, {**KETTLE, "award": {"@id": "#b", "inner": {"@id": "#b"}}}])

    assert [product.id for product in loaded.products] == ["K-1"]


@pytest.mark.parametrize(
    ("offer", "price", "before"),
    [
        ({"price": 10, "priceCurrency": "EUR"}, "10", None),
        ({"price": "1.299,00 €"}, "1299.00", None),
        ({"priceSpecification": {"price": "99.99", "priceCurrency": "EUR"}}, "99.99", None),
        (
            {
                "price": 8,
                "priceCurrency": "EUR",
                "priceSpecification": [{"priceType": "https://schema.org/StrikethroughPrice", "price": 12}],
            },
            "8",
            "12",
        ),
        (
            {
                "priceCurrency": "EUR",
                "priceSpecification": [
                    {"priceType": "https://schema.org/RegularPrice", "price": 12},
                    {"priceType": "https://schema.org/SalePrice", "price": 9},
                ],
            },
            "9",
            "12",
        ),
        (
            {
                "price": 12,
                "priceCurrency": "EUR",
                "priceSpecification": [{"priceType": "SalePrice", "price": 9, "validThrough": "2026-04-30"}],
            },
            "12",
            None,
        ),
        (
            {
                "price": 12,
                "priceCurrency": "EUR",
                "priceSpecification": [{"price": 3, "referenceQuantity": {"value": 1, "unitCode": "KGM"}}],
            },
            "12",
            None,
        ),
        (
            {"@type": "AggregateOffer", "lowPrice": 5, "highPrice": 9, "priceCurrency": "EUR", "offerCount": 4},
            "5",
            None,
        ),
        ({"price": 12, "businessFunction": "http://purl.org/goodrelations/v1#LeaseOut"}, None, None),
        ({"price": 12, "priceCurrency": "EUR", "validFrom": "2026-06-01"}, None, None),
    ],
)
def test_what_an_offer_asks(offer: dict[str, Any], price: str | None, before: str | None) -> None:
    kettle = with_offers(offer)

    assert kettle.price == (Decimal(price) if price else None)
    assert kettle.list_price == (Decimal(before) if before else None)
    assert kettle.currency == ("EUR" if price else None)


def test_of_several_offers_of_one_thing_the_best_that_can_be_had_counts() -> None:
    kettle = with_offers(
        {"price": 20, "priceCurrency": "EUR", "availability": "SoldOut"},
        {"price": 30, "priceCurrency": "EUR", "availability": "InStock", "itemCondition": "UsedCondition"},
        {"price": 35, "priceCurrency": "EUR", "availability": "InStock"},
    )

    assert (kettle.price, kettle.availability, kettle.variants) == (Decimal(35), Availability.IN_STOCK, ())


def test_offers_with_numbers_of_their_own_are_variants() -> None:
    kettle = with_offers(
        {"sku": "K-1-R", "name": "Kettle red", "price": 20, "priceCurrency": "EUR", "availability": "SoldOut"},
        {"sku": "K-1-B", "name": "Kettle blue", "price": 30, "priceCurrency": "EUR", "availability": "InStock"},
    )

    assert (kettle.id, kettle.title) == ("K-1", "Kettle")
    assert [(each.id, each.price, dict(each.options)) for each in kettle.variants] == [
        ("K-1-R", Decimal(20), {"Variant": "red"}),
        ("K-1-B", Decimal(30), {"Variant": "blue"}),
    ]


GROUP: dict[str, Any] = {
    "@type": "ProductGroup",
    "@id": "#coat",
    "productGroupID": "COAT",
    "name": "Wool coat",
    "description": "Warm.",
    "brand": "Nordby",
    "image": "https://c.example/coat.jpg",
    "variesBy": ["https://schema.org/size", "https://schema.org/color"],
    "aggregateRating": {"ratingValue": 4.2, "ratingCount": 9},
}


def coat(size: str, price: int, **more: Any) -> dict[str, Any]:
    offer = {"price": price, "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}
    return {"@type": "Product", "sku": f"C-{size}", "name": f"Wool coat {size}", "size": size, "color": "Green"} | {
        "offers": offer,
        **more,
    }


@pytest.mark.parametrize(
    "loaded",
    [
        read({**GROUP, "hasVariant": [coat("S", 119), coat("M", 129), {"url": "https://c.example/?l"}]}),
        read([{**GROUP, "hasVariant": [{"@id": "#s"}, {"@id": "#m"}]},
              coat("S", 119, **{"@id": "#s"}), coat("M", 129, **{"@id": "#m"})]),
        read([GROUP, *(coat(size, price, isVariantOf={"@id": "#coat"}) for size, price in (("S", 119), ("M", 129)))]),
        read_lines(*(coat(size, price, isVariantOf=GROUP) for size, price in (("S", 119), ("M", 129)))),
    ],
    ids=["inside", "named", "apart", "lines"],
)  # fmt: skip
def test_a_group_is_one_product_with_variants(loaded: Loaded) -> None:
    product = only(loaded)

    assert (product.id, product.title, product.brand, product.description) == ("COAT", "Wool coat", "Nordby", "Warm.")
    assert product.rating == Rating(Decimal("4.2"), count=9)
    assert [(each.id, each.price, dict(each.options)) for each in product.variants] == [
        ("C-S", Decimal(119), {"size": "S", "color": "Green"}),
        ("C-M", Decimal(129), {"size": "M", "color": "Green"}),
    ]
    assert product.images == ("https://c.example/coat.jpg",)


def test_variants_that_only_name_their_group_are_found_by_what_differs() -> None:
    product = only(read_lines(*(coat(each, 9, inProductGroupWithID="G") for each in "SM")))

    assert (product.id, product.title, product.price) == ("G", "Wool coat", Decimal(9))
    assert [dict(each.options) for each in product.variants] == [{"size": "S"}, {"size": "M"}]
    assert product.attributes["color"] == "Green"


def test_what_is_no_catalog_of_products_says_what_it_is() -> None:
    (problem,) = read({"@context": "https://schema.org", "@type": "Recipe", "name": "Tea"}).problems

    assert (problem.cause, problem.fatal) == ("holds no product, only Recipe", True)


def test_what_somebody_buys_or_reviews_is_not_for_sale() -> None:
    order = {"@type": "Order", "orderedItem": {"@type": "Product", "name": "Furnace"}}
    guide = {
        "@type": "Guide",
        "hasPart": {"@type": "Recommendation", "itemReviewed": {"@type": "Product", "name": "Car"}},
    }
    loan = {"@type": "Book", "name": "Novel", "offers": {"availability": "InStock"}}
    book = {"@type": "Book", "name": "Atlas", "isbn": "9783161484100", "offers": {"price": 5, "priceCurrency": "EUR"}}

    assert [product.title for product in read_lines(order, guide, loan, book).products] == ["Atlas"]


def test_faults_stand_where_the_product_does_under_its_own_names() -> None:
    text = json.dumps({"@graph": [KETTLE, {"@type": "Product", "sku": "X", "offers": {"price": "ask"}}]}, indent=1)
    line = text[: text.index('"sku": "X"')].count("\n") - 1
    problems = read_text(text, "shop.json").problems

    assert [(each.line, each.field, each.cause) for each in problems] == [
        (line, "name", "is missing"),
        (line, "offers.price", '"ask" is not a number'),
    ]
    assert problems[0].hint == "add `name`"


def test_the_only_seller_of_all_lines_is_the_shop_and_several_are_told_of_each() -> None:
    def sold_by(name: str, sku: str) -> dict[str, Any]:
        offer = {"price": 5, "priceCurrency": "EUR", "seller": {"@type": "Organization", "name": name}}
        return {"@type": "Product", "name": f"Cup {sku}", "sku": sku, "offers": offer}

    one, several = (
        read_lines(sold_by("North", "1"), sold_by("North", "2")),
        read_lines(sold_by("North", "1"), sold_by("East", "2")),
    )

    assert (one.store.name, [dict(product.attributes) for product in one.products]) == ("North", [{}, {}])
    assert [product.attributes["Seller"] for product in several.products] == ["North", "East"]
