"""Guides: what sets a category apart in its own ranges, and what each price band brings."""

from decimal import Decimal
from itertools import pairwise

import pytest

from shopcli.advice.guide import guide
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.need import Need
from tests.advice.shops import Indexed, said
from tests.bundle.shop import offer


def wanted(name: str) -> Need:
    return Need(name, "en", wanted=name, terms=(name,))


def test_ranges_are_the_catalogs_own(demo: Index) -> None:
    found = guide(said(demo, "laptop"), demo)
    assert (found.kind, found.count) == ("Laptops and Gaming Laptops", 29)
    weight = next(facet for facet in found.facets if facet.key == "weight")
    assert (weight.texts, weight.stated) == (("1.02 kg", "1.56 kg", "3.1 kg"), 29)


def test_both_languages_guide(chinese_demo: Index) -> None:
    found = guide(said(chinese_demo, "笔记本电脑"), chinese_demo)
    assert found.draft.startswith("这里的 18 款笔记本电脑价格从 ¥1,999 到 ¥15,999")


def test_price_bands_hold_all_that_is_priced_and_do_not_overlap(demo: Index) -> None:
    bands = guide(said(demo, "laptop"), demo).bands
    assert sum(band.count for band in bands) == 29
    assert all(below.high <= above.low for below, above in pairwise(bands))


def test_a_band_brings_what_is_clearly_better_than_below(index_of: Indexed) -> None:
    cheap = [offer(f"c{n}", str(100 + n), "Drives", attributes={"Storage": "256 GB", "RPM": "1"}) for n in range(2)]
    dear = [offer(f"d{n}", str(300 + n), "Drives", attributes={"Storage": "1 TB", "RPM": "1"}) for n in range(2)]
    low, high = guide(wanted("drives"), index_of([*cheap, *dear])).bands
    assert low.gains == ()
    assert [(gain.key, gain.value, gain.before) for gain in high.gains] == [("storage", 1024.0, 256.0)]
    assert (low.low, low.high, high.low, high.high) == tuple(map(Decimal, (100, 101, 300, 301)))


def test_lighter_is_more_where_less_is_better(index_of: Indexed) -> None:
    goods = [
        offer(f"t{n}", str(100 * (n + 1)), "Tents", attributes={"Weight": f"{8 - 2 * (n // 2)} kg"}) for n in range(4)
    ]
    gain = guide(wanted("tents"), index_of(goods)).bands[1].gains[0]
    assert (gain.key, gain.text) == ("weight", "weight 6 kg instead of 8 kg")


def test_few_products_have_no_bands(index_of: Indexed) -> None:
    found = guide(wanted("tents"), index_of([offer("a", "10", "Tents"), offer("b", "30", "Tents")]))
    assert (found.bands, found.draft) == ((), "The 2 Tents here cost $10 to $30.")


def test_other_currencies_are_left_out_of_the_prices(index_of: Indexed) -> None:
    goods = [offer("a", "10", "Tents"), offer("b", "30", "Tents"), offer("c", "1", "Tents", currency="EUR")]
    found = guide(wanted("tents"), index_of(goods))
    assert found.draft == "The 3 Tents here cost $10 to $30."
    assert found.notes == ("prices in other currencies than USD are left out",)


def test_an_attribute_that_names_a_price_says_nothing(index_of: Indexed) -> None:
    goods = [offer(f"t{n}", "10", "Tents", attributes={"Note": f"only ${n}"}) for n in range(4)]
    assert guide(wanted("tents"), index_of(goods)).facets == ()


@pytest.mark.parametrize("need", [Need("", "en"), Need("zeppelin", "en", wanted="zeppelin", terms=("zeppelin",))])
def test_what_is_not_sold_has_no_guide(demo: Index, need: Need) -> None:
    with pytest.raises(UsageError):
        guide(need, demo)
