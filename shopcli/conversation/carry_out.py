"""A move carried out: the events of the task that it asks for, and the state that it leaves."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shopcli.conversation import till
from shopcli.conversation.clarify import about_need
from shopcli.conversation.desk import Desk
from shopcli.conversation.moves import (
    Advise,
    Ask,
    Clarify,
    Compare,
    GoBack,
    Move,
    PutIn,
    Recommend,
    Reply,
    ShowBasket,
    StartAnew,
    TakeOut,
    Why,
)
from shopcli.conversation.state import Item, State
from shopcli.conversation.wording import say
from shopcli.events import Changed, Clarified, Done, Event, Picked, Text, Understood
from shopcli.exits import ExitCode
from shopcli.query.need import Language, Need
from shopcli.tasks.telling import Manner

if TYPE_CHECKING:
    from shopcli.events import Advised
    from shopcli.query.request import AdviceRequest

Carried = Generator[Event, None, State]
"""Events, and the state after the last of them."""


@dataclass(frozen=True, slots=True)
class Turning:
    """What a turn said, and where the conversation stood."""

    text: str
    language: Language
    state: State
    desk: Desk
    asks_back: bool = False
    so_far: tuple[str, ...] = ()
    """The turns before, for a model that answers this one."""

    @property
    def manner(self) -> Manner:
        return replace(self.desk.manner(), so_far=self.so_far)

    @property
    def bare_need(self) -> Need:
        """What a turn that asks for no products is understood as: its words."""
        return Need(self.text, self.language)

    def reply(self, text: str) -> Iterator[Event]:
        """A few words and nothing else."""
        yield Understood(self.bare_need, "chat")
        yield Text(text)
        yield Done(ExitCode.OK)


def carry_out(move: Move, turning: Turning) -> Carried:
    """Raises what the tasks raise; then nothing has changed."""
    match move:
        case Recommend():
            return (yield from _recommend(move, turning))
        case Ask(text, items):
            return (yield from _ask(text, items, turning))
        case Advise(text):
            return (yield from _advise(text, turning))
        case Compare(items):
            return (yield from _compare(items, turning))
        case Why(item):
            return (yield from _why(item, turning))
        case PutIn() | TakeOut() | ShowBasket():
            return (yield from till.carry_out(move, turning))
        case Clarify(question, choices):
            yield Understood(turning.bare_need, "chat")
            yield Clarified(question, choices)
            yield Done(ExitCode.OK)
            clarified = turning.state.clarified + 1
            return replace(turning.state, choices=tuple(typed for _, typed in choices), clarified=clarified)
        case Reply(text):
            yield from turning.reply(text)
            return replace(turning.state, choices=())
        case StartAnew():
            yield from turning.reply(say("anew", turning.language))
            return State(basket=turning.state.basket)
        case GoBack():
            # What to go back to is known to the conversation, which carries it out itself.
            return turning.state


def _recommend(move: Recommend, turning: Turning) -> Carried:
    from shopcli.tasks.recommend import Request, recommend

    state, desk = turning.state, turning.desk
    refused = move.refused if move.is_new else tuple(dict.fromkeys((*state.refused, *move.refused)))
    request = Request(
        need=move.need,
        top=move.need.count or desk.top,
        manner=turning.manner,
        reading_seconds=desk.reading_seconds if move.is_new else None,
        meanings=desk.meanings,
        without=tuple(dict.fromkeys((*refused, *move.without))),
        shopper=desk.shopper,
    )
    shown: tuple[Item, ...] = ()
    question: Clarify | None = None
    for event in told(_changes(move, turning.language), recommend(request, desk.index, desk.model)):
        if isinstance(event, Picked):
            shown = picked_items(event)
        if isinstance(event, Done) and shown and move.is_new and turning.asks_back:
            question = about_need(move.need, desk.index)
            if question is not None:
                # Below what is shown: whoever finds it there need not answer.
                yield Clarified(question.question, question.choices)
        yield event
    seen = () if move.is_new else state.seen
    return replace(
        state,
        need=move.need,
        shown=shown or (() if move.is_new else state.shown),
        seen=tuple(dict.fromkeys((*seen, *(item.product for item in shown)))),
        refused=refused,
        focus=shown if len(shown) == 1 else (),
        clarified=int(question is not None) if move.is_new else state.clarified,
        choices=() if question is None else tuple(typed for _, typed in question.choices),
    )


def _changes(move: Recommend, language: Language) -> tuple[str, ...]:
    if not move.unread:
        return move.changes
    return (*move.changes, say("not_heard", language, words=" ".join(move.unread)))


def picked_items(event: Picked) -> tuple[Item, ...]:
    return tuple(Item.of(candidate.product) for candidate in event.candidates)


def told(changes: tuple[str, ...], events: Iterable[Event]) -> Iterator[Event]:
    """`events` with what changed behind what was understood."""
    for event in events:
        yield event
        if changes and isinstance(event, Understood):
            yield Changed(changes)


def _ask(text: str, items: tuple[Item, ...], turning: Turning) -> Carried:
    from shopcli.tasks.ask import Question, ask

    desk = turning.desk
    ids = tuple(item.id for item in items)
    question = Question(text, desk.today, turning.manner, ids, shopper=desk.shopper)
    yield from ask(question, desk.index, desk.model)
    return replace(turning.state, focus=items or turning.state.focus, choices=())


def _advise(text: str, turning: Turning) -> Carried:
    from shopcli.query.request import read_request
    from shopcli.search.find import vocabulary_of

    request = read_request(text, vocabulary_of(turning.desk.index))
    return (yield from _advised(request, turning))


def _compare(items: tuple[Item, ...], turning: Turning) -> Carried:
    from shopcli.query.request import AdviceRequest, Purpose

    named = (" 、 " if turning.language == "zh" else " and ").join(item.id for item in items)
    text = f"对比 {named}" if turning.language == "zh" else f"compare {named}"
    need = replace(turning.state.need or turning.bare_need, text=text, language=turning.language, scope=None)
    after = yield from _advised(AdviceRequest(Purpose.COMPARE, need), turning)
    return replace(after, focus=items)


def _advised(request: "AdviceRequest", turning: Turning) -> Carried:
    """What is put together, or goes together, is what the numbers then stand for."""
    from shopcli.events import Advised
    from shopcli.tasks.advice import Asked
    from shopcli.tasks.advise import Request, advise

    desk, shown = turning.desk, turning.state.shown
    asked = Asked(request, desk.today)
    for event in advise(Request(asked, turning.manner, shopper=desk.shopper), desk.index, desk.model):
        if isinstance(event, Advised):
            shown = _numbered(event) or shown
        yield event
    return replace(turning.state, shown=shown, focus=(), choices=())


def _numbered(event: "Advised") -> tuple[Item, ...]:
    advice = event.advice
    if advice.form == "no_basket":
        return ()
    if advice.form == "basket":
        return tuple(Item.of(candidate.product) for candidate in advice.candidates)
    return tuple(Item.of(product) for product in advice.products)


def _why(item: Item, turning: Turning) -> Carried:
    from shopcli.tasks.recommend import Request, recommend

    desk = turning.desk
    need = replace(turning.state.need or turning.bare_need, language=turning.language)
    request = Request(need, desk.top, turning.manner, why_not=item.id, meanings=desk.meanings, shopper=desk.shopper)
    yield from recommend(request, desk.index, desk.model)
    return replace(turning.state, focus=(item,), choices=())
