"""What completion sees of a chat: a look at what is there, which waits for nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shopcli.errors import ShopcliError

if TYPE_CHECKING:
    from shopcli.conversation.state import Item
    from shopcli.index.index import Index
    from shopcli.query.need import Language
    from shopcli.repl.chat import Chat


class Looked:
    """A `completion.Known`."""

    def __init__(self, chat: "Chat") -> None:
        self._chat = chat

    @property
    def index(self) -> "Index | None":
        return self._chat.house.index if self._chat.opening.has_succeeded else None

    @property
    def shown(self) -> "Sequence[Item]":
        return self._chat.state.shown if self._chat.has_begun else ()

    @property
    def models(self) -> Sequence[str]:
        return self._chat.house.models

    @property
    def sessions(self) -> Sequence[tuple[int, str]]:
        try:
            return [(session.id, session.title) for session in self._chat.archive().sessions()]
        except ShopcliError:
            return ()

    @property
    def language(self) -> "Language":
        return self._chat.language

    @property
    def folder(self) -> Path:
        return self._chat.house.context.cwd
