"""All that fits as a list: a line for each, with price, name and id."""

from collections.abc import Sequence

from shopcli.catalog.money import format_money
from shopcli.query.need import Language
from shopcli.render.lines import Line, Table, View
from shopcli.render.words import words
from shopcli.search.candidate import Candidate
from shopcli.text import one_line, shorten

_TITLE = 90


def listing_view(candidates: Sequence[Candidate], language: Language) -> View:
    """How many there are, and each under its number; an id names its shop where there are several."""
    say = words(language)
    several = len({candidate.product.shop for candidate in candidates}) > 1
    rows: list[tuple[str, ...]] = []
    narrow: list[Line] = []
    for number, candidate in enumerate(candidates, 1):
        product = candidate.product
        price = format_money(product.price, product.currency, language) if product.price is not None else ""
        shown = f"{product.shop} · {product.id}" if several and product.shop else product.id
        title = shorten(one_line(product.title), _TITLE)
        rows.append((str(number), one_line(price) or say.price_unknown, f"{title} · {one_line(shown)}"))
        narrow.append(Line(f"{title} — {one_line(price) or say.price_unknown}", number=number))
        narrow.append(Line(one_line(shown), level=2))
    return [Table(("#", say.price, say.product), tuple(rows), tuple(narrow))]
