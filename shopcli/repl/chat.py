"""A chat while it is held: a line is a command or a turn; each is shown, and kept when it is over.

The first prompt does not wait for what only answers need, which is therefore imported where it is used.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from shopcli.repl.opening import Opening
from shopcli.repl.registry import Registry, is_command
from shopcli.repl.status import Status
from shopcli.repl.words import say
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    from shopcli.conversation.conversation import Conversation
    from shopcli.conversation.state import State, Turn
    from shopcli.events import Event
    from shopcli.index.index import Index
    from shopcli.index.progress import Report
    from shopcli.query.need import Language
    from shopcli.render.conversations import Transcript
    from shopcli.repl.house import House
    from shopcli.repl.played import Played
    from shopcli.repl.screen import Screen
    from shopcli.sessions.archive import Archive
    from shopcli.sessions.log import Log
    from shopcli.sessions.session import KeptTurn, Session

T = TypeVar("T")

_LONGEST_TITLE = 80


class Chat:
    """`language` is the chat's own until the shopper has said something.

    `asks_back` says that there is somebody to ask, `keeps` that the conversation is kept on this machine.
    """

    def __init__(
        self,
        house: "House",
        screen: "Screen",
        registry: Registry,
        language: "Language",
        *,
        asks_back: bool,
        keeps: bool,
    ) -> None:
        self.house = house
        self.screen = screen
        self.log = self._new_log() if keeps else None
        self.registry = registry
        self.language: Language = language
        self.opening = Opening(self._open, house.context)
        self.status = Status()
        self.turns: list[KeptTurn] = []
        """What this conversation has come to, for a file."""
        self.title = ""
        self.started = house.context.now()
        self.exported: set[Path] = set()
        """Files that this chat has written, and may write again."""
        self.is_over = False
        self._asks_back = asks_back
        self._conversation: Conversation | None = None
        self._untold: Iterable[Event] = ()
        """What is to be said of the catalog before the next answer."""

    @property
    def conversation(self) -> "Conversation":
        """Waits for the catalog. Raises what keeps it from being opened."""
        if self._conversation is None:
            self.opening.wait()
            self.begin()
        assert self._conversation
        return self._conversation

    @property
    def state(self) -> "State":
        return self.conversation.state

    @property
    def has_begun(self) -> bool:
        return self._conversation is not None

    def take(self, line: str) -> bool:
        """Does what a line says; False where Ctrl-C stopped it.

        What goes wrong is told and costs the line, but for what keeps the catalog from being opened, and an `OSError`
        without a file name, which is stdout's: both are raised.
        """
        try:
            if is_command(line):
                self.registry.run(line, self)
                return True
            return self._answer(line)
        except KeyboardInterrupt:
            self.screen.interrupt()
            return False
        except Exception as problem:
            if problem is self.opening.failure or (isinstance(problem, OSError) and problem.filename is None):
                raise
            self.screen.fail(self.house.fault(problem))
            return True

    def begin(self, turns: "Sequence[Turn]" = ()) -> None:
        """A new conversation over what is open, which may go on from the `turns` of an earlier one."""
        from shopcli.conversation.conversation import Conversation

        self._conversation = Conversation(self.house, asks_back=self._asks_back, turns=turns)
        self.turns, self.title, self.started = [], "", self.house.context.now()
        self._untold = self.house.notices()
        if self.log:
            self.log.begin(self.house.place)
        self.look()

    def look(self) -> None:
        """Brings the bar up to date."""
        from shopcli.repl.standing import standing

        self.status = standing(self.house, self.conversation, self.language)

    def resume(self, session: "Session", kept: "Sequence[KeptTurn]") -> None:
        """Goes on with a conversation that was kept, and says where it stands.

        Raises `ShopcliError` where that cannot be read, or the catalog not opened.
        """
        from shopcli.repl.kept import turns_of
        from shopcli.repl.resuming import shown_view, still_there

        turns = turns_of(kept)
        self.language = turns[-1].state.need.language if turns and turns[-1].state.need else self.language
        self.opening.wait()
        there, gone = self.over_index(lambda index: still_there(turns, index))
        self.begin(there)
        self.turns, self.title, self.started = list(kept), session.title, session.started
        if self.log:
            self.log.resume(session)
        self.screen.say(say("continued", self.language, number=str(session.id), title=session.title))
        if gone:
            self.screen.warn(say("dropped", self.language, names=", ".join(map(one_line, gone))))
        if self.state.shown:
            self.screen.show(shown_view(self.state, self.house.index, self.language))

    def play(self, line: str, events: "Callable[[Conversation], Iterable[Event]]") -> "Played":
        """Shows what `line` makes of the conversation, and keeps it with the state that it left."""
        from shopcli.conversation.state import Turn

        conversation = self.conversation
        before = len(conversation.turns)
        told, self._untold = self._untold, ()
        played = self.screen.play(_one_after_the_other(told, self.house.search(lambda _: events(conversation))))
        settled = conversation.turns[before:]
        # One that failed or was stopped has left what it showed.
        turn = replace(settled[-1], text=line) if settled else Turn(line, conversation.state)
        self._keep(turn, played)
        return played

    def _keep(self, turn: "Turn", played: "Played") -> None:
        from shopcli.repl.kept import kept_turn

        kept = kept_turn(turn, played)
        self.turns.append(kept)
        self.title = self.title or shorten(one_line(turn.text), _LONGEST_TITLE)
        if self.log:
            self.log.keep(kept)
        self.look()

    def save(self, title: str) -> bool:
        """Keeps the conversation under a title, one that is not kept from now on; whether that could be done."""
        if self.log is None:
            self.log = self._new_log()
            self.log.begin(self.house.place)
            for kept in self.turns:
                self.log.keep(kept)
        self.title = title
        return self.log.name(title)

    def _new_log(self) -> "Log":
        from shopcli.sessions.log import Log

        return Log(self.house.context.folders.state, self.house.context.now, self.screen.warn)

    def close(self) -> None:
        if self.log:
            self.log.close()

    def over_index(self, result: "Callable[[Index], T]") -> T:
        """What `result` makes of the open index, which is built again where it is damaged."""
        (found,) = self.house.search(lambda index: [result(index)])
        return found

    def archive(self) -> "Archive":
        from shopcli.sessions.archive import Archive

        return Archive(self.house.context.folders.state, self.house.context.now())

    def transcript(self) -> "Transcript":
        from shopcli.render.conversations import Transcript

        return Transcript(self.title, self.house.place.catalog, self.started, tuple(self.turns), self.language)

    def _open(self, report: "Report") -> None:
        self.house.open(self.language, report)

    def _answer(self, line: str) -> bool:
        from shopcli.conversation.state import State
        from shopcli.query.reading import language_of

        language = language_of(line)
        if not self.has_begun:
            self.language = language
        if self.state == State() and self.house.demo not in (None, language):
            # Nothing is shown of the other demo catalog yet.
            self.house.open(language, _unheard)
            self.begin()
        self.language = language
        return not self.play(line, lambda conversation: conversation.turn(line)).is_interrupted


def _one_after_the_other(*parts: "Iterable[Event]") -> "Generator[Event, None, None]":
    for part in parts:
        yield from part


def _unheard(label: str, done: int, total: int | None) -> None:
    pass
