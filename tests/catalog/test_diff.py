"""What changed between two states of a catalog."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.diff import Diff, diff
from shopcli.catalog.product import Availability, Product, Store, Variant
from tests.catalog.examples import products

LAMP = Product("lamp", "Lamp", "USD", Decimal(20), stock=5, gtin="1", attributes={"dim": True})
DESK = Product("desk", "Desk", "USD", Decimal(90), availability=Availability.IN_STOCK)
SHIRT = Product(
    "shirt",
    "Shirt",
    "USD",
    Decimal(9),
    variants=(Variant("s", {"size": "S"}), Variant("m", {"size": "M"}, Decimal(11))),
)


def changed(old: Product, new: Product) -> Diff:
    return diff([old, DESK], [new, DESK])


def test_the_same_catalog_has_no_changes() -> None:
    found = diff([LAMP, SHIRT], [SHIRT, LAMP])
    assert found.is_empty
    assert (found.old_products, found.new_products) == (2, 2)


def test_products_come_and_go() -> None:
    found = diff([LAMP], [DESK])
    assert ([each.id for each in found.new], [each.id for each in found.gone]) == (["desk"], ["lamp"])


def test_a_price_rises_by_a_share_of_what_it_was() -> None:
    (change,) = changed(LAMP, replace(LAMP, price=Decimal(25))).prices
    assert (change.old.price, change.new.price, change.percent) == (Decimal(20), Decimal(25), Decimal("25.0"))


def test_a_price_in_another_currency_has_no_share() -> None:
    (change,) = changed(LAMP, replace(LAMP, currency="EUR")).prices
    assert change.percent is None


def test_stock_and_availability_change() -> None:
    (change,) = changed(LAMP, replace(LAMP, stock=0)).stock
    assert (change.old.stock, change.new.stock) == (5, 0)


def test_a_variant_inherits_what_changed_unless_it_has_its_own() -> None:
    found = changed(SHIRT, replace(SHIRT, price=Decimal(8)))
    assert [each.new.variant for each in found.prices] == ["s"]


def test_variants_come_and_go() -> None:
    large = Variant("l", {"size": "L"})
    found = changed(SHIRT, replace(SHIRT, variants=(*SHIRT.variants[:1], large)))
    assert ([each.variant for each in found.new], [each.variant for each in found.gone]) == (["l"], ["m"])
    assert [each.fields for each in found.edited] == [("variants",)]


def test_a_product_that_gets_variants_is_edited() -> None:
    found = changed(LAMP, replace(LAMP, variants=(Variant("a"),)))
    assert (found.new, found.gone, [each.fields for each in found.edited]) == ([], [], [("variants",)])


def test_another_title_is_another_name_of_the_same() -> None:
    (change,) = changed(LAMP, replace(LAMP, title="Lamp II")).renamed
    assert (change.old.title, change.new.title) == ("Lamp", "Lamp II")


def test_another_id_is_seen_by_the_code_or_the_title() -> None:
    by_code = changed(LAMP, replace(LAMP, id="x", title="Light", price=Decimal(19)))
    by_title = changed(LAMP, replace(LAMP, id="x", gtin=None))
    for found in (by_code, by_title):
        assert [(each.old.id, each.new.id) for each in found.moved] == [("lamp", "x")]
        assert (found.new, found.gone) == ([], [])
    assert [each.new.price for each in by_code.prices] == [19]


def test_titles_that_several_have_pair_nothing() -> None:
    two = [replace(LAMP, id=each, gtin=None) for each in ("a", "b")]
    found = diff([replace(LAMP, gtin=None)], two)
    assert (found.moved, len(found.new), len(found.gone)) == ([], 2, 1)


def test_other_fields_are_named() -> None:
    (edited,) = changed(LAMP, replace(LAMP, brand="B", attributes={"dim": 1})).edited
    assert edited.fields == ("brand", "attributes")


def test_the_order_of_attributes_says_nothing() -> None:
    one = replace(LAMP, attributes={"a": "1", "b": ("2", "3")})
    other = replace(LAMP, attributes={"b": ("2", "3"), "a": "1"})
    assert changed(one, other).is_empty


@settings(max_examples=30, deadline=None)
@given(st.lists(products(Store("s", "S", currency="USD")), max_size=3, unique_by=lambda each: each.id), st.data())
def test_everything_is_told_once(catalog: list[Product], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.sampled_from(catalog), unique_by=lambda each: each.id)) if catalog else []
    found = diff(catalog, kept)

    assert not (found.new or found.prices or found.stock or found.edited)
    assert {each.id for each in found.gone} == {each.id for each in catalog} - {each.id for each in kept}
    assert diff(catalog, catalog).is_empty
