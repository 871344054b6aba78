"""advise: what to put together, to compare, to add, to look for, and which offers count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from shopcli.tasks.telling import Manner, tell


@dataclass(frozen=True, slots=True)
class Request:
    """One request for advice; `context` is text that was piped beside it."""

    asked: Asked
    manner: Manner
    context: str = ""


def advise(request: Request, index: Index, model: Model) -> Iterator[Event]:
    """The events of one advice.

    Raises `UnknownProductError` for an id or name that no product has, `UsageError` where the request leaves open what
    it is about; both before the first event.
    """
    advice, notes = work_out(request.asked, index)
    need = request.asked.request.need
    yield Understood(need, "advise")
    for note in notes:
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
    )
    yield from tell(brief, request.manner, index, model)


def _called_by_handles(products: Sequence[Product], need: Need) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(handle, product, 0.0, {}, (), tuple(by_relevance(product, need)))
        for handle, product in enumerate(products, 1)
    )


def _shape(index: Index) -> Shape:
    products = index.summary.products
    return Shape(products, products, next(iter(index.summary.currencies), None))
