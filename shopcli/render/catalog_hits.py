"""Raw hits of a search: what was found, and the score that found it."""

from collections.abc import Sequence

from shopcli.catalog.money import format_money
from shopcli.index.index import Hit
from shopcli.query.need import Language
from shopcli.render.catalog_words import catalog_words
from shopcli.render.encode import Json
from shopcli.render.lines import Line, Table, View
from shopcli.text import one_line

_PLACES = 4


def hits_view(hits: Sequence[Hit], language: Language) -> View:
    say = catalog_words(language)
    if not hits:
        return [Line(say.no_hits)]
    rows = tuple(_row(hit, language) for hit in hits)
    narrow = tuple(Line(f"{name} {price}", mark="item") for _, price, name in rows)
    return [Table(say.hits_header, rows, narrow)]


def _row(hit: Hit, language: Language) -> tuple[str, str, str]:
    offer = hit.offer
    price = "" if offer.price is None else one_line(format_money(offer.price, offer.currency, language))
    return f"{hit.score:.2f}", price, one_line(f"{offer.id} · {offer.title}")


def hits_value(hits: Sequence[Hit]) -> list[Json]:
    return [
        {
            "rank": rank,
            "score": round(hit.score, _PLACES),
            "shop": hit.offer.shop or None,
            "id": hit.offer.id,
            "variant": hit.offer.variant,
            "title": hit.offer.title,
            "price": hit.offer.price,
            "currency": hit.offer.currency,
            "in_stock": hit.offer.in_stock,
        }
        for rank, hit in enumerate(hits, 1)
    ]
