"""What a card says about a product, and what it leaves out because it is unknown or said already."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from shopcli.catalog.product import Availability, Rating
from shopcli.render.card import Card, card, cards
from shopcli.search.candidate import Candidate, Reason
from tests.render.examples import KESTREL, MERIDIAN


def card_of(candidate: Candidate = KESTREL, **changes: Any) -> Card:
    """The English card of `candidate` with `changes` made to its product."""
    product = replace(candidate.product, **changes)
    return card(replace(candidate, product=product, attributes=tuple(product.attributes.items())), 1, "en")


def test_what_is_unknown_is_not_made_up() -> None:
    bare = card_of(price=None, list_price=None, rating=None, availability=None, stock=None, url=None, attributes={})
    assert bare.price == "price unknown"
    assert (bare.saving, bare.rating, bare.stars, bare.stock, bare.url, bare.attributes) == ("", "", None, "", "", ())
    assert bare.available


@pytest.mark.parametrize(
    ("availability", "stock", "text", "available"),
    [
        (Availability.IN_STOCK, 38, "in stock", True),
        (Availability.IN_STOCK, 3, "3 in stock", True),
        (Availability.IN_STOCK, 0, "out of stock", False),
        (None, 12, "in stock", True),
        (None, 0, "out of stock", False),
        (Availability.PRE_ORDER, None, "pre-order", False),
        (Availability.DISCONTINUED, 5, "discontinued", False),
    ],
)
def test_stock(availability: Availability | None, stock: int | None, text: str, available: bool) -> None:
    shown = card_of(availability=availability, stock=stock)
    assert (shown.stock, shown.available) == (text, available)


@pytest.mark.parametrize(
    ("rating", "text", "stars"),
    [
        (Rating(Decimal("4.5")), "4.5/5", 4),
        (Rating(Decimal("4.6"), count=1), "4.6/5 (1 rating)", 5),
        (Rating(Decimal(87), Decimal(100), 12345), "87/100 (12,345 ratings)", 4),
        (Rating(Decimal(9)), "9/5", 5),
    ],
)
def test_rating(rating: Rating, text: str, stars: int) -> None:
    shown = card_of(rating=rating)
    assert (shown.rating, shown.stars) == (text, stars)


def test_reasons_do_not_repeat_what_the_card_shows() -> None:
    assert card_of().reasons == ("$51 below your limit", "RAM 16 GB", "weight 1.19 kg, the lowest of those that fit")
    assert "RAM: 16 GB" not in card_of().attributes
    assert card_of(MERIDIAN).cautions == ("not rated yet",)


def test_a_caution_stays_where_the_card_is_silent() -> None:
    unknown = replace(KESTREL, reasons=(Reason("caution", "stock is not stated", "availability"),))
    assert card_of(unknown, availability=None, stock=None).cautions == ("stock is not stated",)


def test_shops_are_named_where_there_are_several() -> None:
    def sold_by(shop: str) -> Candidate:
        return replace(KESTREL, product=replace(KESTREL.product, shop=shop))

    assert [one.id for one in cards((sold_by("a"), sold_by("a")), "en")] == ["kst-air-14", "kst-air-14"]
    assert [one.id for one in cards((sold_by("a"), sold_by("b")), "en")] == ["a · kst-air-14", "b · kst-air-14"]


def test_long_titles_are_cut() -> None:
    assert len(card_of(title="Laptop " * 100).title) <= 160
