"""Turns that are no need and no question: going back, thanks, why, comparing, picking, asking for more."""

from dataclasses import replace

from shopcli.catalog.product import Availability
from shopcli.conversation.change import first_need
from shopcli.conversation.heard import Heard
from shopcli.conversation.moves import Ask, Compare, GoBack, Move, Recommend, Reply, StartAnew, Why
from shopcli.conversation.offers import find_offer, title_of
from shopcli.conversation.pointing import MARK, spoken_of
from shopcli.conversation.refine import need_text
from shopcli.conversation.state import Item
from shopcli.conversation.talk_words import (
    ABOUT,
    ALL,
    ANEW,
    BACK,
    COMPARE,
    HELLO,
    MORE,
    NOT_THIS,
    READY,
    TELL,
    THANKS,
    WHY,
)
from shopcli.conversation.wording import say
from shopcli.query.need import Need
from shopcli.query.reader import read_need
from shopcli.search.find import prepare, vocabulary_of
from shopcli.search.limits import all_of, id_query

_MOST_COMPARED = 6


def read_courtesy(heard: Heard) -> Move | None:
    if BACK.search(heard.masked):
        return GoBack()
    if ANEW.search(heard.masked):
        return StartAnew()
    if THANKS.search(heard.low):
        return Reply(say("welcome", heard.language))
    if READY.search(heard.low):
        return Reply(say("ready", heard.language))
    return Reply(say("hello", heard.language)) if HELLO.search(heard.low) else None


def read_more(heard: Heard) -> Move | None:
    """Others than those shown before, or than one of them."""
    need, state = heard.state.need, heard.state
    if need is None:
        return None
    if MORE.search(heard.low) and state.seen:
        return Recommend(need, (say("more", heard.language, count=len(state.seen)),), without=state.seen)
    if ALL.search(heard.masked):
        return _all(need, heard)
    if not NOT_THIS.search(heard.masked):
        return None
    if reply := heard.beyond():
        return reply
    named = tuple(dict.fromkeys(item.product for item in heard.items))
    changes = tuple(say("refused", heard.language, title=title_of(item, heard.index)) for item in heard.items)
    return Recommend(need, changes, refused=named)


def _all(need: Need, heard: Heard) -> Recommend:
    """All that fits the need so far, as a list."""
    about = need_text(replace(need, wishes=(), reference=None))
    scope = read_need(about, vocabulary_of(heard.index), everything=True).scope
    return Recommend(replace(need, scope=scope), (say("all", heard.language),))


def read_why(heard: Heard) -> Move | None:
    heard = heard.with_numbers()
    if not (WHY.search(heard.masked) or ABOUT.search(heard.masked)):
        return None
    if reply := heard.beyond():
        return reply
    items = heard.items or spoken_of(heard.state)
    if not items:
        return None
    if heard.state.need is None:
        return Ask(heard.text, heard.items) if ABOUT.search(heard.masked) else Reply(say("no_need", heard.language))
    return Why(items[0])


def read_compare(heard: Heard) -> Move | None:
    numbered = heard.with_numbers()
    if not COMPARE.search(numbered.masked):
        return None
    if reply := numbered.beyond():
        return reply
    items, state = numbered.items, heard.state
    if len(items) == 1:
        items = tuple(dict.fromkeys((*state.focus[:1], *items)))
    if not numbered.pointed or (len(items) < 2 and all(one.is_pronoun for one in numbered.pointed)):
        items = state.focus if len(state.focus) > 1 else state.shown
    # Two versions of one product are no two products.
    items = tuple({item.product: item for item in reversed(items)}.values())[::-1]
    if len(items) == 1 and not numbered.pointed and state.need is not None:
        # "Which one should I get?" of one product.
        return Why(items[0])
    if len(items) == 1 and all(one.is_pronoun for one in numbered.pointed):
        return Reply(say("too_few", heard.language))
    # What names kinds of thing, or products that go by other names, is advice.
    return Compare(items[:_MOST_COMPARED]) if len(items) > 1 and not _names_more(numbered) else None


def _names_more(heard: Heard) -> bool:
    """Whether the turn compares with something that is not shown: "compare it with a tablet"."""

    rest = heard.masked.replace(MARK, " , ")
    return bool(not heard.items and prepare(read_need(rest, vocabulary_of(heard.index)), heard.index).wanted.categories)


def read_pick(heard: Heard) -> Move | None:
    """One product and nothing else: how it fits the need; "tell me about it" is a question."""
    numbered = heard.with_numbers() if heard.low.strip(" .!?#").isdigit() else heard
    if len(numbered.pointed) != 1 or not TELL.search(numbered.masked):
        return None
    if reply := numbered.beyond():
        return reply
    is_bare = len(numbered.masked.removesuffix(" please").strip(" .!?。！？")) == 1
    if is_bare and len(numbered.items) > 1:
        return Compare(numbered.items[:_MOST_COMPARED])
    if is_bare and numbered.pointed[0].is_name and _begins_another(numbered.items[0], heard):
        name = title_of(numbered.items[0], heard.index)
        changes = (say("new", heard.language, name=name),) if heard.state.need else ()
        return replace(first_need(heard), changes=changes)
    if is_bare and heard.state.need is not None:
        return Why(numbered.items[0])
    about = "介绍一下" if heard.language == "zh" else "tell me about"
    return Ask(f"{about} {numbered.items[0].id}", numbered.items)


def _begins_another(item: Item, heard: Heard) -> bool:
    """Whether the bare name of a product is a need: not where it is of the kind wanted, and asks how it fits.

    What is not sold yet or no more is told about, for a search puts others before it.
    """
    state, offer = heard.state, find_offer(item, heard.index)
    if offer is None or offer.availability in (Availability.PRE_ORDER, Availability.DISCONTINUED):
        return False
    if state.need is None:
        return True
    if item in (*state.focus, *state.shown):
        return False
    kind = prepare(state.need, heard.index).wanted_query
    return not heard.index.any(all_of([kind, id_query(heard.index, item.product)]))
