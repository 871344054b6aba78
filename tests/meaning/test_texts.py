"""What a vector is made of."""

from shopcli.meaning.texts import text_of
from tests.search.shop import product


def test_a_product_is_its_kind_its_title_and_what_it_is_tagged_for() -> None:
    mouse = product("m", "Pebble Mouse", "19", ("Accessories", "Mice"), tags=("travel", "quiet"), description="Long.")
    assert text_of(mouse) == "Mice. Pebble Mouse. travel. quiet"


def test_a_brand_is_said_where_the_title_does_not() -> None:
    assert text_of(product("m", "Mouse", "19", ("Mice",), brand="Pebble")) == "Mice. Pebble. Mouse"
    assert text_of(product("m", "PEBBLE Mouse", "19", ("Mice",), brand="Pebble")) == "Mice. PEBBLE Mouse"


def test_a_title_alone_is_enough_and_a_long_one_is_cut() -> None:
    assert text_of(product("m", "Mouse", None, ())) == "Mouse"
    assert len(text_of(product("m", "Mouse " * 1000, None, ()))) == 300
