"""Briefs and prompts built by hand, for tests of whoever writes an answer."""

from decimal import Decimal

from shopcli.catalog.product import Availability, Product, Rating, Review
from shopcli.prompts.prompt import Brief, Message, Prompt
from shopcli.query.need import Language, Need, PriceLimit, Requirement, Wish
from shopcli.search.candidate import Candidate, CategoryShape, Reason, Shape

LAPTOPS = ("Computers", "Laptops")


def need(language: Language = "en") -> Need:
    ram = Requirement("ram", ">=", Decimal(16), "at least 16 GB RAM" if language == "en" else "16G 内存以上")
    return Need(
        text="light laptop under $900 with at least 16 GB RAM",
        language=language,
        wanted="laptop" if language == "en" else "笔记本电脑",
        terms=("laptop",) if language == "en" else ("笔记本电脑",),
        max_price=PriceLimit(Decimal(900), inclusive=False),
        currency="USD",
        requirements=(ram,),
        wishes=(Wish("light", "light" if language == "en" else "轻便"),),
    )


def laptops() -> tuple[Product, ...]:
    return (
        Product(
            id="l1",
            title="Nortavo Air 14",
            brand="Nortavo",
            currency="USD",
            price=Decimal(749),
            list_price=Decimal(849),
            category=LAPTOPS,
            description="A 14-inch laptop that weighs little and runs all day.",
            availability=Availability.IN_STOCK,
            stock=12,
            rating=Rating(Decimal("4.6"), count=312),
            attributes={"Screen size": "14 in", "RAM": "16 GB", "Battery life": "14 h", "Weight": "1.19 kg"},
            reviews=(
                Review("Light enough to forget in the bag.", rating=Decimal(5)),
                Review("The speakers are thin.", rating=Decimal(3)),
            ),
        ),
        Product(
            id="l2",
            title="Kestrin Book 15",
            brand="Kestrin",
            currency="USD",
            price=Decimal(599),
            category=LAPTOPS,
            availability=Availability.IN_STOCK,
            rating=Rating(Decimal("4.2"), count=58),
            attributes={"Screen size": "15.6 in", "RAM": "16 GB", "Battery life": "9 h", "Weight": "1.72 kg"},
        ),
        Product(
            id="l3",
            title="Velmora Slate 13",
            brand="Velmora",
            currency="USD",
            price=Decimal("879.50"),
            category=LAPTOPS,
            availability=Availability.OUT_OF_STOCK,
            rating=Rating(Decimal("4.8"), count=9),
            attributes={"Screen size": "13.3 in", "RAM": "32 GB", "Battery life": "18 h", "Weight": "0.98 kg"},
        ),
    )


_REASONS = (
    (Reason("budget", "$151 below your limit", "price", "749"), Reason("requirement", "16 GB RAM", "attributes.RAM")),
    (Reason("requirement", "16 GB RAM", "attributes.RAM"),),
    (
        Reason("requirement", "32 GB RAM", "attributes.RAM"),
        Reason("wish", "light at 0.98 kg", "attributes.Weight"),
        Reason("caution", "only 9 ratings", "rating.count"),
        Reason("caution", "out of stock", "availability"),
    ),
)


def candidates() -> tuple[Candidate, ...]:
    return tuple(
        Candidate(handle, product, 1.0 - handle / 10, {"relevance": 1.0 - handle / 10}, reasons)
        for handle, (product, reasons) in enumerate(zip(laptops(), _REASONS, strict=True), 1)
    )


def shape(matched: int = 3) -> Shape:
    low, high = Decimal(599), Decimal("879.50")
    return Shape(164, matched, "USD", low, high, (CategoryShape(LAPTOPS, 14, Decimal(329), Decimal(2199), "USD"),))


def brief(language: Language = "en", top: int = 3, matched: int = 3) -> Brief:
    return Brief("recommend", need(language), candidates(), shape(matched), top, stores=("Example Shop",))


def prompt(text: str = "which laptop?") -> Prompt:
    return Prompt((Message("system", "Be brief."), Message("user", text)), brief(), "recommend.en@1", tokens=20)
