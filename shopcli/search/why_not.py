"""`--why-not ID`: every limit of a need held against one product."""

from collections.abc import Sequence

from shopcli.attributes.facts import stated
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.errors import UnknownProductError
from shopcli.index.index import Index
from shopcli.query.need import Language, Need
from shopcli.search.candidate import LimitCheck, WhyNot
from shopcli.search.find import Search, prepare
from shopcli.search.limits import Limit, all_of, id_query
from shopcli.search.rank import rank
from shopcli.search.reasons import value_text
from shopcli.search.retrieve import retrieve
from shopcli.search.wording import say
from shopcli.text import one_line

_VARIANTS = 100


def why_not(product_id: str, need: Need, index: Index) -> WhyNot:
    """What keeps a product (or variant, by its id) out, or which rank it has. Raises `UnknownProductError`."""
    search = prepare(need, index)
    this = id_query(index, product_id)
    offers = [hit.offer for hit in index.search(this, _VARIANTS)]
    if not offers:
        raise UnknownProductError(f"no product has the id {product_id!r}", hint="`--json` shows the ids of products")
    rankings = rank(need, retrieve(need, search.matching, index), index)
    place = next((n for n, one in enumerate(rankings, 1) if one.offer.id == offers[0].id), None)
    checks = [_wanted_check(search, offers[0], index.count(all_of([this, search.wanted_query])) > 0)]
    for limit in search.limits:
        holds = index.count(all_of([this, limit.query])) > 0
        checks.append(LimitCheck(limit.text, holds, _said(limit, offers, need.language)))
    product = rankings[place - 1].offer if place else offers[0]
    return WhyNot(product, tuple(checks), place, index.count(search.matching))


def _wanted_check(search: Search, offer: Product, holds: bool) -> LimitCheck:
    language = search.need.language
    if search.wanted.categories:
        name = " / ".join(one_line(path[-1]) for path in search.wanted.categories)
        return LimitCheck(say("wanted", language, name=name), holds, " > ".join(map(one_line, offer.category)))
    return LimitCheck(say("found", language), holds, one_line(offer.title))


def _said(limit: Limit, offers: Sequence[Product], language: Language) -> str:
    """What the catalog says where the limit looks; every variant's word, each once."""
    values = [value for offer in offers for value in _values(limit, offer, language)]
    return " / ".join(dict.fromkeys(values))


def _values(limit: Limit, offer: Product, language: Language) -> list[str]:
    if limit.requirements:
        found = stated(offer.attributes, limit.requirements[0].attribute)
        return [value_text(found[1], language)] if found else []
    match limit.field:
        case "max_price" | "min_price":
            return [] if offer.price is None else [format_money(offer.price, offer.currency, language)]
        case "brands" | "not_brands":
            return [one_line(offer.brand)] if offer.brand else []
        case "min_rating":
            return [format(offer.rating.of_five.normalize(), "f")] if offer.rating else []
        case "in_stock":
            return [offer.availability.value] if offer.availability else []
        case _:
            return [one_line(offer.title)]
