"""Products held against each other by one thing that all state: by how much they differ, which has it, if all do."""

import re
from collections.abc import Sequence

from shopcli.attributes.facts import attribute, format_value
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.comparisons.metrics import Measured
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.values import Stated, cite, label_of, stated_by
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import fold

BY_HOW_MUCH = Pattern(
    r"how much (?:more|less|[a-z]+er)(?![a-z])|by how (?:much|many)|how (?:many|much) (?:[a-z]+ )?(?:more|less|fewer)"
    r"|how (?:big|large) is the (?:gap|difference)|(?:price|weight|size) (?:gap|difference)|difference in"
    r"|(?:贵|便宜|重|轻|长|短|大|小|快|慢|亮|高|低|多|少|厚|薄)(?:了|出)?(?:多少|几[个克斤小天元块]|多大)|差(?:了)?(?:多少|几|多大)|差价|相差"
)
_WHICH = Pattern(r"(?<![a-z])(?:which|who|what one|either|or)(?![a-z])|哪[个款台只部一]|谁|还是|哪边")
_ALIKE = Pattern(
    r"(?<![a-z])(?:same|identical|equal(?:ly)?|alike|share|shared|interchangeable|both|all|the two)(?![a-z])"
    r"|一样|相同|同样|同一|通用|都|一致"
)
_VALUE_ALIKE = Pattern(
    r"(?<![a-z])(?:same|identical|equal(?:ly)?|alike|share|shared|interchangeable)(?![a-z])"
    r"|一样|相同|同|通用|一致"
)
_IP = re.compile(r"ip([\dx])([\dx])(k?)")
_DEPTH = re.compile(r"(\d+)\s?(?:atm|bar)|(\d+)\s?(?:m|米)(?![a-z])")
_WATER = frozenset({"water_rating", "water_resistant", "waterproof"})


def tell_gap(known: Sequence[Measured], key: str, label: str, cites: tuple[Cited, ...], language: Language) -> Told:
    """The difference of the two numbers, with both."""
    first, second = sorted(known[:2], key=lambda one: -one.number)
    names = {"first": short_name(first.offer), "second": short_name(second.offer)}
    values = {"label": label, "a": first.text, "b": second.text} | names
    gap = first.number - second.number
    if not gap:
        return Told(say("same", language, label=label, value=first.text), cites)
    return Told(say("gap", language, gap=_amount(gap, key, first, language), **values), cites)


def _amount(gap: float, key: str, one: Measured, language: Language) -> str:
    from decimal import Decimal

    exact = Decimal(f"{gap:.6g}")
    if key in ("price", "saving"):
        return format_money(exact, one.offer.currency, language)
    if attribute(key).kind != "number":
        unit = re.sub(r"^[\d.,\s]+", "", one.text)
        return f"{exact.normalize():f} {unit}".strip()
    return format_value(key, exact, language)


def tell_by_aspect(products: Sequence[Product], aspect: Aspect, asked: Asked) -> Told | None:
    """Which of the products has what is asked for, or whether they are alike in it; None where it asks neither."""
    language = asked.language
    found = [next(iter(stated_by(product, aspect)), None) for product in products]
    stated = [one for one in found if one is not None]
    if len(stated) < len(products) or len(products) < 2:
        return None
    label = label_of(stated[0], aspect, language)
    cites = tuple(cite(one, language) for one in stated)
    if all(isinstance(one.value, bool) for one in stated):
        if not (_WHICH.search(asked.low) or _ALIKE.search(asked.low)):
            return None
        return _having(stated, label, asked, cites)
    if _VALUE_ALIKE.search(asked.low):
        alike = len({fold(one.text(language)) for one in stated}) == 1
        return Told(_each(stated, label, "alike" if alike else "not_alike", language), cites, alike)
    if stated[0].key in _WATER and _WHICH.search(asked.low):
        return _best_sealed(stated, label, cites, language)
    return None


def _having(stated: Sequence[Stated], label: str, asked: Asked, cites: tuple[Cited, ...]) -> Told:
    language = asked.language
    having = [short_name(one.offer) for one in stated if one.value is True]
    lacking = [short_name(one.offer) for one in stated if one.value is not True]
    if not lacking:
        text = say("all_have", language, names=listed(having, language), label=label)
        return Told(text, cites, True)
    if not having:
        return Told(say("none_has", language, names=listed(lacking, language), label=label), cites, False)
    phrase = "not_all_have" if asked.wants_yes_or_no and not _WHICH.search(asked.low) else "some_have"
    text = say(phrase, language, having=listed(having, language), lacking=listed(lacking, language), label=label)
    return Told(text, cites, False if phrase == "not_all_have" else None)


def _each(stated: Sequence[Stated], label: str, phrase: str, language: Language) -> str:
    values = [say("against", language, value=one.text(language), name=short_name(one.offer)) for one in stated]
    return say(phrase, language, label=label, values=listed(values, language), value=stated[0].text(language))


def _best_sealed(stated: Sequence[Stated], label: str, cites: tuple[Cited, ...], language: Language) -> Told | None:
    ranks = [_sealing(one.text(language)) for one in stated]
    known = [(rank, one) for rank, one in zip(ranks, stated, strict=True) if rank is not None]
    if len(known) < len(stated):
        return None
    known.sort(key=lambda one: (-one[0][0], -one[0][1]))
    best, rest = known[0], known[1:]
    if best[0] == rest[0][0]:
        return Told(say("same", language, label=label, value=best[1].text(language)), cites)
    others = listed(
        [say("against", language, value=one.text(language), name=short_name(one.offer)) for _, one in rest], language
    )
    name = short_name(best[1].offer)
    return Told(say("ahead", language, winner=name, label=label, value=best[1].text(language), others=others), cites)


def _sealing(text: str) -> tuple[float, float] | None:
    """How much water and dust a rating bears; None where the text is no rating. 5 ATM bears swimming as IPX8 does."""
    low = fold(text)
    if match := _IP.search(low):
        dust, water = (float(part) if part.isdigit() else 0.0 for part in (match[1], match[2]))
        return water + (0.5 if match[3] else 0.0), dust
    if match := _DEPTH.search(low):
        metres = float(match[1]) * 10 if match[1] else float(match[2])
        return 8.0 + metres / 1000, 0.0
    return None


def of_one_kind(groups: Sequence[Sequence[Product]]) -> list[Product]:
    """One product of each name; of several that a name fits, the one of the kind that the other names are of."""
    certain = {group[0].category for group in groups if len(group) == 1}
    return [next((product for product in group if product.category in certain), group[0]) for group in groups]
