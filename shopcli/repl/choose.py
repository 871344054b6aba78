"""Which way the lines of a chat come in."""

from typing import TYPE_CHECKING

from shopcli.repl.inputs import Input, LineInput, PipedInput, can_edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shopcli.repl.chat import Chat
    from shopcli.repl.completion import Suggestion

_LINES = 1_000
"""Typed lines of earlier chats that can be gone back to."""


def input_of(chat: "Chat") -> Input:
    context = chat.house.context
    if can_edit(context):
        from shopcli.repl.prompt import PromptInput, Surroundings
        from shopcli.repl.words import say

        surroundings = Surroundings(
            complete=lambda typed: _completed(typed, chat),
            bar=lambda width: _bar(chat, width),
            placeholder=lambda: "" if chat.has_begun else say("placeholder", chat.language),
            lines=(lambda: _lines(chat)) if chat.log else None,
            keep_line=lambda line: chat.log.keep_line(line) if chat.log else None,
        )
        return PromptInput(surroundings, chat.opening)
    if context.stdin_is_terminal:
        return LineInput(context)
    return PipedInput(context, chat.screen)


def _bar(chat: "Chat", width: int) -> str:
    from shopcli.repl.status import Status, cut, status_text
    from shopcli.repl.words import say

    if not chat.opening.has_succeeded:
        return cut(chat.opening.progress or say("opening", chat.language), width)
    status = chat.status if chat.has_begun else Status(chat.house.place.catalog, chat.house.model.name)
    return status_text(status, width, chat.language)


def _lines(chat: "Chat") -> "Sequence[str]":
    """None where they cannot be read: the first turn that is kept will say why."""
    from shopcli.errors import ShopcliError

    try:
        return chat.archive().lines(_LINES)
    except ShopcliError:
        return ()


def _completed(typed: str, chat: "Chat") -> "Iterable[Suggestion]":
    from shopcli.index.index import IndexDamagedError
    from shopcli.repl.completion import suggestions
    from shopcli.repl.known import Looked

    try:
        return list(suggestions(typed, chat.registry, Looked(chat)))
    except IndexDamagedError:  # the next turn builds it again
        return ()
