"""Going back: the state before the last change, and what was shown then."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from shopcli.conversation.refine import need_text
from shopcli.conversation.state import State
from shopcli.conversation.wording import say
from shopcli.events import Changed, Done, Event, NothingFits, Picked, Understood
from shopcli.exits import ExitCode
from shopcli.query.need import Need

if TYPE_CHECKING:
    from shopcli.conversation.carry_out import Turning

_LOOKED_AT = 1_000
"""Candidates among which those that were shown are looked for again."""


def go_back(earlier: State | None, turning: "Turning") -> Generator[Event, None, State]:
    """Shows again what was shown then, without asking a model anew; the basket, where that is what changed."""
    if earlier is None:
        yield from turning.reply(say("first_turn", turning.language))
        return turning.state
    language, need = turning.language, earlier.need
    now = turning.state
    again = _again(earlier, need, turning) if need else None
    yield Understood(turning.bare_need if need is None else need, "chat")
    if (earlier.need, earlier.shown) == (now.need, now.shown):
        yield Changed((say("basket_back", language),))
        yield from _basket(earlier, turning)
    elif need is None or again is None:
        yield Changed((say("back_to_start", language),))
    else:
        yield Changed((say("back", language, need=need_text(replace(need, language=language))),))
        yield again
    yield Done(ExitCode.OK)
    return replace(earlier, choices=())


def _basket(earlier: State, turning: "Turning") -> Iterator[Event]:
    from shopcli.conversation.till import bill

    yield from bill(earlier.basket, turning)


def _again(earlier: State, need: Need, turning: "Turning") -> Event:
    """What was shown, in its order, as far as it still fits."""
    from shopcli.search.find import find
    from shopcli.tasks.listing import everything

    index = turning.desk.index
    found = everything(need, need.scope, index) if need.scope else find(need, index, _LOOKED_AT, turning.desk.meanings)
    by_id = {candidate.product.id: candidate for candidate in found.candidates}
    shown = [by_id[item.product] for item in earlier.shown if item.product in by_id]
    if not shown:
        return NothingFits(found.exclusions, found.relaxations, found.shape)
    return Picked(tuple(replace(candidate, handle=place) for place, candidate in enumerate(shown, 1)))
