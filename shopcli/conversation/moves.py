"""What a turn does. A text is read as exactly one move; code carries it out, whoever read it."""

from dataclasses import dataclass
from typing import TypeAlias

from shopcli.conversation.state import Item
from shopcli.query.need import Need


@dataclass(frozen=True, slots=True)
class Recommend:
    """Products for `need`: a new one, or the need so far with `changes`, each said in a short phrase ("under $899")."""

    need: Need
    changes: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    """Products that are not to be shown this time: what "more" leaves out."""
    refused: tuple[str, ...] = ()
    """Products that are not to be shown from now on."""
    unread: tuple[str, ...] = ()
    """Words of the turn that the rules could make nothing of."""
    is_new: bool = False
    """Whether another need begins, with nothing seen of it."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question; `items` are what it points at ("the second one", "it"), beside what it names."""

    text: str
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Advise:
    """A request for advice, as `shopcli advise` takes it, with ids in place of what it points at."""

    text: str
    must: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Compare:
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Why an offer is recommended, or why not: both hold the need so far against it."""

    item: Item


@dataclass(frozen=True, slots=True)
class PutIn:
    """`others` go in beside `item`, so many of each: "add both"."""

    item: Item
    quantity: int = 1
    others: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Without an item, everything."""

    item: Item | None = None
    quantity: int | None = None
    """None for all of it."""


@dataclass(frozen=True, slots=True)
class ShowBasket:
    to_buy: bool = False
    """Whether the shopper wants to pay: shopcli sells nothing, and says so."""


@dataclass(frozen=True, slots=True)
class GoBack:
    pass


@dataclass(frozen=True, slots=True)
class StartAnew:
    """Forgets the need and what was shown; the basket stays."""


@dataclass(frozen=True, slots=True)
class Clarify:
    """A question back. Each choice is (what is shown, what the shopper would have typed)."""

    question: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A few words where nothing is to be done: a greeting, or that the turn could not be read and what would help."""

    text: str


Move: TypeAlias = (
    Recommend | Ask | Advise | Compare | Why | PutIn | TakeOut | ShowBasket | GoBack | StartAnew | Clarify | Reply
)  # fmt: skip
