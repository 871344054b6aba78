"""What a conversation needs of the house, and takes from nowhere else."""

from datetime import date
from typing import TYPE_CHECKING, Protocol

from shopcli.index.index import Index
from shopcli.meaning.meaning import Meanings
from shopcli.models.model import Model
from shopcli.tasks.telling import Manner

if TYPE_CHECKING:
    # There is a profile on few machines.
    from shopcli.profile.shopper import Shopper


class Desk(Protocol):
    """One for the whole conversation; `/catalog` and `/model` change what it holds between two turns."""

    @property
    def index(self) -> Index: ...

    @property
    def model(self) -> Model: ...

    @property
    def meanings(self) -> Meanings: ...

    @property
    def top(self) -> int:
        """How many products are recommended where the shopper does not say."""
        ...

    @property
    def today(self) -> date: ...

    @property
    def reading_seconds(self) -> float | None:
        """How long a model may take to read what the rules leave unread; None where it shall not."""
        ...

    @property
    def shopper(self) -> "Shopper | None":
        """As their profile knows them; None where there is none, or it shall not be used."""
        ...

    def manner(self) -> Manner:
        """How the next answer is wanted; its fence is new every time."""
        ...
