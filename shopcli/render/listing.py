"""All that fits as a list: one entry for each, with its price, its name and its id."""

from collections.abc import Sequence

from shopcli.catalog.money import format_money
from shopcli.query.need import Language
from shopcli.render.lines import Line, View
from shopcli.render.words import words
from shopcli.search.candidate import Candidate
from shopcli.text import one_line, shorten

_TITLE = 90


def listing_view(candidates: Sequence[Candidate], language: Language) -> View:
    """Each product under its number; where there are several shops, its shop stands before its id."""
    several = len({candidate.product.shop for candidate in candidates}) > 1
    return [
        Line(_entry(candidate, language, name_shop=several), number=place)
        for place, candidate in enumerate(candidates, 1)
    ]


def _entry(candidate: Candidate, language: Language, *, name_shop: bool) -> str:
    product = candidate.product
    price = words(language).price_unknown
    if product.price is not None:
        price = format_money(product.price, product.currency, language)
    shop = product.shop if name_shop else ""
    parts = (price, shorten(one_line(product.title), _TITLE), shop, product.id, product.variant or "")
    return " · ".join(one_line(part) for part in parts if part)
