"""What the built-in writer has to say, computed from the brief and free of any language's grammar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.facts import display, facts, key_of
from shopcli.catalog.money import format_money, names_amount
from shopcli.catalog.product import Product
from shopcli.prompts.prompt import Brief
from shopcli.prompts.untrusted import inline
from shopcli.query.describe import describe_limits, wish_texts
from shopcli.query.need import Need
from shopcli.search.candidate import Candidate, Reason
from shopcli.search.reasons import value_text
from shopcli.search.relevance import by_relevance, telling_keys

_POINTS = 3
_DIFFERENCES = 2
_ESSENTIALS = 3
_SPECIFICATION = 40
"""Characters of an attribute with its name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An attribute on which a pick and the first pick stand apart."""

    name: str
    value: str
    other: str


@dataclass(frozen=True, slots=True)
class PickFacts:
    """One pick. Amounts are formatted; what is not known is None or empty."""

    handle: int
    price: str | None
    saving: str | None
    list_price: str | None
    gap: str | None
    """How far its price is from the first pick's, where the two can be compared; `dearer` says which way."""
    dearer: bool
    price_notes: tuple[str, ...]
    rating: str | None
    scale: str
    ratings: int | None
    points: tuple[str, ...]
    essentials: tuple[str, ...]
    differences: tuple[Difference, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Superlative:
    """`kind` is `cheapest`, `best_rated`, `lightest` or `longest_battery`; `handle` alone has it among the picks."""

    kind: str
    handle: int


@dataclass(frozen=True, slots=True)
class WriterFacts:
    understood: tuple[str, ...]
    matched: int
    products: int
    low: str | None
    high: str | None
    picks: tuple[PickFacts, ...]
    superlatives: tuple[Superlative, ...]


def gather(brief: Brief) -> WriterFacts:
    picks = brief.candidates[: brief.top]
    shape, language = brief.shape, brief.language

    def money(amount: Decimal | None) -> str | None:
        known = amount is not None and shape.currency is not None
        return format_money(amount, shape.currency, language) if known and amount is not None else None

    return WriterFacts(
        understood=tuple(inline(text) for text in _understood(brief.need)),
        matched=shape.matched,
        products=shape.products,
        low=money(shape.min_price),
        high=money(shape.max_price),
        picks=tuple(_pick(candidate, picks[0], brief.need) for candidate in picks),
        superlatives=tuple(_superlatives(picks)),
    )


def _understood(need: Need) -> Iterator[str]:
    if wanted := need.wanted or " ".join(need.terms):
        yield wanted
    for _, text in describe_limits(need):
        yield text
    yield from wish_texts(need)


def _pick(candidate: Candidate, first: Candidate, need: Need) -> PickFacts:
    product, language = candidate.product, need.language
    compared = candidate is not first
    said = {reason.text for reason in first.reasons} if compared else set()
    telling = [
        reason
        for reason in candidate.reasons
        if reason.kind in ("requirement", "wish", "review") and reason.text not in said and inline(reason.text)
    ][:_POINTS]
    fields = {reason.field for reason in telling}
    differences = tuple(_differences(product, first.product, need, fields))[:_DIFFERENCES] if compared else ()
    rating = product.rating

    def money(amount: Decimal | None) -> str | None:
        return None if amount is None else format_money(amount, product.currency, language)

    gap = _gap(product, first.product) if compared else None
    return PickFacts(
        handle=candidate.handle,
        price=money(product.price),
        saving=money(product.saving),
        list_price=money(product.list_price) if product.saving is not None else None,
        gap=money(abs(gap)) if gap is not None else None,
        dearer=gap is not None and gap > 0,
        price_notes=_texts(candidate, "budget", "price"),
        rating=_plain(rating.value) if rating else None,
        scale=_plain(rating.scale) if rating else "",
        ratings=rating.count if rating else None,
        points=tuple(inline(reason.text) for reason in telling),
        essentials=() if telling or differences else _essentials(product, need),
        differences=differences,
        cautions=_texts(candidate, "stock", "caution"),
    )


def _texts(candidate: Candidate, *kinds: str) -> tuple[str, ...]:
    told = [reason for reason in candidate.reasons if reason.kind in kinds and not _is_said_anyway(reason)]
    texts = (inline(reason.text).rstrip(".。") for reason in told)
    return tuple(text for text in texts if text)


def _is_said_anyway(reason: Reason) -> bool:
    """Every pick's price and rating are told, so that both being low or missing needs no second mention."""
    return reason.kind == "caution" and reason.field in ("price", "rating.value")


def _gap(product: Product, first: Product) -> Decimal | None:
    if product.price is None or first.price is None or product.currency != first.currency:
        return None
    return product.price - first.price


def _essentials(product: Product, need: Need) -> tuple[str, ...]:
    """What sums the product up where nothing was asked of it that its attributes could answer.

    A specification is short and names no price: anything else in an attribute is somebody talking.
    """
    stated = [(name, value) for name, value in by_relevance(product, need) if not isinstance(value, bool | tuple)]
    texts = (
        inline(f"{display(key_of(name, value), need.language)} {value_text(value, need.language)}")
        for name, value in stated
    )
    return tuple(text for text in texts if len(text) <= _SPECIFICATION and not names_amount(text))[:_ESSENTIALS]


def _differences(product: Product, first: Product, need: Need, said: set[str]) -> Iterator[Difference]:
    """Where the two state different numbers under one key, in the order of what matters for the need."""
    mine, theirs = facts(product.attributes), facts(first.attributes)
    for key in telling_keys(need):
        own, other = mine.get(key, []), theirs.get(key, [])
        if len(own) == len(other) == 1 and own != other and isinstance(own[0], float) and isinstance(other[0], float):
            name, instead = _name_of(product, key), _name_of(first, key)
            if f"attributes.{name}" not in said:
                yield Difference(
                    display(key, need.language),
                    inline(value_text(product.attributes[name], need.language)),
                    inline(value_text(first.attributes[instead], need.language)),
                )


def _name_of(product: Product, key: str) -> str:
    """The catalog's own name of an attribute that `facts` filed under `key`."""
    names = product.attributes
    return next((name for name in names if key in facts({name: names[name]})), key)


def _superlatives(picks: Sequence[Candidate]) -> Iterator[Superlative]:
    """What one pick alone has more (or less) of than all others; silent where any of them does not say."""
    if len({candidate.product.currency for candidate in picks}) == 1:
        yield from _extreme("cheapest", picks, _price, lowest=True)
    yield from _extreme("best_rated", picks, _stars)
    yield from _extreme("lightest", picks, lambda product: _number(product, "weight"), lowest=True)
    yield from _extreme("longest_battery", picks, lambda product: _number(product, "battery_life"))


def _extreme(
    kind: str, picks: Sequence[Candidate], measure: Callable[[Product], float | None], *, lowest: bool = False
) -> Iterator[Superlative]:
    values = [measure(candidate.product) for candidate in picks]
    known = [value for value in values if value is not None]
    if len(picks) < 2 or len(known) < len(picks):
        return
    best = min(known) if lowest else max(known)
    if known.count(best) == 1:
        yield Superlative(kind, picks[known.index(best)].handle)


def _number(product: Product, key: str) -> float | None:
    stated = facts(product.attributes).get(key, [])
    return stated[0] if len(stated) == 1 and isinstance(stated[0], float) else None


def _price(product: Product) -> float | None:
    return None if product.price is None else float(product.price)


def _stars(product: Product) -> float | None:
    return None if product.rating is None else float(product.rating.of_five)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
