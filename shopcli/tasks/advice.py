"""Which advice a request is given: the products it means are found, and code works out the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from shopcli.errors import UnknownProductError, UsageError
from shopcli.query.need import Need, Vocabulary
from shopcli.query.reader import read_need
from shopcli.query.request import AdviceRequest, Purpose
from shopcli.search.find import find, prepare
from shopcli.search.named import find_named
from shopcli.tasks.wording import say
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.advice.advice import Advice
    from shopcli.advice.assemble import Wanted
    from shopcli.advice.orders import Orders
    from shopcli.bundle.pricing import Line
    from shopcli.catalog.product import Product
    from shopcli.index.index import Index
    from shopcli.search.taste import TasteOf


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with what stands beside it. `must` and `without` are product ids, `codes` what the shopper may enter at
    the till, `orders` what was bought together before; `today` decides which promotions run."""

    request: AdviceRequest
    today: date
    must: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    orders: "Orders | None" = None
    taste: "TasteOf | None" = None
    """What a profile says to the ranking of each part of a basket."""


_Worked: TypeAlias = "tuple[Advice, tuple[str, ...]]"


def work_out(asked: Asked, index: "Index") -> _Worked:
    """The advice, and remarks on which products the request was taken to mean.

    Raises `UnknownProductError` for an id or a name that no product has, `UsageError` where the request leaves open
    what it is about.
    """
    match asked.request.purpose:
        case Purpose.BASKET:
            from shopcli.advice.assemble import put_together

            return put_together(_wanted(asked, index), index, asked.today), ()
        case Purpose.COMPARE:
            from shopcli.advice.comparison import compare

            products, notes = _compared(asked.request, index)
            return compare(products, asked.request.need, index), notes
        case _:
            return _about_one(asked, index)


def _about_one(asked: Asked, index: "Index") -> _Worked:
    need = asked.request.need
    match asked.request.purpose:
        case Purpose.COMPLEMENTS:
            from shopcli.advice.complements import complements

            product, notes = _meant(need.text, need, index)
            return complements(product, need, index, asked.orders), notes
        case Purpose.DEALS:
            from shopcli.advice.deals import deals

            return deals(_mentioned(need.text, index), need, index, asked.today, asked.codes), ()
        case Purpose.GUIDE:
            from shopcli.advice.guide import guide

            return guide(need, index), ()
        case _:
            from shopcli.advice.top_up import top_up

            lines = _lines(need.text, index)
            short = asked.request.shortfall or _missing(lines, asked, index)
            return top_up(short, need, index, asked.today, asked.codes, lines), ()


def _wanted(asked: Asked, index: "Index") -> "Wanted":
    """The basket's parts; one that names a product of the catalog, and no kind of thing, is that product."""
    from shopcli.advice.assemble import Wanted

    request = asked.request
    named = {
        place: products[0]
        for place, slot in enumerate(request.slots)
        if not prepare(slot.need, index).wanted.categories and (products := _mentioned(slot.need.text, index))
    }
    return Wanted(request.need, request.slots, request.kit, asked.must, asked.without, asked.codes, named, asked.taste)


def _mentioned(text: str, index: "Index") -> "list[Product]":
    """The products that a text names, each by the best of what the name fits."""
    from shopcli.evidence.products.named import find_meant

    return [mention.products[0] for mention in find_meant(text, index).mentions]


def _compared(request: AdviceRequest, index: "Index") -> "tuple[list[Product], tuple[str, ...]]":
    """What is to be compared, with a remark for each name that stands for a kind of thing."""
    named = _mentioned(request.need.text, index)
    if len(named) > 1 and len(named) >= len(request.names):
        return named, ()
    if not request.names:
        raise UsageError("which products are meant is not said", hint="name each by its id or title")
    found = [_meant(name, read_need(name, Vocabulary()), index) for name in request.names]
    return [product for product, _ in found], tuple(note for _, notes in found for note in notes)


def _meant(name: str, need: Need, index: "Index") -> "tuple[Product, tuple[str, ...]]":
    """The product of that name; where it is the name of a kind of thing, the best of them, with a remark."""
    from shopcli.advice.columns import short_name

    if products := _mentioned(name, index):
        return products[0], ()
    if prepare(need, index).wanted.categories and (candidates := find(need, index, 1).candidates):
        product = candidates[0].product
        called = {"name": one_line(need.wanted), "title": short_name(product), "id": product.id}
        return product, (say("taken_for", need.language, **called),)
    if found := find_named(name, index):
        return found, ()
    raise UnknownProductError(
        f"no product is called {one_line(name)!r}", hint="`shopcli recommend` finds titles and ids"
    )


def _lines(text: str, index: "Index") -> "tuple[Line, ...]":
    """What a text says is in the order already."""
    from shopcli.advice.columns import chosen_offer
    from shopcli.bundle.pricing import Line

    return tuple(Line(chosen_offer(product), 1) for product in _mentioned(text, index))


def _missing(lines: "Sequence[Line]", asked: Asked, index: "Index") -> Decimal:
    """What an order lacks to be shipped free. Raises `UsageError` where neither says."""
    if missing := next(_thresholds(lines, asked, index), None):
        return missing
    if lines:
        raise UsageError("nothing is missing, or the shop does not say what", hint="name the amount, such as $12")
    raise UsageError(
        "how much is missing is not said",
        hint='name the amount, such as "I am $12 short of free shipping", or what is in the basket',
    )


def _thresholds(lines: "Sequence[Line]", asked: Asked, index: "Index") -> Iterator[Decimal]:
    from shopcli.bundle.pricing import price_basket
    from shopcli.bundle.shipping import ShippingRule

    if not lines:
        return
    stores = {store.key: store for store in index.summary.stores}
    for order in price_basket(lines, index.summary.stores, asked.today, asked.codes).orders:
        rule = ShippingRule.of(stores[order.shop]) if order.shop in stores else ShippingRule()
        if rule.free_over is not None and order.shipping and order.payable < rule.free_over:
            yield rule.free_over - order.payable
