from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.attributes.unit_table import HAN_UNITS, LATIN_UNITS, Unit
from shopcli.catalog.product import Product
from shopcli.grounding.claim import Verdict
from shopcli.grounding.finding import Judgement
from tests.grounding.values.examples import EARBUDS, HEAVY, LAPTOP, NOTEBOOK, only, requirement, verdicts


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("16 GB of RAM and a 512 GB SSD", "++"),
        ("16GB/512GB", "++"),
        ("0.5 TB of storage", "+"),
        ("8 GB of RAM", "-"),
        ("16 GB of storage", "-"),
        ("512 GB of RAM", "-"),
        ("a 14-inch screen", "+"),
        ("a screen of 35.6 cm", "+"),
        ("a 15.6-inch screen", "-"),
        ("It weighs 1.24 kg.", "+"),
        ("It weighs 1.2 kg.", "+"),
        ("It weighs 1240 g.", "+"),
        ("It weighs 2.73 lb.", "+"),
        ("It weighs 1.3 kg.", "-"),
        ("It weighs 1 kg.", "-"),
        ("It weighs about 1.3 kg.", "+"),
        ("It weighs under 1.3 kg.", "+"),
        ("It weighs under 2 kg.", "+"),
        ("It weighs under 1.2 kg.", "-"),
        ("It lasts 13 hours.", "+"),
        ("It lasts over 12 hours.", "+"),
        ("It lasts over 13 hours.", "-"),
        ("It lasts over 5 hours.", "-"),
        ("It lasts up to 13 hours.", "+"),
        ("It lasts up to 20 hours.", "-"),
        ("an 8-core processor at 4.6 GHz", "++"),
        ("a 12-core processor at 5.6 GHz", "--"),
        ("two memory slots", "+"),
        ("four memory slots", "-"),
        ("an impedance of 80 ohm", "+"),
        ("an impedance of 32 ohm", "-"),
        ("a fan noise of 31 dB", "+"),
        ("a fan noise of 45 dB", "?"),
        ("6 GB of video memory", "?"),
        ("It drives a 4K monitor.", "?"),
        ("a warranty of 24 months", "+"),
        ("a 3-year warranty", "-"),
        ("a lifetime warranty", "-"),
    ],
)
def test_quantities_are_converted_and_compared_as_precisely_as_they_are_said(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


@pytest.mark.parametrize(
    "sentence",
    [
        "16 TB of RAM",
        "16 MB of RAM",
        "It weighs 1.24 lb.",
        "It lasts 13 minutes.",
        "a 120 kHz display",
        "a 54 kWh battery",
        "a 14 cm screen",
        "1.24 lb, 54 kWh",
    ],
)
def test_a_number_with_another_unit_is_contradicted(sentence: str) -> None:
    assert set(verdicts(sentence, LAPTOP)) == {"-"}


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("16 GB, 14 in, 1.24 kg, 13 h, 120 Hz, 65 W", "++++++"),
        ("24 GB", "-"),
        ("256 GB", "-"),
        ("60 Hz", "-"),
        ("8 h", "-"),
        ("30 minutes", "?"),
        ("30 cm", "?"),
        ("2.4 GHz", "?"),
        ("3.6 GHz", "-"),
    ],
)
def test_without_a_name_any_fact_of_the_dimension_may_agree(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP) == signs


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("16GB 内存，512GB 固态硬盘", "++"),
        ("8GB 内存，1TB 固态硬盘", "--"),
        ("14 英寸 2.5K 屏", "++"),
        ("16 英寸 4K 屏", "--"),
        ("续航长达 14 小时", "+"),
        ("续航 20 小时", "-"),
        ("重量只有 1.24 公斤", "+"),
        ("重 2.48 斤", "+"),
        ("重 1.24 斤", "-"),
        ("不到 1.3 公斤", "+"),
        ("65W 快充", "++"),
        ("100W 快充", "-+"),
        ("键数 87", "+"),
        ("键数 104", "-"),
        ("质保两年", "+"),
        ("质保 1 年", "-"),
    ],
)
def test_quantities_in_chinese(sentence: str, signs: str) -> None:
    assert verdicts(sentence, NOTEBOOK) == signs


def test_hours_with_the_case_are_the_cases() -> None:
    assert verdicts("8 h of battery life, 32 h with the case", EARBUDS) == "++"
    assert verdicts("32 h of battery life, 8 h with the case", EARBUDS) == "--"


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("Battery life is 13 h instead of 6 h.", "++"),
        ("Battery life is 13 h instead of 9 h.", "+-"),
        ("It is 0.94 kg lighter.", "+"),
        ("It is 0.94 kg heavier.", "-"),
        ("It has 7 hours more battery life.", "+"),
        ("It has 3 hours more battery life.", "-"),
    ],
)
def test_what_is_said_beside_another_product_is_held_against_both(sentence: str, signs: str) -> None:
    assert verdicts(sentence, LAPTOP, (HEAVY,)) == signs


def test_the_shoppers_own_requirement_supports_what_is_said_of_it() -> None:
    asked = (requirement("ram", "8"),)
    assert only("It has at least 8 GB of RAM.", LAPTOP, requirements=asked).verdict is Verdict.SUPPORTED
    assert only("It has at least 8 GB of RAM.", LAPTOP).verdict is Verdict.CONTRADICTED
    assert only("At least 8 GB of RAM was asked for.", None, requirements=asked).field == "need.requirements.ram"


def test_a_judgement_names_the_catalogs_own_attribute() -> None:
    assert only("It has 8 GB of RAM.", LAPTOP) == Judgement(Verdict.CONTRADICTED, "attributes.RAM", "16 GB")
    assert only("重 2 公斤", NOTEBOOK) == Judgement(Verdict.CONTRADICTED, "attributes.重量", "1.24 kg")
    assert only("It is quiet at 31 dB.", LAPTOP).field == "description"
    assert only("A 32 GB version is sold too.", LAPTOP).field == "variants.wren-14-32.attributes.RAM"


_UNITS = {unit.name: unit for units in LATIN_UNITS.values() for unit in units} | HAN_UNITS
_WEIGHTS = [unit for unit in _UNITS.values() if unit.dimension == "mass" and unit.name != "mg"]
_TIMES = [unit for unit in _UNITS.values() if unit.dimension == "time" and unit.name in ("h", "min")]


def _weighing(grams: Decimal) -> Product:
    return Product(id="x", title="X", attributes={"Weight": f"{grams} g"})


@given(st.integers(200, 90_000), st.sampled_from(_WEIGHTS))
def test_a_weight_said_in_any_unit_agrees_with_itself_and_not_with_half_as_much_again(grams: int, unit: Unit) -> None:
    product, said = _weighing(Decimal(grams)), Decimal(grams) / unit.factor
    assert verdicts(f"It weighs {said:.3f} {unit.name}.", product) == "+"
    assert verdicts(f"It weighs {said * 3 / 2:.3f} {unit.name}.", product) == "-"


@given(st.integers(2, 200), st.sampled_from(_TIMES))
def test_hours_and_minutes_agree(hours: int, unit: Unit) -> None:
    product = Product(id="x", title="X", attributes={"Battery life": f"{hours} h"})
    said = Decimal(hours) / unit.factor
    assert verdicts(f"Its battery life is {said:.0f} {unit.name}.", product) == "+"
    assert verdicts(f"Its battery life is {said * 2:.0f} {unit.name}.", product) == "-"
