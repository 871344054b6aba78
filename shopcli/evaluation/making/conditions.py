"""Conditions that a product which was drawn from the sample meets, and others of its shelf do not."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random

from shopcli.catalog.product import AttributeValue
from shopcli.evaluation.making.condition import Condition, Phrase
from shopcli.evaluation.making.goods import Good, Offer
from shopcli.evaluation.making.quantities import hints_at, read_amount
from shopcli.evaluation.making.show import money, rounded, show
from shopcli.evaluation.making.verdict import Verdict, sure
from shopcli.evaluation.making.words.sentences import LIMITS, LIMITS_WITHOUT_CURRENCY, Limit
from shopcli.evaluation.making.words.traits import COLOURS, FLAGS, TRAITS, Said, Trait
from shopcli.query.need import Language
from shopcli.text import fold, has_han

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def numbers(trait: Trait, values: Sequence[AttributeValue]) -> list[Decimal | None]:
    return [read_amount(value, trait.dimension) for value in values]


def trait_test(trait: Trait, test: Callable[[Decimal], Verdict]) -> Callable[[Good, Offer], Verdict]:
    """Silence is no; a value that is not one plain number, and silence beside words about it, stay open."""

    def meets(good: Good, offer: Offer) -> Verdict:
        stated = offer.values.get(trait.key, ())
        if not stated:
            return Verdict.PERHAPS if hints_at(good.text, trait.dimension) else Verdict.NO
        found = [Verdict.PERHAPS if number is None else test(number) for number in numbers(trait, stated)]
        return found[0] if len(set(found)) == 1 else Verdict.PERHAPS

    return meets


def limit(trait: Trait, bound: Decimal, chance: Random) -> Condition:
    """The natural limit of a trait: `at least` holds for the bound itself; whether `under` does is left open."""

    def test(number: Decimal) -> Verdict:
        if trait.more_is_better:
            return sure(number >= bound)
        return Verdict.PERHAPS if number == bound else sure(number < bound)

    said: dict[Language, Phrase] = {}
    for language in LANGUAGES:
        wording = chance.choice(trait.limit[language])
        said[language] = Phrase(wording.format(v=show(bound, trait.dimension, language, chance)))
    return Condition(trait.key, trait_test(trait, test), said)


def limits(good: Good, shelf: Sequence[Good], chance: Random) -> list[Condition]:
    """On each number that the product states plainly, where the shelf has others."""
    found = []
    for trait in TRAITS.values():
        own = plain_values(good, trait)
        every = sorted({number for each in shelf for number in plain_values(each, trait)})
        if not own or len(every) < 2 or not _is_uniform(shelf, trait):
            continue
        if trait.more_is_better:
            bounds = [number for number in every if every[0] < number <= max(own)]
        else:
            bounds = [number for number in {rounded(number, up=True) for number in every} if min(own) < number]
            bounds = [number for number in bounds if number < every[-1]]
        if bounds:
            found.append(limit(trait, chance.choice(sorted(bounds)), chance))
    return found


def plain_values(good: Good, trait: Trait) -> list[Decimal]:
    """Each plain number that an offer of the product states."""
    return [
        number
        for offer in good.offers
        for number in numbers(trait, offer.values.get(trait.key, ()))
        if number is not None
    ]


def _is_uniform(shelf: Sequence[Good], trait: Trait) -> bool:
    """Whether most values can be read: a battery in mAh says nothing where half of the shelf is in Wh."""
    every = [
        number for good in shelf for offer in good.offers for number in numbers(trait, offer.values.get(trait.key, ()))
    ]
    return sum(number is not None for number in every) * 10 >= len(every) * 9


def flag(key: str, chance: Random) -> Condition:
    said, hints = FLAGS[key]

    def meets(good: Good, offer: Offer) -> Verdict:
        stated = offer.values.get(key, ())
        if not stated:
            return Verdict.PERHAPS if any(hint in good.text for hint in hints) else Verdict.NO
        if all(isinstance(value, bool) for value in stated):
            return sure(all(stated)) if len(set(stated)) == 1 else Verdict.PERHAPS
        return Verdict.PERHAPS

    return Condition(key, meets, {language: Phrase(chance.choice(said[language])) for language in LANGUAGES})


def flags(good: Good, shelf: Sequence[Good], chance: Random) -> list[Condition]:
    return [
        flag(key, chance)
        for key in FLAGS
        if any(offer.values.get(key) == (True,) for offer in good.offers)
        and any(offer.values.get(key) != (True,) for each in shelf for offer in each.offers)
    ]


def colour(name: str, wanted: bool) -> Condition:
    """In this colour, or in any other; a finish that people call by two colours is open for both."""
    chinese, clear, others = COLOURS[name]

    def meets(good: Good, offer: Offer) -> Verdict:
        stated = fold(" ".join(map(str, offer.values.get("colour", ()))))
        is_clear, may_be = (any(word in stated for word in words) for words in (clear, others))
        if not stated:
            # What is not said to be green may be refused for that, or not.
            return Verdict.PERHAPS if not wanted or any(word in good.title for word in clear) else Verdict.NO
        if wanted:
            return Verdict.PERHAPS if may_be and not is_clear else sure(is_clear)
        return Verdict.PERHAPS if may_be and not is_clear else sure(not is_clear)

    if wanted:
        said: dict[Language, Phrase] = {"en": Phrase(name, "beside"), "zh": Phrase(chinese, "beside")}
    else:
        said = {"en": Phrase(f"not {name}", "last"), "zh": Phrase(f"不要{chinese}的", "last")}
    return Condition("colour", meets, said)


def colours(good: Good, chance: Random) -> list[Condition]:
    clear = [name for name in COLOURS if any(_surely(colour(name, True), good, each) for each in good.offers)]
    other = [name for name in COLOURS if all(_surely(colour(name, False), good, each) for each in good.offers)]
    return [
        *(colour(name, True) for name in clear[:1]),
        *(colour(name, False) for name in other and [chance.choice(other)]),
    ]


def brand(name: str, wanted: bool, chance: Random) -> Condition:
    folded = fold(name)

    def meets(good: Good, offer: Offer) -> Verdict:
        own = fold(good.brand)
        if not own:
            return Verdict.PERHAPS if not wanted or folded in good.title else Verdict.NO
        if own != folded and (own in folded or folded in own):
            return Verdict.PERHAPS
        return sure((own == folded) == wanted)

    if wanted:
        english = chance.choice((Phrase(f"from {name}"), Phrase(name, "beside")))
        chinese = chance.choice((f"{name}的", name))
        return Condition("brand", meets, {"en": english, "zh": Phrase(chinese, "beside")})
    english_ways = (f"not {name}", f"no {name} please", f"anything but {name}", f"except {name}")
    gap = "" if has_han(name) else " "
    chinese_ways = (f"不要{gap}{name}{gap}的", f"除了{gap}{name}{gap}都行", f"别推{gap}{name}")
    said: dict[Language, Phrase] = {
        "en": Phrase(chance.choice(english_ways), "last"),
        "zh": Phrase(chance.choice(chinese_ways), "last"),
    }
    return Condition("brand", meets, said)


def brands(good: Good, shelf: Sequence[Good], chance: Random) -> list[Condition]:
    others = sorted({each.brand for each in shelf if each.brand and fold(each.brand) != fold(good.brand)})
    if not good.brand or not others:
        return []
    return [brand(good.brand, True, chance), brand(chance.choice(others), False, chance)]


def priced(currency: str | None, low: Decimal | None, high: Decimal | None) -> Callable[[Good, Offer], Verdict]:
    """Whether a price lies within; for one that is the bound itself it is left open whether the words include it."""

    def meets(good: Good, offer: Offer) -> Verdict:
        if offer.price is None or offer.currency != currency:
            return Verdict.NO
        if offer.price in (low, high):
            return Verdict.PERHAPS
        return sure((low is None or offer.price > low) and (high is None or offer.price < high))

    return meets


def wordings_of(limit: Limit, currency: str | None) -> Said:
    return (LIMITS if currency else LIMITS_WITHOUT_CURRENCY)[limit]


def under(amount: Decimal, currency: str | None, chance: Random) -> Condition:
    wordings = wordings_of("under", currency)
    english, chinese = (chance.choice(wordings[language]) for language in LANGUAGES)
    said: dict[Language, Phrase] = {
        "en": Phrase(english.format(a=money(amount, currency, "en", chance))),
        "zh": Phrase(chinese.format(a=money(amount, currency, "zh", chance))),
    }
    return Condition("price", priced(currency, None, amount), said)


def prices(good: Good, shelf: Sequence[Good], currency: str | None, chance: Random) -> list[Condition]:
    own = [offer.price for offer in good.offers if offer.price and offer.currency == currency]
    every = [offer.price for each in shelf for offer in each.offers if offer.price and offer.currency == currency]
    amount = rounded(min(own) * Decimal(chance.choice(("1.05", "1.2", "1.5"))), up=True) if own else Decimal(0)
    return [under(amount, currency, chance)] if own and amount < max(every) else []


def stocked(good: Good, shelf: Sequence[Good], chance: Random) -> list[Condition]:
    def meets(_: Good, offer: Offer) -> Verdict:
        return sure(offer.in_stock is True)

    told = {offer.in_stock for each in shelf for offer in each.offers}
    if len(told) < 2 or not any(offer.in_stock for offer in good.offers):
        return []
    english = chance.choice(("in stock", "that are in stock now", "available right now"))
    chinese = chance.choice((Phrase("有现货"), Phrase("现在有货"), Phrase("要现货", "last")))
    return [Condition("stock", meets, {"en": Phrase(english), "zh": chinese})]


def rated(good: Good, shelf: Sequence[Good], chance: Random) -> list[Condition]:
    every = {each.rating for each in shelf if each.rating is not None}
    own = good.rating
    bounds = [bound for bound in map(Decimal, ("4", "4.3", "4.5")) if own is not None and bound <= own]
    if not bounds or len(every) < 2:
        return []
    lowest = chance.choice(bounds)

    def meets(each: Good, _: Offer) -> Verdict:
        return sure(each.rating is not None and each.rating >= lowest)

    english = chance.choice(("rated at least {n}", "rated {n} or better", "with {n} stars or more"))
    chinese = chance.choice(("评分{n}以上", "评分不低于{n}", "{n}分以上"))
    said: dict[Language, Phrase] = {"en": Phrase(english.format(n=lowest)), "zh": Phrase(chinese.format(n=lowest))}
    return [Condition("rating", meets, said)]


def all_of(good: Good, shelf: Sequence[Good], currency: str | None, chance: Random) -> list[Condition]:
    """Every condition that can be made of the product, each of which some other of the shelf does not meet."""
    found = [
        *limits(good, shelf, chance),
        *flags(good, shelf, chance),
        *colours(good, chance),
        *brands(good, shelf, chance),
        *prices(good, shelf, currency, chance),
        *stocked(good, shelf, chance),
        *rated(good, shelf, chance),
    ]
    return [each for each in found if not all(_surely(each, other, offer) for other in shelf for offer in other.offers)]


def _surely(condition: Condition, good: Good, offer: Offer) -> bool:
    return condition.meets(good, offer) is Verdict.YES
