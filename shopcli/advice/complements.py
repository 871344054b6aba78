"""What goes with a product: by stated rules of what fits, by what its kind is used with, by past orders."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from shopcli.advice.affinities import AFFINITIES, NAMES
from shopcli.advice.columns import chosen_offer, handle, short_names
from shopcli.advice.orders import Orders
from shopcli.advice.wording import joined, listed, say
from shopcli.advice.wording_basket import compatibility_text
from shopcli.bundle.compatibility import Compatibility, compatible
from shopcli.bundle.kinds import is_for_children, kind_of, suits_children
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.query.need import Language, Need
from shopcli.search.find import find
from shopcli.search.limits import id_query, is_allowed
from shopcli.search.synonyms import synonyms
from shopcli.text import one_line

Fit: TypeAlias = Literal["yes", "unknown"]

_LOOKED_AT = 12
_OF_A_KIND = 2
_MOST = 8
_FEWEST_ORDERS = 2
"""Joint orders from which a product is named that no rule speaks of."""


@dataclass(frozen=True, slots=True)
class Complement:
    """`kind` is a stable English name, or `together` for what only past orders put with it; `label` how to call it."""

    product: Product
    kind: str
    label: str
    fit: Fit
    found: Compatibility | None
    """The rule that speaks of the two; `None` where none does."""
    orders: int
    """Past orders that hold both."""
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complements:
    """`products` are called by their place: the first is what the others go with, in the order of `items`."""

    form: ClassVar[Literal["complements"]] = "complements"
    products: tuple[Product, ...]
    language: Language
    names: tuple[str, ...]
    items: tuple[Complement, ...]
    missing: tuple[str, ...]
    """What usually goes with it and is not sold here."""
    excluded: int
    """Products of these kinds that the catalog shows not to fit."""
    notes: tuple[str, ...]
    draft: str
    findings: tuple[str, ...]
    amounts: tuple[tuple[str, Decimal], ...] = ()


def complements(product: Product, need: Need, index: Index, orders: Orders | None = None) -> Complements:
    """At most eight things, none sold out, that go with `product`: what is known to fit before what may fit."""
    language = need.language
    anchor = chosen_offer(product)
    together = orders.bought_with([anchor.id]) if orders else {}
    groups, missing, excluded = [], [], 0
    for kind in AFFINITIES.get(kind_of(anchor), ()):
        sold = _of_kind(kind, language, index)
        candidates = [each for each in sold if each.id != anchor.id and _is_for_the_same(anchor, each)]
        allowed = [each for each in candidates if is_allowed(each, need, index)]
        fitting = [one for each in allowed if (one := _complement(anchor, each, kind, language, orders, together))]
        excluded += len(allowed) - len(fitting)
        if not candidates:
            missing.append(_label(kind, language))
        if fitting:
            groups.append(sorted(fitting, key=_rank)[:_OF_A_KIND])
    groups.sort(key=lambda group: -max(one.score for one in group))
    known = {one.product.id for group in groups for one in group} | {anchor.id}
    ordered = _by_orders(anchor, known, index, orders, together, language)
    items = [*_in_turn(groups), *(one for one in ordered if is_allowed(one.product, need, index))][:_MOST]
    told = tuple(
        replace(one, reasons=tuple(_reasons(place, one, orders, language))) for place, one in enumerate(items, 1)
    )
    notes = tuple(_notes(missing, excluded, language))
    draft = _draft(told, language)
    products = (anchor, *(one.product for one in told))
    return Complements(
        products=products,
        language=language,
        names=short_names(products),
        items=told,
        missing=tuple(missing),
        excluded=excluded,
        notes=notes,
        draft=draft,
        findings=(draft, *(item_text(place, one, language) for place, one in enumerate(told, 1)), *notes),
    )


def _of_kind(kind: str, language: Language, index: Index) -> list[Product]:
    """What the catalog sells under any name of the kind; a case for something else carries none of them."""
    name = NAMES[kind][1] if language == "zh" else kind
    found = find(Need(text=name, language=language, wanted=name, terms=(name,)), index, _LOOKED_AT)
    names = [set(index.stems(each)) for each in {*synonyms(kind), *synonyms(NAMES[kind][1])}]
    return [
        candidate.product
        for candidate in found.candidates
        if candidate.product.in_stock is not False
        and (kind != "charger" or kind_of(candidate.product) != "cable")
        and any(stems <= set(index.stems(_naming(candidate.product))) for stems in names)
    ]


def _is_for_the_same(anchor: Product, other: Product) -> bool:
    """What is made for children goes with what suits them, not with an office laptop."""
    return suits_children(anchor) or not is_for_children(other)


def _naming(product: Product) -> str:
    return " / ".join((product.title.partition(",")[0], *product.category))


def _complement(
    anchor: Product, other: Product, kind: str, language: Language, orders: Orders | None, together: dict[str, float]
) -> Complement | None:
    """`None` where the catalog shows that the two do not go together."""
    found = compatible(anchor, other)
    if found is not None and found.verdict == "no":
        return None
    fit: Fit = "yes" if found is not None and found.verdict == "yes" else "unknown"
    joint = orders.pairs(anchor.id, other.id) if orders else 0
    return Complement(other, kind, _label(kind, language), fit, found, joint, together.get(other.id, 0.0))


def _label(kind: str, language: Language) -> str:
    english, chinese = NAMES[kind]
    return chinese if language == "zh" else english


def _rank(one: Complement) -> tuple[bool, float]:
    """What is known to fit, then what is bought most; the search's own order stands where that is equal."""
    return one.fit != "yes", -one.score


