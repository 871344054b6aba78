"""From the things that are wanted together to the best choice of products, or the proof that there is none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from shopcli.advice.basket import Basket, Item
from shopcli.advice.basket_text import basket_amounts, basket_draft, basket_findings, promotion_texts
from shopcli.advice.no_basket import NoBasket, no_basket
from shopcli.advice.pairs import forbidden_pairs, pairings
from shopcli.advice.shelf import Shelf, named_shelf, shelves
from shopcli.advice.wording_basket import say
from shopcli.bundle.discounts import Piece, discount
from shopcli.bundle.minor_units import to_minor
from shopcli.bundle.notes import Note, notes_on
from shopcli.bundle.pricing import Priced
from shopcli.bundle.problem import Problem
from shopcli.bundle.promotion import Promotion, promotions_of
from shopcli.bundle.solver import solve
from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.need import Need
from shopcli.query.slots import SlotNeed
from shopcli.search.find import prepare
from shopcli.search.limits import currency_of
from shopcli.search.taste import TasteOf

_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be put together. `named` are the products that slots name themselves, by the slot's place.

    `need` holds what is said of the whole, the budget as its highest price.
    """

    need: Need
    slots: tuple[SlotNeed, ...]
    kit: str = ""
    must: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    named: Mapping[int, Product] = field(default_factory=dict)
    taste: TasteOf | None = None


def put_together(wanted: Wanted, index: Index, today: date) -> Basket | NoBasket:
    """The basket whose products fit their slots best, of equals the cheapest; proven, or the best that 10 s allow.

    Raises `UnknownProductError` for an id that no product has, `UsageError` where nothing is asked for.
    """
    slots, unsold = _sold(wanted, index) if wanted.kit else (wanted.slots, ())
    filled = list(shelves(slots, wanted.must, wanted.without, index, wanted.taste))
    for place, product in wanted.named.items():
        filled[place] = named_shelf(slots[place], product)
    if not filled:
        raise UsageError("nothing is asked for", hint='name things, such as "a laptop, a dock and a bag under 1500"')
    problem = _problem(wanted, filled, index, today)
    solution = solve(problem, _SECONDS) if all(shelf.candidates for shelf in filled) else None
    notes = tuple(_notes(wanted, slots, unsold, filled))
    if solution is None:
        return no_basket(wanted.need, filled, problem, notes)
    items = tuple(
        _item(shelf, number, place)
        for place, (shelf, number) in enumerate(zip(filled, solution.chosen, strict=True), 1)
    )
    offers = [item.offer for item in items]
    basket = Basket(
        language=wanted.need.language,
        items=items,
        priced=solution.priced,
        budget=wanted.need.max_price,
        optimal=solution.optimal,
        gap=solution.gap,
        pairings=tuple(pairings(offers)),
        notes=notes,
    )
    remarks = promotion_texts(basket, _promotion_notes(problem, solution.priced), today)
    basket = replace(basket, notes=(*notes, *remarks), draft=basket_draft(basket), amounts=basket_amounts(basket))
    return replace(basket, findings=basket_findings(basket))


def _sold(wanted: Wanted, index: Index) -> tuple[tuple[SlotNeed, ...], tuple[SlotNeed, ...]]:
    """The parts of a kit that the catalog has, and those that it has not: nobody asked for them by name."""
    has = {slot: bool(prepare(slot.need, index).wanted.categories) for slot in wanted.slots}
    return tuple(slot for slot in has if has[slot]), tuple(slot for slot in has if not has[slot])


def _problem(wanted: Wanted, filled: Sequence[Shelf], index: Index, today: date) -> Problem:
    slots = tuple(shelf.options() for shelf in filled)
    budget = wanted.need.max_price
    return Problem(
        slots=slots,
        stores=index.summary.stores,
        today=today,
        codes=wanted.codes,
        budget=None if budget is None else budget.amount,
        inclusive=budget is None or budget.inclusive,
        currency=currency_of(wanted.need, index),
        forbidden=forbidden_pairs(slots),
    )


def _notes(
    wanted: Wanted, slots: Sequence[SlotNeed], unsold: Sequence[SlotNeed], filled: Sequence[Shelf]
) -> Iterator[str]:
    language = wanted.need.language
    comma = "、" if language == "zh" else ", "
    if wanted.kit:
        yield say("assumed", language, kit=wanted.kit, slots=comma.join(slot.name for slot in slots))
    if unsold:
        yield say("unsold_parts", language, slots=comma.join(slot.name for slot in unsold))
    yield from dict.fromkeys(note for shelf in filled if shelf.found for note in shelf.found.notes)


def _promotion_notes(problem: Problem, priced: Priced) -> tuple[Note, ...]:
    """What keeps promotions from counting; of two that exclude each other, only where each would save something."""
    offers = [line.offer for line in priced.lines]
    shops = {offer.shop for offer in offers}
    promotions = [each for store in problem.stores if store.key in shops for each in promotions_of(store)]
    notes = notes_on(promotions, problem.today, problem.codes, offers)
    saving = {each.id for each in promotions if _saves(each, priced)}
    return tuple(note for note in notes if note.other is None or {note.other.id, _id(note)} <= saving)


def _id(note: Note) -> str:
    return note.promotion.id if note.promotion else ""


def _saves(promotion: Promotion, priced: Priced) -> bool:
    """Whether the promotion by itself would take something off its shop's lines."""
    pieces = [
        Piece(place, line.offer, to_minor(line.offer.price or Decimal(0), priced.currency), line.quantity)
        for place, line in enumerate(priced.lines)
        if line.offer.shop == promotion.shop
    ]
    taken = discount(promotion, pieces, priced.currency)
    return taken is not None and taken.amount > 0


def _item(shelf: Shelf, number: int, place: int) -> Item:
    candidate = replace(shelf.candidates[number], handle=place)
    return Item(shelf.slot.name, candidate, shelf.slot.quantity, shelf.fits[number], shelf.found is None)
