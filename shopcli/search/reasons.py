"""Why a candidate: facts of the product, each with the field that bears it out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.attributes.facts import display, stated
from shopcli.catalog.money import format_money, names_amount
from shopcli.catalog.product import AttributeValue, Availability, Product
from shopcli.index.index import Index, Tally
from shopcli.query.need import Language, Need, PriceLimit, Wish
from shopcli.search.candidate import Reason, Shape
from shopcli.search.limits import all_of, price_query, stating_number
from shopcli.search.rank import Ranking
from shopcli.search.tally import all_priced
from shopcli.search.titled import said_by_title
from shopcli.search.wishes import Measure, measure_of, measured, says
from shopcli.search.wording import say
from shopcli.text import fold, one_line, shorten

if TYPE_CHECKING:
    import tantivy

_FEW_RATINGS = 10
_LOW_RATING = Decimal("3.5")
_LOW_STOCK = 5
_CHEAP = 0.6
"""The share of a category that must cost more before a product is called cheap."""
_QUOTE = 120


@dataclass(frozen=True, slots=True)
class Extreme:
    """The best value that any matching offer states; `stated_by_all` where no matching product is silent about it."""

    value: float
    stated_by_all: bool


@dataclass(frozen=True, slots=True)
class Matched:
    """Everything that fits, as far as superlatives need it; exact over the whole catalog, not over the best hits."""

    count: int
    priced: int
    """How many of them have a price in `currency`."""
    cheapest: int
    """How many of those cost the least, where one of them is shown."""
    currency: str | None
    min_price: Decimal | None
    extremes: Mapping[tuple[str, str], Extreme]
    """By wish kind and attribute key."""


def survey(
    need: Need, matching: "tantivy.Query", tally: Tally, shape: Shape, shown: Sequence[Ranking], index: Index
) -> Matched:
    """As far as the reasons for what is `shown` need it."""

    def counted(query: "tantivy.Query") -> int:
        """How many products; to count offers is cheaper, and where all of them match, so do all products."""
        within = all_of([matching, query])
        return shape.matched if index.offers(within) == tally.offers else index.count(within)

    extremes = {}
    for wish in need.wishes:
        if measure := measure_of(wish.kind):
            for key in measure.keys:
                numbers = tally.numbers[f"facts.{key}"]
                best = numbers.lowest if measure.lower_is_better else numbers.highest
                if best is not None:
                    by_all = not numbers.silent or counted(stating_number(index, key)) == shape.matched
                    extremes[wish.kind, key] = Extreme(best, by_all)
    every = all_priced(tally, shape.currency, index)
    lowest = PriceLimit(shape.min_price) if shape.min_price is not None else None
    is_shown = any(one.offer.price == shape.min_price for one in shown)
    return Matched(
        count=shape.matched,
        priced=shape.matched if every else counted(price_query(index, shape.currency)),
        cheapest=counted(price_query(index, shape.currency, highest=lowest)) if lowest and is_shown else 0,
        currency=shape.currency,
        min_price=shape.min_price,
        extremes=extremes,
    )


def reasons_of(ranking: Ranking, need: Need, matched: Matched, index: Index) -> tuple[Reason, ...]:
    """What speaks for the offer, weightiest first, then the cautions."""
    offer = ranking.offer
    language = need.language
    return (
        *_price(offer, need, matched, index),
        *_requirements(offer, need),
        *_wishes(ranking, need, matched),
        *_rating(offer, language),
        *_stock(offer, language),
        *_cautions(offer, need),
        *(shift.reason for shift in ranking.leanings),
    )


def _price(offer: Product, need: Need, matched: Matched, index: Index) -> Iterator[Reason]:
    language = need.language
    if offer.price is None:
        return
    price, currency = offer.price, offer.currency

    def money(amount: Decimal) -> str:
        return format_money(amount, currency, language)

    if need.near_price is not None:
        yield Reason("budget", say("near_budget", language, amount=money(need.near_price)), "price", str(price))
    elif need.max_price:
        left = need.max_price.amount - price
        text = say("below_budget", language, amount=money(left)) if left > 0 else say("at_budget", language)
        yield Reason("budget", text, "price", str(price))
    category = index.summary.category(offer.category, currency) if offer.category else None
    if matched.priced > 1 and currency == matched.currency and price == matched.min_price:
        yield Reason("price", _cheapest(matched, language), "price", str(price))
    elif (need.wishes_for("cheap") or need.wishes_for("value")) and category and len(category.prices) > 4:
        share = category.share_above(price)
        if share >= _CHEAP:
            text = say("cheap", language, share=int(share * 100), category=one_line(offer.category[-1]))
            yield Reason("price", text, "price", str(price))
    if offer.saving is not None and offer.list_price is not None:
        text = say("saving", language, amount=money(offer.saving), before=money(offer.list_price))
        yield Reason("saving", text, "list_price", str(offer.list_price))


def _cheapest(matched: Matched, language: Language) -> str:
    if matched.cheapest > 1:
        return say("none_cheaper", language, count=matched.priced)
    if matched.priced < matched.count:
        return say("cheapest_priced", language, count=matched.priced, currency=matched.currency or "")
    return say("cheapest", language, count=matched.count)


def _requirements(offer: Product, need: Need) -> Iterator[Reason]:
    seen = set()
    for requirement in need.requirements:
        # That something is not red speaks for no particular product.
        if requirement.attribute in seen or requirement.operator == "!=":
            continue
        seen.add(requirement.attribute)
        if found := stated(offer.attributes, requirement.attribute):
            yield _attribute_reason(*found, requirement.attribute, need.language)
        elif said := said_by_title(offer, requirement, need.language):
            name = display(requirement.attribute, need.language)
            yield Reason("requirement", say("in_title", need.language, name=name, value=said), "title", said)


def _attribute_reason(name: str, value: AttributeValue, key: str, language: Language) -> Reason:
    field, shown = f"attributes.{name}", display(key, language)
    text = value_text(value, language)
    if isinstance(value, bool):
        return Reason("requirement", say("has" if value else "has_not", language, name=shown), field, text)
    return Reason("requirement", say("attribute", language, name=shown, value=text), field, text)


def value_text(value: AttributeValue, language: Language) -> str:
    """An attribute's value as people read it; a yes or no as a word."""
    if isinstance(value, bool):
        return {("en", True): "yes", ("en", False): "no", ("zh", True): "有", ("zh", False): "无"}[language, value]
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(one_line(part) for part in value)
    return one_line(str(value))


