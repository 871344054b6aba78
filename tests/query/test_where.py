from decimal import Decimal

import pytest

from shopcli.errors import UsageError
from shopcli.query.need import Operator
from shopcli.query.where import read_where


@pytest.mark.parametrize(
    ("expression", "attribute", "operator", "value"),
    [
        ("ram>=16GB", "ram", ">=", Decimal(16)),
        ("ram >= 16", "ram", ">=", Decimal(16)),
        ('"screen size"<=14in', "screen_size", "<=", Decimal("355.6")),
        ("重量<1.5kg", "weight", "<", Decimal(1500)),
        ("weight < 1.5", "weight", "<", Decimal(1500)),
        ("colour=Space Grey", "colour", "=", "grey"),
        ("颜色≠红色", "colour", "!=", "red"),
        ("touchscreen=yes", "touchscreen", "=", True),
        ("触摸屏=无", "touchscreen", "=", False),
        ("capacity>=1TB", "storage", ">=", Decimal(1024)),
        ("ports=HDMI", "ports", "=", "hdmi"),
        ("socket==E26", "socket", "=", "e26"),
        ("Polling rate > 500 Hz", "polling_rate", ">", Decimal(500)),
        ("续航≥１０小时", "battery_life", ">=", Decimal(10)),
    ],
)
def test_an_expression_is_a_requirement(
    expression: str, attribute: str, operator: Operator, value: Decimal | str | bool
) -> None:
    requirement = read_where(expression)
    assert (requirement.attribute, requirement.operator, requirement.value) == (attribute, operator, value)


@pytest.mark.parametrize("expression", ["", "ram", "ram>=", ">=16", "a<b<c"])
def test_what_is_no_comparison_is_refused_with_an_example(expression: str) -> None:
    with pytest.raises(UsageError, match="is not an attribute, a comparison and a value") as caught:
        read_where(expression)
    assert "ram>=16GB" in caught.value.hint


@pytest.mark.parametrize("expression", ["colour<red", "ram>=plenty", "touchscreen>yes"])
def test_order_needs_a_number(expression: str) -> None:
    with pytest.raises(UsageError):
        read_where(expression)


@pytest.mark.parametrize(("expression", "flag"), [("price<500", "--max-price"), ("品牌=云岭", "--brand")])
def test_what_has_a_flag_of_its_own_is_pointed_there(expression: str, flag: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_where(expression)
    assert flag in caught.value.hint
