from decimal import Decimal

import pytest

from shopcli.errors import UsageError
from shopcli.query.flags import with_flags
from shopcli.query.where import read_where
from tests.query.shop import prices, read, said


def test_without_flags_the_need_is_as_it_was() -> None:
    need = read("Nortavo laptop around 600, 16GB RAM, two of them in stock")
    assert with_flags(need) == need


def test_prices_of_flags_replace_those_of_the_need() -> None:
    need = with_flags(read("laptop under 600 euros"), max_price=Decimal(500), min_price=Decimal(300))
    assert prices(need) == (">=300", "<=500")
    assert need.currency == "EUR"


def test_a_limit_of_the_need_that_leaves_nothing_beside_a_flag_goes() -> None:
    assert prices(with_flags(read("laptop around 600"), max_price=Decimal(300))) == ("", "<=300")
    assert prices(with_flags(read("laptop under 600"), min_price=Decimal(900))) == (">=900", "")
    assert with_flags(read("laptop around 600"), max_price=Decimal(650)).near_price is None


def test_brands_of_flags_win() -> None:
    need = with_flags(read("Nortavo or Velmora laptop, not Kestrin"), brands=["Kestrin"])
    assert (need.brands, need.not_brands) == (("Kestrin",), ())
    need = with_flags(read("Nortavo or Velmora laptop, not Kestrin"), not_brands=["velmora"])
    assert (need.brands, need.not_brands) == (("Nortavo",), ("Kestrin", "velmora"))


def test_a_requirement_replaces_those_on_its_attribute() -> None:
    need = with_flags(
        read("14 inch laptop with 16GB RAM"), requirements=[read_where("screen_size<=13in"), read_where("ram>=32GB")]
    )
    assert [said(r) for r in need.requirements] == ["screen_size<=330.2", "ram>=32"]


def test_stock_and_count_are_added() -> None:
    need = with_flags(read("top 3 laptops"), in_stock=True, top=5)
    assert (need.in_stock, need.count) == (True, 5)


def test_flags_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(UsageError, match="--min-price 500 is above --max-price 300"):
        with_flags(read("laptop"), min_price=Decimal(500), max_price=Decimal(300))
    with pytest.raises(UsageError, match="both asked for and refused"):
        with_flags(read("laptop"), brands=["Nortavo"], not_brands=["nortavo"])
