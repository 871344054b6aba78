"""Two or more products held against each other by what both state."""

from collections.abc import Sequence

from shopcli.attributes.facts import display, facts, stated
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.comparisons.aspects import BY_HOW_MUCH, tell_gap
from shopcli.evidence.comparisons.metrics import Measured, Metric, meant_by, measure
from shopcli.evidence.facts.aspects import find_aspects
from shopcli.evidence.facts.values import lowered
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.search.reasons import value_text
from shopcli.text import one_line

_DIFFERENCE = Pattern(
    r"difference|differ(?![a-z])|differs|compare|comparison|versus|(?<![a-z])vs(?![a-z])"
    r"|(?<![a-z])(?:different|distinguishes|sets? .{1,40} apart|tell .{1,40} apart|not the same"
    r"|what do i (?:gain|lose|get)|side by side)(?![a-z])"
    r"|区别|不一样|不同|差别|对比|比较一下|差异|差在哪|差多少|差价|相差"
)
_PRICE = Pattern(r"(?<![a-z])(?:prices?|cost)(?![a-z])|多少钱|差价|价格|价钱")
_EITHER = Pattern(r"it or it|它(?:还是|或者?)它")
_TELLING = (
    "screen_size", "resolution", "panel", "refresh_rate", "processor", "ram", "storage", "graphics",
    "battery_life", "weight", "ports", "noise_cancelling", "water_rating", "charging_power", "capacity", "warranty",
)  # fmt: skip
_MOST = 8


def asks_difference(low: str) -> bool:
    return _DIFFERENCE.search(low) is not None


def tell_ranking(products: Sequence[Product], metric: Metric, asked: Asked) -> Told:
    """Which of them has more (or less), or whether the first has, with what each states."""
    language = asked.language
    metric = next((one for one in meant_by(metric) if _all_state(products, one, language)), metric)
    measured = [(product, measure(product, metric, language)) for product in products]
    missing = [short_name(product) for product, one in measured if one is None]
    known = [one for _, one in measured if one is not None]
    label = metric.label(language)
    cites = tuple(_cite(one, label, language) for one in known)
    if missing or not comparable(known, metric):
        names = listed(missing or [short_name(one.offer) for one in known], language)
        return Told(say("cannot_compare", language, label=label, names=names), cites, silent=True)
    if BY_HOW_MUCH.search(asked.low):
        return tell_gap(known, metric.key, label, cites, language)
    if asked.wants_yes_or_no and not _EITHER.search(asked.low):
        return _is_ahead(known, metric, label, cites, language)
    ordered = sorted(known, key=lambda one: one.number, reverse=metric.highest)
    first, rest = ordered[0], ordered[1:]
    if first.number == rest[0].number:
        return Told(say("same", language, label=label, value=first.text), cites)
    others = _others(rest, language)
    text = say("ahead", language, winner=short_name(first.offer), label=label, value=first.text, others=others)
    return Told(text, cites)


def _all_state(products: Sequence[Product], metric: Metric, language: Language) -> bool:
    return all(measure(product, metric, language) for product in products)


def comparable(known: Sequence[Measured], metric: Metric) -> bool:
    """Whether the numbers are of one kind; prices in two currencies are not."""
    return metric.key not in ("price", "saving") or len({one.offer.currency for one in known}) == 1


def _others(rest: Sequence[Measured], language: Language) -> str:
    return listed([say("against", language, value=one.text, name=short_name(one.offer)) for one in rest], language)


def _is_ahead(
    known: Sequence[Measured], metric: Metric, label: str, cites: tuple[Cited, ...], language: Language
) -> Told:
    first, rest = known[0], known[1:]
    ahead = all(first.number > one.number if metric.highest else first.number < one.number for one in rest)
    level = all(first.number == one.number for one in rest)
    if level:
        return Told(say("is_level", language, label=label, value=first.text), cites, False)
    phrase = "is_ahead" if ahead else "is_behind"
    others = _others(rest, language)
    text = say(phrase, language, label=label, winner=short_name(first.offer), value=first.text, others=others)
    return Told(text, cites, ahead)


