"""A conversation that goes on: what its states hold is held against the catalog as it is now."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from shopcli.catalog.money import format_money
from shopcli.conversation.offers import find_offer
from shopcli.conversation.state import Item, State, Turn
from shopcli.index.index import Index
from shopcli.query.need import Language
from shopcli.render.lines import Line, View
from shopcli.text import one_line


def still_there(turns: Sequence[Turn], index: Index) -> tuple[tuple[Turn, ...], tuple[str, ...]]:
    """The turns without the offers that the catalog no longer holds, and the ids of those that the last turn misses."""

    @cache
    def is_there(item: Item) -> bool:
        offer = find_offer(item, index)
        return offer is not None and (not item.variant or offer.variant == item.variant)

    def without(state: State) -> State:
        return replace(
            state,
            shown=tuple(filter(is_there, state.shown)),
            focus=tuple(filter(is_there, state.focus)),
            basket=tuple(line for line in state.basket if is_there(line.item)),
            # What the numbers stood for in a question back may have moved.
            choices=() if turns and state is turns[-1].state else state.choices,
        )

    last = turns[-1].state if turns else State()
    held = (*last.shown, *(line.item for line in last.basket))
    gone = tuple(dict.fromkeys(item.id for item in held if not is_there(item)))
    return tuple(replace(turn, state=without(turn.state)) for turn in turns), gone


def shown_view(state: State, index: Index, language: Language) -> View:
    """What the numbers stand for, a line each."""
    lines = []
    for number, item in enumerate(state.shown, 1):
        if offer := find_offer(item, index):
            price = "" if offer.price is None else format_money(offer.price, offer.currency, language)
            text = " — ".join(part for part in (one_line(offer.title), one_line(price)) if part)
            lines.append(Line(text, number=number))
    return lines
