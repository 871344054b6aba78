"""A few products of two shops, and sentences said of them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from shopcli.catalog.product import Availability, Product, Rating, Review, Store, Variant
from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.find import find_values
from shopcli.grounding.values.judge import judge
from shopcli.query.need import Language, Need, PriceLimit, Requirement
from shopcli.search.candidate import Candidate, Shape

STORE = Store(
    "pier",
    "Pier Nine",
    "USD",
    policies={
        "shipping": {
            "text": "Two to five days. Islands take 3 days more.",
            "fee": Decimal("5.99"),
            "free_over": 49,
            "min_days": 2,
            "max_days": 5,
        },
        "returns": {"text": "Back within 30 days, faulty goods within 60 days.", "days": 30},
        "warranty": {"months": 12},
    },
)
SHOP_ZH = Store(
    "lan",
    "蓝岸",
    "CNY",
    policies={
        "shipping": {"text": "偏远地区另加 3 天。", "fee": 8, "free_over": 99, "min_days": 1, "max_days": 4},
        "returns": {"text": "7 天无理由退货，质量问题 15 天内可换。", "days": 7},
        "warranty": {"months": 12},
    },
)
LAPTOP = Product(
    id="wren-14",
    title="Wren 14 Laptop, 14 in, 16 GB RAM, 512 GB SSD",
    currency="USD",
    price=Decimal(499),
    list_price=Decimal(599),
    availability=Availability.IN_STOCK,
    stock=12,
    rating=Rating(Decimal("4.47"), Decimal(5), 1318),
    shop="pier",
    attributes={
        "RAM": "16 GB",
        "Storage": "512 GB",
        "Screen size": "14 in",
        "Resolution": "1920 x 1200",
        "Refresh rate": "120 Hz",
        "Battery life": "13 h",
        "Battery capacity": "54 Wh",
        "Weight": "1.24 kg",
        "Charging power": "65 W",
        "Processor": "Cairn C5, 8-core 4.6 GHz",
        "Touchscreen": False,
        "Backlit keyboard": True,
        "Wireless": "Wi-Fi 6",
        "Bluetooth": Decimal("5.3"),
        "Memory slots": 2,
        "Impedance": "80 ohm",
        "Warranty": "2 years",
    },
    tags=("travel", "fingerprint"),
    description="Its fan stays at 31 dB. There is no card reader.",
    variants=(Variant("wren-14-32", {"RAM": "32 GB"}, Decimal(649)),),
    reviews=(Review("The hinge creaks.", rating=Decimal(2)),),
)
HEAVY = replace(
    LAPTOP,
    id="rook-15",
    title="Rook 15",
    price=Decimal(799),
    list_price=None,
    variants=(),
    attributes={"RAM": "32 GB", "Battery life": "6 h", "Weight": "2.18 kg"},
)
EARBUDS = Product(
    id="fen-buds",
    title="Fen Buds",
    currency="USD",
    price=Decimal(79),
    rating=Rating(Decimal("8.4"), Decimal(10), 90),
    shop="pier",
    attributes={
        "Battery life": "8 h",
        "Battery life with case": "32 h",
        "Driver size": "11 mm",
        "Water resistant": "IPX4",
        "Noise cancelling": True,
    },
    returns={"days": 14},
    shipping={"fee": 0},
)
NOTEBOOK = Product(
    id="qingshan-14",
    title="青杉 14 轻薄本",
    currency="CNY",
    price=Decimal(4299),
    list_price=Decimal(4799),
    availability=Availability.OUT_OF_STOCK,
    rating=Rating(Decimal("4.7"), Decimal(5), 4206),
    shop="lan",
    attributes={
        "内存": "16 GB",
        "存储容量": "512 GB",
        "屏幕尺寸": "14 英寸",
        "分辨率": "2560 x 1600",
        "续航": "14 小时",
        "重量": "1.24 kg",
        "充电功率": "65 W",
        "触摸屏": False,
        "快充": True,
        "风扇": False,
        "键数": 87,
        "质保": "2 年",
    },
)
HEAVY_ZH = replace(NOTEBOOK, id="qingshan-16", title="青杉 16", price=Decimal(5099), attributes={"续航": "9 小时"})


def evidence_for(*products: Product, **need: Any) -> Evidence:
    """What an answer about `products` is held against; the shopper's limit is 600."""
    language: Language = "zh" if products[0].currency == "CNY" else "en"
    asked = Need(text="", language=language, max_price=PriceLimit(Decimal(600)), **need)
    candidates = tuple(Candidate(handle, product, 1.0, {}) for handle, product in enumerate(products, 1))
    shape = Shape(185, 9, products[0].currency, Decimal(359), Decimal(949))
    return Evidence(asked, shape, candidates, lambda: candidates[:3], (STORE, SHOP_ZH))


def requirement(attribute: str, value: str) -> Requirement:
    return Requirement(attribute, ">=", Decimal(value), f"{attribute} at least {value}")


def findings(sentence: str, *products: Product) -> list[Finding]:
    return find_values(sentence, evidence_for(*(products or (LAPTOP, EARBUDS))))


def judged(
    sentence: str, product: Product | None, compared: Sequence[Product] = (), **need: Any
) -> list[tuple[Finding, Judgement]]:
    shown = [one for one in (product, *compared) if one is not None]
    evidence = evidence_for(*(shown or (LAPTOP,)), **need)
    return [(one, judge(one, product, compared, evidence)) for one in find_values(sentence, evidence)]


_SIGNS = {Verdict.SUPPORTED: "+", Verdict.CONTRADICTED: "-", Verdict.UNKNOWN: "?"}


def verdicts(sentence: str, product: Product | None, compared: Sequence[Product] = (), **need: Any) -> str:
    """A sign for each claim of the sentence: `+` supported, `-` contradicted, `?` unknown."""
    return "".join(_SIGNS[judgement.verdict] for _, judgement in judged(sentence, product, compared, **need))


def only(sentence: str, product: Product | None, compared: Sequence[Product] = (), **need: Any) -> Judgement:
    ((_, judgement),) = judged(sentence, product, compared, **need)
    return judgement
