"""Turns of a conversation as they are kept, and back."""

import json
from collections.abc import Sequence

from shopcli.conversation.state import Turn
from shopcli.conversation.stored import state_from_data, state_to_data
from shopcli.errors import ShopcliError
from shopcli.render.encode import dumps
from shopcli.render.values import usage_value
from shopcli.repl.played import Played
from shopcli.sessions.session import KeptTurn


def kept_turn(turn: Turn, played: Played) -> KeptTurn:
    """`turn` with what was shown of it."""
    state = json.dumps({"state": state_to_data(turn.state), "undone": turn.undone}, ensure_ascii=False)
    usage = dumps(usage_value(played.usage)) if played.usage else ""
    return KeptTurn(turn.text, state, played.answer, turn.changes, usage)


def turns_of(kept: Sequence[KeptTurn]) -> tuple[Turn, ...]:
    """Raises `ShopcliError` where a state cannot be read, as one that another version wrote."""
    try:
        return tuple(map(_turn_of, kept))
    except (ValueError, KeyError, TypeError) as problem:
        cause = f"the last conversation cannot be gone on with: {problem}"
        raise ShopcliError(cause, hint="shopcli history shows it; shopcli chat begins a new one") from problem


def _turn_of(kept: KeptTurn) -> Turn:
    data = json.loads(kept.state)
    return Turn(kept.text, state_from_data(data["state"]), kept.answer, kept.changes, data["undone"])
