"""A basket as a bill: each thing with its price, each discount with its rule, shipping, the total, what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.advice.basket import Basket, Item
from shopcli.advice.basket_text import pair_text, told_pairs
from shopcli.advice.discount_text import discount_text
from shopcli.advice.no_basket import Change, NoBasket
from shopcli.advice.wording_basket import money, say
from shopcli.render.card import card
from shopcli.render.lines import Line, Table, View
from shopcli.render.words import words
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    from shopcli.bundle.pricing import Discount, Priced
    from shopcli.catalog.product import Product
    from shopcli.query.need import Language
    from shopcli.render.encode import Json

_BLANK = Line("")
_LONGEST = 60
"""Characters of a title in a bill."""


def basket_view(basket: Basket) -> View:
    language = basket.language
    proof = "gap" if not basket.optimal else "optimal" if basket.budget is None else "optimal_within"
    share = max(1, round(basket.gap * 100))
    lines: list[Line | Table] = [
        *_bill_view(list(_bill(basket)), language),
        _BLANK,
        Line(say(proof, language, gap=share), mark="good" if basket.optimal else "item"),
    ]
    for heading, section in (
        ("why", _details(basket)),
        ("together", _pairs(basket)),
        ("knowing", (Line(one_line(note), 1, "item") for note in basket.notes)),
    ):
        if found := list(section):
            lines += [_BLANK, Line(say(heading, language), heading=True), *found]
    return lines


def priced_view(priced: "Priced", language: "Language") -> View:
    """The bill of a basket that a shopper has filled, each line under its number."""
    lines = [
        (str(number), *_line(line.offer, line.quantity, _name(line.offer), priced.currency, language))
        for number, line in enumerate(priced.lines, 1)
    ]
    return _bill_view([*lines, *_sums(priced, language)], language)


def _bill_view(rows: Sequence[tuple[str, str, str]], language: "Language") -> list[Line | Table]:
    narrow = tuple(Line(f"{number} {amount}  {text}".strip()) for number, amount, text in rows)
    return [
        Line(say("bill", language), heading=True),
        Table(("", say("price", language), ""), tuple(rows), narrow),
    ]


def no_basket_view(none: NoBasket) -> View:
    """Why nothing fits, and what would help."""
    language = none.language
    lines = [Line(say("nothing_fits", language), heading=True)]
    lines += [Line(one_line(text), 1, "bad") for text in none.proof]
    if none.changes:
        lines += [_BLANK, Line(words(language).would_help)]
        lines += [Line(one_line(change.text), 1, "item") for change in none.changes]
    if none.notes:
        lines += [_BLANK, Line(say("knowing", language), heading=True)]
        lines += [Line(one_line(note), 1, "item") for note in none.notes]
    return lines


def basket_value(basket: Basket) -> "Json":
    priced = basket.priced
    return {
        "items": [_item_value(item) for item in basket.items],
        "subtotal": priced.subtotal,
        "discounts": [_discount_value(discount) for discount in priced.discounts],
        "shipping": priced.shipping,
        "total": priced.total,
        "currency": priced.currency,
        "budget": basket.budget.amount if basket.budget else None,
        "left": basket.left,
        "optimal": basket.optimal,
        "gap": basket.gap,
        "compatibility": [
            {
                "first": one.first + 1,
                "second": one.second + 1,
                "verdict": one.found.verdict,
                "rule": one.found.rule,
                "text": pair_text(one, basket.language),
            }
            for one in basket.pairings
        ],
        "notes": list(basket.notes),
        "infeasible": None,
    }


def priced_value(priced: "Priced") -> "Json":
    """The basket that a shopper has filled."""
    return {
        "items": [
            {
                "handle": number,
                "shop": line.offer.shop or None,
                "id": line.offer.id,
                "variant": line.offer.variant,
                "title": line.offer.title,
                "quantity": line.quantity,
                "price": line.offer.price,
                "url": line.offer.url,
            }
            for number, line in enumerate(priced.lines, 1)
        ],
        "subtotal": priced.subtotal,
        "discounts": [_discount_value(discount) for discount in priced.discounts],
        "shipping": priced.shipping,
        "total": priced.total,
        "currency": priced.currency,
    }


def no_basket_value(none: NoBasket) -> "Json":
    cheapest = none.cheapest
    return {
        "items": [],
        "subtotal": None,
        "discounts": [],
        "shipping": None,
        "total": None,
        "currency": none.currency,
        "budget": none.budget.amount if none.budget else None,
        "left": None,
        "optimal": False,
        "gap": None,
        "compatibility": [],
        "notes": list(none.notes),
        "infeasible": {
            "slots": list(none.slots),
            "proof": list(none.proof),
            "changes": [_change_value(change) for change in none.changes],
            "cheapest_total": cheapest.total if cheapest else None,
        },
    }


def _bill(basket: Basket) -> Iterator[tuple[str, str, str]]:
    """A row each: the number of an item, an amount, and what it is for."""
    priced, language = basket.priced, basket.language
    for item in basket.items:
        name = _name(item.offer)
        text = name if item.is_named else words(language).labelled.format(name=one_line(item.slot), value=name)
        yield str(item.candidate.handle), *_line(item.offer, item.quantity, text, priced.currency, language)
    yield from _sums(priced, language)
    if basket.budget is not None and basket.left is not None:
        budget = money(basket.budget.amount, priced.currency, language)
        yield "", money(basket.left, priced.currency, language), say("left_of", language, budget=budget)


def _line(offer: "Product", quantity: int, text: str, currency: str | None, language: "Language") -> tuple[str, str]:
    """What so many of an offer cost, and what it is called."""
    price = offer.price or Decimal(0)
    if quantity > 1:
        text = say("times", language, quantity=quantity, text=text, each=money(price, currency, language))
    return money(price * quantity, currency, language), text


def _sums(priced: "Priced", language: "Language") -> Iterator[tuple[str, str, str]]:
    """Each discount, the shipping and the total."""
    for discount in priced.discounts:
        off = money(-discount.amount, priced.currency, language) if discount.amount else ""
        yield "", off, discount_text(discount.promotion, priced.currency, language)
    shipping = priced.shipping
    if shipping is None:
        yield "", "?", say("plus_shipping_row", language)
    else:
        yield "", money(shipping, priced.currency, language), say("shipping", language)
    yield "", money(priced.total, priced.currency, language), say("total", language)


def _name(offer: "Product") -> str:
    """The title up to its specifications, and the options of a variant, which it ends in."""
    title = one_line(offer.title)
    start = title.rfind(" (") if offer.variant is not None and title.endswith(")") else len(title)
    return f"{shorten(title[:start].partition(', ')[0], _LONGEST)}{title[start:]}"


def _details(basket: Basket) -> Iterator[Line]:
    """What speaks for each thing, and its id: enough to find it and to trust it."""
    for item in basket.items:
        told = tuple(reason for reason in item.candidate.reasons if not reason.field.startswith("reviews"))
        shown = card(replace(item.candidate, reasons=told), item.candidate.handle, basket.language)
        yield Line(" · ".join(text for text in (shown.id, shown.rating, shown.stock) if text), number=shown.rank)
        if beside := (*shown.reasons, *shown.cautions):
            yield Line(" · ".join(beside), 2)


def _pairs(basket: Basket) -> Iterator[Line]:
    fitting, unknown, apart = told_pairs(basket)
    yield from (Line(text, 1, "bad") for text in apart)
    yield from (Line(text, 1, "good") for text in fitting)
    yield from (Line(text, 1, "item") for text in unknown)
    if more := len(basket.pairings) - len(fitting) - len(unknown) - len(apart):
        yield Line(say("more_pairs", basket.language, count=more), 1)


def _item_value(item: Item) -> "Json":
    offer = item.offer
    return {
        "handle": item.candidate.handle,
        "slot": item.slot,
        "shop": offer.shop or None,
        "id": offer.id,
        "variant": offer.variant,
        "title": offer.title,
        "quantity": item.quantity,
        "price": offer.price,
        "fit": item.fit,
        "url": offer.url,
    }


def _discount_value(discount: "Discount") -> "Json":
    promotion = discount.promotion
    return {
        "promotion": promotion.id,
        "title": promotion.title,
        "code": promotion.code,
        "amount": discount.amount,
        "items": [place + 1 for place in discount.lines],
    }


def _change_value(change: Change) -> "Json":
    return {"kind": change.kind, "text": change.text, "slot": change.slot or None, "total": change.total}
