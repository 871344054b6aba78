"""`--why-not ID`: every limit of a need held against one product."""

from collections.abc import Sequence
from dataclasses import replace

from shopcli.attributes.facts import stated
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.errors import UnknownProductError
from shopcli.index.index import Index, Tally
from shopcli.meaning.meaning import Meanings, no_meaning
from shopcli.query.need import Language, Need
from shopcli.search.candidate import LimitCheck, WhyNot
from shopcli.search.find import Search, prepare, ranked, widened
from shopcli.search.limits import Limit, all_of, id_query
from shopcli.search.reasons import value_text
from shopcli.search.tally import tally_of
from shopcli.search.taste import Taste
from shopcli.search.titled import said_by_title
from shopcli.search.wording import say
from shopcli.text import one_line

_VARIANTS = 100


def why_not(
    product_id: str, need: Need, index: Index, meanings: Meanings = no_meaning, taste: Taste | None = None
) -> WhyNot:
    """What keeps a product (or variant, by its id) out, or which rank it has. Raises `UnknownProductError`.

    Of several variants the one that passes most limits answers: all checks are about that one.
    """
    search = replace(widened(prepare(need, index), meanings), taste=taste)
    this = id_query(index, product_id)
    offers = [hit.offer for hit in index.search(this, _VARIANTS)]
    if not offers:
        raise UnknownProductError(f"no product has the id {product_id!r}", hint="`--json` shows the ids of products")
    limits = (search.wanted_query, *(limit.query for limit in search.limits))
    passing = [{hit.offer.variant for hit in index.search(all_of([this, limit]), _VARIANTS)} for limit in limits]
    offer = max(offers, key=lambda one: (sum(one.variant in those for those in passing), one.in_stock is True))
    checks = [_wanted_check(search, offer, offer.variant in passing[0])]
    for limit, those in zip(search.limits, passing[1:], strict=True):
        said = " / ".join(dict.fromkeys(_values(limit, offer, need.language)))
        checks.append(LimitCheck(limit.text, offer.variant in those, said))
    tally = tally_of(need, search.matching, index)
    return WhyNot(offer, tuple(checks), _place(search, tally, offer, checks), tally.products)


def _place(search: Search, tally: Tally, offer: Product, checks: Sequence[LimitCheck]) -> int | None:
    """The rank of the offer's product, where the offer fits."""
    if not all(check.holds for check in checks):
        return None
    return next((place for place, one in enumerate(ranked(search, tally), 1) if one.offer.id == offer.id), None)


def _wanted_check(search: Search, offer: Product, holds: bool) -> LimitCheck:
    language = search.need.language
    if search.wanted.categories:
        name = " / ".join(one_line(path[-1]) for path in search.wanted.categories)
        return LimitCheck(say("wanted", language, name=name), holds, " > ".join(map(one_line, offer.category)))
    return LimitCheck(say("found", language), holds, one_line(offer.title))


def _values(limit: Limit, offer: Product, language: Language) -> list[str]:
    if limit.requirements:
        found = stated(offer.attributes, limit.requirements[0].attribute)
        if found:
            return [value_text(found[1], language)]
        titled = said_by_title(offer, limit.requirements[0], language)
        return [titled] if titled else []
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
