"""A small shop for the tests of search: a few products of each kind, with what each test needs to see."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from shopcli.catalog.product import Availability, Product, Rating, Review, Store, Variant
from shopcli.index.documents import write_index
from shopcli.index.index import Index, open_index
from shopcli.index.summary import SummaryBuilder, read_summary, write_summary
from shopcli.query.need import Need, PriceLimit, Requirement

LAPTOPS = ("Computers", "Laptops")


def product(id_: str, title: str, price: str | None, category: Sequence[str] = LAPTOPS, **fields: Any) -> Product:
    rating = fields.pop("rating", ("4.2", 100))
    return Product(
        id=id_,
        title=title,
        price=None if price is None else Decimal(price),
        currency=fields.pop("currency", "USD"),
        category=tuple(category),
        rating=Rating(Decimal(rating[0]), count=rating[1]) if rating else None,
        availability=fields.pop("availability", Availability.IN_STOCK),
        **fields,
    )


def built(folder: Path, products: Sequence[Product]) -> Index:
    """The index of `products`, as a run would open it."""
    folder.mkdir(parents=True)
    summary = SummaryBuilder()
    pairs = [(one, one.offers()) for one in products]
    for one, offers in pairs:
        summary.add(one, offers)
    write_index(folder, pairs)
    return open_index(folder, read_summary(write_summary(summary.build([Store("shop", "Shop")], []))))


def need(wanted: str, **fields: Any) -> Need:
    language = "zh" if any("\u4e00" <= character <= "\u9fff" for character in wanted) else "en"
    terms = fields.pop("terms", tuple(wanted.split()))
    return Need(text=wanted, language=fields.pop("language", language), wanted=wanted, terms=terms, **fields)


def at_least(attribute: str, value: str) -> Requirement:
    return Requirement(attribute, ">=", Decimal(value), f"{attribute} at least {value}")


def under(amount: str) -> PriceLimit:
    return PriceLimit(Decimal(amount), inclusive=False)


SHOP = (
    product("slow", "Brisk 14 Laptop", "299", attributes={"RAM": "8 GB", "Weight": "1.6 kg"}, brand="Brisk"),
    product("mid", "Alder 14 Laptop", "599", attributes={"RAM": "16 GB", "Weight": "1.4 kg"}, brand="Alder"),
    product(
        "fast",
        "Cedar Pro 16 Laptop",
        "1299",
        attributes={"RAM": "32 GB", "Weight": "2.1 kg"},
        brand="Cedar",
        rating=("4.8", 900),
        reviews=(Review("Fans howl under load.", rating=Decimal(2)), Review("A joy.", rating=Decimal(5))),
    ),
    product("silent", "Willow Laptop", "649", attributes={"Colour": "Silver"}, brand="Willow", rating=None),
    product("gone", "Rowan 14 Laptop", "449", attributes={"RAM": "16 GB"}, availability=Availability.OUT_OF_STOCK),
    product("game", "Cedar Blaze", "999", ("Computers", "Gaming Laptops"), attributes={"RAM": "16 GB"}, brand="Cedar"),
    product("bag", "Canvas Laptop Bag for a 14 inch Laptop", "39", ("Accessories", "Laptop Bags")),
    product("mouse", "Pebble Mouse", "19", ("Accessories", "Mice"), tags=("travel", "quiet")),
    product(
        "hub", "Seven-port Hub", "49", ("Accessories", "Docks and Hubs"), attributes={"Ports": ("HDMI 2.1", "USB-C")}
    ),
    product("screen", "Aster 50 in", "399", ("Home", "TVs")),
    product("case", "Larch Phone Case", "15", ("Phones", "Phone Cases")),
    product("phone", "Larch Smartphone", "499", ("Phones", "Smartphones"), attributes={"Waterproof": True}),
    product(
        "shirt",
        "Run Tee",
        "25",
        ("Clothing", "Running Shirts"),
        variants=(
            Variant("shirt-red-s", {"Colour": "Red", "Size": "S"}, price=Decimal(20)),
            Variant("shirt-blue-s", {"Colour": "Blue", "Size": "S"}, price=Decimal(30)),
            Variant("shirt-red-l", {"Colour": "Red", "Size": "L"}, price=Decimal(35), stock=0),
        ),
    ),
)

CHINESE_SHOP = tuple(
    product(id_, title, price, category, currency="CNY", attributes=attributes)
    for id_, title, price, category, attributes in (
        ("ben", "青原 Air 14 轻薄笔记本电脑 16GB", "4299", ("电脑", "笔记本电脑"), {"内存": "16 GB", "颜色": "银色"}),
        ("youxi", "赤岩 游戏本 16 寸", "7999", ("电脑", "游戏本"), {"内存": "32 GB"}),
        ("bao", "14 寸笔记本电脑双肩包", "159", ("配件", "电脑包"), {}),
        ("erji", "松声 真无线耳机", "299", ("音频", "真无线耳机"), {"防水等级": "IPX5"}),
        ("toudai", "松声 头戴式降噪耳机", "899", ("音频", "头戴式耳机"), {"主动降噪": True}),
    )
)
