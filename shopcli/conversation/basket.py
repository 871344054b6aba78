"""The basket: what a turn does to it, and what it then holds."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shopcli.conversation.basket_words import ALL_IN, BASKET, BUY, EMPTY, OUT, PUT, QUANTITY, SHOW, WORDS
from shopcli.conversation.heard import Heard
from shopcli.conversation.moves import Move, PutIn, Reply, ShowBasket, TakeOut
from shopcli.conversation.offers import find_offer
from shopcli.conversation.question import names_kind
from shopcli.conversation.state import MOST_PIECES, BasketLine, Item
from shopcli.conversation.wording import say
from shopcli.index.index import Index
from shopcli.text import fold, has_han


def read_basket(heard: Heard) -> Move | None:
    if BUY.search(heard.low):
        return ShowBasket(to_buy=True)
    if EMPTY.search(heard.low):
        return TakeOut()
    if SHOW.search(heard.masked):
        return ShowBasket()
    numbered = heard.with_numbers()
    if OUT.search(numbered.masked):
        return _read_out(numbered)
    if not PUT.search(numbered.masked):
        return None
    return _read_put(numbered)


def _read_put(heard: Heard) -> Move | None:
    names_basket = bool(BASKET.search(heard.low))
    if (reply := heard.beyond()) and not heard.items:
        return reply
    items = heard.items or (_spoken_of(heard) if names_basket else ())
    if not items:
        # "Add it" where nothing is shown; "add a mouse" asks for one.
        return Reply(say("which", heard.language)) if names_basket and not _asks_for_more(heard) else None
    return PutIn(items[0], _quantity(heard.masked) or 1, items[1:])


def _spoken_of(heard: Heard) -> tuple[Item, ...]:
    """What 加入购物车 means by itself: all that is shown with 都, else the one that was spoken of."""
    state = heard.state
    if _asks_for_more(heard):
        return ()
    if ALL_IN.search(heard.low):
        return state.focus if len(state.focus) > 1 else state.shown
    return state.focus or (state.shown if len(state.shown) == 1 else ())


def _asks_for_more(heard: Heard) -> bool:
    """Whether something is named that is not shown: "add a mouse to the basket"."""
    return bool(re.search(r"[a-z]{3,}|[\u3400-\u9fff]{2,}", WORDS.sub(" ", heard.masked)))


def _read_out(heard: Heard) -> Move | None:
    """Numbers count the basket's lines here, as its bill does; "remove the gaming ones" is of the need."""
    lines = heard.state.basket
    item = _by_number(heard) or next((one for one in heard.items if one in [line.item for line in lines]), None)
    item = item or _by_kind(heard, lines)
    if item is not None:
        return TakeOut(item, _quantity(heard.masked))
    if BASKET.search(heard.low) or (lines and names_kind(OUT.sub(" ", heard.low), heard.index)):
        return Reply(say("not_in_basket" if lines else "basket_empty", heard.language))
    return None


def _by_number(heard: Heard) -> Item | None:
    lines, shown = heard.state.basket, heard.state.shown
    for one in heard.pointed:
        if one.is_name or one.is_pronoun or len(one.items) > 1:
            continue
        place = one.beyond or (shown.index(one.items[0]) + 1 if one.items else 0)
        if 1 <= place <= len(lines):
            return lines[place - 1].item
    return None


def _by_kind(heard: Heard, lines: Sequence[BasketLine]) -> Item | None:
    """ "Remove the mouse": the line whose product is called that, or stands in a category that is."""
    words = re.findall(r"[a-z]{3,}|[\u3400-\u9fff]{2,}", OUT.sub(" ", BASKET.sub(" ", heard.low)))
    for line in lines:
        offer = find_offer(line.item, heard.index)
        called = fold(f"{offer.title} {' '.join(offer.category)}") if offer else ""
        if any(_says(word, called) for word in words if word not in _NO_NAME):
            return line.item
    return None


_NO_NAME = frozenset(
    ["the", "from", "out", "please", "remove", "delete", "take", "away", "off", "cancel", "one", "and", "that", "this"]
)


def _says(word: str, called: str) -> bool:
    return word in called if has_han(word) else bool(re.search(rf"(?<![a-z]){word}(?![a-z])", called))


def _quantity(masked: str) -> int | None:
    from shopcli.attributes.numbers import ENGLISH_NUMBERS, parse_number

    match = QUANTITY.search(masked)
    if match is None:
        return None
    if match["twice"]:
        return 2
    text = next(group for group in match.groups() if group)
    return min(max(int(ENGLISH_NUMBERS.get(text) or parse_number(text)), 1), MOST_PIECES)


def put_in(basket: Sequence[BasketLine], item: Item, quantity: int) -> tuple[BasketLine, ...]:
    """The basket with so many more of an item; at most 99 of each."""
    known = next((line for line in basket if line.item == item), None)
    if known is None:
        return (*basket, BasketLine(item, min(quantity, MOST_PIECES)))
    more = replace(known, quantity=min(known.quantity + quantity, MOST_PIECES))
    return tuple(more if line is known else line for line in basket)


def take_out(basket: Sequence[BasketLine], item: Item, quantity: int | None) -> tuple[BasketLine, ...]:
    left = (
        replace(line, quantity=0 if quantity is None else line.quantity - quantity) if line.item == item else line
        for line in basket
    )
    return tuple(line for line in left if line.quantity > 0)


def chosen(item: Item, index: Index) -> Item:
    """The item with a version chosen: the cheapest in stock where the shopper named none."""
    from shopcli.advice.columns import chosen_offer

    offer = find_offer(item, index)
    return item if offer is None or item.variant else Item.of(chosen_offer(offer))