def _wishes(ranking: Ranking, need: Need, matched: Matched) -> Iterator[Reason]:
    for wish in need.wishes:
        measure = measure_of(wish.kind)
        if measure:
            yield from _measured(ranking, wish, measure, need.language, matched)
        if wish.kind == "use" or measure:
            yield from _said(ranking.offer, wish, need.language)


def _measured(ranking: Ranking, wish: Wish, measure: Measure, language: Language, matched: Matched) -> Iterator[Reason]:
    number = measured(ranking.offer, measure)
    if number is None or ranking.wishes.get((wish.kind, wish.text), 0.0) < 0.5:
        return
    key, value = number
    found = stated(ranking.offer.attributes, key)
    if found is None:
        return
    extreme = matched.extremes.get((wish.kind, key))
    phrase = "attribute"
    if extreme and matched.count > 2 and value == extreme.value:
        phrase = "lowest" if measure.lower_is_better else "highest"
        phrase += "" if extreme.stated_by_all else "_stated"
    text = value_text(found[1], language)
    yield Reason("wish", say(phrase, language, name=display(key, language), value=text), f"attributes.{found[0]}", text)


def _said(offer: Product, wish: Wish, language: Language) -> Iterator[Reason]:
    """A tag that says the wish in the shop's own word, else the description."""
    terms = [fold(term) for term in wish.terms]
    for tag in offer.tags:
        if any(says(term, fold(tag)) for term in terms):
            yield Reason("wish", say("made_for", language, use=one_line(tag)), "tags", tag)
            return
    if offer.description:
        folded = fold(offer.description)
        if term := next((term for term in wish.terms if says(fold(term), folded)), None):
            yield Reason("wish", say("described_for", language, use=term), "description", term)


def _rating(offer: Product, language: Language) -> Iterator[Reason]:
    rating = offer.rating
    if rating is None or rating.of_five < _LOW_RATING:
        return
    phrase = "rating_uncounted" if rating.count is None else "rating"
    count = f"{rating.count:,}" if rating.count is not None else ""
    text = say(phrase, language, value=_plain(rating.value), scale=_plain(rating.scale), count=count)
    yield Reason("rating", text, "rating.value", _plain(rating.value))


def _stock(offer: Product, language: Language) -> Iterator[Reason]:
    if offer.in_stock and offer.stock is not None and offer.stock <= _LOW_STOCK:
        yield Reason("stock", say("few_left", language, count=offer.stock), "stock", str(offer.stock))


def _cautions(offer: Product, need: Need) -> Iterator[Reason]:
    language, rating = need.language, offer.rating
    if offer.price is None:
        yield Reason("caution", say("no_price", language), "price")
    if offer.in_stock is None:
        yield Reason("caution", say("stock_unknown", language), "availability")
    elif not offer.in_stock:
        state = offer.availability or Availability.OUT_OF_STOCK
        phrase = state.value if state.value in ("pre_order", "backorder") else "out_of_stock"
        yield Reason("caution", say(phrase, language), "availability", state.value)
    if rating is None:
        yield Reason("caution", say("no_rating", language), "rating")
        return
    if rating.of_five < _LOW_RATING:
        text = say("low_rating", language, value=_plain(rating.value), scale=_plain(rating.scale))
        yield Reason("caution", text, "rating.value", _plain(rating.value))
    if rating.count is not None and rating.count < _FEW_RATINGS:
        text = say("few_ratings", language, count=rating.count)
        yield Reason("caution", text, "rating.count", str(rating.count))
    yield from _complaint(offer, language)


def _complaint(offer: Product, language: Language) -> Iterator[Reason]:
    """The least satisfied review, so that nobody reads praise alone; one that names a price of its own is not told."""
    rated = [
        (review.rating, number)
        for number, review in enumerate(offer.reviews)
        if review.rating is not None and not names_amount(review.text)
    ]
    if not rated:
        return
    value, number = min(rated)
    if value <= 3:
        quote = shorten(one_line(offer.reviews[number].text), _QUOTE).rstrip(".。")
        text = say("complaint", language, value=_plain(value), scale=5, quote=quote)
        yield Reason("caution", text, f"reviews[{number}].text", quote)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
