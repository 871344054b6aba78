"""Golds against the numbers that products were made from, and what their ways of saying leave open."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.product import AttributeValue, Product, Variant
from shopcli.evaluation.making.condition import Condition, Phrase, judged, phrase
from shopcli.evaluation.making.conditions import brand, colour, flag, limit, under
from shopcli.evaluation.making.draft import Fitting
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import Kind, by_path, by_title, noun_of
from shopcli.evaluation.making.quantities import hints_at, read_amount
from shopcli.evaluation.making.verdict import Verdict
from shopcli.evaluation.making.words.traits import TRAITS
from tests.evaluation.making.conftest import thing

LAPTOPS = Kind(noun_of("Laptops"))
CHANCE = Random(1)


def spelled(grams: int, way: int) -> str:
    return (f"{grams} g", f"{Decimal(grams) / 1000} kg", f"{grams}克", f"{Decimal(grams) / 1000} 公斤")[way]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from((4, 8, 16, 32)),
            st.integers(500, 3000),
            st.integers(0, 3),
            st.sampled_from(("Acme", "Bolt")),
            st.integers(100, 900),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from((8, 16)),
    st.integers(800, 2500),
    st.integers(200, 800),
)
def test_who_fits_is_who_has_the_numbers(
    rows: Sequence[tuple[int, int, int, str, int]], ram: int, weight: int, budget: int
) -> None:
    tally = Fitting(
        LAPTOPS,
        (
            limit(TRAITS["ram"], Decimal(ram), CHANCE),
            limit(TRAITS["weight"], Decimal(weight), CHANCE),
            brand("Bolt", False, CHANCE),
            under(Decimal(budget), "USD", CHANCE),
        ),
    )
    for number, (own_ram, grams, way, own_brand, price) in enumerate(rows):
        stated: dict[str, AttributeValue] = {"RAM": f"{own_ram} GB", "Weight": spelled(grams, way)}
        tally.take(Good(thing(number, str(price), brand=own_brand, attributes=stated)), Verdict.YES)
    fitting = {
        f"p{number}"
        for number, (own_ram, grams, _, own_brand, price) in enumerate(rows)
        if own_ram >= ram and grams < weight and own_brand == "Acme" and price < budget
    }
    # A weight or a price that is the bound itself may be meant or not.
    open_ones = {f"p{n}" for n, row in enumerate(rows) if row[1] == weight or row[4] == budget}
    gold = tally.gold()
    everyone = {f"p{number}" for number in range(len(rows))}
    if gold is None:
        # Where nobody fits surely, or nobody surely does not, there is nothing to get right or wrong.
        assert not fitting - open_ones or fitting | open_ones == everyone
    else:
        assert gold.allowed is not None
        assert fitting <= gold.allowed <= fitting | open_ones


def verdict(condition: Condition, product: Product) -> Verdict:
    return judged(Good(product), (condition,))


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"RAM": "16 GB"}, Verdict.YES),
        ({"内存": "16GB"}, Verdict.YES),
        ({"Memory": "0.015625 TB"}, Verdict.YES),
        ({"RAM": "8 GB"}, Verdict.NO),
        ({"RAM": "8192 MB"}, Verdict.NO),
        ({}, Verdict.NO),
        ({"RAM": "8 GB / 16 GB"}, Verdict.PERHAPS),
        ({"RAM": "plenty"}, Verdict.PERHAPS),
        ({"RAM": "16 GB", "Memory": "8 GB"}, Verdict.PERHAPS),
        ({"Storage": "512 GB"}, Verdict.PERHAPS),
    ],
)
def test_a_limit_reads_plain_numbers_and_leaves_the_rest_open(
    attributes: dict[str, AttributeValue], expected: Verdict
) -> None:
    assert verdict(limit(TRAITS["ram"], Decimal(16), CHANCE), thing(1, attributes=attributes)) is expected


def test_conditions_hold_for_one_version_together() -> None:
    big = Variant("big", {"Storage": "1 TB"}, price=Decimal(900))
    small = Variant("small", {"Storage": "256 GB"}, price=Decimal(300))
    both = (limit(TRAITS["storage"], Decimal(1024), CHANCE), under(Decimal(400), "USD", CHANCE))
    product = thing(1, variants=(big, small))
    assert all(verdict(condition, product) is Verdict.YES for condition in both)
    assert judged(Good(product), both) is Verdict.NO


@pytest.mark.parametrize(
    ("stated", "black", "not_black"),
    [
        ("Matte Black", Verdict.YES, Verdict.NO),
        ("曜石黑", Verdict.YES, Verdict.NO),
        ("White", Verdict.NO, Verdict.YES),
        ("Graphite", Verdict.PERHAPS, Verdict.PERHAPS),
        (None, Verdict.NO, Verdict.PERHAPS),
    ],
)
def test_a_colour_may_be_open(stated: str | None, black: Verdict, not_black: Verdict) -> None:
    product = thing(1, attributes={"Colour": stated} if stated else {})
    assert verdict(colour("black", True), product) is black
    assert verdict(colour("black", False), product) is not_black


def test_a_yes_or_no_that_only_the_text_speaks_of_is_open() -> None:
    nfc = flag("nfc", CHANCE)
    assert verdict(nfc, thing(1, attributes={"NFC": True})) is Verdict.YES
    assert verdict(nfc, thing(1, attributes={"NFC": False})) is Verdict.NO
    assert verdict(nfc, thing(1)) is Verdict.NO
    assert verdict(nfc, thing(1, description="Pays by NFC.")) is Verdict.PERHAPS


def covered(kind: Kind, product: Product) -> Verdict:
    told = by_path(kind.noun, product.category)
    return by_title(kind.noun, Good(product)) if told is None else told


@pytest.mark.parametrize(
    ("category", "title", "expected"),
    [
        (("Computers", "Laptops"), "Acme", Verdict.YES),
        (("电脑", "笔记本电脑"), "岭", Verdict.YES),
        (("Computers", "Gaming Laptops"), "Acme", Verdict.PERHAPS),
        (("Laptops", "Convertibles"), "Acme", Verdict.PERHAPS),
        (("Laptops", "Laptop Bags"), "Acme Bag", Verdict.NO),
        (("Phones",), "Acme", Verdict.NO),
        (("Deals of the week",), "Acme 14 Laptop", Verdict.PERHAPS),
        (("Deals of the week",), "Acme Mug", Verdict.NO),
        ((), "Acme 14 Laptop", Verdict.PERHAPS),
    ],
)
def test_what_is_a_laptop(category: tuple[str, ...], title: str, expected: Verdict) -> None:
    assert covered(LAPTOPS, thing(1, category=category, title=title)) is expected


def test_headphones_are_no_phones() -> None:
    assert covered(Kind(noun_of("Smartphones")), thing(1, category=("Audio", "Headphones"))) is Verdict.NO


@pytest.mark.parametrize(
    ("value", "dimension", "amount"),
    [
        ("1.19 kg", "mass", 1190),
        ("3斤", "mass", 1500),
        ("1,200 g", "mass", 1200),
        ("14 天", "time", 336),
        ("15.6英寸", "screen", Decimal("15.6")),
        ("5000 万像素", "pixels", 50),
        ("2 years", "period", 24),
        (8, "count", 8),
        ("about 15 h", "time", 15),
        ("15-18 h", "time", None),
        ("65 Wh", "charge", None),
        ("16", "data", None),
        (True, "count", None),
    ],
)
def test_amounts_are_read_or_not_at_all(value: AttributeValue, dimension: str, amount: Decimal | int | None) -> None:
    assert read_amount(value, dimension) == amount


def test_a_text_hints_at_a_quantity_by_its_units() -> None:
    assert hints_at("weighs 1.2 kg", "mass")
    assert hints_at("16英寸屏", "screen")
    assert not hints_at("16 cores", "mass")


def test_phrases_say_conditions_where_people_do() -> None:
    said = (
        Condition("a", lambda *_: Verdict.YES, {"en": Phrase("black", "beside"), "zh": Phrase("黑色", "beside")}),
        Condition("b", lambda *_: Verdict.YES, {"en": Phrase("with NFC"), "zh": Phrase("带NFC")}),
        Condition("c", lambda *_: Verdict.YES, {"en": Phrase("no Acme", "last"), "zh": Phrase("不要Acme的", "last")}),
    )
    assert phrase(LAPTOPS, said, "en", CHANCE) == "black laptops with NFC, no Acme"
    assert phrase(LAPTOPS, said, "zh", CHANCE, whole=True) == "带NFC的黑色笔记本电脑，不要Acme的"
