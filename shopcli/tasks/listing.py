"""recommend, where all that fits is asked for: code decides the set, and a model speaks of its first few."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from shopcli.catalog.money import format_money
from shopcli.events import Done, Event, NothingFits, Notice, Picked, Ranked, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.prompt import Brief
from shopcli.query.need import Need, Scope
from shopcli.search.candidate import Candidate, Found
from shopcli.search.find_all import find_all
from shopcli.tasks.telling import tell
from shopcli.tasks.wording import say

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.tasks.recommend import Request

_SPOKEN_OF = 5


def list_all(
    need: Need, scope: Scope, request: "Request", index: Index, model: Model, asides: tuple[str, ...] = ()
) -> Iterator[Event]:
    """The events of one set, or of what stands in for one product.

    Raises `UnknownProductError` for a product that is not there.
    """
    found = everything(need, scope, index, None if scope.is_whole else request.top, request.without)
    yield Understood(need, "recommend")
    for note in (*asides, *found.notes):
        yield Notice(note)
    if not found.candidates:
        yield NothingFits(found.exclusions, found.relaxations, found.shape)
        yield Done(ExitCode.NOTHING_FITS)
        return
    yield Ranked(found.candidates, found.shape)
    yield Picked(found.candidates, is_listing=True)
    findings = tuple(_findings(need, scope, found))
    brief = Brief(
        task="advise",
        need=need,
        candidates=found.candidates[:_SPOKEN_OF],
        shape=found.shape,
        top=_SPOKEN_OF,
        stores=tuple(store.name for store in index.summary.stores),
        context=request.context,
        findings=findings,
        shopper=request.shopper.told(need, index) if request.shopper else (),
        draft=("" if need.language == "zh" else " ").join(findings),
    )
    yield from tell(brief, request.manner, index, model)


def everything(
    need: Need, scope: Scope, index: Index, limit: int | None = None, without: tuple[str, ...] = ()
) -> Found:
    """What `find_all` finds, with the rules of what fits together."""
    return find_all(need, scope, index, limit, _go_together, without)


def _findings(need: Need, scope: Scope, found: Found) -> Iterator[str]:
    language, shape = need.language, found.shape
    low, high = shape.min_price, shape.max_price
    values = {"count": shape.matched, "products": f"{shape.products:,}"}
    if low is None or high is None:
        yield say("listed", language, **values)
    elif low == high:
        yield say("listed_at", language, **values, price=format_money(low, shape.currency, language))
    else:
        lowest, highest = (format_money(each, shape.currency, language) for each in (low, high))
        yield say("listed_from", language, **values, low=lowest, high=highest)
    if len(found.candidates) < shape.matched:
        yield say("listed_first", language, count=len(found.candidates))
    if need.reference and need.reference.relation == "like":
        yield from (_difference(candidate, need) for candidate in found.candidates[:1])
    elif scope.extreme and scope.extreme.per:
        yield say("listed_groups", language)


def _difference(candidate: Candidate, need: Need) -> str:
    beside = [reason.text for reason in candidate.reasons if reason.kind in ("price", "requirement")][:3]
    comma = "，" if need.language == "zh" else "; "
    return say("nearest", need.language, handle=f"[{candidate.handle}]", reasons=comma.join(beside)) if beside else ""


def _go_together(first: "Product", second: "Product") -> bool:
    """Nothing that either states speaks against it."""
    from shopcli.bundle.compatibility import compatible

    verdict = compatible(first, second)
    return verdict is None or verdict.verdict != "no"
