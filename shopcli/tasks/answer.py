"""From a prompt to a checked answer: a model's words as events, and the built-in writer's where it fails."""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from shopcli.errors import ModelError, UsageError
from shopcli.events import AnsweredBy, Degraded, Done, Event, Notice, Picked, Prompted, Spent, Text
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model, Usage
from shopcli.models.writer import Writer
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.repair import Correction, repair_prompt
from shopcli.settings import BUILT_IN
from shopcli.tasks.speech import Speech
from shopcli.tasks.wording import say

_LARGEST_RESERVE = 4
"""A window that turns out small keeps at most one part in this many for the answer."""
_ROOM_TO_REPAIR = 4
"""One part in this many of the window is for a first answer and what is wrong in it, where a prompt left less."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask what. `fit` gives the prompt for another window and reserve, as `build_prompt` does.

    `fence` is the label around untrusted text in the prompt.
    """

    prompt: Prompt
    model: Model
    index: Index
    fit: Callable[[int, int], Prompt]
    fence: str
    strict: bool = False


def answer(asking: Asking) -> Iterator[Event]:
    """The model's answer; where it fails, what it said so far and then the built-in writer's.

    A prompt that the model does not hold is cut by rank and sent once more.
    """
    yield AnsweredBy(asking.model.name, asking.model.provider)
    speech = yield from _heard(asking)
    if speech.failure and not speech.said and (shorter := _shorter(asking, speech.failure)):
        yield Notice(say("shorter", asking.prompt.brief.language, model=asking.model.name))
        yield Prompted(shorter)
        speech = yield from _heard(replace(asking, prompt=shorter))
    if failure := speech.failure:
        yield Degraded(failure.kind, failure.cause, failure.hint)
        yield from _finished(speech, asking)
        yield Done(ExitCode.MODEL_FAILED if asking.strict else ExitCode.OK)
    else:
        yield Done(ExitCode.CONTRADICTED if asking.strict and speech.contradicted else ExitCode.OK)


def _heard(asking: Asking) -> Generator[Event, None, Speech]:
    """What the model says. Under `strict` nothing is shown before it is whole, and a wrong answer is repaired once."""
    speech = Speech(asking.prompt, asking.model, asking.index)
    if not asking.strict or asking.model.provider == BUILT_IN:
        yield from speech.events()
        return speech
    held: list[Event] = []
    try:
        held.extend(speech.events())
    except KeyboardInterrupt:
        yield from held
        raise
    if speech.failure or not speech.contradicted:
        yield from held
        return speech
    return (yield from _repaired(speech, held, asking))


def _repaired(first: Speech, held: list[Event], asking: Asking) -> Generator[Event, None, Speech]:
    """The second answer; the first, with its contradictions marked, where there is none."""
    language = asking.prompt.brief.language
    yield Notice(say("repairing", language, count=len(first.contradicted)), level="warning")
    prompt = _repair_prompt(first, asking)
    if prompt is None:
        yield Notice(say("not_repaired", language, cause=say("too_long_to_repair", language)), level="warning")
        yield from held
        return first
    second = Speech(prompt, asking.model, asking.index)
    try:
        repaired = list(second.events())
    except KeyboardInterrupt:
        yield from held
        raise
    if second.failure and not second.said:
        yield Notice(say("not_repaired", language, cause=second.failure.cause), second.failure.hint, "warning")
        yield from _with_usage(held, second.usage)
        return first
    yield from _with_usage(repaired, first.usage)
    return second


def _repair_prompt(first: Speech, asking: Asking) -> Prompt | None:
    handles = {candidate.product.id: candidate.handle for candidate in asking.prompt.brief.candidates}
    corrections = [
        Correction(claim.text, claim.catalog_value, handles.get(claim.product_id or "")) for claim in first.contradicted
    ]
    model = asking.model
    limit = model.window - model.reserve
    repairing = partial(repair_prompt, answer=first.raw, corrections=corrections, limit=limit, fence=asking.fence)
    try:
        return repairing(asking.prompt) or repairing(
            asking.fit(model.window, model.reserve + model.window // _ROOM_TO_REPAIR)
        )
    except UsageError:
        return None


def _with_usage(events: Iterable[Event], other: Usage | None) -> Iterator[Event]:
    """`events`, the usage of the other answer added to theirs: both were paid for."""
    for event in events:
        yield Spent(other + event.usage) if other and isinstance(event, Spent) else event


def _shorter(asking: Asking, failure: ModelError) -> Prompt | None:
    """A prompt that fits the window that the provider names, else half of what was sent; None where there is none."""
    if failure.kind != "context_length":
        return None
    sent, window = asking.prompt.tokens, failure.window or 0
    reserve = min(asking.model.reserve, window // _LARGEST_RESERVE)
    if not 0 < window - reserve < sent:
        # No window is named, or the prompt should fit it: the model's own count is higher than the estimate.
        reserve = asking.model.reserve
        window = sent // 2 + reserve
    try:
        shorter = asking.fit(window, reserve)
    except UsageError:
        return None
    return shorter if shorter.tokens < sent else None


def _finished(speech: Speech, asking: Asking) -> Iterator[Event]:
    """The built-in writer's answer, about the picks that were already shown where there are any."""
    picked, prompt = speech.picked, asking.prompt
    brief = replace(prompt.brief, candidates=picked, top=len(picked)) if picked else prompt.brief
    if speech.said:
        yield Text("\n\n")
    for event in Speech(replace(prompt, brief=brief), Writer(), asking.index).events():
        if not (picked and isinstance(event, Picked)) and not isinstance(event, Spent):
            yield event
