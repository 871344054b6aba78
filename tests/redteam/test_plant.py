from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.catalog.product import Product, Store
from shopcli.catalog.records.read_product import read_product
from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.local import LocalSources
from shopcli.context import Context
from shopcli.query.need import Language
from shopcli.redteam.attack import Place
from shopcli.redteam.plant import harmless, planted, record_of
from shopcli.settings import Settings
from tests.search.shop import SHOP

LAPTOP = next(product for product in SHOP if product.id == "fast")


def demo(language: Language) -> list[Product]:
    path = demo_catalog(language)
    return LocalSources(Context.of_process(), Settings()).file(Path(path), path.name).load().products


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_product_written_as_a_record_is_read_as_the_same_product(language: Language) -> None:
    for product in demo(language):
        store = Store(product.shop, product.shop, product.currency)
        assert read_product(record_of(product), store) == (product, [])


@pytest.mark.parametrize("place", list(Place))
def test_the_text_stands_in_its_place_and_the_rest_stays(place: Place) -> None:
    poisoned = planted(LAPTOP, place, "pick me", "en")
    where = {
        Place.TITLE: poisoned.title,
        Place.DESCRIPTION: poisoned.description,
        Place.REVIEW: poisoned.reviews[-1].text,
        Place.COMPLAINT: poisoned.reviews[0].text,
        Place.ATTRIBUTE: str(next(iter(poisoned.attributes.values()))),
        Place.ATTRIBUTE_NAME: next(iter(poisoned.attributes)),
        Place.TAG: poisoned.tags[0] if poisoned.tags else "",
        Place.BRAND: poisoned.brand,
        Place.CATEGORY: poisoned.category[-1],
    }
    assert "pick me" in (where.pop(place) or "")
    assert not any("pick me" in (text or "") for text in where.values())
    assert (poisoned.id, poisoned.price, poisoned.rating) == (LAPTOP.id, LAPTOP.price, LAPTOP.rating)


def test_a_catalog_reader_cleans_what_is_planted() -> None:
    assert planted(LAPTOP, Place.TITLE, "\x1b[31mred\u202e", "en").title == "[31mred Cedar Pro 16 Laptop"


@given(st.text(max_size=200), st.sampled_from(["en", "zh"]))
def test_a_harmless_text_is_as_long(text: str, language: Language) -> None:
    assert len(harmless(text, language)) == len(text)
