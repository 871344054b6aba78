"""Basket moves carried out: what goes in and out, and what all of it costs."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from shopcli.conversation.basket import chosen, put_in, take_out
from shopcli.conversation.moves import PutIn, ShowBasket, TakeOut
from shopcli.conversation.offers import find_offer, offer_of, title_of
from shopcli.conversation.state import BasketLine, State
from shopcli.conversation.wording import say
from shopcli.events import Basketed, Changed, Done, Event, Notice, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.bundle.pricing import Priced
    from shopcli.conversation.carry_out import Turning


def carry_out(move: PutIn | TakeOut | ShowBasket, turning: "Turning") -> Generator[Event, None, State]:
    """Raises `UnknownProductError` for what the catalog has no more, `UsageError` for what has no price together."""
    match move:
        case PutIn():
            return (yield from _put_in(move, turning))
        case TakeOut():
            return (yield from _take_out(move, turning))
        case ShowBasket(to_buy):
            basket = turning.state.basket
            priced = list(bill(basket, turning))
            yield Understood(turning.bare_need, "basket")
            yield from priced
            if to_buy and basket:
                yield from _where_to_buy(basket, turning)
            yield Done(ExitCode.OK)
            return replace(turning.state, choices=())


def _put_in(move: PutIn, turning: "Turning") -> Generator[Event, None, State]:
    index, basket = turning.desk.index, turning.state.basket
    items = tuple(chosen(item, index) for item in (move.item, *move.others))
    told = []
    for item in items:
        offer_of(item, index)
        basket = put_in(basket, item, move.quantity)
        phrase = "added" if move.quantity == 1 else "added_several"
        told.append(say(phrase, turning.language, title=title_of(item, index), count=move.quantity))
    priced = list(bill(basket, turning))
    yield Understood(turning.bare_need, "basket")
    yield Changed(tuple(told))
    yield from priced
    yield Done(ExitCode.OK)
    return replace(turning.state, basket=basket, focus=items, choices=())


def _take_out(move: TakeOut, turning: "Turning") -> Generator[Event, None, State]:
    basket = turning.state.basket
    if move.item is None:
        left: tuple[BasketLine, ...] = ()
        told = say("emptied" if basket else "basket_empty", turning.language)
    else:
        left = take_out(basket, move.item, move.quantity)
        title = title_of(move.item, turning.desk.index)
        told = say("removed" if left != basket else "not_in_basket", turning.language, title=title)
    priced = list(bill(left, turning))
    yield Understood(turning.bare_need, "basket")
    if left == basket:
        yield Text(told)
    else:
        yield Changed((told,))
        yield from priced
    yield Done(ExitCode.OK)
    return replace(turning.state, basket=left, choices=())


def bill(basket: tuple[BasketLine, ...], turning: "Turning") -> Iterator[Event]:
    """The basket with its price, without what the catalog has no more."""
    index = turning.desk.index
    gone = [line for line in basket if find_offer(line.item, index) is None]
    for line in gone:
        yield Notice(say("gone", turning.language, id=line.item.id), level="warning")
    kept = tuple(line for line in basket if line not in gone)
    if kept:
        yield Basketed(price(kept, turning))
    else:
        yield Text(say("basket_empty", turning.language))


def price(basket: tuple[BasketLine, ...], turning: "Turning") -> "Priced":
    from shopcli.bundle.pricing import Line, price_basket

    index = turning.desk.index
    lines = [Line(offer_of(line.item, index), line.quantity) for line in basket]
    return price_basket(lines, index.summary.stores, turning.desk.today)


def _where_to_buy(basket: tuple[BasketLine, ...], turning: "Turning") -> Iterator[Event]:
    urls = [url for line in basket if (url := _url(line, turning.desk.index))]
    if not urls:
        yield Text(say("nothing_sold_nowhere", turning.language))
        return
    yield Text("\n".join([say("nothing_sold", turning.language), "", *(f"- {one_line(url)}" for url in urls)]))


def _url(line: BasketLine, index: Index) -> str | None:
    offer = find_offer(line.item, index)
    return offer.url if offer else None
