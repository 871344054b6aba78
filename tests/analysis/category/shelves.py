"""Small shops whose products are filed, in both languages."""

from collections.abc import Mapping, Sequence

from shopcli.analysis.category.learned import Learned, learn_tree, seen
from shopcli.analysis.category.names import Names
from shopcli.analysis.category.placement import Path
from shopcli.catalog.product import Product

LAMPS, CHAIRS, MUGS = ("Home", "Lamps"), ("Home", "Chairs"), ("Kitchen", "Mugs")
TITLES: Mapping[Path, Sequence[str]] = {
    LAMPS: (
        "Brass Desk Lamp, Warm Light, 40 cm",
        "Arc Floor Lamp, Dimmable, Warm Light",
        "Clip-On Reading Lamp with USB, Black",
        "Small Desk Lamp, Cold Light, White",
        "Paper Table Lamp, Warm Light",
    ),
    CHAIRS: (
        "Oak Dining Chair, Linen Seat",
        "Folding Garden Chair, Black",
        "Office Chair with Armrests, Mesh, Black",
        "Kids Chair, Beech, White",
        "Rocking Chair, Oak, Linen Seat",
    ),
    MUGS: (
        "Stoneware Mug, 350 ml, White",
        "Travel Mug with Lid, 450 ml, Black",
        "Enamel Mug, 300 ml",
        "Glass Mug with Handle, 400 ml",
        "Large Stoneware Mug, 500 ml, Blue",
    ),
}
CHINESE: Mapping[Path, Sequence[str]] = {
    ("家居", "台灯"): ("黄铜台灯 暖光 40厘米", "护眼台灯 可调光", "学生宿舍台灯 USB", "复古台灯 暖光"),
    ("家居", "椅子"): ("橡木餐椅 亚麻坐垫", "折叠户外椅子 黑色", "网面办公椅 扶手", "实木摇椅 橡木"),
    ("厨房", "马克杯"): ("陶瓷马克杯 350毫升", "带盖马克杯 450毫升", "搪瓷马克杯 300毫升", "大号马克杯 500毫升"),
}


def products(titles: Mapping[Path, Sequence[str]] = TITLES) -> list[Product]:
    return [
        Product(id=f"{path[-1]}-{number}", title=title, category=path)
        for path, of_path in titles.items()
        for number, title in enumerate(of_path)
    ]


def silent(label: str, done: int, total: int | None) -> None:
    """Nobody watches."""


def learned(filed: Sequence[Product]) -> Learned:
    names = Names.of(dict.fromkeys(product.category for product in filed))
    return learn_tree([seen(each, names) for each in filed], [each.category for each in filed], names, silent)


def new(title: str, **more: object) -> Product:
    return Product(id="new", title=title, **more)  # type: ignore[arg-type]