def _in_turn(groups: Sequence[Sequence[Complement]]) -> Iterator[Complement]:
    """The best of each kind before the second of any."""
    for place in range(_OF_A_KIND):
        yield from (group[place] for group in groups if place < len(group))


def _by_orders(
    anchor: Product,
    known: set[str],
    index: Index,
    orders: Orders | None,
    together: dict[str, float],
    language: Language,
) -> Iterator[Complement]:
    """What past orders put with it though no rule does; another of its own kind is an alternative, not an addition."""
    for product_id in sorted(together, key=lambda each: (-together[each], each)):
        if orders is None or product_id in known or orders.pairs(anchor.id, product_id) < _FEWEST_ORDERS:
            continue
        for product in index.products(id_query(index, product_id), 1):
            other = chosen_offer(product)
            found = compatible(anchor, other)
            same = bool(kind_of(anchor)) and kind_of(other) == kind_of(anchor)
            if other.in_stock is not False and not same and (found is None or found.verdict != "no"):
                fit: Fit = "yes" if found is not None and found.verdict == "yes" else "unknown"
                joint = orders.pairs(anchor.id, product_id)
                label = say("together", language)
                yield Complement(other, "together", label, fit, found, joint, together[product_id])


def _reasons(place: int, one: Complement, orders: Orders | None, language: Language) -> Iterator[str]:
    if one.found is not None:
        yield compatibility_text(one.found, handle(0), handle(place), language)
    elif one.kind != "together":
        yield say("usual", language)
    if one.orders and orders:
        yield say("bought_together", language, count=one.orders, orders=orders.counts[one.product.id], handle=handle(0))


def item_text(place: int, one: Complement, language: Language) -> str:
    reasons = ("；" if language == "zh" else "; ").join(one.reasons)
    return say("named", language, name=f"{one.label} {handle(place)} {_price(one.product, language)}", value=reasons)


def _price(product: Product, language: Language) -> str:
    return "" if product.price is None else one_line(format_money(product.price, product.currency, language))


def _notes(missing: Sequence[str], excluded: int, language: Language) -> Iterator[str]:
    if missing:
        yield say("not_sold", language, kinds=listed(missing, language))
    if excluded:
        yield say("left_out_no", language, count=excluded)


def _draft(items: Sequence[Complement], language: Language) -> str:
    """The first of each kind, at most four of them, and of which it is known that they fit."""
    if not items:
        return say("nothing_goes", language, handle=handle(0))
    first: dict[str, tuple[int, Complement]] = {}
    for place, one in enumerate(items, 1):
        first.setdefault(one.kind, (place, one))
    named = list(first.values())[:4]
    texts = [
        say("goes_first", language, kind=one.label, handle=handle(place), price=_price(one.product, language))
        for place, one in named
    ]
    known = [handle(place) for place, one in named if one.fit == "yes"]
    if len(known) == len(named):
        fits = say("goes_all_known", language)
    elif known:
        fits = say("goes_known", language, handles=listed(known, language))
    else:
        fits = say("goes_none_known", language)
    return joined([say("goes_with", language, handle=handle(0), listed=listed(texts, language)), fits], language)
