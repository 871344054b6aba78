"""A conversation: text in, events out, and a state that the next turn is read by."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from shopcli.conversation.carry_out import Carried, Turning, carry_out, picked_items
from shopcli.conversation.clarify import may_ask, which_asked, which_product
from shopcli.conversation.desk import Desk
from shopcli.conversation.going_back import go_back
from shopcli.conversation.heard import hear, language_in
from shopcli.conversation.moves import Ask, Compare, GoBack, Move, PutIn, Reply, ShowBasket, Why
from shopcli.conversation.read import read
from shopcli.conversation.read_with_model import is_mostly_unread, read_with_model
from shopcli.conversation.state import Item, State, Turn
from shopcli.conversation.summary import so_far
from shopcli.conversation.transcript import Transcript
from shopcli.conversation.wording import say
from shopcli.errors import ShopcliError
from shopcli.events import Done, Event, Failed, Picked, Spent
from shopcli.models.model import Usage
from shopcli.query.need import Language
from shopcli.query.reading import language_of
from shopcli.settings import BUILT_IN


class Conversation:
    """`asks_back` allows questions back; `turns` are those of a conversation that goes on."""

    def __init__(self, desk: Desk, *, asks_back: bool, turns: Sequence[Turn] = ()) -> None:
        self._desk = desk
        self._asks_back = asks_back
        self._turns: list[Turn] = []
        self._past: list[State] = [State()]
        """The states to go back to, the present one last."""
        self._state = State()
        self._usage: Usage | None = None
        for turn in turns:
            self._settle(turn)

    @property
    def state(self) -> State:
        return self._state

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(self._turns)

    @property
    def usage(self) -> Usage | None:
        """What all models have cost so far; None where none has answered."""
        return self._usage

    def turn(self, text: str) -> Iterator[Event]:
        """The events of a turn, the last of them `Done` or `Failed`; the state is a new one after that.

        A turn that fails, or that is not heard to its end, changes nothing but what the numbers on the screen mean.
        """
        return self._run(text, lambda: read(text, self._state, self._desk.index))

    def why(self, item: Item) -> Iterator[Event]:
        """Holds the need so far against an offer."""
        return self._run(f"/why {item.id}", lambda: Why(item) if self._state.need else self._reply("no_need"))

    def compare(self, items: Sequence[Item]) -> Iterator[Event]:
        ids = " ".join(item.id for item in items)
        return self._run(f"/compare {ids}", lambda: Compare(tuple(items)) if len(items) > 1 else self._reply("too_few"))

    def basket(self) -> Iterator[Event]:
        return self._run("/basket", ShowBasket)

    def undo(self) -> bool:
        """Goes back to the state before the last turn that changed something; whether there was one."""
        if len(self._past) < 2:
            return False
        self._settle(Turn("/undo", self._past[-2], undone=True))
        return True

    def _reply(self, phrase: str) -> Reply:
        return Reply(say(phrase, self._language))

    @property
    def _language(self) -> Language:
        """That of the need, else of the last turn."""
        if self._state.need:
            return self._state.need.language
        return language_of(self._turns[-1].text) if self._turns else "en"

    def _moved(
        self, text: str, reading: Callable[[], Move | None]
    ) -> Generator[Event, None, tuple[Move, Usage | None]]:
        """What a turn is, by the rules or else by a model, and what asking that took."""
        move = reading()
        if move is not None and not is_mostly_unread(move):
            return move, None
        heard = hear(text, self._state, self._desk.index)
        read = yield from read_with_model(heard, move, self._so_far(text), self._desk)
        return read.move or Reply(say("unread", heard.language)), read.usage

    def _run(self, text: str, reading: Callable[[], Move | None]) -> Iterator[Event]:
        transcript = Transcript()
        try:
            move, usage = yield from self._moved(text, reading)
            after = yield from self._watched(self._carried(move, text), transcript, usage)
        except ShopcliError as error:
            yield Failed.of(error)
            return
        undone = isinstance(move, GoBack) and len(self._past) > 1
        self._settle(Turn(text, after, transcript.text, transcript.changes, undone))

    def _carried(self, move: Move, text: str) -> Carried:
        turning = Turning(
            text,
            language_in(text, self._state),
            self._state,
            self._desk,
            asks_back=self._asks_back,
            so_far=self._so_far(text),
        )
        move = self._asked_back(move, turning)
        if isinstance(move, GoBack):
            return (yield from go_back(self._past[-2] if len(self._past) > 1 else None, turning))
        return (yield from carry_out(move, turning))

    def _so_far(self, text: str) -> tuple[str, ...]:
        """Only for a model: the built-in writer has no use for it."""
        if self._desk.model.provider == BUILT_IN:
            return ()
        return so_far(self._state, self._turns, self._desk.index, language_in(text, self._state))

    def _asked_back(self, move: Move, turning: Turning) -> Move:
        """A question back in place of a move that depends on its answer."""
        if not self._asks_back or not may_ask(self._state) or not isinstance(move, Ask | PutIn | Why):
            return move
        question = which_product(move, turning.text, self._state, self._desk.index)
        if question is None and isinstance(move, Ask) and not move.items:
            question = which_asked(move.text, turning)
        return question or move

    def _watched(self, carried: Carried, transcript: Transcript, reading: Usage | None) -> Carried:
        """The same events, what `reading` took added to them.

        What they show counts at once: a turn that is stopped has shown it all the same.
        """
        before = self._state
        with closing(carried):
            while True:
                try:
                    event = next(carried)
                except StopIteration as end:
                    after: State = end.value
                    return after
                if reading and isinstance(event, Spent):
                    event, reading = Spent(event.usage + reading), None
                elif reading and isinstance(event, Done):
                    self._spend(reading)
                    yield Spent(reading)
                    reading = None
                transcript.hear(event)
                if isinstance(event, Picked):
                    self._state = replace(before, shown=picked_items(event), focus=(), choices=())
                elif isinstance(event, Spent):
                    self._spend(event.usage)
                yield event

    def _spend(self, usage: Usage) -> None:
        """The built-in writer's answers cost nothing, not even an unknown price."""
        if usage.prompt_tokens or usage.completion_tokens:
            self._usage = usage if self._usage is None else self._usage + usage

    def _settle(self, turn: Turn) -> None:
        if turn.undone:
            self._past.pop()
        elif _is_step(self._past[-1], turn.state):
            self._past.append(turn.state)
        self._past[-1] = self._state = turn.state
        self._turns.append(turn)


def _is_step(before: State, after: State) -> bool:
    """Whether there is something to go back from: a question asked in between changes nothing."""
    return (before.need, before.shown, before.basket) != (after.need, after.shown, after.basket)
