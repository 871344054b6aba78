"""A product that is described by its maker, its kind and what tells it from the others is the one meant."""

from pathlib import Path

import pytest

from shopcli.catalog.product import Product
from shopcli.evidence.products.described import described
from shopcli.index.index import Index
from tests.search.shop import built, product

SCREENS, DOCKS, BUDS = ("Screens", "Monitors"), ("Docks",), ("音频", "真无线耳机")


@pytest.fixture
def shop(tmp_path: Path) -> Index:
    def made(key: str, title: str, brand: str, category: tuple[str, ...], **attributes: str) -> Product:
        return product(key, title, "10", brand=brand, category=category, attributes=attributes)

    offers = [
        made("big", "Larch Vista Gaming Monitor", "Larch", SCREENS, **{"Screen size": "49 in"}),
        made("small", "Larch Nook Office Monitor", "Larch", SCREENS, **{"Screen size": "24 in"}),
        made("dock", "Larch Quay", "Larch", DOCKS),
        made("other", "Cedar Pane Monitor", "Cedar", SCREENS, **{"Screen size": "49 in"}),
        made("sleep", "青山 睡眠耳机", "青山", BUDS),
        made("run", "青山 运动耳机", "青山", BUDS),
    ]
    return built(tmp_path / "shop", offers)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("what is delivery for that 49 inch larch monitor?", "big"),
        ("does the larch gaming monitor tilt", "big"),
        ("is the larch office monitor loud", "small"),
        ("how heavy is the larch dock", "dock"),
        ("青山那个睡眠耳机续航多久", "sleep"),
    ],
)
def test_what_tells_it_from_the_others_decides(shop: Index, question: str, meant: str) -> None:
    found = described(question, shop)
    assert found is not None
    assert found.id == meant


@pytest.mark.parametrize(
    "question",
    [
        "does the larch monitor tilt",
        "is the 49 inch monitor any good",
        "does the larch keyboard click",
        "青山耳机好不好",
    ],
)
def test_what_fits_two_or_none_is_nobody(shop: Index, question: str) -> None:
    assert described(question, shop) is None
