"""Products of an answer over the catalog: their names with prices, and what bears the answer out."""

from collections.abc import Sequence

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.evidence.cited import Cited
from shopcli.evidence.products.names import short_name
from shopcli.evidence.wording.sentences import say
from shopcli.index.index import Index
from shopcli.query.need import Language
from shopcli.text import one_line

SHOWN = 10
_CITED = 60
"""Products that bear out an answer, of which it names the first."""


def listing(offers: Sequence[Product], count: int, language: Language) -> tuple[str, str]:
    """The names of the first, each with its price, and how many more there are."""
    shown = offers[:SHOWN]
    names = [
        say("priced", language, name=short_name(one), value=format_money(one.price, one.currency, language))
        if one.price is not None
        else short_name(one)
        for one in shown
    ]
    more = say("and_more", language, count=count - len(shown)) if count > len(shown) else ""
    return ("、" if language == "zh" else ", ").join(names), more


def cite_prices(offers: Sequence[Product], language: Language) -> list[Cited]:
    return [
        Cited("price", format_money(one.price, one.currency, language), 1.0, short_name(one), one.id, "price")
        for one in offers[:_CITED]
        if one.price is not None
    ]


def computed(text: str, language: Language, index: Index) -> Cited:
    names = ", ".join(one_line(store.name) for store in index.summary.stores)
    return Cited("catalog", text, 1.0, names)
