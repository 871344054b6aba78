"""Public JSON feeds that lie beside the repository, against numbers from Python's own json and counted by hand."""

import json
from collections import Counter
from decimal import Decimal

from shopcli.catalog.product import Availability, Rating
from tests.catalog.feeds.item_feeds import only, read_text
from tests.catalog.feeds.reading import data_file, real_file


def test_dummyjson() -> None:
    path, loaded = real_file("feeds/dummyjson/products.json")
    raw = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)

    assert [problem.cause for problem in loaded.problems] == ["194 products have a price without a currency"]
    assert len(loaded.products) == len(raw) == 194
    for product, record in zip(loaded.products, raw, strict=True):
        assert (product.id, product.title, product.brand) == (str(record["id"]), record["title"], record.get("brand"))
        assert (product.price, product.stock) == (Decimal(record["price"]), record["stock"])
        assert product.rating == Rating(Decimal(record["rating"]), Decimal(5))
        assert product.category == (record["category"],)
        assert product.gtin == record["meta"]["barcode"]
        assert [review.text for review in product.reviews] == [each["comment"] for each in record["reviews"]]
        assert product.returns == {"text": record["returnPolicy"]}
        told = repr(product)
        assert not any(each["reviewerEmail"] in told or each["reviewerName"] in told for each in record["reviews"])
    assert Counter(product.availability for product in loaded.products) == {
        Availability.IN_STOCK: 190,
        Availability.OUT_OF_STOCK: 4,
    }


def test_schema_orgs_own_examples() -> None:
    """Of 34 examples ten tell of products, one of them of two; two more products have no name."""
    _, loaded = real_file("feeds/schemaorg/product_jsonld_examples.jsonl")
    by_title = {product.title: product for product in loaded.products}

    assert len(loaded.products) == len(by_title) == 11
    assert [(problem.line, problem.field) for problem in loaded.problems] == [(20, "name"), (25, "name")]
    prices = {title: (product.price, product.currency) for title, product in by_title.items() if product.price}
    assert prices == {
        'Kenmore White 17" Microwave': (Decimal("55.00"), "USD"),
        "The Catcher in the Rye": (Decimal("6.99"), "USD"),
        "Household Dishwasher": (Decimal(499), "EUR"),
        "Advanced Fnobarizer": (Decimal("99.99"), "USD"),
        "Château Snotty 2020": (Decimal("999.00"), "EUR"),
    }
    in_stock = {title for title, product in by_title.items() if product.availability is Availability.IN_STOCK}
    assert in_stock == prices.keys() - {"Advanced Fnobarizer"}
    assert by_title["Château Snotty 2020"].rating == Rating(Decimal("4.7"), Decimal(5), 33)
    assert by_title["Circular Smartphone"].rating is None
    assert len(by_title['Kenmore White 17" Microwave'].reviews) == 2


def test_the_examples_of_acps_schema() -> None:
    schema = json.loads(data_file("feeds/acp/schema.feed.json").read_text(encoding="utf-8"))
    variant = schema["$defs"]["Variant"]["example"]
    tee = only(read_text(json.dumps({**schema["$defs"]["Product"]["example"], "variants": [variant]}), "tee.json"))
    (offer,) = tee.offers()

    assert (tee.id, tee.title, offer.variant) == ("prod_classic_tee", "Classic Tee", "sku123-red-s")
    assert (offer.price, offer.list_price, offer.currency) == (Decimal("19.99"), Decimal("24.99"), "USD")
    assert (offer.availability, offer.gtin) == (Availability.IN_STOCK, variant["barcodes"][0]["value"])
    assert dict(tee.variants[0].options) == {"Color": "Red", "Size": "Small"}
    assert tee.images == ("https://cdn.merchant.com/products/classic-tee/main.jpg",)


def test_the_feed_in_acps_proposal() -> None:
    page = data_file("feeds/acp/rfc.product_feeds.md").read_text(encoding="utf-8")
    blocks = [block.split("```")[0] for block in page.split("```json\n")[1:]]
    (feed,) = [block for block in blocks if '"products"' in block and '"price"' in block]
    loaded = read_text(feed, "feed.json")
    (tee,) = only(loaded).offers()

    assert (tee.id, tee.variant, loaded.store.name) == ("prod_classic_tee", "sku124-red-m", "Example Merchant")
    assert (tee.price, tee.currency, tee.availability) == (Decimal("19.99"), "USD", Availability.OUT_OF_STOCK)
