"""Needs with limits on the price: under, over, between and around an amount, and rough hundreds."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from random import Random
from typing import TypeAlias

from shopcli.evaluation.making.condition import Condition, Phrase
from shopcli.evaluation.making.conditions import LANGUAGES, priced, under, wordings_of
from shopcli.evaluation.making.draft import Draft, Fitting
from shopcli.evaluation.making.families.choosing import shelves
from shopcli.evaluation.making.families.filters import needs
from shopcli.evaluation.making.goods import Good, Offer
from shopcli.evaluation.making.kinds import Kind
from shopcli.evaluation.making.show import DIGITS, money, rounded
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.verdict import Verdict, sure
from shopcli.evaluation.making.words.sentences import Limit
from shopcli.query.need import Language

WHY_NOT = "no three products of a kind have different prices in one currency"

_Prices: TypeAlias = Sequence[Decimal]
_Make: TypeAlias = Callable[[Kind, _Prices, str | None, Random], tuple[dict[Language, str], Condition] | None]
_NEAR, _NEARLY = Decimal("0.15"), Decimal("0.3")
"""How far from an amount is surely around it, and how far perhaps, as a share."""


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    for turn, (kind, shelf) in enumerate(shelves(survey, chance)):
        prices = prices_of(shelf, survey.currency)
        if len(prices) < 3:
            continue
        made = _FORMS[turn % len(_FORMS)](kind, prices, survey.currency, chance)
        if made:
            said, condition = made
            yield Draft("budgets", "recommend", said, Fitting(kind, (condition,)))


def prices_of(shelf: Sequence[Good], currency: str | None) -> list[Decimal]:
    """The different prices of a shelf, the lowest first."""
    offers = (offer for good in shelf for offer in good.offers)
    return sorted({offer.price for offer in offers if offer.price and offer.currency == currency})


def _under(kind: Kind, prices: _Prices, currency: str | None, chance: Random) -> tuple[dict[Language, str], Condition]:
    condition = under(rounded(chance.choice(prices[:-1]), up=True), currency, chance)
    return needs(kind, (condition,), chance), condition


def _named(kind: Kind, prices: _Prices, currency: str | None, chance: Random) -> tuple[dict[Language, str], Condition]:
    amount = rounded(chance.choice(prices[:-1]), up=True)
    condition = under(amount, currency, chance)
    wordings = wordings_of("named", currency)
    made: dict[Language, str] = {
        language: chance.choice(wordings[language]).format(
            np=kind.several(language), a=money(amount, currency, language, chance)
        )
        for language in kind.languages
    }
    return made, condition


def _over(kind: Kind, prices: _Prices, currency: str | None, chance: Random) -> tuple[dict[Language, str], Condition]:
    amount = rounded(chance.choice(prices[1:]), up=False)
    return _said(kind, priced(currency, amount, None), "over", (amount,), currency, chance)


def _between(
    kind: Kind, prices: _Prices, currency: str | None, chance: Random
) -> tuple[dict[Language, str], Condition] | None:
    place = chance.randrange(len(prices))
    low = rounded(prices[place], up=False)
    high = rounded(prices[min(place + chance.choice((1, 2, 3)), len(prices) - 1)], up=True)
    return _said(kind, priced(currency, low, high), "between", (low, high), currency, chance) if low < high else None


def _around(kind: Kind, prices: _Prices, currency: str | None, chance: Random) -> tuple[dict[Language, str], Condition]:
    amount = rounded(chance.choice(prices), up=True)

    def meets(_: Good, offer: Offer) -> Verdict:
        if offer.price is None or offer.currency != currency:
            return Verdict.NO
        distance = abs(offer.price - amount) / amount
        return sure(distance <= _NEARLY) if distance <= _NEAR or distance > _NEARLY else Verdict.PERHAPS

    return _said(kind, meets, "around", (amount,), currency, chance)


def _hundreds(
    kind: Kind, prices: _Prices, currency: str | None, chance: Random
) -> tuple[dict[Language, str], Condition] | None:
    """两三百块: from two hundred on, surely up to three, perhaps up to four."""
    sizes = {Decimal(100): ("百", "hundred"), Decimal(1000): ("千", "thousand")}
    fitting = [(price // size, size) for price in prices for size in sizes if 2 <= price // size <= 5]
    if not fitting or currency not in ("CNY", "USD", "EUR"):
        return None
    digit, size = chance.choice(fitting)
    surely, perhaps = (priced(currency, digit * size, (digit + more) * size) for more in (1, 2))

    def meets(good: Good, offer: Offer) -> Verdict:
        return surely(good, offer) or (Verdict.PERHAPS if perhaps(good, offer) else Verdict.NO)

    han, english = sizes[size]
    first, second = int(digit), int(digit) + 1
    called = {"CNY": ("块", "yuan"), "USD": ("美元", "dollars"), "EUR": ("欧元", "euros")}[currency]
    spoken: dict[Language, Phrase] = {
        "en": Phrase(f"for {DIGITS['en'][first]} or {DIGITS['en'][second]} {english} {called[1]}"),
        "zh": Phrase(f"{DIGITS['zh'][first]}{DIGITS['zh'][second]}{han}{called[0]}"),
    }
    condition = Condition("price", meets, spoken)
    return needs(kind, (condition,), chance), condition


def _said(
    kind: Kind,
    meets: Callable[[Good, Offer], Verdict],
    limit: Limit,
    amounts: Sequence[Decimal],
    currency: str | None,
    chance: Random,
) -> tuple[dict[Language, str], Condition]:
    said: dict[Language, Phrase] = {}
    wordings = wordings_of(limit, currency)
    way = chance.random()
    for language in LANGUAGES:
        # Both amounts of a range are written the same way.
        written = (money(amount, currency, language, Random(way)) for amount in amounts)
        shown = dict(zip("ab", written, strict=False))
        said[language] = Phrase(chance.choice(wordings[language]).format(**shown))
    condition = Condition("price", meets, said)
    return needs(kind, (condition,), chance), condition


_FORMS: tuple[_Make, ...] = (_under, _named, _between, _around, _hundreds, _over)
