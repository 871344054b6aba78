"""What a prompt tells about a product, a catalog and a need, as compact lines with the same order every time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Availability, Product, Review
from shopcli.prompts.prompt import Brief
from shopcli.prompts.untrusted import quote
from shopcli.prompts.wording import AVAILABILITY, say
from shopcli.query.describe import describe_limits
from shopcli.query.need import Language, Need
from shopcli.search.candidate import Candidate, Shape
from shopcli.search.reasons import value_text
from shopcli.search.relevance import by_relevance

_TITLE = 120
_NAME = 40
_VALUE = 80
_ATTRIBUTES = 12
_REASON = 160
_REASONS = 8
_DESCRIPTION = 300
_REVIEW = 160
_CATEGORIES = 6
_DEEPEST = 5
"""Levels of a category, its own name last."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A candidate in three parts that can be left out from the last to the first; each ends in a line break."""

    handle: int
    core: str
    description: str
    reviews: str


def candidate_sheet(candidate: Candidate, need: Need, fence: str) -> Sheet:
    product, language = candidate.product, need.language
    lines = [f"[{candidate.handle}] {quote(product.title, _TITLE, fence)}", *_core(candidate, need, fence)]
    about = quote(product.description or "", _DESCRIPTION, fence)
    reviews = "".join(f"- {line}\n" for line in _reviews(product.reviews, language, fence))
    return Sheet(
        candidate.handle,
        "".join(f"{line}\n" for line in lines),
        f"{say('description', language)}{about}\n" if about else "",
        f"{say('reviews', language)}\n{reviews}" if reviews else "",
    )


def _core(candidate: Candidate, need: Need, fence: str) -> Iterator[str]:
    product, language = candidate.product, need.language
    if product.brand:
        yield f"{say('brand', language)}{quote(product.brand, _NAME, fence)}"
    yield f"{say('price', language)}{_price(product, language)}"
    yield f"{say('stock', language)}{_stock(product, language)}"
    yield f"{say('rating', language)}{_rating(product, language)}"
    stated = by_relevance(product, need)[:_ATTRIBUTES]
    facts = [
        f"{quote(name, _NAME, fence)}: {quote(value_text(value, language), _VALUE, fence)}" for name, value in stated
    ]
    if facts:
        yield f"{say('attributes', language)}{'; '.join(facts)}"
    told = [reason for reason in candidate.reasons if reason.kind != "profile"]
    reasons = [quote(reason.text, _REASON, fence) for reason in told[:_REASONS]]
    if reasons:
        yield f"{say('reasons', language)}{'; '.join(reasons)}"


def _price(product: Product, language: Language) -> str:
    if product.price is None:
        return say("unknown", language)
    text = format_money(product.price, product.currency, language)
    if product.saving is None or product.list_price is None:
        return text
    before = format_money(product.list_price, product.currency, language)
    return text + say("list_price", language, amount=before)


def _stock(product: Product, language: Language) -> str:
    if product.in_stock is None:
        return say("unknown", language)
    state = product.availability or (Availability.IN_STOCK if product.in_stock else Availability.OUT_OF_STOCK)
    if state is Availability.IN_STOCK and not product.in_stock:
        state = Availability.OUT_OF_STOCK
    return AVAILABILITY[state][language == "zh"] + (f" ({product.stock})" if product.stock else "")


def _rating(product: Product, language: Language) -> str:
    rating = product.rating
    if rating is None:
        return say("unrated", language)
    count = say("ratings", language, count=f"{rating.count:,}") if rating.count is not None else ""
    return say("score", language, value=_plain(rating.value), scale=_plain(rating.scale)) + count


def _reviews(reviews: Sequence[Review], language: Language, fence: str) -> Iterator[str]:
    """The most and the least satisfied of the rated reviews, so that praise never stands alone; else the first two."""
    rated = sorted((review for review in reviews if review.rating is not None), key=lambda review: review.rating or 0)
    for review in [rated[-1], rated[0]] if len(rated) > 1 else list(reviews[:2]):
        given = say("given", language, value=_plain(review.rating)) if review.rating is not None else ""
        yield f"{given}{quote(review.text, _REVIEW, fence)}"


def shape_text(shape: Shape, stores: Sequence[str], language: Language, fence: str) -> str:
    """The catalog around the need: how much it holds, how much fits, and the categories with their prices."""
    lines = (
        [say("shops", language, names=", ".join(quote(name, _NAME, fence) for name in stores[:3]))] if stores else []
    )
    lines.append(say("catalog", language, products=f"{shape.products:,}"))
    matched = say("matched", language, matched=f"{shape.matched:,}")
    lines.append(matched + _range(shape.min_price, shape.max_price, shape.currency, language))
    for category in shape.categories[:_CATEGORIES]:
        path = " > ".join(quote(part, _NAME, fence) for part in category.path[-_DEEPEST:])
        prices = _range(category.min_price, category.max_price, category.currency, language)
        lines.append("- " + say("category", language, path=path, count=f"{category.count:,}") + prices)
    return "\n".join(lines)


def _range(low: Decimal | None, high: Decimal | None, currency: str | None, language: Language) -> str:
    if low is None or high is None:
        return ""
    return say(
        "range", language, low=format_money(low, currency, language), high=format_money(high, currency, language)
    )


def need_text(brief: Brief, fence: str) -> str:
    """The shopper's own words, and what code made of them."""
    need, language = brief.need, brief.language
    understood = [need.wanted or " ".join(need.terms), *(text for _, text in describe_limits(need))]
    wishes = [wish.text for wish in need.wishes]
    lines = [say("words", language, text=quote(need.text, 4_000, fence))]
    comma = say("comma", language)
    if read := comma.join(quote(text, _REASON, fence) for text in understood if text):
        lines.append(say("understood", language) + read)
    if wishes:
        lines.append(say("wishes", language) + comma.join(quote(text, _REASON, fence) for text in wishes))
    return "\n".join(lines)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
