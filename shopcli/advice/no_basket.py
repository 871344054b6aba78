"""No basket: the proof that nothing fits, and the smallest changes with which something does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar, Literal

from shopcli.advice.shelf import Shelf
from shopcli.advice.wording import joined
from shopcli.advice.wording_basket import money, rule_text, say
from shopcli.bundle.compatibility import compatible
from shopcli.bundle.infeasible import Change as Way
from shopcli.bundle.infeasible import EmptySlot, Infeasible, smallest_changes
from shopcli.bundle.pricing import Priced
from shopcli.bundle.problem import Choice, Problem
from shopcli.bundle.solver import solve
from shopcli.query.describe import describe_limits
from shopcli.query.need import Language, Need, PriceLimit
from shopcli.text import one_line

_SECONDS = 5.0
_MOST = 6
"""Changes that are told."""
_SAID = 4
"""Reasons that the answer names; the view has all."""
_WAYS = 2
"""Weaker limits that are named for one slot."""


@dataclass(frozen=True, slots=True)
class Change:
    """`kind` is `budget`, `slot` (left out), `limit` or `pair`; `total` is what a basket then costs at the least, where
    that is known."""

    kind: str
    text: str
    slot: str = ""
    total: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NoBasket:
    """`proof` says why nothing fits; `cheapest` is the cheapest basket where the budget alone rules it out."""

    form: ClassVar[Literal["no_basket"]] = "no_basket"
    language: Language
    slots: tuple[str, ...]
    budget: PriceLimit | None
    currency: str | None
    proof: tuple[str, ...]
    changes: tuple[Change, ...]
    cheapest: Priced | None = None
    notes: tuple[str, ...] = ()
    draft: str = ""


def no_basket(need: Need, filled: Sequence[Shelf], problem: Problem, notes: tuple[str, ...]) -> NoBasket:
    """Why `problem`, which has no solution, has none."""
    language = need.language
    must = [place for place, shelf in enumerate(filled) if shelf.is_must]
    why = smallest_changes(problem, _SECONDS, must)
    none = NoBasket(
        language=language,
        slots=tuple(shelf.slot.name for shelf in filled),
        budget=need.max_price,
        currency=problem.currency,
        proof=tuple(_proof(why, need, filled, problem)),
        changes=tuple(_changes(why, filled, problem, language))[:_MOST],
        cheapest=why.cheapest.priced if why.cheapest else None,
        notes=notes,
    )
    return replace(none, draft=_draft(none))


def _draft(none: NoBasket) -> str:
    """The reasons, and the first change that helps."""
    semicolon = "；" if none.language == "zh" else "; "
    sentences = [say("no_basket", none.language, proof=semicolon.join(none.proof[:_SAID]))]
    if none.changes:
        sentences.append(say("would_help", none.language, change=none.changes[0].text))
    return joined(sentences, none.language)


def _proof(why: Infeasible, need: Need, filled: Sequence[Shelf], problem: Problem) -> Iterator[str]:
    language = need.language
    if why.empty:
        empty = {each.slot: each for each in why.empty}
        for place in _lacking(problem):
            yield _lack(filled[place], empty[problem.slots[place].name], problem, language)
    elif why.cheapest and need.max_price:
        priced, budget = why.cheapest.priced, need.max_price
        yield say(
            "too_dear" if priced.total > budget.amount else "not_below",
            language,
            total=money(priced.total, priced.currency, language),
            budget=money(budget.amount, priced.currency, language),
            short=money(priced.total - budget.amount, priced.currency, language),
        )
    else:
        yield from _conflicts(problem, language)


def _lacking(problem: Problem) -> list[int]:
    return [place for place in range(len(problem.slots)) if not any(True for _ in problem.eligible(place))]


def _lack(shelf: Shelf, empty: EmptySlot, problem: Problem, language: Language) -> str:
    """Why nothing can be bought for a slot."""
    slot = one_line(shelf.slot.name)
    if shelf.is_ruled_out:
        return say("ruled_out", language, slot=slot)
    if not empty.options:
        limits = [text for _, text in describe_limits(shelf.slot.need)]
        if not limits or not (shelf.found and shelf.found.relaxations):
            return say("not_sold", language, slot=slot)
        return say("none_fits", language, slot=slot, limits=("、" if language == "zh" else ", ").join(limits))
    if empty.unpriced == empty.options:
        return say("unpriced", language, slot=slot)
    if empty.other_currency == empty.options:
        currencies = dict.fromkeys(candidate.product.currency or "?" for candidate in shelf.candidates)
        return say("other_currency", language, slot=slot, priced=", ".join(currencies), asked=problem.currency)
    if empty.too_few:
        most = max(candidate.product.stock or 0 for candidate in shelf.candidates)
        return say("too_few", language, slot=slot, asked=shelf.slot.quantity, most=most)
    return say("not_in_stock", language, slot=slot)


def _conflicts(problem: Problem, language: Language) -> Iterator[str]:
    """The pairs of slots of which nothing goes with anything; else that no choice suits all at once."""
    said = False
    for first, second in sorted({(min(a, b), max(a, b)) for (a, _), (b, _) in problem.forbidden}):
        mine = [(first, number) for number in problem.eligible(first)]
        its = [(second, number) for number in problem.eligible(second)]
        if all(_excluded(problem, one, other) for one in mine for other in its):
            names = one_line(problem.slots[first].name), one_line(problem.slots[second].name)
            rule = _rule(problem, mine[0], its[0], language)
            yield say("no_pair", language, first=names[0], second=names[1], rule=rule)
            said = True
    if not said:
        yield say("no_choice", language)


def _excluded(problem: Problem, one: Choice, other: Choice) -> bool:
    return (one, other) in problem.forbidden or (other, one) in problem.forbidden


def _rule(problem: Problem, one: Choice, other: Choice, language: Language) -> str:
    offers = (problem.slots[slot].options[number].offer for slot, number in (one, other))
    found = compatible(*offers)
    assert found is not None, "only what a rule speaks of is forbidden"
    return rule_text(found, language)


def _changes(why: Infeasible, filled: Sequence[Shelf], problem: Problem, language: Language) -> Iterator[Change]:
    lacking = _lacking(problem)
    yield from _weaker_limits([filled[place] for place in lacking])
    if len(lacking) > 1 and not any(filled[place].is_must for place in lacking):
        yield from _rest(problem, lacking, language)
    for way in why.changes:
        if way.kind != "limit":
            yield _change(way, problem, language)


def _weaker_limits(lacking: Sequence[Shelf]) -> Iterator[Change]:
    for shelf in lacking:
        for way in shelf.found.relaxations[:_WAYS] if shelf.found else ():
            text = say("weaker", shelf.slot.need.language, slot=one_line(shelf.slot.name), change=one_line(way.change))
            yield Change("limit", text, shelf.slot.name)


def _rest(problem: Problem, lacking: Sequence[int], language: Language) -> Iterator[Change]:
    """What is left when all that cannot be had is left out."""
    kept = [place for place in range(len(problem.slots)) if place not in lacking]
    number = {place: at for at, place in enumerate(kept)}
    forbidden = frozenset(
        ((number[a], one), (number[b], other)) for (a, one), (b, other) in problem.forbidden if {a, b} <= number.keys()
    )
    rest = replace(problem, slots=tuple(problem.slots[place] for place in kept), forbidden=forbidden, objective="total")
    if kept and (solution := solve(rest, _SECONDS)):
        names = ("、" if language == "zh" else ", ").join(one_line(problem.slots[place].name) for place in lacking)
        yield _left_out(names, solution.priced.total, problem.currency, language)


def _left_out(names: str, least: Decimal, currency: str | None, language: Language) -> Change:
    """`least` is what the rest costs at the least."""
    text = say("leave_out", language, slots=names, total=money(least, currency, language))
    return Change("slot", text, names, least)


def _change(way: Way, problem: Problem, language: Language) -> Change:
    slot, total = one_line(way.slot), way.solution.priced.total if way.solution else None
    if way.kind == "budget":
        amount = way.amount if problem.inclusive else total
        phrase = "raise" if problem.inclusive else "raise_above"
        text = say(phrase, language, total=money(amount or Decimal(0), problem.currency, language))
        return Change("budget", text, "", way.amount)
    if way.kind == "pair":
        return Change("pair", say("let_apart", language, first=slot, second=one_line(way.other)), slot, total)
    assert way.amount is not None, "what is left without a slot has a basket"
    return _left_out(slot, way.amount, problem.currency, language)
