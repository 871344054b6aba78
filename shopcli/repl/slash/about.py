"""`/help`, `/usage`, `/clear` and `/exit`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from shopcli.repl.registry import Argument, Command
from shopcli.repl.words import say

if TYPE_CHECKING:
    from shopcli.query.need import Language
    from shopcli.render.lines import Line
    from shopcli.repl.chat import Chat


def show_help(chat: "Chat", words: str) -> None:
    """Of all commands, or of one."""
    from shopcli.render.lines import Field, Grid, Line

    if words:
        chat.screen.show(list(_about(chat.registry.find(words), chat.language)))
        return
    language = chat.language
    rows = tuple((command.usage(language), (Field(command.help(language)),)) for command in chat.registry.commands)
    chat.screen.show([Line(say("commands", language), heading=True), Grid(("",), rows, colon="  ")])
    chat.screen.say(say("free", language), say("keys", language))


def _about(command: Command, language: "Language") -> "Iterator[Line]":
    from shopcli.render.lines import Line

    yield Line(command.usage(language), heading=True)
    yield Line(command.help(language), 1)
    if command.aliases:
        yield Line(say("also", language, names=" ".join(f"/{name}" for name in command.aliases)), 1)


def show_usage(chat: "Chat", words: str) -> None:
    from shopcli.render.notices import usage_text

    usage = chat.conversation.usage
    chat.screen.say(usage_text(usage, chat.language) if usage else say("no_usage", chat.language))


def clear(chat: "Chat", words: str) -> None:
    """Begins anew; what was said so far stays kept."""
    chat.begin()
    chat.screen.clear()
    chat.screen.say(say("cleared", chat.language))


def leave(chat: "Chat", words: str) -> None:
    chat.is_over = True


FIRST = (
    Command(
        "help",
        show_help,
        "Show the commands, or what one of them does.",
        "显示所有命令，或某个命令的用法。",
        Argument.COMMAND,
        ("[COMMAND]", "[命令]"),
        ("?", "帮助"),
    ),
)
LAST = (
    Command(
        "usage", show_usage, "Show the tokens and cost so far.", "显示目前的 token 用量和费用。", aliases=("用量",)
    ),
    Command("clear", clear, "Begin a new conversation.", "开始新的对话。", aliases=("new", "清空")),
    Command("exit", leave, "Leave.", "退出。", aliases=("quit", "q", "退出")),
)
