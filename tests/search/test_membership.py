"""What is of a kind, by the head of its title and its shelf."""

import pytest

from shopcli.catalog.product import Product
from shopcli.search.membership import Kind, goes_with_another, kind_names
from shopcli.search.synonyms import synonyms


def offer(title: str, *category: str) -> Product:
    return Product(id="x", title=title, category=category)


@pytest.mark.parametrize(
    ("kind", "title", "category"),
    [
        ("graphics card", "Larch GeForce 6GB Overclocked Edition Dual Fan", ("Graphics Cards",)),
        ("motherboard", "Cedar W790 WS, Workstation", ("Motherboards", "Workstation")),
        ("watch", "Larch Watch Series 8 Steel Case with Sport Band", ("Smartwatches",)),
        ("ssd", "Brisk 870 EVO 250 GB", ("Storage", "SSD", "Brisk")),
        ("phone case", "Oak Rugged Case for Larch N40", ("Phones", "Phone Cases")),
        ("watch strap", "Oak Leather Strap", ("Watch Straps",)),
        ("lens", "Alder 24-70 mm Standard Zoom", ("Photo", "Lenses")),
        ("keyboard", "Hale TK-3 Wireless Keyboard", ()),
        ("耳机", "松声 真无线耳机 36小时", ("音频", "耳机")),
    ],
)
def test_it_is_of_the_kind(kind: str, title: str, category: tuple[str, ...]) -> None:
    assert Kind(synonyms(kind)).holds(offer(title, *category))


@pytest.mark.parametrize(
    ("kind", "title", "category"),
    [
        ("ssd", "Reed SSD Enclosure", ("Storage", "SSD")),
        ("watch", "Fern Strap for Larch Watch", ("Smartwatches",)),
        ("watch", "Leather Watch Strap Larch Watch Series 9", ("Smartwatches",)),
        ("laptop", "16GB Notebook Memory", ("Parts",)),
        ("case", "Larch Watch Series 8 Steel Case with Sport Band", ("Smartwatches",)),
        ("camera", "Alder 35 mm Prime Lens", ("Cameras and Lenses",)),
        ("charger", "Reed Thunderbolt 4 Cable", ("Chargers and Cables",)),
        ("手机", "白鹭 透明壳 适用星渡 X5", ("手机", "手机壳")),
        ("笔记本", "驰电 充电器 手机笔记本通用", ("配件", "充电器")),
    ],
)
def test_it_only_goes_with_the_kind(kind: str, title: str, category: tuple[str, ...]) -> None:
    assert not Kind(synonyms(kind)).holds(offer(title, *category))


def test_the_kind_of_a_product_is_its_titles_noun_or_its_shelfs() -> None:
    assert "graphics card" in kind_names(offer("Larch GeForce 6GB", "Parts", "Graphics Cards", "Larch"))
    assert "ssd" in kind_names(offer("Brisk Pocket External SSD, USB-C", "Parts"))
    assert kind_names(offer("Brisk 870", "Parts", "Brisk")) == ()


def test_what_is_named_after_another_product_goes_with_it() -> None:
    assert goes_with_another(offer("Strap for Alder EOX R5", "Accessories"))
    assert not goes_with_another(offer("Larch Watch Series 8 Steel Case", "Smartwatches"))
    assert not goes_with_another(offer("Alder EOX R5 Body"))
