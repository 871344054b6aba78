"""advise: what to put together, to compare, to add, to look for, and which offers count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.events import Advised, Done, Event, Notice, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.prompt import Brief
from shopcli.query.need import Need
from shopcli.search.candidate import Candidate, Shape
from shopcli.search.relevance import by_relevance
from shopcli.tasks.advice import Asked, work_out
from shopcli.tasks.shopper import limited
from shopcli.tasks.telling import Manner, tell

if TYPE_CHECKING:
    from shopcli.profile.shopper import Shopper


@dataclass(frozen=True, slots=True)
class Request:
    """One request for advice; `context` is text that was piped beside it."""

    asked: Asked
    manner: Manner
    context: str = ""
    shopper: "Shopper | None" = None
    """As their profile knows them, where one is to be leant on."""


def advise(request: Request, index: Index, model: Model) -> Iterator[Event]:
    """The events of one advice.

    Raises `UnknownProductError` for an id or name that no product has, `UsageError` where the request leaves open what
    it is about; both before the first event.
    """
    asked, asides = _limited(request, index)
    advice, notes = work_out(asked, index)
    need = asked.request.need
    yield Understood(need, "advise")
    for note in (*asides, *notes):
        yield Notice(note)
    yield Advised(advice)
    if advice.form == "no_basket":
        # There is nothing that a model could add.
        yield Text(advice.draft)
        yield Done(ExitCode.NOTHING_FITS)
        return
    candidates = advice.candidates if advice.form == "basket" else _called_by_handles(advice.products, need)
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
        shopper=_told(request, candidates, index),
    )
    yield from tell(brief, request.manner, index, model)


def _limited(request: Request, index: Index) -> tuple[Asked, tuple[str, ...]]:
    """The request with what the profile avoids, in each of its parts, and remarks on what of that counts."""
    asked, shopper = request.asked, request.shopper
    if shopper is None:
        return asked, ()
    need, asides = limited(asked.request.need, shopper, index)
    slots = []
    for slot in asked.request.slots:
        within, more = limited(slot.need, shopper, index)
        slots.append(replace(slot, need=within))
        asides = (*asides, *more)
    made = replace(asked.request, need=need, slots=tuple(slots))
    return replace(asked, request=made, taste=shopper.taste), tuple(dict.fromkeys(asides))


def _told(request: Request, candidates: Sequence[Candidate], index: Index) -> tuple[str, ...]:
    shopper, products = request.shopper, [each.product for each in candidates]
    return shopper.told(request.asked.request.need, index, products) if shopper and products else ()


def _called_by_handles(products: Sequence[Product], need: Need) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(handle, product, 0.0, {}, (), tuple(by_relevance(product, need)))
        for handle, product in enumerate(products, 1)
    )


def _shape(index: Index) -> Shape:
    products = index.summary.products
    return Shape(products, products, next(iter(index.summary.currencies), None))
