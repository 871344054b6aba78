"""Questions back: which of several products, which of several kinds, and what it may cost.

Each has choices that the shopper could have typed, and none is asked where the answer would be the same.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from shopcli.catalog.money import format_money
from shopcli.conversation.heard import Heard, hear
from shopcli.conversation.moves import Ask, Clarify, Move, PutIn, Why
from shopcli.conversation.offers import find_offer
from shopcli.conversation.state import MOST_CLARIFIED, Item, State
from shopcli.conversation.wording import say
from shopcli.index.index import Index
from shopcli.query.need import Need, PriceLimit
from shopcli.search.find import Search, prepare
from shopcli.search.limits import all_of, price_query
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.conversation.carry_out import Turning

_FEWEST = 8
"""Products below which a shopper sees the prices sooner than a question about them."""
_WIDE = 3
"""How many times the lowest price the highest must be for a budget to matter."""
_MOST_NAMED = 5
_PERCENTS = (33.0, 67.0)


def may_ask(state: State) -> bool:
    return state.clarified < MOST_CLARIFIED


def which_product(move: Move, text: str, state: State, index: Index) -> Clarify | None:
    """Asks which product a name stands for, where what is shown has several that it fits."""
    if not isinstance(move, PutIn | Why | Ask):
        return None
    heard = hear(text, state, index)
    for one in heard.pointed:
        if 1 < len(one.others) <= _MOST_NAMED:
            offers = [offer for item in one.others if (offer := find_offer(item, index))]
            return _which(heard, offers, one.start, one.end)
    return None


def which_asked(text: str, turning: "Turning") -> Clarify | None:
    """Asks which product a question is about, where the answer depends on it."""
    from shopcli.evidence.products.named import find_meant
    from shopcli.tasks.ask import Question, meant

    desk = turning.desk
    products = meant(Question(text, desk.today, desk.manner()), desk.index)
    if not 1 < len(products) <= _MOST_NAMED:
        return None
    heard = hear(text, State(), desk.index)
    mentions = find_meant(heard.text, desk.index).mentions
    start, end = (mentions[0].start, mentions[0].end) if mentions else (len(heard.text), len(heard.text))
    return _which(heard, products, start, end)


def _which(heard: Heard, offers: "Sequence[Product]", start: int, end: int) -> Clarify:
    choices = []
    for offer in offers[:_MOST_NAMED]:
        typed = f"{heard.text[:start]} {Item.of(offer).id} {heard.text[end:]}"
        choices.append((one_line(offer.title), " ".join(typed.split())))
    return Clarify(say("which_product", heard.language), tuple(choices))


def about_need(need: Need, index: Index) -> Clarify | None:
    """Asks what kind is meant, or what it may cost, of a need that says a kind of thing and nothing else."""
    if _says_more(need):
        return None
    search = prepare(need, index)
    return _which_kind(search) or _which_budget(search)


def _says_more(need: Need) -> bool:
    limits = (need.max_price, need.min_price, need.brands, need.not_brands, need.requirements, need.excluded)
    others = (need.min_rating, need.in_stock, need.wishes, need.hints, need.scope, need.reference)
    return not need.wanted or any(limits) or any(others)


def _which_kind(search: Search) -> Clarify | None:
    """Kinds of one name that stand in different parts of the catalog, as cases for phones and bags do."""
    paths = search.wanted.categories
    if len({path[0] for path in paths}) < 2 or len({path[-1] for path in paths}) < 2:
        return None
    language = search.need.language
    choices = []
    for path in paths[:_MOST_NAMED]:
        name = one_line(path[-1])
        count = sum(one.count for one in search.index.summary.categories if one.path[: len(path)] == path)
        choices.append((say("counted", language, text=name, count=count), name.lower()))
    return Clarify(say("which_kind", language, word=search.need.wanted), tuple(choices))


def _which_budget(search: Search) -> Clarify | None:
    language = search.need.language
    if not search.wanted.categories or search.index.count(search.matching) < _FEWEST:
        return None
    bounds = _bounds(search)
    bands = [(text, count) for text, count in _bands(bounds, search) if count]
    if len(bands) < 2:
        return None
    choices = [(say("counted", language, text=text, count=count), text) for text, count in bands]
    choices.append((say("no_limit", language), say("no_limit", language)))
    return Clarify(say("which_budget", language), tuple(choices))


def _bounds(search: Search) -> list[Decimal]:
    """Two round amounts that part the prices into thirds; none where all cost about the same."""
    priced = all_of([search.matching, price_query(search.index, search.currency)])
    found = search.index.aggregate(
        priced,
        {
            "low": {"min": {"field": "price"}},
            "high": {"max": {"field": "price"}},
            "thirds": {"percentiles": {"field": "price", "percents": list(_PERCENTS), "keyed": False}},
        },
    )
    low, high = found["low"]["value"], found["high"]["value"]
    if not low or not high or high < _WIDE * low:
        return []
    thirds = [value["value"] for value in found["thirds"]["values"]]
    return sorted({_rounded(Decimal(repr(value))) for value in thirds if value})


def _rounded(amount: Decimal) -> Decimal:
    """To one digit, or to a half of it: 460 to 450, 1,270 to 1,500."""
    half = Decimal(10) ** amount.adjusted() / 2
    steps = (amount / half).quantize(Decimal(1), ROUND_HALF_EVEN)
    return (steps * half).normalize()


def _bands(bounds: Sequence[Decimal], search: Search) -> Iterator[tuple[str, int]]:
    """Each band in words, with how many products it holds."""
    language, currency = search.need.language, search.currency
    texts = [format_money(bound, currency, language) for bound in bounds]
    edges = [None, *zip(bounds, texts, strict=True), None]
    for below, above in pairwise(edges):
        lowest = PriceLimit(below[0], inclusive=above is not None) if below else None
        highest = PriceLimit(above[0], inclusive=below is not None) if above else None
        if below and above:
            text = say("between", language, low=below[1], high=above[1])
        elif above:
            text = say("under", language, amount=above[1])
        elif below:
            text = say("over", language, amount=below[1])
        else:
            continue
        within = price_query(search.index, currency, lowest=lowest, highest=highest)
        yield text, search.index.count(all_of([search.matching, within]))
