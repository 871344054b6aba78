"""Feeds that are written: read again, they hold the same offers."""

import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.feeds.write_google import google_feed
from shopcli.catalog.feeds.write_openai import openai_feed
from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.format import format_of_name
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Availability, Product, Rating, Store, Variant
from tests.catalog.feeds.item_feeds import read_text

Writer: TypeAlias = Callable[[Iterable[Product], Store], Iterator[str]]

STORE = Store("corner", "Corner & Sons", "EUR", url="https://corner.example")
WRITERS = [(google_feed, "out.xml"), (openai_feed, "out.jsonl")]
CUP = Product(
    id="cup",
    title="Cup <large> & tall",
    currency="EUR",
    price=Decimal("7.50"),
    list_price=Decimal("9.00"),
    brand="Clayton",
    category=("Kitchen", "Cups"),
    description="Holds a lot.\n\n- dishwasher-proof",
    availability=Availability.IN_STOCK,
    rating=Rating(Decimal(9), Decimal(10), 12),
    attributes={"Height": "12 cm", "Handmade": True, "color": "blue", "Glazes": ("celadon", "ash")},
    images=("https://corner.example/1.jpg", "https://corner.example/2.jpg"),
    tags=("gift",),
    url="https://corner.example/cup",
    gtin="4006381333931",
    mpn="C-1",
    shop="corner-sons",
)
SHIRT = Product(
    id="shirt",
    title="Shirt",
    currency="EUR",
    price=Decimal(20),
    attributes={"Fit": "slim"},
    variants=(
        Variant("s-r", {"Colour": "Red", "Size": "M"}, availability=Availability.BACKORDER, stock=3),
        Variant("s-b", {"Colour": "Blue", "Size": "M"}, price=Decimal("18.50"), attributes={"Dye": "indigo"}),
    ),
    shop="corner-sons",
)


def written(writer: Writer, *products: Product) -> str:
    return "".join(writer(products, STORE))


def read_back(writer: Writer, name: str, *products: Product) -> Loaded:
    return read_text(written(writer, *products), name)


@pytest.mark.parametrize(("writer", "name"), WRITERS)
def test_a_product_comes_back(writer: Writer, name: str) -> None:
    loaded = read_back(writer, name, CUP)
    (cup,) = loaded.products

    assert loaded.problems == []
    assert (loaded.store.name, loaded.store.url) == (STORE.name, STORE.url)
    for field in ("id", "title", "currency", "price", "list_price", "brand", "category", "description", "availability"):
        assert getattr(cup, field) == getattr(CUP, field)
    for field in ("attributes", "images", "url", "gtin", "mpn"):
        assert getattr(cup, field) == getattr(CUP, field)


@pytest.mark.parametrize(("writer", "name"), WRITERS)
def test_variants_come_back_as_what_can_be_bought(writer: Writer, name: str) -> None:
    (shirt,) = read_back(writer, name, SHIRT).products

    assert (shirt.id, shirt.title) == ("shirt", "Shirt")
    assert [variant.options for variant in shirt.variants] == [variant.options for variant in SHIRT.variants]
    for found, given_offer in zip(shirt.offers(), SHIRT.offers(), strict=True):
        assert (found.variant, found.title, found.price) == (given_offer.variant, given_offer.title, given_offer.price)
        assert (found.availability, found.attributes) == (given_offer.availability, given_offer.attributes)


def test_google_gets_its_own_words() -> None:
    sold_out = Product("1", "Cup", availability=Availability.IN_STOCK, stock=0)
    gone = Product("2", "Mug", availability=Availability.DISCONTINUED)
    soon = Product("3", "Jug", availability=Availability.PRE_ORDER)
    root = ElementTree.fromstring(written(google_feed, sold_out, gone, soon))
    found = [element.text for element in root.iter("{http://base.google.com/ns/1.0}availability")]

    assert found == ["out_of_stock", "out_of_stock", "preorder"]


def test_openai_gets_what_it_requires() -> None:
    first, second, third = map(json.loads, written(openai_feed, CUP, SHIRT).splitlines())

    assert first["is_eligible_search"] is True
    assert (first["price"], first["sale_price"], first["star_rating"]) == ("9.00 EUR", "7.50 EUR", "4.5")
    assert (first["image_url"], first["additional_image_urls"]) == (CUP.images[0], [CUP.images[1]])
    assert (second["group_id"], second["variant_dict"]) == ("shirt", {"Colour": "Red", "Size": "M"})
    assert (second["availability"], third["availability"]) == ("backorder", "unknown")


def test_ratings_and_tags_come_back_from_openai() -> None:
    (cup,) = read_back(openai_feed, "out.jsonl", CUP).products

    assert cup.rating == Rating(Decimal("4.5"), count=12)
    assert cup.tags == ("gift",)


@pytest.mark.parametrize(("writer", "name"), WRITERS)
@pytest.mark.parametrize("catalog", ["electronics.yaml", "electronics.zh.json"])
def test_whole_catalogs_come_back(writer: Writer, name: str, catalog: str) -> None:
    path = Path(__file__).resolve().parents[3] / "catalogs" / catalog
    given_catalog = read_catalog(of_bytes(path.read_bytes(), path.name, path.stem, format_of_name(path.name)))
    found = read_text("".join(writer(given_catalog.products, given_catalog.store)), name)

    def offers(loaded: Loaded) -> dict[str, tuple[object, ...]]:
        return {
            offer.variant or offer.id: (
                offer.id,
                offer.title,
                offer.price,
                offer.list_price,
                offer.currency,
                offer.in_stock,
            )
            for product in loaded.products
            for offer in product.offers()
        }

    assert found.problems == []
    assert offers(found) == offers(given_catalog)


_TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
_PRODUCTS = st.builds(
    Product,
    id=_TEXT.filter(lambda text: text.isalnum()),
    title=_TEXT,
    currency=st.sampled_from(["EUR", "CNY"]),
    price=st.decimals("0.01", "9999", places=2),
    availability=st.sampled_from(Availability).filter(lambda each: each is not Availability.DISCONTINUED),
    attributes=st.dictionaries(st.sampled_from(["Material type", "重量", "color"]), _TEXT.filter(str.isalnum)),
)


@settings(deadline=None, max_examples=60)
@given(_PRODUCTS)
def test_any_product_comes_back(product: Product) -> None:
    for writer, name in WRITERS:
        (found,) = read_back(writer, name, product).products

        assert (found.id, found.price, found.currency) == (product.id, product.price, product.currency)
        assert found.availability is product.availability
