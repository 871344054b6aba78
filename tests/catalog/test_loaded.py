"""Several shops at once: keys, and ids that do not meet."""

import pytest

from shopcli.catalog.loaded import Loaded, describe, keep_apart, slug
from shopcli.catalog.product import Problem, Product, Store, Variant


def loaded(key: str, *ids: str, problems: tuple[Problem, ...] = ()) -> Loaded:
    products = [Product(id=each, title=each, variants=(Variant(id=f"{each}-red"),)) for each in ids]
    promotions = ({"id": "p", "products": ids, "exclude_products": ("z",)}, {"id": "q"})
    return Loaded(Store(key=key, name=key, promotions=promotions), products, list(problems))


@pytest.mark.parametrize(
    ("name", "key"),
    [("Harbor & Pine", "harbor-pine"), ("海港 数码", "海港-数码"), ("Café №1", "cafe-no1"), ("***", "shop")],
)
def test_a_key_keeps_the_letters_of_every_script(name: str, key: str) -> None:
    assert slug(name) == key


def test_one_shop_keeps_its_ids() -> None:
    (only,) = keep_apart([loaded("a", "1")])

    assert (only.products[0].id, only.products[0].shop) == ("1", "a")
    assert only.store.promotions[0]["products"] == ("1",)


def test_the_ids_of_several_shops_carry_their_shop() -> None:
    first, second = keep_apart([loaded("a", "1"), loaded("b", "1")])

    assert [each.products[0].id for each in (first, second)] == ["a/1", "b/1"]
    assert [each.products[0].variants[0].id for each in (first, second)] == ["a/1-red", "b/1-red"]
    assert second.products[0].shop == "b"
    assert second.store.promotions == ({"id": "p", "products": ("b/1",), "exclude_products": ("b/z",)}, {"id": "q"})


def test_shops_of_one_name_get_keys_of_their_own() -> None:
    apart = keep_apart([loaded("a"), loaded("a"), loaded("a-2"), loaded("a")])

    assert [each.store.key for each in apart] == ["a", "a-3", "a-2", "a-4"]


def test_a_problem_is_described_with_what_is_known_of_its_place() -> None:
    assert describe(Problem("f", "is bad", line=3, field="price")) == "f:3: price: is bad"
    assert describe(Problem("f", "is bad")) == "f: is bad"
