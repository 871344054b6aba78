"""Offers: what is asked about, how each promotion stands, what is reduced, and what would cross a threshold."""

from typing import TYPE_CHECKING

from shopcli.advice.columns import handle
from shopcli.advice.deals import Deals, crossing_text
from shopcli.advice.deals_text import reduction_text, standing_text, unit_price_text
from shopcli.advice.standing import Standing, State
from shopcli.advice.top_up import Addition, TopUp, extra_text
from shopcli.query.need import Language
from shopcli.render.lines import Line, Mark, Table, View
from shopcli.render.products import money, product_table, product_value
from shopcli.render.words import words

if TYPE_CHECKING:
    from shopcli.render.encode import Json

_MARKS: dict[State, Mark] = {State.APPLIES: "good", State.OPEN: "good", State.ENDED: "bad"}


def deals_view(deals: Deals) -> View:
    language = deals.language
    say = words(language)
    places = {(each.id, each.variant): place for place, each in enumerate(deals.products)}
    reduced = [Line(reduction_text(one, places, language), 1, "item") for one in deals.reduced]
    offers = [
        Line(standing_text(each, deals.parts, language), 1, _MARKS.get(each.state, "item")) for each in deals.standings
    ]
    sections = [
        (say.offers, offers),
        (say.reductions, reduced),
        (say.unit_prices, [Line(unit_price_text(one, places, language), 1, "item") for one in deals.unit_prices]),
        (say.within_reach, [Line(crossing_text(*each, language), 1, "item") for each in deals.crossing]),
        (say.worth_knowing, [Line(note, 1, "item") for note in deals.notes]),
    ]
    view: list[Line | Table] = []
    if deals.products:
        view.append(product_table(deals.products, deals.names, language))
    for heading, lines in sections:
        if lines:
            view += [*([Line("")] if view else []), Line(heading, heading=True), *lines]
    return view or [Line(say.no_offers)]


def top_up_view(top_up: TopUp) -> View:
    language = top_up.language
    say = words(language)
    rows = tuple(
        (money(each.product.price, each.product, language), _signed(each, language), f"{handle(place)} {name}")
        for place, (each, name) in enumerate(zip(top_up.additions, top_up.names, strict=True))
    )
    narrow = tuple(
        Line(f"{title} {price}{extra_text(each, language)}", 1, "item")
        for each, (price, _, title) in zip(top_up.additions, rows, strict=True)
    )
    table = [Table((say.price, say.in_all, say.product), rows, narrow)] if rows else [Line(say.nothing_to_add)]
    notes = [Line(note, 1, "item") for note in top_up.notes]
    return [*table, *([Line(""), Line(say.worth_knowing, heading=True), *notes] if notes else [])]


def _signed(addition: Addition, language: Language) -> str:
    """What the order costs more or less with it; empty where that is not known."""
    if addition.extra is None:
        return ""
    return f"{'-' if addition.extra < 0 else '+'}{money(abs(addition.extra), addition.product, language)}"


def deals_value(deals: Deals) -> "Json":
    places = {(each.id, each.variant): place + 1 for place, each in enumerate(deals.products)}
    priced = deals.priced
    return {
        "products": [product_value(each, place) for place, each in enumerate(deals.products, 1)],
        "asked": deals.asked,
        "price": None
        if priced is None
        else {
            "currency": priced.currency,
            "subtotal": priced.subtotal,
            "shipping": priced.shipping,
            "total": priced.total,
        },
        "offers": [_standing(each) for each in deals.standings],
        "reductions": [
            {
                "handle": places[one.product.id, one.product.variant],
                "product_id": one.product.id,
                "before": one.before,
                "saving": one.saving,
                "percent": one.percent,
                "proof": one.proof,
                "day": None if one.day is None else str(one.day),
            }
            for one in deals.reduced
        ],
        "unit_prices": [
            {
                "handle": places[one.product.id, one.product.variant],
                "product_id": one.product.id,
                "amount": one.amount,
                "unit": one.unit,
            }
            for one in deals.unit_prices
        ],
        "thresholds": [
            {"promotion": standing.promotion.id, **_top_up_values(addition)} for standing, addition in deals.crossing
        ],
        "notes": deals.notes,
    }


def top_up_value(top_up: TopUp) -> "Json":
    return {**_top_up_values(top_up), "spared": top_up.spared, "notes": top_up.notes}


def _top_up_values(top_up: TopUp) -> "dict[str, Json]":
    return {
        "short": top_up.short,
        "currency": top_up.currency,
        "pays": top_up.pays,
        "additions": [
            {**product_value(each.product, place), "extra": each.extra}
            for place, each in enumerate(top_up.additions, 1)
        ],
    }


def _standing(standing: Standing) -> "Json":
    promotion = standing.promotion
    return {
        "id": promotion.id,
        "shop": promotion.shop or None,
        "title": promotion.title,
        "kind": promotion.kind.value,
        "state": standing.state.value,
        "code": promotion.code,
        "starts": None if promotion.starts is None else str(promotion.starts),
        "ends": None if promotion.ends is None else str(promotion.ends),
        "min_spend": promotion.min_spend,
        "covered": standing.covered,
        "currency": standing.currency,
        "saving": standing.saving,
        "missing": standing.missing,
        "units": standing.units,
        "parts": standing.parts,
    }
