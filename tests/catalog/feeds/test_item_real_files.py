"""Public feeds that lie beside the repository, against what the standard library makes of them."""

import os
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from shopcli.catalog.product import Availability
from tests.catalog.feeds.item_feeds import read_text
from tests.catalog.feeds.reading import real_file

_G = "{http://base.google.com/ns/1.0}"
_FACEBOOK = "feeds/facebook/dpa_product_catalog_sample_feed_rss.xml"
_GOOGLE = "feeds/google_merchant/product-data-xml-feed-example.md"


def test_metas_sample() -> None:
    path, loaded = real_file(_FACEBOOK)
    (item,) = ElementTree.parse(path).getroot().iter("item")
    (product,) = loaded.products

    assert loaded.problems == []
    assert loaded.store.name == "Test Store"
    assert product.id == item.findtext(f"{_G}id")
    assert product.title == item.findtext(f"{_G}title")
    assert f"{product.price} {product.currency}" == item.findtext(f"{_G}price") == "9.99 GBP"
    assert product.availability is Availability.IN_STOCK
    assert product.category == ("Animals", "Pet Supplies")
    assert product.shipping["fee"] == Decimal("4.95")
    assert product.variants == ()


def googles_page() -> str:
    """The first fenced block of Google's page, or a skipped test."""
    folder = Path(os.environ.get("SHOPCLI_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data")
    path = folder / _GOOGLE
    if not path.is_file():
        pytest.skip(f"{path} is not here")
    return path.read_text(encoding="utf-8").split("```\n")[1]


def test_googles_example_is_one_watch_in_two_colours() -> None:
    text = googles_page()
    items = [*ElementTree.fromstring(text.encode()).iter("item")]
    loaded = read_text(text, "feed.xml")
    (watch,) = loaded.products

    assert loaded.problems == []
    assert (len(items), len(watch.variants)) == (2, 2)
    assert watch.id == "dz1" == items[0].findtext(f"{_G}item_group_id")
    for item, offer in zip(items, watch.offers(), strict=True):
        assert offer.variant == item.findtext(f"{_G}id")
        assert f"{offer.price} {offer.currency}" == item.findtext(f"{_G}price") == "105.29 USD"
        assert offer.gtin == item.findtext(f"{_G}gtin")
        assert offer.attributes["color"] == item.findtext(f"{_G}color")
        assert offer.availability is Availability.IN_STOCK
    assert watch.category == ("Apparel & Accessories", "Jewelry", "Watches")
    assert watch.shipping == {"text": "US: 0.00 USD", "fee": Decimal("0.00")}
