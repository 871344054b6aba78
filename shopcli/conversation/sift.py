"""What a model proposes for a turn, sifted: code keeps what it can check, and tells it as it tells any other change."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from shopcli.attributes.numbers import ENGLISH_NUMBERS, NUMBER, narrow, parse_number
from shopcli.conversation.change import scoped
from shopcli.conversation.forget import lifted_by
from shopcli.conversation.heard import Heard
from shopcli.conversation.moves import Ask, GoBack, Move, Recommend
from shopcli.conversation.refine import need_text, refine
from shopcli.conversation.state import Item
from shopcli.conversation.wording import say
from shopcli.errors import UsageError
from shopcli.models.proposed_turn import ProposedLimit, ProposedTurn
from shopcli.query.need import Need, PriceLimit, Requirement
from shopcli.query.reader import read_need
from shopcli.query.where import read_where
from shopcli.search.find import in_catalog_currency, prepare, vocabulary_of
from shopcli.search.limits import all_of, requirement_query
from shopcli.search.proposal import Proposal, sift
from shopcli.text import fold

_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def move_of(proposed: ProposedTurn, heard: Heard) -> Move | None:
    """The move that is left of a proposal; None where nothing of it can be checked."""
    items = _items(proposed, heard)
    need, state = heard.state.need, heard.state
    match proposed.kind:
        case "ask":
            return Ask(heard.text, items or state.focus)
        case "back":
            return GoBack()
        case "more" if need and state.seen:
            return Recommend(need, (say("more", heard.language, count=len(state.seen)),), without=state.seen)
        case "new":
            return _new(proposed, heard)
        case "change" if need:
            return _change(proposed, need, heard)
    return None


def _items(proposed: ProposedTurn, heard: Heard) -> tuple[Item, ...]:
    """The products that the numbers stand for; a number that nothing shown has stands for none."""
    shown = heard.state.shown
    return tuple(shown[number - 1] for number in proposed.numbers if 1 <= number <= len(shown))


def _change(proposed: ProposedTurn, need: Need, heard: Heard) -> Recommend | None:
    said = _said(proposed, need, heard)
    lifted = {topic for name in proposed.drop if (topic := lifted_by(name))}
    after, changes = refine(need, said, lifted)
    after = in_catalog_currency(after, heard.index)
    if after.currency != need.currency:
        after, changes = refine(replace(need, currency=after.currency), said, lifted)
    return Recommend(scoped(after, heard.index), changes) if changes else None


def _new(proposed: ProposedTurn, heard: Heard) -> Recommend | None:
    """Another need, of a kind that the catalog has a category for."""
    found = sift(Proposal(categories=proposed.categories), Need(heard.text, heard.language), heard.index)
    if not found.hints.categories:
        return None
    name = found.hints.categories[0][-1]
    kind = read_need(name, vocabulary_of(heard.index))
    bare = Need(heard.text, heard.language, wanted=kind.wanted or fold(name), terms=kind.terms)
    if not prepare(bare, heard.index).wanted.categories:
        return None
    need, changes = refine(bare, _said(proposed, bare, heard))
    need = in_catalog_currency(replace(need, text=need_text(need)), heard.index)
    return Recommend(need, (say("new", heard.language, name=name), *changes), is_new=True)


def _said(proposed: ProposedTurn, need: Need, heard: Heard) -> Need:
    """What is kept of what the model read into the turn."""
    sifted = sift(Proposal(terms=proposed.words, wishes=proposed.wishes), need, heard.index)
    brands = heard.index.summary.brands
    spoken = fold(heard.text)
    named = [brands[fold(name)] for name in proposed.brands if fold(name) in brands and fold(name) in spoken]
    refused = [brands[fold(name)] for name in proposed.not_brands if fold(name) in brands and fold(name) in spoken]
    return Need(
        heard.text,
        heard.language,
        terms=sifted.hints.terms,
        wishes=sifted.wishes,
        max_price=_price(proposed.max_price, heard),
        min_price=_price(proposed.min_price, heard),
        brands=tuple(named),
        not_brands=tuple(refused),
        requirements=tuple(_requirements(proposed.limits, need, heard)),
    )


def _price(amount: str, heard: Heard) -> PriceLimit | None:
    """A limit with an amount that the shopper said."""
    try:
        value = Decimal(amount)
    except InvalidOperation:
        return None
    return PriceLimit(value) if value in numbers_in(heard.text) else None


def _requirements(limits: tuple[ProposedLimit, ...], need: Need, heard: Heard) -> Iterator[Requirement]:
    """Limits on attributes of the catalog: numbers that the shopper said, and values that a product has."""
    spoken = numbers_in(heard.text)
    index = heard.index
    for limit in limits:
        try:
            requirement = read_where(f"{limit.attribute} {limit.comparison} {limit.value}")
        except UsageError:
            continue
        if requirement.attribute not in index.summary.attributes:
            continue
        if isinstance(requirement.value, Decimal):
            if {Decimal(number) for number in _DIGITS.findall(limit.value)} <= spoken:
                yield requirement
        elif index.any(all_of([prepare(need, index).wanted_query, requirement_query(index, requirement)])):
            yield requirement


def numbers_in(text: str) -> set[Decimal]:
    """Every number that a text says, in digits or in words."""
    low = narrow(text).lower()
    found = {ENGLISH_NUMBERS[word] for word in re.findall("[a-z]+", low) if word in ENGLISH_NUMBERS}
    for match in re.finditer(NUMBER, low):
        found.add(parse_number(match[0]))
    found |= {number * 1000 for number in found if re.search(r"\d\s?k(?![a-z])|thousand|grand", low)}
    return found | {number * 100 for number in found if "hundred" in low}
