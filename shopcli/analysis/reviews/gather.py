"""Reviews as they are analysed: those of a catalog's products, and loose ones."""

import datetime
from collections.abc import Iterable, Iterator

from shopcli.analysis.reviews.parts import Spotter
from shopcli.analysis.reviews.survey import Survey
from shopcli.analysis.reviews.text import ReviewText, whole_text
from shopcli.analysis.rows import TextRow
from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.text import has_han

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_AND = Pattern(r"\s*(?:,|&|/|\band\b|、|与|和)\s*")


def reviews_of(product: Product, survey: Survey, spotter: Spotter) -> Iterator[ReviewText]:
    """Those of a product, which speak of the parts that its own attributes name too."""
    variants = [each.id for each in product.variants]
    if not product.reviews:
        survey.pass_over(product.id, product.title, variants)
        return
    number = survey.number_of(product.id, product.title, variants)
    names = {*product.attributes, *(name for each in product.variants for name in (*each.options, *each.attributes))}
    own = frozenset(part for name in sorted(names) if (part := spotter.own_part(name)) is not None)
    itself = _nouns(product.category[-1]) if product.category else frozenset[str]()
    for word in itself:
        spotter.add_word(word, 0)
    scale = product.rating.scale if product.rating else 5
    for place, review in enumerate(product.reviews, 1):
        yield ReviewText(
            whole_text(review.text, review.title),
            number,
            place,
            None if review.rating is None else float(review.rating * 5 / scale),
            day_of(review.date),
            review.verified,
            itself,
            own,
        )


def reviews_in(rows: Iterable[TextRow], survey: Survey) -> Iterator[ReviewText]:
    for row in rows:
        yield ReviewText(
            whole_text(row.text, row.title),
            survey.number_of(row.product_id),
            row.line,
            None if row.rating is None else float(row.rating),
            day_of(row.date),
            row.verified,
        )


def day_of(date: str | None) -> int | None:
    """Days since 1970."""
    return datetime.date.fromisoformat(date).toordinal() - _EPOCH if date else None


def _nouns(category: str) -> frozenset[str]:
    """What a product is called by its category: "Docks and Hubs" are docks, dock, hubs and hub."""
    found: set[str] = set()
    for name in _AND.split(category.lower()):
        if has_han(name):
            found |= {name[at:] for at in range(max(len(name) - 1, 1))}
        elif name:
            last = name.split()[-1]
            found |= {last, last.removesuffix("s")}
    return frozenset(found)
