"""A need said back: each limit as a short phrase, in the language of the need."""

from decimal import Decimal

from shopcli.attributes.colours import colour_name
from shopcli.attributes.facts import attribute, display, format_value
from shopcli.catalog.money import format_money
from shopcli.query.need import Extreme, Language, Need, PriceLimit, Requirement

_OPERATORS = {
    "en": {"<": "under", "<=": "at most", "=": "exactly", "!=": "not", ">=": "at least", ">": "over"},
    "zh": {"<": "低于", "<=": "不超过", "=": "为", "!=": "不是", ">=": "不低于", ">": "高于"},
}


def describe_limits(need: Need) -> list[tuple[str, str]]:
    """What filters, as (field, phrase): `max_price`, `brands`, `excluded.WORD`, `requirements.NUMBER` and so on."""
    zh = need.language == "zh"
    limits: list[tuple[str, str]] = []
    if need.min_price:
        limits.append(("min_price", _price(need.min_price, need, lowest=True)))
    if need.max_price:
        limits.append(("max_price", _price(need.max_price, need, lowest=False)))
    if need.brands:
        limits.append(("brands", f"品牌 {'、'.join(need.brands)}" if zh else f"brand {' or '.join(need.brands)}"))
    if need.not_brands:
        limits.append(
            ("not_brands", f"不要 {'、'.join(need.not_brands)}" if zh else f"not {' or '.join(need.not_brands)}")
        )
    for number, group in enumerate(need.requirement_groups()):
        text = describe_requirement(group[0], need.language) if len(group) == 1 else _range(group[0], need.language)
        limits.append((f"requirements.{number}", text))
    limits += [(f"excluded.{word}", f"不含“{word}”" if zh else f"no {word}") for word in need.excluded]
    if need.min_rating is not None:
        rating = _plain(need.min_rating)
        limits.append(("min_rating", f"评分不低于 {rating}" if zh else f"rated at least {rating}"))
    if need.in_stock:
        limits.append(("in_stock", "有现货" if zh else "in stock"))
    return limits


def describe_avoided(need: Need) -> list[tuple[str, str]]:
    """What the profile adds to the limits, likewise; kept apart because it is not for a model to read."""
    zh = need.language == "zh"
    return [
        (f"avoided.{one.word}", f"你的档案不要“{one.word}”" if zh else f"your profile avoids {one.word}")
        for one in need.avoided
    ]


def describe_need(need: Need, language: Language) -> list[tuple[str, str]]:
    """Everything that was understood, as (label, text) for `--explain`; what the need does not say is left out."""
    zh = language == "zh"
    comma = "、" if zh else ", "
    rows = [
        ("想要" if zh else "wanted", need.wanted),
        ("检索词" if zh else "search words", comma.join(need.terms)),
        ("条件" if zh else "limits", comma.join(dict.fromkeys(text for _, text in describe_limits(need)))),
        ("档案" if zh else "profile", comma.join(text for _, text in describe_avoided(need))),
        ("偏好" if zh else "wishes", comma.join(wish_texts(need))),
        ("接近" if zh else "near", _near(need)),
        ("数量" if zh else "count", str(need.count) if need.count else ""),
        ("全部" if zh else "all of", need.scope.about if need.scope else ""),
        ("只取" if zh else "only the", _first(need.scope.extreme, language) if need.scope else ""),
        ("参照" if zh else "beside", need.reference.product if need.reference else ""),
    ]
    return [(label, text) for label, text in rows if text]


def wish_texts(need: Need) -> tuple[str, ...]:
    """What the shopper wishes, in the words of the need, each once: "gaming" goes without saying of a gaming laptop."""
    wanted = f" {need.wanted.lower()} "
    texts = {wish.text.lower(): wish.text for wish in reversed(need.wishes)}
    return tuple(said for low, said in reversed(texts.items()) if (f" {low} " if low.isascii() else low) not in wanted)


def describe_requirement(requirement: Requirement, language: Language) -> str:
    """ "RAM at least 16 GB", "not red", "without touchscreen"."""
    key, operator, value = requirement.attribute, requirement.operator, requirement.value
    zh = language == "zh"
    name = display(key, language) if zh else _inside(display(key, language))
    if isinstance(value, bool):
        wanted = value is (operator != "!=")
        return f"{'带' if wanted else '不带'}{name}" if zh else f"{'with' if wanted else 'without'} {name}"
    if isinstance(value, str):
        if attribute(key).kind == "colour":
            colour = colour_name(value, language)
            return colour if operator == "=" else f"不要{colour}" if zh else f"not {colour}"
        if key == "ports":
            yes, no = ("带 ", "不带 ") if zh else ("with ", "without ")
            return (yes if operator == "=" else no) + value.upper()
        if zh:
            return f"{name}{'含' if operator == '=' else '不含'} {value}"
        return f"{name} {'with' if operator == '=' else 'without'} {value}"
    said = format_value(key, value, language)
    return f"{name}{_OPERATORS['zh'][operator]} {said}" if zh else f"{name} {_OPERATORS['en'][operator]} {said}"


def _range(requirement: Requirement, language: Language) -> str:
    """A range in the shopper's own words, and the attribute's name where they lack it: 24 inch (screen size)."""
    name = display(requirement.attribute, language)
    if name.lower() in requirement.text.lower():
        return requirement.text
    return f"{requirement.text}（{name}）" if language == "zh" else f"{requirement.text} ({_inside(name)})"


def _price(limit: PriceLimit, need: Need, *, lowest: bool) -> str:
    amount = format_money(limit.amount, need.currency, need.language)
    operator = (">=" if limit.inclusive else ">") if lowest else ("<=" if limit.inclusive else "<")
    words = _OPERATORS[need.language][operator]
    return f"价格{words} {amount}" if need.language == "zh" else f"{words} {amount}"


def _first(extreme: Extreme | None, language: Language) -> str:
    """ "lowest price, for each storage"."""
    if extreme is None:
        return ""
    zh = language == "zh"
    name = ("价格" if zh else "price") if extreme.key == "price" else _inside(display(extreme.key, language))
    end = ("最高" if zh else "highest") if extreme.highest else ("最低" if zh else "lowest")
    group = display(extreme.per, language) if extreme.per else ""
    if zh:
        return f"{name}{end}的" + (f"，按{group}分" if group else "")
    return f"{end} {name}" + (f", for each {_inside(group)}" if group else "")


def _near(need: Need) -> str:
    return "" if need.near_price is None else format_money(need.near_price, need.currency, need.language)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _inside(name: str) -> str:
    """A display name inside a sentence: "Screen size" goes on in small letters, "USB-C charging" and "RAM" do not."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name
