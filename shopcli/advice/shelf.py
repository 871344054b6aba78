"""What may fill each slot of a basket: the candidates that a search finds for it, and how well each fits."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from shopcli.bundle.kinds import is_for_children, kind_of, kind_of_phrase
from shopcli.bundle.problem import Option, Slot
from shopcli.catalog.product import Product
from shopcli.errors import UnknownProductError, UsageError
from shopcli.index.analysis import tokens
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.need import Need, Wish
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.slots import SlotNeed
from shopcli.search.candidate import Candidate, Found
from shopcli.search.find import Search, find, in_catalog_currency, prepare
from shopcli.search.limits import all_of, id_query
from shopcli.search.relevance import by_relevance
from shopcli.search.taste import TasteOf
from shopcli.text import fold, has_han

_MOST, _FEWEST, _TOGETHER = 120, 24, 1_200
"""Candidates of one slot, and of all slots: a basket of many slots looks at fewer for each."""
_CHEAPEST = 30
"""Candidates from the cheap end, where a slot has more than it looks at: a small budget may need them."""
_VARIANTS = 100
_NAME_END = Pattern(r",|，|\s(?:for|with)\s", flags=re.IGNORECASE)
"""What follows in a title is no name of the thing."""
_FINEST = 2
"""Decimal places of a fit. What fits as well to the hundredth is equal, and of equals the cheaper basket is better."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The candidates of one slot, best first, and `fits`, how well each fits, from 0 to 1."""

    slot: SlotNeed
    candidates: tuple[Candidate, ...]
    fits: tuple[float, ...]
    found: Found | None = None
    """What the search said besides; None where the shopper named the product."""
    is_ruled_out: bool = False
    """Whether the shopper ruled out all that fits."""
    is_must: bool = False
    """Whether it holds a product that must be in the basket, so that it cannot be left out."""

    def options(self) -> Slot:
        offers = zip(self.candidates, self.fits, strict=True)
        pairs = tuple(Option(candidate.product, fit) for candidate, fit in offers)
        return Slot(self.slot.name, pairs, self.slot.quantity)


