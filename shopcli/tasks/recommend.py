"""recommend: products for a need, with reasons."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace

from shopcli.context import Folders
from shopcli.errors import ModelError
from shopcli.events import (
    AnsweredBy,
    Degraded,
    Done,
    Event,
    Explained,
    NothingFits,
    Notice,
    Picked,
    Prompted,
    Ranked,
    Spent,
    Text,
    Understood,
)
from shopcli.exits import ExitCode
from shopcli.grounding.handles import HandleResolver, PicksDecision
from shopcli.index.index import Index
from shopcli.models.model import Model, Piece, Stop, Usage
from shopcli.models.writer import Writer
from shopcli.prompts.builder import SHOWN_TO_MODEL, build_prompt
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.prompts.templates import load_template
from shopcli.prompts.tokens import exact_counter
from shopcli.query.need import Need
from shopcli.search.candidate import Candidate
from shopcli.search.find import find
from shopcli.search.why_not import why_not


@dataclass(frozen=True, slots=True)
class Request:
    """One need to recommend for. `top` is the most to recommend, `fence` the random label around untrusted text."""

    need: Need
    top: int
    fence: str
    folders: Folders
    context: str = ""
    why_not: str | None = None
    dry_run: bool = False
    strict: bool = False


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
    template = load_template("recommend", need.language, request.folders.config)
    counters = [request.folders.cache / "tiktoken"]
    prompt = build_prompt(
        brief,
        template,
        model.window,
        model.reserve,
        request.fence,
        exact=lambda: exact_counter(model.name, counters),
    )
    yield Prompted(prompt)
    if request.dry_run:
        yield Done(ExitCode.OK)
        return
    yield from _answer(prompt, model, request)


def _answer(prompt: Prompt, model: Model, request: Request) -> Iterator[Event]:
    """The model's answer; where it fails, what it said so far and then the built-in writer's."""
    yield AnsweredBy(model.name, model.provider)
    picked: tuple[Candidate, ...] = ()
    said = False
    try:
        # Closing hangs up at once, however this generator is left.
        with closing(model.stream(prompt)) as pieces:
            for event in _spoken(prompt, pieces):
                if isinstance(event, Picked):
                    picked = event.candidates
                said = said or isinstance(event, Text)
                yield event
    except ModelError as failure:
        yield Degraded(failure.kind, failure.cause, failure.hint)
        yield from _finished(prompt, picked, said)
        yield Done(ExitCode.MODEL_FAILED if request.strict else ExitCode.OK)
        return
    yield Done(ExitCode.OK)


def _spoken(prompt: Prompt, pieces: Iterator[Piece]) -> Iterator[Event]:
    """A model's pieces as events, its handles resolved."""
    resolver = HandleResolver(prompt.brief.candidates, prompt.brief.top)
    for piece in pieces:
        if isinstance(piece, Usage):
            yield Spent(piece)
        elif isinstance(piece, Stop):
            yield from _cut_short(piece)
        else:
            yield from _resolved(resolver.feed(piece))
    yield from _resolved(resolver.finish())


def _resolved(parts: list[str | PicksDecision]) -> Iterator[Event]:
    for part in parts:
        if isinstance(part, PicksDecision):
            yield Picked(part.candidates, part.dropped)
        elif part:
            yield Text(part)


def _cut_short(stop: Stop) -> Iterator[Event]:
    if stop.reason == "length":
        yield Notice("the model's answer ends early: it reached its length limit", "raise `reserve`", "warning")
    elif stop.reason == "content_filter":
        yield Notice("the provider's content filter cut the answer", "word the need differently", "warning")


def _finished(prompt: Prompt, picked: tuple[Candidate, ...], said: bool) -> Iterator[Event]:
    """The built-in writer's answer, about the picks that were already shown where there are any."""
    brief = replace(prompt.brief, candidates=picked, top=len(picked)) if picked else prompt.brief
    if said:
        yield Text("\n\n")
    for event in _spoken(replace(prompt, brief=brief), Writer().stream(replace(prompt, brief=brief))):
        if not (picked and isinstance(event, Picked)) and not isinstance(event, Spent):
            yield event
