"""Items of one group: one product, whose variants hold what differs."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.feeds.groups import Grouping
from shopcli.catalog.feeds.items import HIDDEN, Offer
from shopcli.catalog.product import Availability, Rating
from tests.catalog.feeds.item_feeds import only, read_items, read_rss, rss_item
from tests.catalog.feeds.reading import told


def shirt(number: int, **fields: str) -> str:
    return rss_item(**{"id": f"s{number}", "item_group_id": "shirt", "title": "Shirt", **fields})


def test_what_differs_is_an_option_and_what_does_not_is_the_products() -> None:
    items = shirt(1, color="Red", size="M", material="Linen", price="20 EUR", gtin="4006381333931") + shirt(
        2, color="Blue", size="M", material="Linen", price="20 EUR", gtin="4006381333948"
    )
    product = only(read_rss(items))

    assert (product.id, product.title, product.price) == ("shirt", "Shirt", Decimal(20))
    assert product.attributes == {"size": "M", "material": "Linen"}
    assert [(variant.id, variant.options, variant.price, variant.gtin) for variant in product.variants] == [
        ("s1", {"color": "Red"}, None, "4006381333931"),
        ("s2", {"color": "Blue"}, None, "4006381333948"),
    ]


def test_an_offer_is_as_its_item_was() -> None:
    items = shirt(1, color="Red", price="30 EUR", sale_price="20 EUR", availability="in stock", brand="Loom") + shirt(
        2, color="Blue", price="30 EUR", availability="out of stock", brand="Loom", image_link="https://s.example/2.jpg"
    )
    red, blue = only(read_rss(items)).offers()

    assert (red.price, red.list_price, red.availability) == (Decimal(20), Decimal(30), Availability.IN_STOCK)
    assert (blue.price, blue.list_price, blue.availability) == (Decimal(30), None, Availability.OUT_OF_STOCK)
    assert (red.brand, red.currency) == ("Loom", "EUR")
    assert blue.images == ("https://s.example/2.jpg",)


def test_items_of_a_group_may_stand_apart() -> None:
    items = shirt(1, color="Red") + rss_item(id="cup", title="Cup") + shirt(2, color="Blue")
    loaded = read_rss(items)

    assert [(product.id, len(product.variants)) for product in loaded.products] == [("cup", 0), ("shirt", 2)]


def test_a_group_of_one_is_a_product() -> None:
    product = only(read_rss(shirt(1, color="Red")))

    assert (product.id, product.variants, product.attributes) == ("s1", (), {"color": "Red"})


def test_a_group_of_which_one_can_be_bought_is_a_product() -> None:
    items = shirt(1, color="Red", status="archived") + shirt(2, color="Blue")
    loaded = read_rss(items)

    assert [(product.id, product.variants) for product in loaded.products] == [("s2", ())]


def test_an_item_that_stands_for_the_group_is_no_variant() -> None:
    items = (
        rss_item(id="shirt", item_group_id="shirt", title="The Shirt", description="For all.", gender="male")
        + shirt(1, color="Red", gender="male")
        + shirt(2, color="Blue", gender="male")
    )
    product = only(read_rss(items))

    assert (product.title, product.description, product.attributes) == ("The Shirt", "For all.", {"gender": "male"})
    assert [variant.id for variant in product.variants] == ["s1", "s2"]


def test_without_options_the_titles_tell_the_variants_apart() -> None:
    items = shirt(1, title="Shirt - Red") + shirt(2, title="Shirt - Blue")
    product = only(read_rss(items))

    assert product.title == "Shirt"
    assert [variant.options for variant in product.variants] == [{"Variant": "Red"}, {"Variant": "Blue"}]


def test_chinese_titles_tell_them_apart_in_chinese() -> None:
    product = only(read_rss(shirt(1, title="纯棉短袖T恤 红色") + shirt(2, title="纯棉短袖T恤 蓝色")))

    assert product.title == "纯棉短袖T恤"
    assert [variant.options for variant in product.variants] == [{"款式": "红色"}, {"款式": "蓝色"}]


def test_without_options_a_short_attribute_tells_them_apart() -> None:
    items = shirt(1, collar="round", custom_label_0="x") + shirt(2, collar="pointed", custom_label_0="x")
    product = only(read_rss(items))

    assert [variant.options for variant in product.variants] == [{"collar": "round"}, {"collar": "pointed"}]
    assert product.attributes == {"custom_label_0": "x"}


def test_what_is_said_of_one_variant_is_not_said_of_all() -> None:
    items = shirt(1, color="Red", description="A red one. Washes well.") + shirt(
        2, color="Blue", description="A blue one. Washes well."
    )
    product = only(read_rss(items))

    assert product.description == "Washes well."
    assert [variant.attributes for variant in product.variants] == [
        {"description": "A red one."},
        {"description": "A blue one."},
    ]


def test_items_in_another_currency_are_another_product() -> None:
    items = shirt(1, color="Red", price="20 EUR") + shirt(2, color="Blue", price="18 GBP")
    loaded = read_rss(items)

    assert [(product.id, product.currency, product.price) for product in loaded.products] == [
        ("s1", "EUR", Decimal(20)),
        ("s2", "GBP", Decimal(18)),
    ]


def test_ratings_that_differ_stay_with_their_variants() -> None:
    item: dict[str, Any] = {"group_id": "g", "title": "Cup", "star_rating": "4", "review_count": 2}
    same = only(read_items({**item, "item_id": "a", "color": "Red"}, {**item, "item_id": "b", "color": "Blue"}))
    apart = only(
        read_items(
            {**item, "item_id": "a", "color": "Red"}, {**item, "item_id": "b", "color": "Blue", "star_rating": 5}
        )
    )

    assert same.rating == Rating(Decimal(4), count=2)
    assert apart.rating is None
    assert [variant.attributes["rating"] for variant in apart.variants] == ["value: 4; count: 2", "value: 5; count: 2"]


def test_a_fault_of_a_variant_has_its_own_line() -> None:
    items = shirt(1, color="Red", price="20 EUR") + shirt(2, color="Blue", price="lots")
    loaded = read_rss(items)

    assert told(loaded) == [(3, "g:price", '"lots" is not an amount of money')]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.booleans()), max_size=20))
def test_every_item_that_is_for_sale_comes_out_once_in_whatever_order(items: list[tuple[str, bool]]) -> None:
    offers = [
        Offer({"id": str(place), "title": "Cup"}, place + 1, group, chosen={"n": str(place)}, left_out=HIDDEN * hidden)
        for place, (group, hidden) in enumerate(items)
    ]
    sizes = {group: [each for each, _ in items].count(group) for group in "abc"}

    entries = [*Grouping(sizes).entries(offers)]

    found = [each["id"] for entry in entries for each in entry.record.get("variants", [entry.record])]
    assert sorted(found, key=int) == [str(place) for place, (_, hidden) in enumerate(items) if not hidden]
    groups = [entry.record["id"] for entry in entries if "variants" in entry.record]
    assert len(groups) == len(set(groups))