def shelves(
    slots: Sequence[SlotNeed],
    must: Sequence[str],
    without: Sequence[str],
    index: Index,
    taste: TasteOf | None = None,
) -> tuple[Shelf, ...]:
    """A shelf for each slot, and one for each of the `must` that none of the slots asks for.

    Raises `UnknownProductError` for an id that no product has, and `UsageError` for one that is both.
    """
    offers = {each: _offers(each, index) for each in dict.fromkeys((*must, *without))}
    if both := sorted(set(must) & set(without)):
        raise UsageError(f"{both[0]} is both asked for and ruled out", hint="leave out one of --must and --not")
    most = min(_MOST, max(_FEWEST, _TOGETHER // max(1, len(slots))))
    pinned: dict[int, str] = {}
    more: list[Shelf] = []
    for each in dict.fromkeys(must):
        place = next((p for p, slot in enumerate(slots) if p not in pinned and _asks_for(slot, each, index)), None)
        if place is None:
            need = Need(offers[each][0].title, "en", wanted=offers[each][0].title)
            more.append(_only(SlotNeed(need), offers[each], is_must=True))
        else:
            pinned[place] = each
    slots = [replace(slot, need=in_catalog_currency(slot.need, index)) for slot in slots]
    needs = dict.fromkeys(slot.need for place, slot in enumerate(slots) if place not in pinned)
    searched = {need: _searched(need, without, most, index, taste) for need in needs}
    asked = [
        _only(slot, offers[pinned[place]], is_must=True) if place in pinned else replace(searched[slot.need], slot=slot)
        for place, slot in enumerate(slots)
    ]
    return (*asked, *more)


def named_shelf(slot: SlotNeed, product: Product) -> Shelf:
    """The shelf of a slot that names one product: all of its versions."""
    return _only(slot, product.offers() if product.variant is None else (product,))


def _offers(product_id: str, index: Index) -> Sequence[Product]:
    if found := [hit.offer for hit in index.search(id_query(index, product_id), _VARIANTS)]:
        return found
    raise UnknownProductError(f"no product has the id {product_id!r}", hint="`--json` shows the ids of products")


def _asks_for(slot: SlotNeed, product_id: str, index: Index) -> bool:
    """Whether the product is of the kind that the slot asks for, whatever its other limits say."""
    kind = prepare(slot.need, index).wanted_query
    return bool(index.search(all_of([id_query(index, product_id), kind]), 1))


def _only(slot: SlotNeed, offers: Iterable[Product], *, is_must: bool = False) -> Shelf:
    """Where the product is decided, every version of it fits as well."""
    candidates = tuple(
        Candidate(handle, offer, 1.0, {}, (), tuple(by_relevance(offer, slot.need)))
        for handle, offer in enumerate(offers, 1)
    )
    return Shelf(slot, candidates, (1.0,) * len(candidates), is_must=is_must)


def _searched(need: Need, without: Sequence[str], most: int, index: Index, taste: TasteOf | None) -> Shelf:
    found = find(need, index, most, taste=taste(need, index) if taste else None)
    best = max((one.score for one in found.candidates), default=1.0)
    fits = {one.product.id: _fit(one.score, best) for one in found.candidates}
    candidates = list(found.candidates)
    if found.shape.matched > len(candidates):
        # Whatever the ranking left out fits less than what it took.
        least = min(fits.values(), default=1.0)
        cheap = find(replace(need, wishes=(*need.wishes, Wish("cheap", "cheapest"))), index, _CHEAPEST).candidates
        for place, one in enumerate(each for each in cheap if each.product.id not in fits):
            candidates.append(one)
            fits[one.product.id] = round(least * (1 - (place + 1) / (2 * _CHEAPEST)), _FINEST)
    search = prepare(need, index)
    if any(written[0] != read[0] for written, read in search.wanted.corrections):
        # A "mower" may be a slip for "power" in a search that says so; nobody wants it bought.
        candidates = []
    if not search.wanted.categories:
        candidates = [one for one in candidates if not goes_on_to_another_noun(one.product.title, need.wanted)]
    candidates = [one for one in candidates if _is_meant(one.product, need)]
    allowed = [other for one in candidates if (other := _allowed(one, without, search))]
    kept_fits = tuple(fits[one.product.id] for one in allowed)
    return Shelf(SlotNeed(need), tuple(allowed), kept_fits, found, bool(candidates) and not allowed)


def _is_meant(product: Product, need: Need) -> bool:
    """A cable on the chargers' shelf is no charger, and what is made for children is for those who ask for it."""
    if kind_of_phrase(need.wanted) == "charger" and kind_of(product) == "cable":
        return False
    for_children = any(wish.terms[:1] == ("kids",) for wish in need.wishes)
    return for_children or not is_for_children(product)


def _allowed(candidate: Candidate, without: Sequence[str], search: Search) -> Candidate | None:
    """The candidate, as another version where its own is ruled out; None where nothing of it is left."""
    product = candidate.product
    if product.id in without:
        return None
    if product.variant is None or product.variant not in without:
        return candidate
    versions = search.index.search(all_of([id_query(search.index, product.id), search.matching]), _VARIANTS)
    left = [hit.offer for hit in versions if hit.offer.variant not in without and hit.offer.price is not None]
    best = min(left, key=lambda offer: (offer.in_stock is False, offer.price, offer.variant), default=None)
    return replace(candidate, product=best) if best else None


def goes_on_to_another_noun(title: str, wanted: str) -> bool:
    """Whether the title has what is wanted for another thing: a "Desk Duo Speaker" is no desk.

    Where a category says what is wanted, nobody needs to ask.
    """
    if has_han(wanted):
        before, _, after = fold(title).rpartition(wanted)
        return bool(before or after) and any(noun in after.partition(" ")[0] for noun in HAN_NOUNS)
    words = tokens(fold(_NAME_END.split(title)[0]))
    last = next(reversed(tokens(fold(wanted))), "")
    places = [place for place, word in enumerate(words) if word.removesuffix("s") == last.removesuffix("s")]
    return bool(places) and any(word in NOUNS or word.removesuffix("s") in NOUNS for word in words[places[-1] + 1 :])


def _fit(score: float, best: float) -> float:
    """The score as a share of the best one's; what is out of stock may score below nothing."""
    return round(max(0.0, score) / best, _FINEST) if best > 0 else 1.0
