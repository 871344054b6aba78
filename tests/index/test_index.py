"""An open index, apart from searching it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.product import AttributeValue, Variant
from shopcli.index import index as module
from shopcli.index.index import Index, Numbers
from tests.search.shop import built, product


@pytest.mark.parametrize("page", [1, 2, 3, 7, 100])
def test_every_product_comes_once_and_in_order_however_many_offers_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(module, "_PAGE", page)
    shop = [
        product(f"p{number}", f"Lamp {number}", "5", variants=tuple(Variant(f"p{number}-{v}") for v in range(variants)))
        for number, variants in enumerate((0, 3, 1, 0, 8))
    ]
    index = built(tmp_path / "index", shop)
    assert [each.id for each in index.every_product()] == ["p0", "p1", "p2", "p3", "p4"]
    assert list(index.every_product())[1].variants == shop[1].variants


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Thirty products of up to five offers: all of a product are at one price but for every third offer."""
    shop = [
        product(
            f"p{number}",
            f"Lamp {number}",
            str(number),
            variants=tuple(
                Variant(f"p{number}-{v}", price=Decimal(number + (50 if v % 3 == 2 else 0))) for v in range(number % 6)
            ),
        )
        for number in range(30)
    ]
    return built(tmp_path_factory.mktemp("lamps") / "index", shop)


@settings(deadline=None, max_examples=40)
@given(st.integers(-1, 90), st.integers(0, 90))
def test_products_are_counted_once_however_many_of_their_offers_match(lamps: Index, low: int, width: int) -> None:
    query = lamps.parse(f"price:[{low}.0 TO {low + width}.0]")
    offers = [hit.offer for hit in lamps.search(query, 200)]

    assert lamps.count(query) == len({offer.id for offer in offers})
    assert lamps.offers(query) == len(offers)
    assert lamps.any(query) == bool(offers)


def test_very_many_offers_of_several_each_are_counted_by_estimate(
    lamps: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_COUNTED_EXACTLY", 3)

    assert lamps.count(lamps.parse("price:[0.0 TO 25.0]")) == pytest.approx(26, abs=1)


@settings(deadline=None, max_examples=40)
@given(st.integers(-1, 90), st.integers(0, 90))
def test_a_tally_says_what_looking_at_each_offer_says(lamps: Index, low: int, width: int) -> None:
    query = lamps.parse(f"price:[{low}.0 TO {low + width}.0]")
    offers = [hit.offer for hit in lamps.search(query, 200)]
    prices = [float(offer.price) for offer in offers if offer.price is not None]
    tally = lamps.tally(query, ("price",))

    assert tally.offers == len(offers)
    assert tally.products == lamps.count(query)
    assert tally.numbers["price"] == Numbers(min(prices, default=None), max(prices, default=None), 0)


def test_a_tally_counts_the_offers_that_say_no_number(tmp_path: Path) -> None:
    said: tuple[Mapping[str, AttributeValue], ...] = (
        {"Weight": "2 kg"}, {"Weight": "heavy"}, {"RAM": ("8 GB", "16 GB")}, {}, {"Weight": True},
    )  # fmt: skip
    index = built(tmp_path / "index", [product(f"p{at}", "Lamp", None, attributes=one) for at, one in enumerate(said)])

    numbers = index.tally(index.parse("*"), ("price", "facts.weight", "facts.ram", "facts.nothing")).numbers

    assert numbers == {
        "price": Numbers(None, None, 5),
        "facts.weight": Numbers(2000, 2000, 4),
        "facts.ram": Numbers(8, 16, 4),
        "facts.nothing": Numbers(None, None, 5),
    }


def test_the_products_of_offers_are_told_without_reading_them_whole(lamps: Index) -> None:
    query = lamps.parse("price:[3.0 TO 55.0]")
    places = [place for _, place in lamps.places(query, 200)]
    products = {int(offer.id.removeprefix("p")) for offer in lamps.offers_at(places)}

    assert len(places) > len(products)
    assert sorted(lamps.numbers_at(places)) == sorted(products)


def test_what_one_offer_lacks_is_not_everywhere(tmp_path: Path) -> None:
    euros = [product(name, "Lamp", "5", currency="EUR") for name in ("a", "b")]
    index = built(tmp_path / "one", euros)
    other = built(tmp_path / "two", [*euros, product("c", "Lamp", "5", currency=None)])

    assert index.is_everywhere("currency", "EUR")
    assert not index.is_everywhere("currency", "USD")
    assert not other.is_everywhere("currency", "EUR")


def test_a_sketch_is_the_offer_without_the_other_variants(lamps: Index) -> None:
    places = [place for _, place in lamps.places(lamps.parse("*"), 200)]

    assert lamps.sketches_at(places) == [replace(offer, variants=()) for offer in lamps.offers_at(places)]
