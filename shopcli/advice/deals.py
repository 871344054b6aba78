"""What can be saved now: the promotions and how they stand, what is really reduced, unit prices, what to add."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from shopcli.advice.columns import chosen_offer, short_name, short_names
from shopcli.advice.deals_text import draft_of, reduction_text, standing_text, unit_price_text
from shopcli.advice.reductions import Reduction, reduction, reductions
from shopcli.advice.standing import Order, Standing, State, general_standings, standings
from shopcli.advice.top_up import TopUp, top_up
from shopcli.advice.unit_price import UnitPrice, unit_price
from shopcli.advice.wording import say
from shopcli.bundle.notes import Note, NoteKind, notes_on
from shopcli.bundle.pricing import Line, Priced
from shopcli.bundle.promotion import promotions_of
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.need import Language, Need
from shopcli.search.find import prepare
from shopcli.search.limits import all_of, id_query
from shopcli.text import one_line

_LOOKED_AT = 5_000
"""Products among which reductions are looked for: the index cannot sort by how much a price fell."""
_REDUCTIONS = 6
_WORTH_CROSSING = Decimal("0.5")
"""A threshold is near where no more is missing than this share of the order."""


@dataclass(frozen=True, slots=True)
class Deals:
    """`products` are called by their place: the first `asked` are what was asked about, the others what is reduced.

    `priced` is what those asked about cost bought together now.
    """

    form: ClassVar[Literal["deals"]] = "deals"
    products: tuple[Product, ...]
    asked: int
    language: Language
    names: tuple[str, ...]
    standings: tuple[Standing, ...]
    parts: Mapping[str, str]
    """The names of what bundles still lack, by id."""
    reduced: tuple[Reduction, ...]
    unit_prices: tuple[UnitPrice, ...]
    priced: Priced | None
    crossing: tuple[tuple[Standing, TopUp], ...]
    """Thresholds within reach, each with what would cross it."""
    notes: tuple[str, ...]
    draft: str
    findings: tuple[str, ...]
    amounts: tuple[tuple[str, Decimal], ...]


def deals(products: Sequence[Product], need: Need, index: Index, today: date, codes: Sequence[str] = ()) -> Deals:
    """The offers on `products`, each bought once; without any, on what `need` wants, or on the whole catalog."""
    stores, language = index.summary.stores, need.language
    chosen = tuple(map(chosen_offer, products))
    lines = tuple(Line(offer, 1) for offer in chosen)
    promotions = [each for store in stores for each in promotions_of(store)]
    # Only what a given code does not do: the rest stands among the offers.
    told = [note for note in notes_on(promotions, today, codes, chosen) if note.kind is not NoteKind.EXCLUDES]
    notes = [_note_text(note, language) for note in told if note.code]
    order, priced, found = Order(lines, stores, today, tuple(codes)), None, tuple[Standing, ...]()
    if lines:
        try:
            priced, found = order.priced, tuple(standings(order))
        except UsageError as problem:
            notes.append(say("no_single_price", language, cause=problem.cause))
        reduced = tuple(one for product in chosen if (one := reduction(product, today)))
    else:
        looked_at = index.products(prepare(need, index).matching if need.wanted else all_of([]), _LOOKED_AT)
        found = tuple(general_standings(stores, looked_at, today))
        found = tuple(each for each in found if each.covered)
        reduced = reductions(looked_at, today, _REDUCTIONS)
        if len(looked_at) == _LOOKED_AT:
            notes.append(say("scanned", language, count=f"{_LOOKED_AT:,}", total=f"{index.summary.products:,}"))
    return _told(chosen, order, priced, found, reduced, notes, need, index)


def _told(
    chosen: tuple[Product, ...],
    order: Order,
    priced: Priced | None,
    found: Sequence[Standing],
    reduced: tuple[Reduction, ...],
    notes: Sequence[str],
    need: Need,
    index: Index,
) -> Deals:
    language = need.language
    ordered = tuple(sorted(found, key=_rank))
    crossing = tuple(_crossing(order, priced, ordered, need, index)) if priced else ()
    own = {(each.id, each.variant) for each in chosen}
    columns = (*chosen, *(one.product for one in reduced if (one.product.id, one.product.variant) not in own))
    places = {(each.id, each.variant): place for place, each in enumerate(columns)}
    units = tuple(one for offer in columns if (one := unit_price(offer)))
    draft = draft_of(chosen, priced, ordered, reduced, places, language)
    parts = {part: _name(part, index) for each in ordered for part in each.parts}
    lines = [
        *(standing_text(each, parts, language) for each in ordered),
        *(reduction_text(one, places, language) for one in reduced),
        *(unit_price_text(one, places, language) for one in units),
        *(crossing_text(each, addition, language) for each, addition in crossing),
        *notes,
    ]
    return Deals(
        products=columns,
        asked=len(chosen),
        language=language,
        names=short_names(columns),
        standings=ordered,
        parts=parts,
        reduced=reduced,
        unit_prices=units,
        priced=priced,
        crossing=crossing,
        notes=tuple(notes),
        draft=draft,
        findings=(draft, *lines),
        amounts=tuple(_amounts(priced, ordered, crossing)),
    )


def _name(product_id: str, index: Index) -> str:
    found = index.products(id_query(index, product_id), 1)
    return short_name(found[0]) if found else one_line(product_id)


_ORDER = (
    State.APPLIES,
    State.OPEN,
    State.NEEDS_CODE,
    State.BELOW_THRESHOLD,
    State.NEEDS_MORE,
    State.OUTDONE,
    State.IDLE,
    State.UPCOMING,
    State.ENDED,
)


def _rank(standing: Standing) -> tuple[int, Decimal, str]:
    return _ORDER.index(standing.state), -(standing.saving or Decimal(0)), standing.promotion.id


def _crossing(
    order: Order, priced: Priced | None, found: Sequence[Standing], need: Need, index: Index
) -> Iterator[tuple[Standing, TopUp]]:
    """For each threshold that is near, the cheapest thing that crosses it and counts for it."""
    for standing in found:
        near = priced and standing.missing is not None and standing.missing <= priced.subtotal * _WORTH_CROSSING
        if not near or standing.state is not State.BELOW_THRESHOLD or standing.missing is None:
            continue
        toward = standing.promotion
        addition = top_up(standing.missing, _kind_only(need), index, order.day, order.codes, order.lines, toward)
        if addition.additions:
            yield standing, addition


def _kind_only(need: Need) -> Need:
    """Nothing but the language: what crosses a threshold need not be of the kind that is being bought."""
    return Need(text="", language=need.language, currency=need.currency)


def crossing_text(standing: Standing, addition: TopUp, language: Language) -> str:
    best = addition.additions[0]
    extra = best.extra or Decimal(0)
    money = [
        one_line(format_money(amount, best.product.currency, language))
        for amount in (standing.missing or Decimal(0), best.product.price or Decimal(0), abs(extra))
    ]
    return say(
        "to_cross" if extra < 0 else "to_cross_costs",
        language,
        amount=money[0],
        title=one_line(standing.promotion.title),
        name=short_name(best.product),
        price=money[1],
        extra=money[2],
    )


def _note_text(note: Note, language: Language) -> str:
    promotion, other = note.promotion, note.other
    day = ""
    if promotion is not None:
        day = str((promotion.starts if note.kind is NoteKind.UPCOMING else promotion.ends) or "")
    return say(
        f"note_{note.kind.value}",
        language,
        code=one_line(note.code),
        title=one_line(promotion.title) if promotion else "",
        other=one_line((other and other.code) or ""),
        day=day,
    )


def _amounts(
    priced: Priced | None, found: Sequence[Standing], crossing: Sequence[tuple[Standing, TopUp]]
) -> Iterator[tuple[str, Decimal]]:
    if priced:
        yield "deals.total", priced.total
        yield "deals.subtotal", priced.subtotal
        yield "deals.saved", sum((each.amount for each in priced.discounts), Decimal(0))
        if priced.shipping is not None:
            yield "deals.shipping", priced.shipping
    for place, standing in enumerate(found):
        for name, amount in (("saving", standing.saving), ("missing", standing.missing)):
            if amount is not None:
                yield f"deals.offers[{place}].{name}", amount
    for place, (_, addition) in enumerate(crossing):
        extra = addition.additions[0].extra
        if extra is not None:
            yield f"deals.crossing[{place}].extra", abs(extra)
