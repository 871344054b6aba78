"""recommend: products for a need, with reasons."""

from collections.abc import Iterator
from dataclasses import dataclass

from shopcli.events import Done, Event, Explained, NothingFits, Notice, Ranked, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.builder import SHOWN_TO_MODEL
from shopcli.prompts.prompt import Brief
from shopcli.query.need import Need
from shopcli.search.find import find
from shopcli.search.why_not import why_not
from shopcli.tasks.telling import Manner, tell


@dataclass(frozen=True, slots=True)
class Request:
    """One need to recommend for. `top` is the most to recommend, `context` text that was piped beside the need."""

    need: Need
    top: int
    manner: Manner
    context: str = ""
    why_not: str | None = None


def recommend(request: Request, index: Index, model: Model) -> Iterator[Event]:
    """The events of one recommendation.

    Raises `UnknownProductError` for an unknown `why_not`, and `IndexDamagedError` before the first event or never.
    """
    need = request.need
    if request.why_not:
        explanation = why_not(request.why_not, need, index)
        yield Understood(need, "recommend")
        yield Explained(explanation)
        yield Done(ExitCode.OK)
        return
    found = find(need, index, max(SHOWN_TO_MODEL, request.top))
    yield Understood(need, "recommend")
    for note in found.notes:
        yield Notice(note)
    if not found.candidates:
        yield NothingFits(found.exclusions, found.relaxations, found.shape)
        yield Done(ExitCode.NOTHING_FITS)
        return
    yield Ranked(found.candidates, found.shape)
    brief = Brief(
        task="recommend",
        need=need,
        candidates=found.candidates,
        shape=found.shape,
        top=request.top,
        stores=tuple(store.name for store in index.summary.stores),
        context=request.context,
    )
    yield from tell(brief, request.manner, index, model)
