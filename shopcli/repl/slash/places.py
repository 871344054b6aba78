"""`/catalog`, `/model` and `/profile`."""

from typing import TYPE_CHECKING

from shopcli.repl.registry import Argument, Command
from shopcli.repl.words import say

if TYPE_CHECKING:
    from shopcli.repl.chat import Chat


def catalog(chat: "Chat", words: str) -> None:
    """Says which catalog is open, or opens another: its ids are others, so that the conversation begins anew."""
    chat.opening.wait()
    if words:
        from shopcli.render.progress import ProgressBar

        with ProgressBar(chat.house.context) as bar:
            chat.house.open(chat.language, bar.report, [words])
        chat.begin()
    index = chat.house.index
    values = {"name": chat.house.place.catalog, "products": f"{index.summary.products:,}"}
    chat.screen.say(say("opened" if words else "catalog", chat.language, **values))


def model(chat: "Chat", words: str) -> None:
    """Says which model answers, or chooses another."""
    chat.opening.wait()
    if words:
        chat.house.choose_model(words)
        chat.look()
    chosen = chat.house.model
    phrase = "model" if chosen.provider != chosen.name else "model_alone"
    chat.screen.say(say(phrase, chat.language, name=chosen.name, provider=chosen.provider))


def profile(chat: "Chat", words: str) -> None:
    """What the profile in use holds, and what follows from it for this catalog."""
    chat.opening.wait()
    chat.screen.show(chat.house.profile(chat.language))


COMMANDS = (
    Command(
        "catalog",
        catalog,
        "Show the catalog, or open another.",
        "显示当前商品目录，或打开另一个。",
        Argument.FILE,
        ("[SOURCE]", "[来源]"),
        ("目录",),
    ),
    Command(
        "model",
        model,
        "Show the model, or choose another.",
        "显示当前模型，或换一个。",
        Argument.MODEL,
        ("[NAME]", "[名称]"),
        ("模型",),
    ),
    Command("profile", profile, "Show what is known of you here.", "显示本机上关于你的资料。", aliases=("资料",)),
)
