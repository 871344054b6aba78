"""The conversation so far in a few lines of code's own, for a model that answers its next turn."""

from collections.abc import Iterator, Sequence

from shopcli.conversation.offers import title_of
from shopcli.conversation.refine import need_text
from shopcli.conversation.state import State, Turn
from shopcli.conversation.wording import say
from shopcli.index.index import Index
from shopcli.query.need import Language
from shopcli.text import one_line, shorten

_TURNS = 6
_TURN = 120
"""Characters of what the shopper said in one."""


def so_far(state: State, turns: Sequence[Turn], index: Index, language: Language) -> tuple[str, ...]:
    """The oldest first, and last what must not be lost: the need, what is shown, the basket. Nothing before a turn."""
    return tuple(_lines(state, turns, index, language)) if turns else ()


def _lines(state: State, turns: Sequence[Turn], index: Index, language: Language) -> Iterator[str]:
    for turn in turns[-_TURNS:]:
        yield say("so_far_turn", language, text=shorten(one_line(turn.text), _TURN))
    comma = "、" if language == "zh" else "; "
    if state.shown:
        yield say("so_far_shown", language, text=comma.join(title_of(item, index) for item in state.shown))
    if state.basket:
        lines = (f"{line.quantity} × {title_of(line.item, index)}" for line in state.basket)
        yield say("so_far_basket", language, text=comma.join(lines))
    if state.need:
        yield say("so_far_need", language, text=need_text(state.need))
