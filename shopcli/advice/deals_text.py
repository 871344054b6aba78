"""Offers in words: a line for each promotion, reduction and unit price, and the answer."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from shopcli.advice.columns import handle
from shopcli.advice.reductions import Reduction
from shopcli.advice.standing import Standing, State
from shopcli.advice.unit_price import UnitPrice
from shopcli.advice.wording import joined, listed, say, sentence
from shopcli.bundle.pricing import Priced
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.query.need import Language
from shopcli.text import one_line

Places: TypeAlias = Mapping[tuple[str, str | None], int]
"""Product and version → its place among the columns."""
_PHRASES = {"list_price": "reduced", "history": "reduced_history", "not_lower": "reduced_not"}


def standing_text(standing: Standing, parts: Mapping[str, str], language: Language) -> str:
    """ "10 % off laptops: counts now, saves $109.90, until 2026-11-30"; `parts` are the names of a bundle's parts."""
    promotion = standing.promotion

    def money(amount: Decimal) -> str:
        return one_line(format_money(amount, standing.currency, language))

    said = [_state_text(standing, money(standing.missing or Decimal(0)), parts, language)]
    if standing.missing is not None and standing.state is not State.BELOW_THRESHOLD:
        said.append(say("short_by", language, amount=money(standing.missing)))
    elif standing.state in (State.NEEDS_CODE, State.OPEN, State.UPCOMING) and promotion.min_spend:
        said.append(say("from_spend", language, amount=money(promotion.min_spend)))
    if standing.saving is not None:
        amount = money(standing.saving)
        nothing = "waiting_saves_nothing" if standing.state is State.UPCOMING else "saves_nothing"
        said.append(say("saves" if standing.saving else nothing, language, amount=amount))
    if promotion.ends is not None and standing.state not in (State.ENDED, State.UPCOMING):
        said.append(say("until", language, day=promotion.ends))
    between = "，" if language == "zh" else ", "
    return say("deal", language, title=one_line(promotion.title), said=between.join(said))


def _state_text(standing: Standing, missing: str, parts: Mapping[str, str], language: Language) -> str:
    promotion, state = standing.promotion, standing.state
    phrase = "state_needs_parts" if standing.parts else f"state_{state.value}"
    if state in (State.NEEDS_CODE, State.UPCOMING):
        phrase = f"state_{state.value}"
    return say(
        phrase,
        language,
        code=one_line(promotion.code or ""),
        amount=missing,
        units=standing.units,
        parts=listed([parts.get(part, one_line(part)) for part in standing.parts], language),
        day=promotion.starts if state is State.UPCOMING else promotion.ends,
    )


def reduction_text(reduction: Reduction, places: Places, language: Language) -> str:
    product = reduction.product
    return say(
        _PHRASES[reduction.proof],
        language,
        handle=handle(places[product.id, product.variant]),
        price=_money(product.price or Decimal(0), product, language),
        before=_money(reduction.before, product, language),
        percent=reduction.percent,
        day=reduction.day,
    )


def unit_price_text(price: UnitPrice, places: Places, language: Language) -> str:
    product = price.product
    unit = say(f"unit_{price.unit}", language) if price.unit in ("page", "piece") else price.unit
    amount = _money(price.amount, product, language)
    return say("unit_price", language, handle=handle(places[product.id, product.variant]), amount=amount, unit=unit)


def draft_of(
    products: Sequence[Product],
    priced: Priced | None,
    found: Sequence[Standing],
    reduced: Sequence[Reduction],
    places: Places,
    language: Language,
) -> str:
    """What it costs now, what a code or waiting would save; without products, how many offers run and the best."""
    if products:
        sentences = [] if priced is None else [_total(products, priced, language)]
        sentences += _better(found, priced, language)
        fallen = [one for one in reduced if one.proof != "list_price"]
        sentences += [sentence(reduction_text(one, places, language), language) for one in fallen[:1]]
        return joined(sentences[:4], language) or sentence(_count(found, language), language)
    best = next((one for one in reduced if one.saving), None)
    parts = [_count(found, language)]
    if best is None:
        parts.append(say("not_reduced", language))
    else:
        product = best.product
        price = _money(product.price or Decimal(0), product, language)
        place = handle(places[product.id, product.variant])
        parts.append(say("the_largest", language, handle=place, price=price, percent=best.percent))
    return sentence(("；" if language == "zh" else "; ").join(parts), language)


def _count(found: Sequence[Standing], language: Language) -> str:
    running = [each for each in found if each.state not in (State.UPCOMING, State.ENDED)]
    phrase = {0: "running_none", 1: "running_one"}.get(len(running), "running_now")
    return say(phrase, language, count=len(running))


def _total(products: Sequence[Product], priced: Priced, language: Language) -> str:
    saved = sum((each.amount for each in priced.discounts), Decimal(0))
    shipping = (
        "shipping_unknown" if priced.shipping is None else "shipping_paid" if priced.shipping else "shipping_free"
    )
    phrase = ("basket_one" if len(products) == 1 else "basket") + ("_total" if saved else "_plain")

    def money(amount: Decimal) -> str:
        return one_line(format_money(amount, priced.currency, language))

    return say(
        phrase,
        language,
        handles=listed([handle(place) for place in range(len(products))], language),
        total=money(priced.total),
        shipping=say(shipping, language, fee=money(priced.shipping or Decimal(0))),
        saving=money(saved),
    )


def _better(found: Sequence[Standing], priced: Priced | None, language: Language) -> list[str]:
    """The code that saves most, and the day from which it would be cheaper still."""
    sentences = []
    for state, phrase in ((State.NEEDS_CODE, "code_saves"), (State.UPCOMING, "wait_saves")):
        saving = [each for each in found if each.state is state and each.saving]
        if saving and priced:
            best = max(saving, key=lambda each: each.saving or Decimal(0))
            amount = one_line(format_money(best.saving or Decimal(0), priced.currency, language))
            promotion = best.promotion
            values = {
                "code": one_line(promotion.code or ""),
                "day": promotion.starts,
                "title": one_line(promotion.title),
            }
            sentences.append(say(phrase, language, amount=amount, **values))
    return sentences


def _money(amount: Decimal, product: Product, language: Language) -> str:
    return one_line(format_money(amount, product.currency, language))
