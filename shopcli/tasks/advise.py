"""advise: what to put together, to compare, to add, to look for, and which offers count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shopcli.advice.assemble import Wanted, put_together
from shopcli.advice.basket import Basket
from shopcli.advice.no_basket import NoBasket
from shopcli.errors import UnknownProductError, UsageError
from shopcli.events import Advised, Done, Event, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.prompt import Brief
from shopcli.query.request import AdviceRequest, Purpose
from shopcli.search.candidate import Candidate, Shape
from shopcli.search.find import prepare
from shopcli.search.relevance import by_relevance
from shopcli.tasks.telling import Manner, tell

if TYPE_CHECKING:
    from shopcli.advice.advice import Advice
    from shopcli.catalog.product import Product


@dataclass(frozen=True, slots=True)
class Request:
    """One request for advice. `must` and `without` are product ids, `codes` what the shopper may enter at the till.

    `context` is text that was piped beside the request, `today` decides which promotions run.
    """

    asked: AdviceRequest
    today: date
    manner: Manner
    must: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    context: str = ""


def advise(request: Request, index: Index, model: Model) -> Iterator[Event]:
    """The events of one advice.

    Raises `UnknownProductError` for an id or name that no product has, `UsageError` where the request leaves open
    what it is about; both before the first event.
    """
    advice = _advice(request, index)
    need = request.asked.need
    yield Understood(need, "advise")
    yield Advised(advice)
    if isinstance(advice, NoBasket):
        yield Text(advice.draft)
        yield Done(ExitCode.NOTHING_FITS)
        return
    candidates = _candidates(advice, request)
    brief = Brief(
        task="advise",
        need=need,
        candidates=candidates,
        shape=_shape(index),
        top=len(candidates),
        stores=tuple(store.name for store in index.summary.stores),
        context=request.context,
        findings=advice.findings,
        draft=advice.draft,
        amounts=advice.amounts,
    )
    yield from tell(brief, request.manner, index, model)


def _advice(request: Request, index: Index) -> "Advice":
    match request.asked.purpose:
        case Purpose.COMPARE:
            from shopcli.advice.comparison import compare

            return compare(_named(request, index), request.asked.need, index)
        case _:
            return put_together(_wanted(request, index), index, request.today)


def _wanted(request: Request, index: Index) -> Wanted:
    """The basket's parts; one that names a product of the catalog, and no kind of thing, is that product."""
    asked = request.asked
    named = {
        place: products[0]
        for place, slot in enumerate(asked.slots)
        if not prepare(slot.need, index).wanted.categories and (products := _mentioned(slot.need.text, index))
    }
    return Wanted(asked.need, asked.slots, asked.kit, request.must, request.without, request.codes, named)


def _mentioned(text: str, index: Index) -> "list[Product]":
    """The products that a text names, each by the best of what the name fits."""
    from shopcli.evidence.products import find_meant

    return [mention.products[0] for mention in find_meant(text, index).mentions]


def _named(request: Request, index: Index) -> "list[Product]":
    """The products to compare. Raises `UnknownProductError` for a name that none has."""
    names, found = request.asked.names, []
    if not names:
        raise UsageError("which products are meant is not said", hint="name each by its id or title")
    for name in names:
        meant = _mentioned(name, index)
        if not meant:
            raise UnknownProductError(f"no product is called {name!r}", hint="`shopcli recommend` finds titles and ids")
        found += meant
    return found


def _candidates(advice: "Advice", request: Request) -> tuple[Candidate, ...]:
    if isinstance(advice, Basket):
        return advice.candidates
    need = request.asked.need
    return tuple(
        Candidate(handle, product, 0.0, {}, (), tuple(by_relevance(product, need)))
        for handle, product in enumerate(advice.products, 1)
    )


def _shape(index: Index) -> Shape:
    products = index.summary.products
    return Shape(products, products, next(iter(index.summary.currencies), None))
