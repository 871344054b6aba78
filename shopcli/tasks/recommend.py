"""recommend: products for a need, with reasons."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from shopcli.events import Done, Event, Explained, NothingFits, Notice, Ranked, ReadingPrompted, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.meaning.meaning import Meanings, no_meaning
from shopcli.models.model import Model
from shopcli.prompts.builder import SHOWN_TO_MODEL
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.query.need import Need
from shopcli.search.candidate import Found
from shopcli.search.find import find
from shopcli.search.why_not import why_not
from shopcli.settings import BUILT_IN
from shopcli.tasks.shopper import limited
from shopcli.tasks.telling import Manner, tell

if TYPE_CHECKING:
    from shopcli.profile.shopper import Shopper


@dataclass(frozen=True, slots=True)
class Request:
    """One need to recommend for. `top` is the most to recommend, `context` text that was piped beside the need.

    `reading_seconds` are for a model to read what the rules leave unread; None where it shall not. `meanings` open what
    is near in meaning.
    """

    need: Need
    top: int
    manner: Manner
    context: str = ""
    why_not: str | None = None
    reading_seconds: float | None = None
    meanings: Meanings = no_meaning
    shopper: "Shopper | None" = None
    """As their profile knows them, where one is to be leant on."""
    without: tuple[str, ...] = ()
    """Products, by their ids, that are not to be shown."""
    shuffle: int | None = None
    """The seed of another order in which a model is shown the candidates: whether that sways it."""


def recommend(request: Request, index: Index, model: Model) -> Iterator[Event]:
    """The events of one recommendation.

    Raises `UnknownProductError` for an unknown `why_not`, and `IndexDamagedError` before the first event or never.
    """
    need, asides = limited(request.need, request.shopper, index)
    taste = request.shopper.taste(need, index) if request.shopper else None
    if request.why_not:
        explanation = why_not(request.why_not, need, index, request.meanings, taste)
        yield Understood(need, "recommend")
        yield Explained(explanation)
        yield Done(ExitCode.OK)
        return
    if need.scope:
        from shopcli.tasks.listing import list_all

        yield from list_all(need, need.scope, request, index, model, asides)
        return
    most = max(SHOWN_TO_MODEL, request.top)
    looking = partial(find, index=index, limit=most, meanings=request.meanings, without=request.without, taste=taste)
    found = looking(need)
    reading = _reading(request, found, index, model)
    yield Understood(need, "recommend")
    yield from map(Notice, asides)
    if reading is None:
        yield from _answered(request, need, found, index, model)
        return
    from shopcli.tasks.reading import Looked, read_further, with_usage

    yield ReadingPrompted(reading, model.name, model.provider)
    looked = Looked(need, found)
    if not request.manner.dry_run:
        looked = yield from read_further(looked, reading, looking, index, model)
    yield from with_usage(_answered(request, looked.need, looked.found, index, model), looked.usage)


def _reading(request: Request, found: Found, index: Index, model: Model) -> Prompt | None:
    """What a model is to read the need by; None where the rules have read it, or nobody else may."""
    seconds = request.reading_seconds
    if seconds is None or model.provider == BUILT_IN:
        return None
    from shopcli.search.unread import is_mostly_unread

    if not is_mostly_unread(request.need, index):
        return None
    from shopcli.tasks.reading import prompt_to_read

    return prompt_to_read(request.need, found, request.manner, index, model, seconds)


def _answered(request: Request, need: Need, found: Found, index: Index, model: Model) -> Iterator[Event]:
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
        shopper=request.shopper.told(need, index) if request.shopper else (),
        shuffle=request.shuffle,
    )
    yield from tell(brief, request.manner, index, model)
