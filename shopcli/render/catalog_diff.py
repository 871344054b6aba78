"""What changed between two states of a catalog."""

from collections.abc import Sequence
from decimal import Decimal

from shopcli.catalog.diff import Change, Diff, Edited, Offer
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Availability
from shopcli.query.need import Language
from shopcli.render.catalog_words import CatalogWords, catalog_words
from shopcli.render.encode import Json, plain_number
from shopcli.render.lines import Line, Mark, View
from shopcli.render.words import words
from shopcli.text import one_line


def diff_view(diff: Diff, language: Language) -> View:
    say = catalog_words(language)
    if diff.is_empty:
        return [Line(say.same.format(count=f"{diff.new_products:,}"))]
    sections: list[tuple[str, Mark, list[str]]] = [
        (say.new, "good", [_offer(each, language) for each in diff.new]),
        (say.gone, "bad", [_offer(each, language) for each in diff.gone]),
        (say.moved, "item", [_moved(each) for each in diff.moved]),
        (say.renamed, "item", [_renamed(each) for each in diff.renamed]),
        (say.prices_changed, "item", [_priced(each, language) for each in diff.prices]),
        (say.stock_changed, "item", [_stocked(each, language) for each in diff.stock]),
        (say.edited, "item", [_edited(each, say, language) for each in diff.edited]),
    ]
    changes = " · ".join(f"{heading} {len(texts):,}" for heading, _, texts in sections if texts)
    view = [Line(say.summary.format(old=f"{diff.old_products:,}", new=f"{diff.new_products:,}", changes=changes))]
    for heading, mark, texts in sections:
        if texts:
            view += [Line(""), Line(heading, heading=True), *(Line(one_line(text), 1, mark) for text in texts)]
    return view


def _name(offer: Offer) -> str:
    return f"{offer.id} / {offer.variant} · {offer.title}" if offer.variant else f"{offer.id} · {offer.title}"


def _money(offer: Offer, language: Language) -> str:
    if offer.price is None:
        return words(language).price_unknown
    return format_money(offer.price, offer.currency, language)


def _offer(offer: Offer, language: Language) -> str:
    return f"{_name(offer)} · {_money(offer, language)}"


def _moved(change: Change) -> str:
    return f"{change.old.id} → {_name(change.new)}"


def _renamed(change: Change) -> str:
    return f"{change.new.id} · {change.old.title} → {change.new.title}"


def _priced(change: Change, language: Language) -> str:
    percent = "" if change.percent is None else f" ({_signed(change.percent)} %)"
    return f"{_name(change.new)} · {_money(change.old, language)} → {_money(change.new, language)}{percent}"


def _signed(percent: Decimal) -> str:
    return f"{'+' if percent > 0 else ''}{plain_number(percent)}"


def _stocked(change: Change, language: Language) -> str:
    return f"{_name(change.new)} · {_stock(change.old, language)} → {_stock(change.new, language)}"


def _stock(offer: Offer, language: Language) -> str:
    say = catalog_words(language)
    known: dict[Availability, str] = words(language).availability
    said = known[offer.availability] if offer.availability else say.not_said
    return said if not offer.stock else say.left.format(said=said, count=f"{offer.stock:,}")


def _edited(edited: Edited, say: CatalogWords, language: Language) -> str:
    return f"{edited.id} · {edited.title} · {words(language).listing.join(say.field[name] for name in edited.fields)}"


def diff_value(diff: Diff) -> dict[str, Json]:
    return {
        "old_products": diff.old_products,
        "new_products": diff.new_products,
        "new": _offers(diff.new),
        "gone": _offers(diff.gone),
        "moved": [{**_named(each.new), "old_id": each.old.id} for each in diff.moved],
        "renamed": [{**_named(each.new), "old_title": each.old.title} for each in diff.renamed],
        "prices": [_price_value(each) for each in diff.prices],
        "stock": [_stock_value(each) for each in diff.stock],
        "edited": [{"id": each.id, "title": each.title, "fields": each.fields} for each in diff.edited],
    }


def _named(offer: Offer) -> dict[str, Json]:
    return {"id": offer.id, "variant": offer.variant, "title": offer.title}


def _offers(offers: Sequence[Offer]) -> list[Json]:
    return [{**_named(each), "price": each.price, "currency": each.currency} for each in offers]


def _price_value(change: Change) -> dict[str, Json]:
    old, new = change.old, change.new
    return {
        **_named(new),
        "old_price": old.price,
        "old_currency": old.currency,
        "price": new.price,
        "currency": new.currency,
        "percent": change.percent,
    }


def _stock_value(change: Change) -> dict[str, Json]:
    old, new = change.old, change.new
    return {
        **_named(new),
        "old_availability": old.availability,
        "old_stock": old.stock,
        "availability": new.availability,
        "stock": new.stock,
    }
