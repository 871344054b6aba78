"""A product card: every text on it taken from the catalog, made safe to show, ready for any layout."""

from dataclasses import dataclass
from decimal import Decimal

from shopcli.catalog.money import format_money
from shopcli.catalog.product import AttributeValue, Availability, Product, Rating
from shopcli.query.need import Language
from shopcli.render.encode import plain_number
from shopcli.render.words import Words, words
from shopcli.search.candidate import Candidate
from shopcli.text import one_line, shorten

_ATTRIBUTES = 4
_LONG_ATTRIBUTE = 40
_LONG_TITLE = 160
_FEW = 5
_MATTERS = 0.12
"""How far a fact of the profile must lean for a card to say it; `--explain` shows the others."""
# The card shows these facts itself, so a reason that repeats them says nothing new.
_SHOWN_ALREADY = frozenset({"saving", "rating", "stock"})


@dataclass(frozen=True, slots=True)
class Card:
    """Texts are single lines without control characters; an empty one is not shown."""

    rank: int
    title: str
    price: str
    list_price: str
    """Part of `saving`, for a view that strikes it through."""
    saving: str
    stars: int | None
    """Full stars of five, None where nobody rated."""
    rating: str
    stock: str
    available: bool
    attributes: tuple[str, ...]
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]
    id: str
    url: str


def card(candidate: Candidate, rank: int, language: Language, *, name_shop: bool = False) -> Card:
    """The card of a recommendation; `name_shop` puts the shop before the id, for lists from several shops."""
    product, say = candidate.product, words(language)
    stock = _stock(product, say)
    list_price = _money(product.list_price, product, language) if product.saving else ""
    praise, cautions = _reasons(candidate, stock)
    shown = product.id if product.variant is None else f"{product.id} / {product.variant}"
    return Card(
        rank=rank,
        title=shorten(one_line(product.title), _LONG_TITLE),
        price=_money(product.price, product, language) or say.price_unknown,
        list_price=list_price,
        saving=say.saving.format(was=list_price, saving=_money(product.saving, product, language))
        if list_price
        else "",
        stars=_stars(product.rating),
        rating=_rating(product.rating, say),
        stock=stock,
        available=product.in_stock is not False,
        attributes=_attributes(candidate, say),
        reasons=praise,
        cautions=cautions,
        id=one_line(f"{product.shop} · {shown}" if name_shop and product.shop else shown),
        url=one_line(product.url or ""),
    )


def cards(candidates: tuple[Candidate, ...], language: Language) -> list[Card]:
    """The cards of a list of recommendations, best first."""
    several = len({candidate.product.shop for candidate in candidates}) > 1
    return [card(candidate, rank, language, name_shop=several) for rank, candidate in enumerate(candidates, 1)]


def _money(amount: Decimal | None, product: Product, language: Language) -> str:
    return "" if amount is None else one_line(format_money(amount, product.currency, language))


def _stars(rating: Rating | None) -> int | None:
    return None if rating is None else max(0, min(5, round(rating.of_five)))


def _rating(rating: Rating | None, say: Words) -> str:
    if rating is None:
        return ""
    value = f"{plain_number(rating.value)}/{plain_number(rating.scale)}"
    if rating.count is None:
        return value
    count = say.one_rating if rating.count == 1 else say.ratings.format(count=f"{rating.count:,}")
    return f"{value} ({count})"


def _stock(product: Product, say: Words) -> str:
    if product.in_stock and product.stock is not None and product.stock <= _FEW:
        return say.left.format(count=product.stock)
    if product.availability is Availability.IN_STOCK and product.stock == 0:
        return say.not_in_stock
    if product.availability is not None:
        return say.availability[product.availability]
    if product.in_stock is None:
        return ""
    return say.availability[Availability.IN_STOCK] if product.in_stock else say.not_in_stock


def _reasons(candidate: Candidate, stock: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What speaks for and what against, without what the card shows anyway."""
    shown = {"price"} | ({"availability"} if stock else set())
    told = [one for one in candidate.reasons if one.kind != "profile" or abs(float(one.value)) >= _MATTERS]
    against = [one for one in told if one.kind == "caution" or (one.kind == "profile" and one.value.startswith("-"))]
    praise = [one for one in told if one not in against and one.kind not in _SHOWN_ALREADY]
    cautions = [one for one in against if one.kind == "profile" or one.field not in shown]
    return tuple(one_line(one.text) for one in praise), tuple(one_line(one.text) for one in cautions)


def _attributes(candidate: Candidate, say: Words) -> tuple[str, ...]:
    """The most telling attributes that are short and that no reason names."""
    named = {reason.field for reason in candidate.reasons}
    texts = (
        say.labelled.format(name=one_line(name), value=attribute_text(value, say))
        for name, value in candidate.attributes
        if f"attributes.{name}" not in named
    )
    return tuple(text for text in texts if len(text) <= _LONG_ATTRIBUTE)[:_ATTRIBUTES]


def attribute_text(value: AttributeValue, say: Words) -> str:
    if isinstance(value, bool):
        return say.yes if value else say.no
    if isinstance(value, tuple):
        return say.listing.join(map(one_line, value))
    if isinstance(value, str):
        return one_line(value)
    return plain_number(Decimal(value))
