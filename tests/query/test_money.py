import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.query.amounts import ASCII_MARK, HAN_MARK, currency_of_mark
from tests.query.shop import prices, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phone under 450", ("", "<450")),
        ("phone below $450", ("", "<450")),
        ("nothing over 450 dollars", ("", "<=450")),
        ("phone, at most 450", ("", "<=450")),
        ("phone up to $1,049.50", ("", "<=1049.5")),
        ("phone 450 or less", ("", "<=450")),
        ("I can afford 450", ("", "<=450")),
        ("budget of 450", ("", "<=450")),
        ("I have 45 dollars to spend on lamps", ("", "<=45")),
        ("手头有四百五买手机", ("", "<=450")),
        ("jackets priced under 6", ("", "<6")),
        ("价格不超过6的夹克", ("", "<=6")),
        ("products that cost between 45 and 50", (">=45", "<=50")),
        ("450 budget", ("", "<=450")),
        ("$450 phone", ("", "<=450")),
        ("phones over 450", (">450", "")),
        ("at least 450 euros", (">=450", "")),
        ("$450+", (">=450", "")),
        ("from 200 to 450", (">=200", "<=450")),
        ("between $200 and $450", (">=200", "<=450")),
        ("200-450 bucks", (">=200", "<=450")),
        ("phones for two or three hundred dollars", (">=200", "<=300")),
        ("phones for four to five thousand dollars", (">=4000", "<=5000")),
        ("2-3k", (">=2000", "<=3000")),
        ("between $900 and $1.2k", (">=900", "<=1200")),
        ("550 EUR to €1.1k", (">=550", "<=1100")),
        ("八百到1千2", (">=800", "<=1200")),
        ("便宜 3000以内", ("", "<=3000")),
        ("便宜3000", ("", "")),
        ("around 300 dollars at most 880 g", (">=255", "<=345")),
        ("$200-$450 at most 209 g", (">=200", "<=450")),
        ("at most 880 g at most 300 dollars", ("", "<=300")),
        ("at least 200, not more than 450", (">=200", "<=450")),
        ("less than two hundred dollars", ("", "<200")),
        ("under 1.250,50 €", ("", "<1250.5")),
        ("八百以内", ("", "<=800")),
        ("八百以下的", ("", "<=800")),
        ("低于八百", ("", "<800")),
        ("不到八百", ("", "<800")),
        ("别超过八百块", ("", "<=800")),
        ("预算1万2", ("", "<=12000")),
        ("6k以内", ("", "<=6000")),
        ("2.5w以内", ("", "<=25000")),
        ("四五千的", (">=4000", "<=5000")),
        ("八九百块", (">=800", "<=900")),
        ("3千到5千", (">=3000", "<=5000")),
        ("4到6千", (">=4000", "<=6000")),
        ("600多", (">=600", "<700")),
        ("两千多块", (">=2000", "<3000")),
        ("几千块的", (">=1000", "<10000")),
        ("1500起", (">=1500", "")),
        ("两千元以上", (">=2000", "")),
        ("85到130的耳机", (">=85", "<=130")),
        ("1200～1800元", (">=1200", "<=1800")),
    ],
)
def test_a_budget_is_understood(text: str, expected: tuple[str, str]) -> None:
    assert prices(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "near", "expected"),
    [
        ("around 400", 400, (">=340", "<=460")),
        ("about $400 or so", 400, (">=340", "<=460")),
        ("400ish", 400, (">=340", "<=460")),
        ("四百来块", 400, (">=340", "<=460")),
        ("四百左右", 400, (">=340", "<=460")),
        ("大概四百块上下", 400, (">=340", "<=460")),
        ("4000元价位", 4000, (">=3400", "<=4600")),
        ("around 400, 430 at most", 400, (">=340", "<=430")),
    ],
)
def test_around_an_amount_leaves_fifteen_percent_on_both_sides(text: str, near: int, expected: tuple[str, str]) -> None:
    need = read(text)
    assert need.near_price == near
    assert prices(need) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4K projector",
        "laptop with i5-1240P",
        "RTX 4070 desktop",
        "Quillon N30 case",
        "iPhone 15 Pro charger",
        "165Hz monitor",
        "5G router",
        "Wi-Fi 6 mesh",
        "USB 3.2 hub",
        "2 in 1 tablet",
        "14th gen laptop",
        "65w charger",
        "充电功率至少20W的平板",
        "RTX 4070以上的台式机",
        "2024款平板",
        "支持100w快充",
        "$50 off earbuds",
        "laptop that saves me $100",
        "monitors under 3 kg",
        "at least 4 usb ports",
        "laptop from 2022 to 2024",
        "24-105 lens",
        "pack of 10-12 batteries",
        "earbuds, 30+ hours battery",
    ],
)
def test_other_numbers_are_not_money(text: str) -> None:
    assert prices(read(text)) == ("", "")


@pytest.mark.parametrize(
    ("text", "sold", "currency"),
    [
        ("under $90", ("USD",), "USD"),
        ("under $90", ("CAD",), "CAD"),
        ("under $90", ("CAD", "USD"), "USD"),
        ("under 90 EUR", ("USD",), "EUR"),
        ("a $90 lamp", ("USD",), "USD"),
        ("an A$90 lamp", ("USD",), "AUD"),
        ("under £90", ("USD",), "GBP"),
        ("under 90 quid", ("USD",), "GBP"),
        ("90元以内", ("CNY",), "CNY"),
        ("¥90以内", ("USD", "CNY"), "CNY"),
        ("under ¥9000", ("JPY",), "JPY"),
        ("90美元以内", ("CNY",), "USD"),
        ("90刀以内", ("CNY",), "USD"),
        ("under 90 bucks", ("EUR",), None),
        ("90块以内", ("CNY",), None),
        ("under 90", ("USD",), None),
    ],
)
def test_the_currency_is_the_one_that_was_named(text: str, sold: tuple[str, ...], currency: str | None) -> None:
    need = read(text, currencies=sold)
    assert need.max_price is not None
    assert need.currency == currency


def test_pounds_are_money_or_weight_as_their_size_and_the_words_say() -> None:
    assert prices(read("laptop under 400 pounds")) == ("", "<400")
    assert prices(read("laptop under 4 pounds")) == ("", "")
    assert prices(read("cable under 8 pounds", currencies=("GBP",))) == ("", "<8")
    assert read("tripod that holds 40 pounds, weighs under 30 pounds").max_price is None


@given(st.from_regex(re.compile(f"{ASCII_MARK}|{HAN_MARK}"), fullmatch=True))
@settings(max_examples=300, deadline=None)
def test_every_mark_of_money_has_a_currency(mark: str) -> None:
    assert currency_of_mark(mark, ()) is not None


@given(
    amount=st.integers(20, 90_000),
    words=st.sampled_from(
        ["under ${}", "less than {} dollars", "phone below {} USD", "低于{}美元", "不到{}美元的手机"]
    ),
)
@settings(max_examples=150, deadline=None)
def test_every_amount_under_a_limit_comes_back(amount: int, words: str) -> None:
    need = read(words.format(amount))
    assert need.currency == "USD"
    assert need.max_price is not None
    assert (need.max_price.amount, need.max_price.inclusive) == (Decimal(amount), False)


@pytest.mark.parametrize(("text", "highest"), [("laptop under 0", "<0"), ("0元以下的手机", "<=0")])
def test_a_limit_of_nothing_is_a_limit(text: str, highest: str) -> None:
    assert prices(read(text)) == ("", highest)
