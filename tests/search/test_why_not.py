"""`--why-not`: one product held against every limit."""

import pytest

from shopcli.errors import UnknownProductError
from shopcli.index.index import Index
from shopcli.query.need import Requirement
from shopcli.search.why_not import why_not
from tests.search.shop import at_least, need, under


def test_each_limit_with_what_the_catalog_says(shop: Index) -> None:
    asked = need("laptop", max_price=under("600"), currency="USD", requirements=(at_least("ram", "16"),))
    checks = {check.limit: (check.holds, check.catalog_value) for check in why_not("slow", asked, shop).checks}
    assert checks["under $600"] == (True, "$299")
    assert checks["RAM at least 16 GB"] == (False, "8 GB")


def test_what_the_catalog_does_not_say_is_empty(shop: Index) -> None:
    checks = why_not("silent", need("laptop", requirements=(at_least("ram", "16"),)), shop).checks
    assert (checks[-1].holds, checks[-1].catalog_value) == (False, "")


def test_the_wrong_kind(shop: Index) -> None:
    answer = why_not("bag", need("laptop"), shop)
    assert not answer.checks[0].holds
    assert answer.rank is None


def test_a_product_that_fits_has_a_rank(shop: Index) -> None:
    answer = why_not("mid", need("laptop"), shop)
    assert answer.rank
    assert all(check.holds for check in answer.checks)


def test_a_variant_answers_to_its_own_id(shop: Index) -> None:
    assert why_not("shirt-blue-s", need("shirts"), shop).product.id == "shirt"


def test_an_unknown_id(shop: Index) -> None:
    with pytest.raises(UnknownProductError, match="nowhere"):
        why_not("nowhere", need("laptop"), shop)


def test_all_checks_are_about_one_variant(shop: Index) -> None:
    asked = need("shirts", max_price=under("25"), requirements=(Requirement("colour", "=", "blue", "blue"),))
    answer = why_not("shirt", asked, shop)
    assert not all(check.holds for check in answer.checks)
    assert answer.rank is None


def test_a_variant_that_does_not_fit_has_no_rank_of_another(shop: Index) -> None:
    asked = need("shirts", requirements=(Requirement("colour", "=", "red", "red"),))
    answer = why_not("shirt-blue-s", asked, shop)
    assert (answer.product.variant, answer.rank) == ("shirt-blue-s", None)
