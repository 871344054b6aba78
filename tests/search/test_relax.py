"""When nothing fits: what each limit costs, and the smallest change that helps."""

from decimal import Decimal

from shopcli.index.index import Index
from shopcli.query.need import Requirement
from shopcli.search.find import find
from tests.search.shop import at_least, need, under


def test_each_limit_says_how_many_it_alone_keeps_out(shop: Index) -> None:
    found = find(need("laptop", max_price=under("400"), currency="USD", requirements=(at_least("ram", "16"),)), shop, 5)
    assert found.candidates == ()
    assert {(exclusion.limit, exclusion.count) for exclusion in found.exclusions} == {
        ("under $400", 4),
        ("RAM at least 16 GB", 1),
    }


def test_the_smallest_change_of_each_limit_with_its_count(shop: Index) -> None:
    asked = need("laptop", max_price=under("400"), currency="USD", requirements=(at_least("ram", "16"),))
    ways = {way.change: way for way in find(asked, shop, 5).relaxations}
    assert ways["raise the limit to $449"].count == 1
    assert ways["raise the limit to $449"].example_id == "gone"
    assert ways["accept RAM 8 GB"].example_id == "slow"


def test_the_nearest_change_comes_first(shop: Index) -> None:
    asked = need("laptop", max_price=under("440"), requirements=(at_least("ram", "16"),), currency="USD")
    assert find(asked, shop, 5).relaxations[0].change == "raise the limit to $449"


def test_a_limit_without_a_direction_is_dropped(shop: Index) -> None:
    found = find(need("laptop", requirements=(Requirement("colour", "=", "red", "red"),)), shop, 5)
    assert [way.change for way in found.relaxations] == ["drop “red”"]
    assert found.relaxations[0].count == 6


def test_two_limits_go_together_where_one_is_not_enough(shop: Index) -> None:
    asked = need("mouse", max_price=under("5"), min_rating=Decimal(5), currency="USD")
    ways = find(asked, shop, 5).relaxations
    assert [way.count for way in ways] == [1]
    assert "under $5" in ways[0].change
    assert "rated at least 5" in ways[0].change


def test_another_currency_is_asked_for_in_the_shops_own(shop: Index) -> None:
    (way,) = find(need("laptop", max_price=under("400"), currency="EUR"), shop, 5).relaxations
    assert (way.change, way.count) == ("give the budget in USD", 6)
