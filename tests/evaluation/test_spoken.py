from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.evaluation.spoken import numbers_in, says


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It costs $1,299.00.", {"1299"}),
        ("一共1299元，三天内送达", {"1299", "3"}),
        ("within three days, or thirty-one", {"3", "31"}),
        ("1.5万元，不是2k", {"15000", "2000"}),
        ("三款？一百二十元，十二款", {"3", "120", "12"}),
        ("[3] has 16GB, the A14 does not", {"16"}),
        ("1. Nortavo\n2. Kestrin", set()),
        ("this one, and the other one; 一般，万一", set()),
        ("There is one laptop.", {"1"}),
    ],
)
def test_numbers_are_read_as_values_in_both_languages(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == {Decimal(number) for number in numbers}


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("free shipping", "We offer Free  Shipping."),
        ("1299", "1,299元"),
        ("three days", "it takes 3 days"),
        ("3天", "三天内送达"),
        ("30 days", "a 30-day window"),
        ("16 GB", "with 16GB of RAM"),
        ("7 天无理由退货", "支持七天无理由退货"),
        ("not in stock", "It is not in stock."),
        ("in stock", "Not only in stock, it also ships today: in stock."),
        ("有货", "不仅有货，还包邮"),
    ],
)
def test_a_text_is_said_however_it_is_written(wanted: str, text: str) -> None:
    assert says(wanted, text)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("free shipping", "It does not come with free shipping."),
        ("free shipping", "Free shipping is not available."),
        ("in stock", "It isn't in stock"),
        ("有货", "目前没有货"),
        ("有货", "这款没有货，不有货"),
        ("蓝牙", "不支持蓝牙"),
        ("$49", "$499"),
        ("16 GB", "116 GB"),
        ("5 GB", "0.5 GB"),
        ("", "anything"),
    ],
)
def test_what_is_denied_or_only_part_of_something_else_is_not_said(wanted: str, text: str) -> None:
    assert not says(wanted, text)


@settings(deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(["{:,}", "{}", "${:,}.00", "共{}元", "[2] costs {:,} dollars"]))
def test_a_whole_number_is_found_however_it_is_grouped(number: int, form: str) -> None:
    assert Decimal(number) in numbers_in(form.format(number))


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    numbers_in(text)
    says(text[:20], text)
