"""What to add to an order that is short of a threshold, and whether crossing it pays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from shopcli.advice.columns import handle, short_names
from shopcli.advice.wording import joined, say
from shopcli.bundle.pricing import Line, price_basket
from shopcli.bundle.promotion import Kind, Promotion, promotions_of
from shopcli.bundle.shipping import ShippingRule, own_fee
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product, Store
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.need import Language, Need, PriceLimit
from shopcli.search.find import prepare
from shopcli.search.limits import all_of, currency_of, price_query
from shopcli.search.wishes import rating_score
from shopcli.text import one_line

_LOOKED_AT = 400
_PRICED = 40
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Addition:
    """`extra` is what the order costs more with it than without, below nothing where adding it saves money.

    `None` where what crossing the threshold spares is not known.
    """

    product: Product
    extra: Decimal | None


@dataclass(frozen=True, slots=True)
class TopUp:
    """`additions` cost at least `short`, the cheapest in all first; each is called by its place, `[1]` first."""

    form: ClassVar[Literal["top_up"]] = "top_up"
    short: Decimal
    currency: str | None
    language: Language
    additions: tuple[Addition, ...]
    names: tuple[str, ...]
    spared: Decimal | None
    """What crossing the threshold spares, where it is free shipping and the shop names its fee."""
    notes: tuple[str, ...]
    draft: str
    findings: tuple[str, ...]
    amounts: tuple[tuple[str, Decimal], ...]

    @property
    def products(self) -> tuple[Product, ...]:
        return tuple(each.product for each in self.additions)

    @property
    def pays(self) -> bool | None:
        """Whether the best addition makes the order cheaper, or as cheap with one thing more."""
        known = [each.extra for each in self.additions if each.extra is not None]
        return min(known) <= 0 if known else None


def top_up(
    short: Decimal,
    need: Need,
    index: Index,
    today: date,
    codes: Sequence[str] = (),
    lines: Sequence[Line] = (),
    toward: Promotion | None = None,
) -> TopUp:
    """The cheapest things, none sold out, that cost `short` or more, of the kind that `need` wants, if it wants one.

    With `lines`, the order as it is, each is priced together with them; without, what is missing is to free shipping.
    `toward` is the promotion whose threshold it is, so that only what it covers helps. Raises `UsageError` where
    nothing is missing.
    """
    if short <= 0:
        raise UsageError(
            f"there is nothing missing to a threshold of {short} more", hint="name what is missing, as in $12"
        )
    currency = lines[0].offer.currency if lines else currency_of(need, index)
    held = {line.offer.id for line in lines}
    offers = [
        offer
        for offer in _fitting(short, need, index, currency)
        if offer.id not in held and (toward is None or toward.covers(offer))
    ][:_PRICED]
    stores = {store.key: store for store in index.summary.stores}
    spared = None if lines else _fee(offers, stores)
    additions = [Addition(offer, _extra(offer, lines, index, today, codes, spared)) for offer in offers]
    additions.sort(key=lambda each: each.extra if each.extra is not None else each.product.price or Decimal(0))
    shown = tuple(additions[:_SHOWN])
    notes = () if lines else tuple(_thresholds(index.summary.stores, today, need.language))
    names = short_names([each.product for each in shown])
    draft = _draft(shown, short, currency, spared, need.language)
    return TopUp(
        short=short,
        currency=currency,
        language=need.language,
        additions=shown,
        names=names,
        spared=spared,
        notes=notes,
        draft=draft,
        findings=(draft, *(_finding(place, each, need.language) for place, each in enumerate(shown)), *notes),
        amounts=tuple(_amounts(shown, short, spared)),
    )


def _fitting(short: Decimal, need: Need, index: Index, currency: str | None) -> list[Product]:
    """Offers of `short` or more, cheapest first and better rated where they cost the same, one for each product.

    What is known to be sold out is left out.
    """
    # Words that ask for no kind of thing are about the threshold.
    search = prepare(need if need.wanted else replace(need, terms=()), index)
    query = all_of([search.matching, price_query(index, currency, lowest=PriceLimit(short))])
    hits = index.search(query, _LOOKED_AT, order_by="price", ascending=True)
    offers = sorted(
        (hit.offer for hit in hits if hit.offer.in_stock is not False),
        key=lambda offer: (offer.price or Decimal(0), -rating_score(offer, index.summary.mean_rating), offer.id),
    )
    return list({offer.id: offer for offer in reversed(offers)}.values())[::-1]


def _fee(offers: Sequence[Product], stores: dict[str, Store]) -> Decimal | None:
    """The shipping fee that is spared, where one shop sells all of it; with several shops it depends on which."""
    shops = {offer.shop for offer in offers}
    store = stores.get(shops.pop()) if len(shops) == 1 else None
    return ShippingRule.of(store).fee if store else None


def _extra(
    offer: Product, lines: Sequence[Line], index: Index, today: date, codes: Sequence[str], spared: Decimal | None
) -> Decimal | None:
    if offer.price is None:
        return None
    if lines:
        stores = index.summary.stores
        before = price_basket(lines, stores, today, codes)
        return price_basket((*lines, Line(offer, 1)), stores, today, codes).total - before.total
    return None if spared is None else offer.price + (own_fee(offer) or Decimal(0)) - spared


def _thresholds(stores: Sequence[Store], today: date, language: Language) -> Iterator[str]:
    """From which amounts a shop ships free, today and always."""
    for store in stores:
        rule = ShippingRule.of(store)
        if rule.free_over is not None:
            amount = one_line(format_money(rule.free_over, store.currency, language))
            yield say("free_from", language, shop=one_line(store.name), amount=amount)
        for promotion in promotions_of(store):
            if promotion.kind is Kind.FREE_SHIPPING and promotion.when(today) == "current" and promotion.min_spend:
                amount = one_line(format_money(promotion.min_spend, store.currency, language))
                code = say("with_code", language, code=one_line(promotion.code)) if promotion.code else ""
                yield say("freed_by", language, title=one_line(promotion.title), amount=amount, code=code)


def _money(amount: Decimal, product: Product, language: Language) -> str:
    return one_line(format_money(amount, product.currency, language))


def _draft(
    additions: Sequence[Addition], short: Decimal, currency: str | None, spared: Decimal | None, language: Language
) -> str:
    missing = one_line(format_money(short, currency, language))
    if not additions:
        return say("nothing_to_add", language, amount=missing)
    first = additions[0]
    price = _money(first.product.price or Decimal(0), first.product, language)
    sentences = [say("cheapest_addition", language, amount=missing, handle=handle(0), price=price)]
    if first.extra is None:
        return joined(sentences, language)
    extra = _money(abs(first.extra), first.product, language)
    if first.extra < 0:
        sentences.append(say("adding_saves", language, amount=extra))
    elif first.extra == 0:
        sentences.append(say("adding_is_even", language))
    else:
        sentences.append(say("adding_costs", language, amount=extra))
        if spared is not None:
            fee = _money(spared, first.product, language)
            sentences.append(say("pay_shipping", language, fee=fee))
    return joined(sentences, language)


def _finding(place: int, addition: Addition, language: Language) -> str:
    price = _money(addition.product.price or Decimal(0), addition.product, language)
    return f"{handle(place)} {price}{extra_text(addition, language)}"


def extra_text(addition: Addition, language: Language) -> str:
    """What the order costs more or less with it, in brackets; empty where that is not known."""
    if addition.extra is None:
        return ""
    amount = _money(abs(addition.extra), addition.product, language)
    return say("extra_less" if addition.extra < 0 else "extra_more", language, amount=amount)


def _amounts(additions: Sequence[Addition], short: Decimal, spared: Decimal | None) -> Iterator[tuple[str, Decimal]]:
    yield "top_up.short", short
    if spared is not None:
        yield "top_up.spared", spared
    for place, each in enumerate(additions):
        if each.extra is not None:
            yield f"top_up.additions[{place}].extra", abs(each.extra)
