"""Hard limits on everything but money, as shoppers word them in both languages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.limit import Language, Limit, Maker, Test
from bench.oracle import Offer, clearly_coloured, perhaps_coloured


def numbered(quantity: str, test: Callable[[float], bool], every: bool) -> Test:
    """A choice such as "8GB / 12GB" passes by one of its numbers, and passes surely only by all."""

    def check(offer: Offer) -> bool:
        numbers = offer.numbers.get(quantity, ())
        return bool(numbers) and (all if every else any)(test(number) for number in numbers)

    return check


@dataclass(frozen=True, slots=True)
class Wording:
    """How a limit on a quantity is said: `{n}` is the number in the unit that divides the base unit by `unit`."""

    quantity: str
    at_least: bool
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    unit: float = 1.0
    strict: bool = False


QUANTITY_WORDINGS = (
    Wording(
        "ram",
        True,
        ("with at least {n} GB RAM", "with {n}GB RAM or more", "with {n}GB+ RAM", "with min {n} GB of RAM"),
        ("{n}G内存以上", "内存至少{n}GB", "内存不低于{n}G", "{n}GB以上内存", "内存{n}G起"),
    ),
    Wording(
        "storage",
        True,
        ("with at least {n} GB storage", "with {n}GB of storage or more", "with {n}GB+ storage"),
        ("存储至少{n}GB", "{n}G以上存储", "存储不少于{n}GB", "存储{n}G以上"),
    ),
    Wording(
        "weight",
        False,
        ("under {n} kg", "lighter than {n}kg", "weighing less than {n} kg"),
        ("轻于{n}公斤", "重量不到{n}kg", "重量小于{n}公斤"),
        unit=1000,
        strict=True,
    ),
    Wording(
        "weight",
        False,
        ("at most {n} g", "no heavier than {n}g", "weighing {n} grams or less"),
        ("重量不超过{n}克", "{n}克以内", "重量最多{n}g"),
    ),
    Wording(
        "screen",
        True,
        ("with a screen of at least {n} inches", "{n} inches or larger", 'with a {n}" or bigger screen'),
        ("屏幕不小于{n}英寸", "{n}寸以上", "屏幕至少{n}寸"),
    ),
    Wording(
        "screen",
        False,
        ("with a screen of at most {n} inches", "no larger than {n} inches", "{n} inches or smaller"),
        ("屏幕不超过{n}英寸", "{n}寸以下", "{n}英寸以内"),
    ),
    Wording(
        "battery_life",
        True,
        ("with at least {n} hours of battery life", "with {n}h+ battery life", "lasting at least {n} hours"),
        ("续航{n}小时以上", "续航至少{n}小时", "续航不少于{n}个小时"),
    ),
    Wording(
        "battery_charge",
        True,
        ("with at least a {n} mAh battery", "with a {n}mAh battery or larger"),
        ("电池{n}毫安以上", "电池容量至少{n}mAh", "{n}毫安时以上电池"),
    ),
)


def quantity(wording: Wording) -> Maker:
    def make(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
        values = sorted({v / wording.unit for offer in offers for v in offer.numbers.get(wording.quantity, ())})
        values = [value for value in values if wording.unit == 1 or value >= 0.5]
        if len(values) < 3:
            return None
        number = random.choice(values[:-1] if wording.at_least else values[1:])
        bound = number * wording.unit
        text = random.choice(wording.english if language == "en" else wording.chinese).format(n=f"{number:g}")
        tests: dict[tuple[bool, bool], Callable[[float], bool]] = {
            (True, False): lambda value: value >= bound - 1e-6,
            (False, False): lambda value: value <= bound + 1e-6,
            (False, True): lambda value: value < bound - 1e-6,
        }
        test = tests[wording.at_least, wording.strict]
        name = f"{wording.quantity} {'at least' if wording.at_least else 'at most'}"
        return Limit(name, text, numbered(wording.quantity, test, False), numbered(wording.quantity, test, True))

    return make


def screen_range(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    """14–15 inch."""
    sizes = sorted({int(size) for offer in offers for size in offer.numbers.get("screen", ())})
    if len(sizes) < 3:
        return None
    low = random.choice(sizes[:-1])
    high = low + random.choice((1, 2))
    dash = random.choice(("-", "–", " to ")) if language == "en" else random.choice(("-", "到", "至"))
    text = f"{low}{dash}{high} inch" if language == "en" else f"{low}{dash}{high}寸的"
    test = numbered("screen", lambda size: low <= size <= high, False)
    return Limit("screen between", text, test, test, before=True)


def brand(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    chosen = _brand(random, offers)
    text = random.choice((f"from {chosen}", f"made by {chosen}")) if language == "en" else f"{chosen}的"
    return Limit("brand", text, lambda o: _is(o, chosen), lambda o: _is(o, chosen), before=language == "zh")


def not_brand(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    chosen = _brand(random, offers)
    english = (f"not {chosen}", f"no {chosen}", f"except {chosen}", f"but not from {chosen}")
    chinese = (f"不要{chosen}的", f"除了{chosen}", f"不要{chosen}")
    text = random.choice(english if language == "en" else chinese)
    return Limit("not brand", text, lambda o: not _is(o, chosen), lambda o: bool(o.brand) and not _is(o, chosen))


def not_brand_option(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    chosen = _brand(random, offers)
    options = {"not_brands": [chosen]}
    return Limit(
        "not-brand flag",
        "",
        lambda o: not _is(o, chosen),
        lambda o: bool(o.brand) and not _is(o, chosen),
        options=options,
    )


def ram_option(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    """`--where 'ram>=16GB'`."""
    if not any("ram" in offer.numbers for offer in offers):
        return None
    number = random.choice((4, 8, 12, 16))
    allows, surely = (numbered("ram", lambda value: value >= number, every) for every in (False, True))
    return Limit("where flag", "", allows, surely, options={"where": [f"ram>={number}GB"]})


def _is(offer: Offer, brand: str) -> bool:
    return (offer.brand or "").lower() == brand.lower()


def _brand(random: Random, offers: Sequence[Offer]) -> str:
    return random.choice(sorted({offer.brand for offer in offers if offer.brand}))


_HAN_COLOURS = {
    "black": "黑色",
    "white": "白色",
    "silver": "银色",
    "grey": "灰色",
    "red": "红色",
    "blue": "蓝色",
    "green": "绿色",
    "pink": "粉色",
}


def colour(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    found = [name for name in _HAN_COLOURS if any(clearly_coloured(offer, name) for offer in offers)]
    if not found:
        return None
    chosen = random.choice(found)
    text = chosen if language == "en" else f"{_HAN_COLOURS[chosen]}的"
    return Limit(
        "colour", text, lambda o: perhaps_coloured(o, chosen), lambda o: clearly_coloured(o, chosen), before=True
    )


def not_colour(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    if not any(offer.colour for offer in offers):
        return None
    chosen = random.choice(list(_HAN_COLOURS))
    text = (
        random.choice((f"not {chosen}", f"anything but {chosen}"))
        if language == "en"
        else f"不要{_HAN_COLOURS[chosen]}"
    )
    return Limit(
        "not colour",
        text,
        lambda offer: not clearly_coloured(offer, chosen),
        lambda offer: bool(offer.colour) and not perhaps_coloured(offer, chosen),
    )


def not_gaming(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    text = random.choice(("not gaming", "not for gaming", "no gaming")) if language == "en" else "不要游戏本"
    words = ("gaming", "游戏")

    def allows(offer: Offer) -> bool:
        return offer.kind.lower() not in ("gaming", "gaming laptops", "游戏本")

    def surely(offer: Offer) -> bool:
        return not any(word in offer.text for word in words)

    return Limit("exclusion", text, allows, surely)


def rated(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    if not any(offer.rating for offer in offers):
        return None
    lowest = random.choice((Decimal("4"), Decimal("4.2"), Decimal("4.5")))
    english = (f"rated at least {lowest}", f"with {lowest} stars or better", f"rated {lowest}+")
    chinese = (f"评分{lowest}以上", f"评分不低于{lowest}", f"{lowest}分以上")
    text = random.choice(english if language == "en" else chinese)

    def test(offer: Offer) -> bool:
        return offer.rating is not None and offer.rating >= lowest

    return Limit("rating", text, test, test)


def stocked(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    if not any(offer.in_stock for offer in offers):
        return None
    text = (
        random.choice(("in stock", "that is in stock now")) if language == "en" else random.choice(("有现货", "要现货"))
    )
    return Limit("stock", text, lambda offer: offer.in_stock is True, lambda offer: offer.in_stock is True)


def touch(random: Random, offers: Sequence[Offer], language: Language) -> Limit | None:
    if not any(offer.touchscreen for offer in offers):
        return None
    text = "with a touchscreen" if language == "en" else "带触摸屏"
    return Limit("touchscreen", text, lambda o: o.touchscreen is True, lambda o: o.touchscreen is True)


MAKERS: tuple[Maker, ...] = (
    *(quantity(wording) for wording in QUANTITY_WORDINGS),
    screen_range,
    brand,
    not_brand,
    not_brand_option,
    ram_option,
    colour,
    not_colour,
    rated,
    stocked,
    touch,
)
"""Those that any kind of product may carry; each gives None where it does not."""
