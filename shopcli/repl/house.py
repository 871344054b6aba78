"""What a chat needs of whoever starts it: something to sell from, somebody to speak, and how to change either."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from shopcli.context import Context
from shopcli.conversation.desk import Desk
from shopcli.errors import ShopcliError
from shopcli.events import Event
from shopcli.index.index import Index
from shopcli.index.progress import Report
from shopcli.query.need import Language
from shopcli.render.lines import View
from shopcli.sessions.session import Place

T = TypeVar("T")


class House(Desk, Protocol):
    """A desk that can be furnished anew: what it holds is there once `open` has returned.

    All that opens raises `ShopcliError`, and leaves what was open before open."""

    @property
    def context(self) -> Context: ...

    @property
    def demo(self) -> Language | None:
        """In which language the demo catalog is open; None for any other catalog."""
        ...

    @property
    def place(self) -> Place:
        """What is open, as it is kept with a conversation."""
        ...

    @property
    def models(self) -> Sequence[str]:
        """Names that `choose_model` is likely to be given."""
        ...

    def open(self, language: Language, report: Report, catalogs: Sequence[str] | None = None) -> None:
        """Opens `catalogs`, or what was chosen at the start; `language` is that of the demo catalog."""
        ...

    def choose_model(self, name: str) -> None: ...

    def notices(self) -> Iterable[Event]:
        """What a reader should know of what was opened."""
        ...

    def search(self, results: Callable[[Index], Iterable[T]]) -> Iterable[T]:
        """What a task yields over the index, which is built again where it is damaged."""
        ...

    def fault(self, problem: Exception) -> ShopcliError:
        """What went wrong, to be told; raises it instead where somebody looks for the place."""
        ...

    def profile(self, language: Language) -> View:
        """What is known of the shopper, and whether it is used."""
        ...