def _cite(one: Measured, label: str, language: Language) -> Cited:
    source = {"price": "price", "saving": "price", "rating.count": "rating", "rating.value": "rating"}.get(
        one.field, "attribute"
    )
    return Cited(source, one.text, 1.0, f"{short_name(one.offer)} · {label}", one.offer.id, one.field)


def tell_difference(a: Product, b: Product, asked: Asked) -> Told:
    """What the two state differently, what matters most first."""
    language = asked.language
    rows: list[tuple[str, str, str]] = []
    if a.price is not None and b.price is not None and a.price != b.price:
        label = "价格" if language == "zh" else "price"
        rows.append((label, format_money(a.price, a.currency, language), format_money(b.price, b.currency, language)))
    mine, theirs = facts(a.attributes), facts(b.attributes)
    keys = [key for key in _TELLING if key in mine and key in theirs]
    keys += sorted(key for key in mine if key in theirs and key not in _TELLING)
    for key in keys:
        own, other = stated(a.attributes, key), stated(b.attributes, key)
        if own and other and mine[key] != theirs[key]:
            label = display(key, language)
            shown = lowered(label) if language == "en" else label
            rows.append((shown, value_text(own[1], language), value_text(other[1], language)))
    names = {"first": short_name(a), "second": short_name(b)}
    rows = _asked_for(rows, asked) or rows
    if not rows:
        return Told(say("differ_not", language, **names), silent=True)
    parts = [say("differ_in", language, label=label, a=x, b=y) for label, x, y in rows[:_MOST]]
    joined = ("；" if language == "zh" else "; ").join(parts)
    cites = tuple(
        Cited("attribute", f"{x} / {y}", 1.0, f"{short_name(a)} / {short_name(b)} · {label}", a.id, "attributes")
        for label, x, y in rows[:_MOST]
    )
    return Told(say("differ", language, values=joined, **names), cites)


def _asked_for(rows: list[tuple[str, str, str]], asked: Asked) -> list[tuple[str, str, str]]:
    """The one difference that is asked for: "the price difference", 重量差多少."""
    label = "价格" if asked.language == "zh" else "price"
    if _PRICE.search(asked.low):
        return [row for row in rows if row[0] == label]
    keys = {key for aspect in find_aspects(asked.low, {}) for key in aspect.keys}
    labels = {display(key, asked.language) for key in keys}
    return [row for row in rows if row[0] in labels or row[0] in {lowered(one) for one in labels}]


def tell_fit(a: Product, b: Product, asked: Asked) -> Told | None:
    """Whether one lists the other under what it works with; None where neither lists anything."""
    language = asked.language
    for one, other in ((a, b), (b, a)):
        for key in ("compatible_with", "works_with"):
            found = stated(one.attributes, key)
            if not found:
                continue
            name, value = found
            parts = value if isinstance(value, tuple) else (str(value),)
            fitting = [part for part in parts if is_called(other, one_line(part))]
            shown = value_text(value, language)
            cited = Cited("attribute", shown, 1.0, f"{short_name(one)} · {name}", one.id, f"attributes.{name}")
            if fitting:
                text = say("listed_for", language, name=short_name(one), label=name, value=listed(fitting, language))
                return Told(text, (cited,), True)
            if any(other.brand and other.brand in part for part in parts):
                text = say("not_listed_for", language, name=short_name(one), label=name, value=shown)
                return Told(text, (cited,), False)
    return None


def is_called(product: Product, name: str) -> bool:
    """Whether `name` is that of the product and not the beginning of a longer one ("V9" of a V9 Pro)."""
    from shopcli.evidence.products.names import model_of, pieces

    model = model_of(product)
    asked = tuple(piece.text for piece in pieces(name))
    for start in (0, model.brand):
        end = start + len(asked)
        if asked and model.pieces[start:end] == asked:
            return all(at in model.nouns for at in range(end, len(model.pieces)))
    return False
