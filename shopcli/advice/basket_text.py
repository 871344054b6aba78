"""A basket in words: the answer of one to four sentences, the findings for a model, remarks on promotions."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from shopcli.advice.basket import Basket, Item
from shopcli.advice.discount_text import discount_text, titled
from shopcli.advice.pairs import Pairing
from shopcli.advice.wording import joined, listed
from shopcli.advice.wording_basket import compatibility_text, money, say
from shopcli.bundle.notes import Note, NoteKind
from shopcli.bundle.pricing import Discount
from shopcli.bundle.promotion import Promotion
from shopcli.query.need import Language
from shopcli.text import one_line

_NAMED = 6
"""Items that the answer names, and changes that it proposes; the table has all."""
_PAIRS = 8
"""Pairs of one verdict that are told."""
_RECENTLY, _SOON = timedelta(days=30), timedelta(days=30)


def basket_draft(basket: Basket) -> str:
    language, priced = basket.language, basket.priced
    total = money(priced.total, priced.currency, language)
    items = listed([_item(item, language) for item in basket.items[:_NAMED]], language)
    if len(basket.items) > _NAMED:
        items = f"{items}{'等' if language == 'zh' else ' and so on'}"
    phrase = "unlimited" if basket.budget is None else "within"
    within = "" if basket.budget is None else money(basket.budget.amount, priced.currency, language)
    sentences = [say(phrase, language, budget=within, total=total, shipping=_shipping(basket), items=items)]
    sentences += _discounts(priced.discounts, priced.currency, language)
    if basket.left:
        sentences.append(say("leaves", language, amount=money(basket.left, priced.currency, language)))
    if not basket.optimal:
        sentences.append(say("not_proven", language, gap=max(1, round(basket.gap * 100))))
    return joined(sentences[:4], language)


def basket_findings(basket: Basket) -> tuple[str, ...]:
    """What a model may tell: the answer, each line of the bill, what goes together, remarks."""
    language, priced = basket.language, basket.priced
    lines = [basket.draft]
    for discount in priced.discounts:
        amount = money(discount.amount, priced.currency, language)
        lines.append(
            say(
                "takes_off", language, title=discount_text(discount.promotion, priced.currency, language), amount=amount
            )
        )
    fitting, unknown, apart = told_pairs(basket)
    lines += apart + unknown + fitting
    return (*lines, *basket.notes)


def basket_amounts(basket: Basket) -> tuple[tuple[str, Decimal], ...]:
    """The sums that code worked out, each with its field."""
    priced = basket.priced
    sums = [("basket.total", priced.total), ("basket.subtotal", priced.subtotal)]
    sums += [(f"basket.discounts[{n}].amount", each.amount) for n, each in enumerate(priced.discounts)]
    taken = sum((each.amount for each in priced.discounts), Decimal(0))
    sums += [("basket.discounts", taken)] if len(priced.discounts) > 1 else []
    if priced.shipping is not None:
        sums.append(("basket.shipping", priced.shipping))
    if basket.budget is not None and basket.left is not None:
        sums += [("basket.budget", basket.budget.amount), ("basket.left", basket.left)]
    sums += [
        (f"basket.items[{n}].total", (item.offer.price or Decimal(0)) * item.quantity)
        for n, item in enumerate(basket.items)
        if item.quantity > 1
    ]
    return tuple((field, amount) for field, amount in sums if amount)


def pair_texts(basket: Basket, verdict: str) -> list[str]:
    """What the rules of compatibility say of two items each, those of one verdict."""
    return [pair_text(one, basket.language) for one in basket.pairings if one.found.verdict == verdict]


def pair_text(pairing: Pairing, language: Language) -> str:
    return compatibility_text(pairing.found, f"[{pairing.first + 1}]", f"[{pairing.second + 1}]", language)


def told_pairs(basket: Basket) -> tuple[list[str], list[str], list[str]]:
    """What goes together, of what this is not known, and what does not, as many as a reader takes in."""
    fitting, unknown = pair_texts(basket, "yes")[:_PAIRS], pair_texts(basket, "unknown")[:_PAIRS]
    return fitting, unknown, pair_texts(basket, "no")


def promotion_texts(basket: Basket, notes: Sequence[Note], today: date) -> list[str]:
    """Remarks on what does not count: every code that does not, and what ended of late, begins soon or was beaten."""
    applied = {_key(each.promotion) for each in basket.priced.discounts}
    return [
        _promotion_text(note, basket.language)
        for note in notes
        if _is_worth_saying(note, today) and (note.kind is not NoteKind.EXCLUDES or _lost(note, applied))
    ]


def _is_worth_saying(note: Note, today: date) -> bool:
    if note.code or note.promotion is None:
        return True
    if note.kind is NoteKind.ENDED:
        return note.promotion.ends is not None and today - note.promotion.ends <= _RECENTLY
    if note.kind is NoteKind.UPCOMING:
        return note.promotion.starts is not None and note.promotion.starts - today <= _SOON
    return True


def _lost(note: Note, applied: set[tuple[str, str]]) -> bool:
    """Whether one of the two counts, so that the other does not."""
    return (_key(note.promotion) in applied) != (_key(note.other) in applied)


def _key(promotion: Promotion | None) -> tuple[str, str]:
    return (promotion.shop, promotion.id) if promotion else ("", "")


def _promotion_text(note: Note, language: Language) -> str:
    promotion, other = note.promotion, note.other
    return say(
        f"note_{note.kind.value}",
        language,
        code=one_line(note.code),
        title=one_line(promotion.title) if promotion else "",
        other=one_line(other.title) if other else "",
        ends=promotion.ends if promotion else "",
        starts=promotion.starts if promotion else "",
    )


def _item(item: Item, language: Language) -> str:
    phrase = ("named_" if item.is_named else "") + ("items" if item.quantity > 1 else "item")
    return say(phrase, language, handle=f"[{item.candidate.handle}]", slot=one_line(item.slot), quantity=item.quantity)


def _shipping(basket: Basket) -> str:
    shipping = basket.priced.shipping
    phrase = "plus_shipping" if shipping is None else "with_shipping" if shipping else "free_shipping"
    return say(phrase, basket.language)


def _discounts(discounts: Sequence[Discount], currency: str | None, language: Language) -> Iterator[str]:
    given = [each for each in discounts if each.amount]
    if len(given) == 1:
        amount = money(given[0].amount, currency, language)
        yield say("takes_off", language, title=titled(given[0].promotion, language), amount=amount)
    elif given:
        taken = sum((each.amount for each in given), Decimal(0))
        yield say("take_off", language, amount=money(taken, currency, language))
