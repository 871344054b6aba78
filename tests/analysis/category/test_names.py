"""Where products belong by what the categories of a tree are called."""

import pytest

from shopcli.analysis.category.names import Names
from shopcli.analysis.category.tree_placer import TreePlacer
from tests.analysis.category.shelves import learned, new, products

TREE = (
    ("Electronics", "Computers", "Laptops"),
    ("Electronics", "Computers", "Docks & Hubs"),
    ("Electronics", "Phones", "Mobile Phones"),
    ("Electronics", "Phones", "Accessories"),
    ("Furniture", "Chairs"),
    ("Furniture", "Accessories"),
    ("Luggage", "Laptop Bags"),
)


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Acme Pro 14 Laptop, 16 GB RAM", "Laptops"),
        ("Gaming notebook with 32 GB", "Laptops"),
        ("Oak chair for the desk", "Chairs"),
        ("Acme USB-C Hub, 7 ports", "Docks & Hubs"),
        ("Laptop bag, 15 in, grey", "Laptop Bags"),
        ("Smartphone X2, 128 GB", "Mobile Phones"),
        ("轻薄笔记本电脑 14英寸", "Laptops"),
        ("星河 5G手机 256GB", "Mobile Phones"),
    ],
)
def test_a_title_names_its_category_or_a_synonym(title: str, last: str) -> None:
    best = TreePlacer(Names.of(TREE), None).place(new(title)).best
    assert best is not None
    assert best.path[-1] == last


def test_a_shared_name_is_told_by_what_is_around() -> None:
    names = Names.of(TREE)
    found = names.of_product(new("Grip ring", category=("Phones", "Accessories")))
    assert max(found, key=lambda path: found[path]) == ("Electronics", "Phones", "Accessories")


def test_nothing_is_said_of_what_no_name_fits() -> None:
    assert TreePlacer(Names.of(TREE), None).place(new("Dog bed, 80 cm")).places == ()


def test_the_own_category_of_a_product_says_nothing_where_a_catalog_is_judged() -> None:
    chair = new("Model 7", category=("Furniture", "Chairs"))
    assert Names.of(TREE).in_title(chair.title) == {}
    assert Names.of(TREE).of_product(chair)


@pytest.mark.parametrize(
    ("path", "same"),
    [
        (("Computers", "Notebooks"), TREE[0]),
        (("数码", "手机"), TREE[2]),
        (("Furniture", "chairs"), TREE[4]),
        (("Phones", "Accessories"), TREE[3]),
        (("Garden", "Hoses"), None),
    ],
)
def test_the_same_category_of_another_tree(path: tuple[str, ...], same: tuple[str, ...] | None) -> None:
    assert Names.of(TREE).of_category(path) == same


def test_what_the_catalog_teaches_joins_what_names_say() -> None:
    placer = TreePlacer(Names.of([("Home", "Lamps"), ("Home", "Chairs")]), learned(products()))
    best = placer.place(new("Arc, Dimmable, Warm Light")).best
    assert best is not None
    assert best.path == ("Home", "Lamps")
