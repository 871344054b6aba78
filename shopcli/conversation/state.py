"""What a conversation holds: all that the next turn can mean, and nothing that could not be computed again."""

from dataclasses import dataclass, field

from shopcli.catalog.product import Product
from shopcli.query.need import Need

MOST_CLARIFIED = 2
"""Questions back that one need may cost the shopper."""
MOST_PIECES = 99
"""Of one offer in the basket."""


@dataclass(frozen=True, slots=True)
class Item:
    """An offer by its ids: `variant` is empty where the product has none, or none was chosen."""

    product: str
    variant: str = ""

    @classmethod
    def of(cls, offer: Product) -> "Item":
        return cls(offer.id, offer.variant or "")

    @property
    def id(self) -> str:
        """What finds the offer in a catalog."""
        return self.variant or self.product


@dataclass(frozen=True, slots=True)
class BasketLine:
    item: Item
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class State:
    """Where a conversation stands after a turn. A turn makes a new one; the one before is what `/undo` goes back to."""

    need: Need | None = None
    """All that the shopper has asked for since the last new need, each turn's change included."""
    shown: tuple[Item, ...] = ()
    """What the numbers on the screen stand for: "the second one" is `shown[1]`."""
    seen: tuple[str, ...] = ()
    """Products that this need has shown before: "more" leaves them out."""
    refused: tuple[str, ...] = ()
    """Products that the shopper has said no to, "not that one": this need shows them no more."""
    focus: tuple[Item, ...] = ()
    """What "it", "this" and "them" stand for: what the last turn was about, where that was less than all shown."""
    basket: tuple[BasketLine, ...] = ()
    clarified: int = 0
    """Questions back that the need has cost, of at most `MOST_CLARIFIED`."""
    choices: tuple[str, ...] = ()
    """What the numbers mean for one turn after a question back: each choice as if the shopper had typed it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn that is over. `state` is the one that it left; `answer` what was shown, as plain text."""

    text: str
    state: State
    answer: str = ""
    changes: tuple[str, ...] = field(default=())
    """What it changed, as it was told."""
    undone: bool = False
    """Whether it went back to the state before the last turn that changed something."""
