"""A desk to talk at without a network, and models that say what a test wrote down."""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from shopcli.context import Folders
from shopcli.conversation.conversation import Conversation
from shopcli.conversation.state import State
from shopcli.errors import ModelError
from shopcli.events import Changed, Event, Text
from shopcli.index.index import Index
from shopcli.meaning.meaning import Meanings, no_meaning
from shopcli.models.model import Model, Piece, Stop, Usage
from shopcli.models.writer import Writer
from shopcli.profile.shopper import Shopper
from shopcli.prompts.prompt import Prompt
from shopcli.tasks.telling import Manner

_NOWHERE = Path("/nonexistent")
TODAY = date(2026, 11, 22)
"""Within the sales of both demo shops."""


@dataclass(slots=True)
class Saying:
    """A model that says its texts one after the other, and raises an error among them."""

    replies: list[str | BaseException]
    asked: list[Prompt] = field(default_factory=list)
    name: str = "some-model"
    provider: str = "models.example"
    window: int = 8_000
    reserve: int = 1_000

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        reply = self.replies[len(self.asked)]
        self.asked.append(prompt)
        if isinstance(reply, BaseException):
            raise reply
        yield reply
        yield Usage(100, 10, cost=Decimal("0.5"))
        yield Stop("stop")


FAILED = ModelError("server_error", "it failed", hint="try again")


@dataclass(slots=True)
class Desk:
    index: Index
    model: Model = field(default_factory=Writer)
    meanings: Meanings = no_meaning
    top: int = 3
    today: date = TODAY
    reading_seconds: float | None = 20
    shopper: Shopper | None = None

    def manner(self) -> Manner:
        return Manner("f00d", Folders(_NOWHERE, _NOWHERE, _NOWHERE))


def talk(index: Index, *texts: str, model: Model | None = None, asks_back: bool = False) -> Conversation:
    """A conversation after these turns."""
    conversation = Conversation(Desk(index, model or Writer()), asks_back=asks_back)
    for text in texts:
        say(conversation, text)
    return conversation


def say(conversation: Conversation, text: str) -> list[Event]:
    return list(conversation.turn(text))


def told(events: list[Event]) -> tuple[str, ...]:
    """What a turn said that it changed."""
    return tuple(text for event in events if isinstance(event, Changed) for text in event.texts)


def prose(events: list[Event]) -> str:
    return "".join(event.delta for event in events if isinstance(event, Text))


def shown(state: State) -> list[str]:
    return [item.id for item in state.shown]
