"""`/basket` and `/compare`."""

from typing import TYPE_CHECKING

from shopcli.errors import UsageError
from shopcli.repl.registry import Argument, Command

if TYPE_CHECKING:
    from shopcli.repl.chat import Chat


def show_basket(chat: "Chat", words: str) -> None:
    chat.play("/basket", lambda conversation: conversation.basket())


def compare(chat: "Chat", words: str) -> None:
    """Several products; without any named, all that are shown."""
    from shopcli.repl.items import read_items

    shown = chat.state.shown
    items = chat.over_index(lambda index: read_items(words, shown, index)) if words else shown
    if len(items) < 2:
        raise UsageError("there is nothing to compare", hint="name two products or more: /compare 1 3")
    chat.play(f"/compare {words}".rstrip(), lambda conversation: conversation.compare(items))


COMMANDS = (
    Command(
        "basket", show_basket, "Show the basket and what it costs.", "显示购物车和总价。", aliases=("cart", "购物车")
    ),
    Command(
        "compare",
        compare,
        "Compare products: those shown, or the ones named.",
        "比较商品：已显示的，或指定的几件。",
        Argument.ITEMS,
        ("[ITEM …]", "[商品 …]"),
        ("比较", "对比"),
    ),
)
