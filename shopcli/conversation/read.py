"""A turn as a move, by rules: readers that each know one kind of turn, the surest first."""

import re
from collections.abc import Callable

from shopcli.conversation.basket import read_basket
from shopcli.conversation.change import first_need, read_change
from shopcli.conversation.heard import Heard, hear
from shopcli.conversation.moves import Move
from shopcli.conversation.question import is_short_change, looks_for_products, read_advice, read_question
from shopcli.conversation.state import State
from shopcli.conversation.talk import read_compare, read_courtesy, read_more, read_pick, read_why
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.reader import LONGEST


def read(text: str, state: State, index: Index) -> Move | None:
    """What the turn is; None where the rules read nothing in it.

    Raises `UsageError` for a blank turn and one over 4,000 characters.
    """
    if len(text) > LONGEST:
        cause = f"the turn has {len(text):,} characters, more than {LONGEST:,}"
        raise UsageError(cause, hint="say it in a few sentences")
    if not any(character.isalnum() for character in text):
        raise UsageError("the turn is empty", hint='say what you look for, such as "quiet keyboard under 80"')
    heard = hear(chosen(text, state), state, index)
    return next((move for reader in _READERS if (move := reader(heard))), None)


def chosen(text: str, state: State) -> str:
    """What the shopper would have typed, where the turn picks a choice of the question before by number or words."""
    said = _COUNTED.sub("", text.strip().strip(".!?#。！？")).casefold()
    if said.isascii() and said.isdigit() and 1 <= int(said[:9]) <= len(state.choices):
        return state.choices[int(said) - 1]
    return next((choice for choice in state.choices if choice.casefold() == said), text)


_COUNTED = re.compile(r"\s*[(（]\d+款?[)）]$")
"""How many products a choice holds, which is shown behind it."""


def _read_need_or_question(heard: Heard) -> Move | None:
    """A question is first asked what it looks for where it has the words of a need."""
    if heard.state.need is None:
        return first_need(heard) if looks_for_products(heard) else read_question(heard) or first_need(heard)
    is_need = looks_for_products(heard) or is_short_change(heard)
    return (read_change(heard) if is_need else None) or read_question(heard)


_READERS: tuple[Callable[[Heard], Move | None], ...] = (
    read_courtesy,
    read_basket,
    read_more,
    read_why,
    read_compare,
    read_pick,
    read_advice,
    _read_need_or_question,
)
