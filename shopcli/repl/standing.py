"""Where a chat stands, for the bar: computed when a turn is over, not when it is drawn."""

from contextlib import suppress
from typing import TYPE_CHECKING

from shopcli.catalog.money import format_money
from shopcli.conversation.conversation import Conversation
from shopcli.conversation.offers import find_offer
from shopcli.conversation.state import State
from shopcli.errors import ShopcliError
from shopcli.query.describe import describe_limits
from shopcli.query.need import Language
from shopcli.repl.status import Status
from shopcli.repl.words import say

if TYPE_CHECKING:
    from shopcli.repl.house import House


def standing(house: "House", conversation: Conversation, language: Language) -> Status:
    state = conversation.state
    return Status(
        catalog=house.place.catalog,
        model=house.model.name,
        budget=_budget(state),
        pieces=sum(line.quantity for line in state.basket),
        total=_total(state, house, language),
        cost=_cost(conversation, language),
    )


def _budget(state: State) -> str:
    """The highest price that the need allows."""
    return "" if state.need is None else dict(describe_limits(state.need)).get("max_price", "")


def _total(state: State, house: "House", language: Language) -> str:
    """What the basket costs; empty where that cannot be said."""
    if not state.basket:
        return ""
    from shopcli.bundle.pricing import Line, price_basket

    found = [(find_offer(line.item, house.index), line.quantity) for line in state.basket]
    lines = [Line(offer, quantity) for offer, quantity in found if offer]
    with suppress(ShopcliError):
        priced = price_basket(lines, house.index.summary.stores, house.today)
        return format_money(priced.total, priced.currency, language)
    return ""


def _cost(conversation: Conversation, language: Language) -> str:
    """Money where prices are configured, tokens where they are not."""
    usage = conversation.usage
    if usage is None:
        return ""
    about = "~" if usage.estimated else ""
    if usage.cost is not None:
        return f"{about}{format_money(usage.cost, usage.currency, language)}"
    return say("tokens", language, count=f"{about}{usage.prompt_tokens + usage.completion_tokens:,}")
