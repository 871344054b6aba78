"""`/need`, `/undo`, `/why` and `/why-not`."""

from typing import TYPE_CHECKING

from shopcli.errors import UsageError
from shopcli.repl.registry import Argument, Command
from shopcli.repl.words import say

if TYPE_CHECKING:
    from shopcli.repl.chat import Chat


def show_need(chat: "Chat", words: str) -> None:
    """All that was asked for since the last new need."""
    from shopcli.render.explain import need_view

    need = chat.state.need
    if need is None:
        chat.screen.say(say("no_need", chat.language))
    else:
        chat.screen.show(need_view(need, chat.language))


def undo(chat: "Chat", words: str) -> None:
    """As a shopper says it, and so told in the same words."""
    said = "撤销" if chat.language == "zh" else "undo"
    chat.play("/undo", lambda conversation: conversation.turn(said))


def why(chat: "Chat", words: str) -> None:
    """Holds the need against a product; without one, against the first that is shown."""
    from shopcli.repl.items import read_item

    if not words and not chat.state.shown:
        raise UsageError("nothing is shown yet", hint="name a product: /why ID")
    shown = chat.state.shown
    item = chat.over_index(lambda index: read_item(words, shown, index)) if words else shown[0]
    chat.play(f"/why {words}".rstrip(), lambda conversation: conversation.why(item))


COMMANDS = (
    Command("need", show_need, "Show what is asked for so far.", "显示目前的需求。", aliases=("需求",)),
    Command("undo", undo, "Go back to the need before the last turn.", "撤销上一轮的更改。", aliases=("back", "撤销")),
    Command(
        "why",
        why,
        "Hold the need against a product that is shown.",
        "逐条说明某件商品为何符合需求。",
        Argument.ITEM,
        ("[ITEM]", "[商品]"),
        ("为什么",),
    ),
    Command(
        "why-not",
        why,
        "Say what keeps a product from being recommended.",
        "说明某件商品为何没有推荐。",
        Argument.ITEM,
        ("ITEM", "商品"),
        ("whynot", "为什么不"),
    ),
)
