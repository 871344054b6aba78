"""Two to six products beside each other: what differs and matters, and which is the best for what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from shopcli.advice.columns import chosen_offer, handle, short_names
from shopcli.advice.rows import Row, attribute_rows, by_weight, leading_rows
from shopcli.advice.verdicts import Verdict, verdicts
from shopcli.advice.wording import joined, listed, say, sentence
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.need import Language, Need
from shopcli.text import one_line, shorten

_FEWEST, _MOST = 2, 6
_ROWS = 14
_ASKED = ("use", "wish")
_SAME = 8
"""Attributes that all share, named in one line."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`products` are the columns, in the order they were named; each is called by its place, `[1]` first.

    `names` are short names for them, `same` what all of them state alike, and `findings` lines for a model.
    """

    form: ClassVar[Literal["comparison"]] = "comparison"
    products: tuple[Product, ...]
    language: Language
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    same: tuple[tuple[str, str], ...]
    verdicts: tuple[Verdict, ...]
    notes: tuple[str, ...]
    draft: str
    findings: tuple[str, ...]
    amounts: tuple[tuple[str, Decimal], ...] = ()


def compare(products: Sequence[Product], need: Need, index: Index) -> Comparison:
    """Compares `products`, each as its cheapest version where none is chosen.

    Raises `UsageError` for fewer than 2 or more than 6 different products.
    """
    language = need.language
    different = tuple({(each.id, each.variant): each for each in products}.values())
    if not _FEWEST <= len(different) <= _MOST:
        raise UsageError(
            f"a comparison takes {_FEWEST} to {_MOST} different products, and this one names {len(different)}",
            hint="name each product by its id or title",
        )
    chosen = tuple(map(chosen_offer, different))
    leading, stated = list(leading_rows(chosen, language)), attribute_rows(chosen, need)
    differing = [row for row in by_weight(stated, need) if row.differs]
    known = [row for row in leading if any(cell.text for cell in row.cells)]
    # A price or a rating that is the same is worth knowing too.
    shown = (*known, *differing[: _ROWS - len(known)])
    decided = tuple(verdicts(chosen, {row.key: row for row in (*leading, *stated)}, need, index.summary.mean_rating))
    same = tuple((row.name, row.cells[0].text) for row in stated if not row.differs and row.cells[0].text)
    notes = tuple(_notes(different, chosen, language)) + tuple(_left_out(differing[_ROWS - len(known) :], language))
    draft = _draft(chosen, decided, language)
    return Comparison(
        products=chosen,
        language=language,
        names=short_names(chosen),
        rows=shown,
        same=same,
        verdicts=decided,
        notes=notes,
        draft=draft,
        findings=(draft, *_findings(shown, same, decided, notes, language)),
        amounts=tuple(("comparison.price_gap", one.gap) for one in decided if one.gap is not None),
    )


def _notes(products: Sequence[Product], chosen: Sequence[Product], language: Language) -> Iterator[str]:
    places = range(len(chosen))
    if len({each.category[:1] for each in chosen}) > 1:
        kinds = dict.fromkeys(one_line(each.category[-1]) if each.category else "?" for each in chosen)
        yield say("kinds", language, kinds=listed(list(kinds), language))
    yield from _currencies(chosen, language)
    if unknown := [handle(place) for place in places if chosen[place].price is None]:
        yield say("unknown_prices", language, handles=listed(unknown, language))
    if sold_out := [handle(place) for place in places if chosen[place].in_stock is False]:
        yield say("out_of_stock", language, handles=listed(sold_out, language))
    for place, (product, offer) in enumerate(zip(products, chosen, strict=True)):
        if product.variant is None and len(product.variants) > 1:
            variant = next(one for one in product.variants if one.id == offer.variant)
            options = one_line(", ".join(variant.options.values()) or variant.id)
            phrase = "variant_sold_out" if offer.in_stock is False else "variant"
            yield say(phrase, language, handle=handle(place), options=options, count=len(product.variants))


def _currencies(products: Sequence[Product], language: Language) -> Iterator[str]:
    """Money is never converted."""
    found = list(dict.fromkeys(each.currency or "?" for each in products))
    if len(found) > 1:
        yield say("currencies", language, currencies=listed(found, language))


def _left_out(rows: Sequence[Row], language: Language) -> Iterator[str]:
    if rows:
        names = listed([row.name for row in rows[:_SAME]], language)
        yield say(
            "left_out_one" if len(rows) == 1 else "left_out", language, count=len(rows), names=shorten(names, 160)
        )


def same_text(same: Sequence[tuple[str, str]], language: Language) -> str:
    """What all have alike, in one line; empty where that is nothing."""
    if not same:
        return ""
    named = [f"{name} {value}" for name, value in same[:_SAME]]
    more = "…" if len(same) > _SAME else ""
    between = "；" if language == "zh" else "; "
    return say("same", language, listed=between.join(named) + more)


def verdict_text(verdict: Verdict, language: Language) -> str:
    use = say("use_asked", language, use=verdict.label) if verdict.use == "use" else verdict.label
    if verdict.winner is None:
        return say("no_winner", language, use=use, reason=verdict.reason)
    return say("winner", language, use=use, handle=handle(verdict.winner), reason=verdict.reason)


def _findings(
    rows: Sequence[Row],
    same: Sequence[tuple[str, str]],
    decided: Sequence[Verdict],
    notes: Sequence[str],
    language: Language,
) -> Iterator[str]:
    yield from (verdict_text(verdict, language) for verdict in decided)
    yield from notes
    for row in rows:
        cells = []
        for place, cell in enumerate(row.cells):
            text = say("best", language, value=cell.text) if cell.best else cell.text or say("unknown", language)
            cells.append(f"{handle(place)} {text}")
        yield say("named", language, name=row.name, value=("；" if language == "zh" else "; ").join(cells))
    if text := same_text(same, language):
        yield text


def _draft(products: Sequence[Product], decided: Sequence[Verdict], language: Language) -> str:
    """What was asked, who is the cheapest, who leads in what, and what to beware of."""
    asked = [verdict for verdict in decided if verdict.use in _ASKED][:1]
    others = [verdict for verdict in decided if verdict.use not in _ASKED]
    sentences = [_asked_sentence(verdict, language) for verdict in asked]
    led: dict[int, list[Verdict]] = {}
    for verdict in others:
        if verdict.winner is not None:
            led.setdefault(verdict.winner, []).append(verdict)
    if len(led) == 1 and len(others) > 1 and all(verdict.winner is not None for verdict in others):
        (place,) = led
        uses = listed([verdict.label for verdict in led[place]], language)
        sentences.append(say("leads_everywhere", language, handle=handle(place), uses=uses))
    else:
        sentences += _price_sentence(products, others, language)
        sentences += _leads_sentence(led, language)
    sentences += (sentence(text, language) for text in _currencies(products, language))
    if sold_out := [handle(place) for place, product in enumerate(products) if product.in_stock is False]:
        sentences.append(sentence(say("out_of_stock", language, handles=listed(sold_out, language)), language))
    return joined(sentences, language) or say("equal", language)


def _asked_sentence(verdict: Verdict, language: Language) -> str:
    phrase = f"for_{verdict.use}"
    if verdict.winner is None:
        return say(f"{phrase}_open", language, use=verdict.label, reason=verdict.reason)
    # The reason that decides; the others stand in the table.
    reason = verdict.reason.split("；" if language == "zh" else "; ")[0]
    return say(phrase, language, use=verdict.label, handle=handle(verdict.winner), reason=reason)


def _price_sentence(products: Sequence[Product], decided: Sequence[Verdict], language: Language) -> Iterator[str]:
    for verdict in decided:
        if verdict.gap is not None and verdict.winner is not None:
            product = products[verdict.winner]
            price, amount = (
                one_line(format_money(amount, product.currency, language))
                for amount in (product.price or Decimal(0), verdict.gap)
            )
            yield say("cheapest_is", language, handle=handle(verdict.winner), price=price, amount=amount)


def _leads_sentence(led: dict[int, list[Verdict]], language: Language) -> Iterator[str]:
    parts = []
    for place in sorted(led):
        uses = [verdict.label for verdict in led[place] if verdict.use != "price"]
        if uses:
            parts.append(say("leads", language, handle=handle(place), uses=listed(uses, language)))
    if parts:
        yield sentence(("；" if language == "zh" else "; ").join(parts), language)
