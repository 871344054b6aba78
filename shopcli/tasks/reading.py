"""A need that the rules leave mostly unread, read by a model: it says where to look, and code looks there."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

from shopcli.errors import ModelError
from shopcli.events import Done, Event, Notice, Read, Spent
from shopcli.index.index import Index, IndexDamagedError
from shopcli.models.model import Model, Usage
from shopcli.models.proposed import parse_proposal
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.prompts.reading import reading_prompt
from shopcli.prompts.templates import load_template
from shopcli.query.need import Need
from shopcli.search.candidate import Found
from shopcli.search.proposal import Proposal, Sifted, hint_texts, sift, with_hints
from shopcli.tasks.telling import Manner
from shopcli.tasks.wording import say


@dataclass(frozen=True, slots=True)
class Looked:
    """A need as it was looked for, what was found, and what reading it took."""

    need: Need
    found: Found
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class _Heard:
    proposal: Proposal | None
    usage: Usage | None = None
    failure: ModelError | None = None


def prompt_to_read(
    need: Need, found: Found, manner: Manner, index: Index, model: Model, seconds: float
) -> Prompt | None:
    """None where the model's window does not hold it. Raises `UsageError` for a template that cannot be used."""
    brief = Brief("read", need, (), found.shape, 0)
    template = load_template("read", brief.language, manner.folders.config)
    return reading_prompt(brief, index, template, model.window, manner.fence, seconds)


def read_further(
    looked: Looked, prompt: Prompt, find: Callable[[Need], Found], index: Index, model: Model
) -> Generator[Event, None, Looked]:
    """Asks `model`, keeps what the catalog knows and looks for that with `find`.

    A model that fails, or says nothing of use, costs a notice: what was found before stands.
    """
    need, language = looked.need, looked.need.language
    heard = _heard(prompt, model)
    if heard.proposal is None:
        failure = heard.failure or ModelError(
            "unusable", say("unusable", language), hint=say("unusable_hint", language)
        )
        yield Read(Sifted(), failure.kind)
        yield Notice(say("not_read", language, model=model.name, cause=failure.cause), failure.hint, "warning")
        return Looked(need, looked.found, heard.usage)
    try:
        sifted = sift(heard.proposal, need, index)
        further = with_hints(need, sifted)
        found = looked.found if further == need else find(further)
    except IndexDamagedError:
        # Events are out already, so the index cannot be built again under them. What was found with it stands.
        sifted, further, found = Sifted(), need, looked.found
    yield Read(sifted)
    if further.hints:
        yield Notice(say("read", language, model=model.name, hints=hint_texts(further.hints, language)))
    return Looked(further, found, heard.usage)


def _heard(prompt: Prompt, model: Model) -> _Heard:
    said: list[str] = []
    usage: Usage | None = None
    try:
        with closing(model.stream(prompt)) as pieces:
            for piece in pieces:
                if isinstance(piece, Usage):
                    usage = piece
                elif isinstance(piece, str):
                    said.append(piece)
    except ModelError as failure:
        return _Heard(None, usage, failure)
    return _Heard(parse_proposal("".join(said)), usage)


def with_usage(events: Iterable[Event], reading: Usage | None) -> Iterator[Event]:
    """`events`, what the reading took added to what the answer did, or told alone where no model answered."""
    for event in events:
        if reading and isinstance(event, Spent):
            yield Spent(event.usage + reading)
            reading = None
            continue
        if reading and isinstance(event, Done):
            yield Spent(reading)
        yield event
