"""A need and what a later turn says: what both come to, and what changed.

A later statement about the price, the brand or an attribute takes the place of the earlier one; of two opposite ones
the later stands; everything else adds.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from shopcli.conversation.wording import say
from shopcli.query.describe import describe_limits, wish_texts
from shopcli.query.need import Need, PriceLimit, Requirement, Wish
from shopcli.query.product_nouns import singular
from shopcli.text import fold

Group: TypeAlias = tuple[Requirement, ...]

_OPPOSITES = {
    "cheap": ("premium",),
    "premium": ("cheap", "value"),
    "value": ("premium",),
    "small": ("large",),
    "large": ("small",),
}
"""Wishes that fall when their opposite is wished."""
_SEVERAL = ("ports", "wireless")
"""Attributes of which a product may have several values, so that two statements about them go together."""


def refine(need: Need, said: Need, lifted: Collection[str] = (), *, adds: bool = False) -> tuple[Need, tuple[str, ...]]:
    """`need` as `said` changes it, in the language of `said`, and each change in a short phrase.

    `lifted` are the topics of `forget`; with `adds`, brands stand beside those named before ("or a Velmora").
    """
    before = replace(need, language=said.language)
    after = before
    for rule in _RULES:
        after = rule(after, said)
    after = replace(after, brands=_brands(before, said, adds=adds), not_brands=_not_brands(before, said))
    after = _lift(after, said, lifted)
    after = replace(after, scope=said.scope or after.scope)
    after = replace(after, text=need_text(after))
    return after, changes(before, after)


def need_text(need: Need) -> str:
    """The need in words: what is wanted, then every limit and wish."""
    beside = say(need.reference.relation, need.language, id=need.reference.product) if need.reference else ""
    parts = [need.wanted, *_others(need), beside, *(text for _, text in describe_limits(need)), *wish_texts(need)]
    comma = "，" if need.language == "zh" else ", "
    return comma.join(dict.fromkeys(part for part in parts if part)) or need.text


def changes(before: Need, after: Need) -> tuple[str, ...]:
    """What `after` asks for that `before` did not, and what it no longer asks for."""
    language = after.language
    old, new = _limits(before), _limits(after)
    told = [text for field, text in new if (field, text) not in old]
    if after.wanted != before.wanted:
        told.insert(0, after.wanted)
    told += [say("about", language, word=term) for term in _others(after) if term not in _others(before)]
    told += [text for text in wish_texts(after) if text not in wish_texts(before)]
    if after.scope and not before.scope:
        told.append(say("all", language))
    if after.count != before.count:
        told.append(say("count" if after.count else "no_count", language, count=after.count))
    kept = {field for field, _ in new}
    gone = [text for field, text in old if field not in kept]
    gone += [text for text in wish_texts(before) if text not in wish_texts(after)]
    return tuple(dict.fromkeys((*told, *(say("dropped", language, limit=text) for text in gone))))


def _others(need: Need) -> list[str]:
    """Search words that are no part of what is wanted, and no wish."""
    said = fold(" ".join((need.wanted, *(wish.text for wish in need.wishes))))
    return [term for term in need.terms if fold(term) not in said and singular(fold(term)) not in said]


def _limits(need: Need) -> list[tuple[str, str]]:
    """Each limit under its field, that of an attribute under its key and not its place."""
    keys = [group[0].attribute for group in need.requirement_groups()]
    named = []
    for field, text in describe_limits(need):
        topic, _, place = field.partition(".")
        named.append((f"requirements.{keys[int(place)]}" if topic == "requirements" else field, text))
    return named


def _price(need: Need, said: Need) -> Need:
    """A range or "around 500" says both ends; one end leaves the other, where both can hold and neither was guessed."""
    if not (said.max_price or said.min_price):
        return need
    if said.near_price is not None or (said.max_price and said.min_price):
        highest, lowest = said.max_price, said.min_price
    else:
        guessed = need.near_price is not None
        highest = said.max_price or (None if guessed else need.max_price)
        lowest = said.min_price or (None if guessed else need.min_price)
    if highest and lowest and not _can_hold(lowest, highest):
        highest, lowest = said.max_price, said.min_price
    return replace(
        need,
        max_price=highest,
        min_price=lowest,
        near_price=said.near_price,
        currency=said.currency or need.currency,
    )


def _can_hold(lowest: PriceLimit, highest: PriceLimit) -> bool:
    both = lowest.inclusive and highest.inclusive
    return lowest.amount < highest.amount or (both and lowest.amount == highest.amount)


def _brands(need: Need, said: Need, *, adds: bool) -> tuple[str, ...]:
    refused = {fold(brand) for brand in said.not_brands}
    if said.brands and not (adds and need.brands):
        return said.brands
    both = {fold(brand): brand for brand in (*need.brands, *said.brands)}
    return tuple(brand for folded, brand in both.items() if folded not in refused)


def _not_brands(need: Need, said: Need) -> tuple[str, ...]:
    asked = {fold(brand) for brand in said.brands}
    both = {fold(brand): brand for brand in (*need.not_brands, *said.not_brands)}
    return tuple(brand for folded, brand in both.items() if folded not in asked)


def _requirements(need: Need, said: Need) -> Need:
    groups: list[Group] = need.requirement_groups()
    for new in said.requirement_groups():
        groups = [old for old in groups if not _is_replaced(old, new)]
        groups.append(new)
    return replace(need, requirements=tuple(requirement for group in groups for requirement in group))


def _is_replaced(old: Group, new: Group) -> bool:
    """Whether a later statement takes the place of an earlier one."""
    first, later = old[0], new[0]
    if first.attribute != later.attribute:
        return False
    if "!=" in (first.operator, later.operator) and first.value != later.value:
        # "Not red" goes with "not blue"; after "black" it has said all that "not red" did.
        return first.operator == "!=" and later.operator != "!="
    if isinstance(first.value, str) and first.attribute in _SEVERAL:
        return first.value == later.value
    ends = {first.operator[0], later.operator[0]}
    if len(old) == len(new) == 1 and ends == {"<", ">"}:
        low, high = (first, later) if first.operator[0] == ">" else (later, first)
        return not (isinstance(low.value, Decimal) and isinstance(high.value, Decimal) and low.value < high.value)
    return True


def _words(need: Need, said: Need) -> Need:
    """What is wanted, where it is said more closely, other words to look for, and words that rule out."""
    asked = fold(" ".join((said.wanted, *said.terms)))
    excluded = [word for word in need.excluded if fold(word) not in asked]
    terms = (*need.terms, *said.terms)
    if said.wanted:
        terms = (*said.terms, *_others(need))
    return replace(
        need,
        wanted=said.wanted or need.wanted,
        terms=tuple(dict.fromkeys(terms)),
        excluded=tuple(dict.fromkeys((*excluded, *said.excluded))),
        hints=None if said.wanted else need.hints,
    )


def _wishes(need: Need, said: Need) -> Need:
    fallen = {kind for wish in said.wishes for kind in _OPPOSITES.get(wish.kind, ())}
    kept = [wish for wish in need.wishes if wish.kind not in fallen]
    new = [wish for wish in said.wishes if not any(_is_same(wish, other) for other in kept)]
    return replace(need, wishes=(*kept, *new))


def _is_same(wish: Wish, other: Wish) -> bool:
    return wish.kind == other.kind and (wish.kind != "use" or wish.terms == other.terms)


def _signals(need: Need, said: Need) -> Need:
    return replace(
        need,
        min_rating=need.min_rating if said.min_rating is None else said.min_rating,
        in_stock=need.in_stock or said.in_stock,
        count=need.count if said.count is None else said.count,
        reference=said.reference or need.reference,
    )


_RULES: tuple[Callable[[Need, Need], Need], ...] = (_price, _requirements, _words, _wishes, _signals)
"""What each part of a need comes to; none looks at what another wrote."""


def _lift(need: Need, said: Need, lifted: Collection[str]) -> Need:
    """The need without its limits on the topics, but for what the turn says of them itself."""
    own = {requirement.attribute for requirement in said.requirements}
    if "price" in lifted and not (said.max_price or said.min_price):
        kept = tuple(wish for wish in need.wishes if wish.kind not in ("cheap", "value", "premium"))
        need = replace(need, max_price=None, min_price=None, near_price=None, wishes=kept)
    if "brands" in lifted and not (said.brands or said.not_brands):
        need = replace(need, brands=(), not_brands=())
    if "rating" in lifted:
        need = replace(need, min_rating=said.min_rating)
    if "stock" in lifted:
        need = replace(need, in_stock=said.in_stock)
    kept_requirements = tuple(r for r in need.requirements if r.attribute not in lifted or r.attribute in own)
    return replace(need, requirements=kept_requirements)
