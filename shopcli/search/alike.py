"""What can stand in for a product: the same kind, no telling attribute against it, the most similar first."""

from collections.abc import Iterator, Mapping, Sequence

from shopcli.attributes.facts import canonical, display, facts, format_value
from shopcli.attributes.title_facts import title_facts
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.query.need import Language
from shopcli.search.aim import Aim, Word
from shopcli.search.candidate import Reason
from shopcli.search.membership import kind_names
from shopcli.search.naming import Said, title_tokens
from shopcli.search.norms import go_together
from shopcli.search.pool import Pool
from shopcli.search.wording import say
from shopcli.text import fold

_SAME = ("storage", "ram", "vram", "memory_modules", "resolution")
"""Sizes that are sold in steps: another step is another thing."""
_NEAR: Mapping[str, float] = {
    "screen_size": 0.08,
    "output_power": 0.25,
    "battery_capacity": 0.35,
    "refresh_rate": 0.35,
    "cable_length": 0.25,
    "capacity": 0.25,
    "volume": 0.25,
}
"""Key → the share by which a substitute may differ."""
_PORTABLE = frozenset(("external", "extern", "portabl", "portable", "移动"))
"""As stems and as words."""
_LEAST_LIKE = 0.4
"""The share of the nearest one's likeness below which nothing is a substitute beside it."""
_PRICE_SHARE, _FACT_SHARE = 0.15, 0.35


def aim_like(product: Product) -> Aim:
    names = kind_names(product)
    # Without a kind, what shares the words of the title.
    words = () if names else tuple(Word(token, "main") for token in dict.fromkeys(title_tokens(product.title)))
    return Aim(kind=names[0] if names else "", names=names, words=words)


def substitutes(product: Product, members: Sequence[Said], pool: Pool) -> list[Said]:
    """Members that no telling attribute speaks against, nearest first; the product itself is none.

    Where each differs in one, those that come nearest all the same: what differs is among their reasons.
    """
    own = _numbers(product)
    source = Said(product, pool.index)
    portable = _is_portable(source)
    others = [
        said
        for said in members
        if said.offer.id != product.id
        and _is_portable(said) == portable
        and go_together(product, said.offer) is not False
    ]
    agreeing = [said for said in others if _agrees(own, _numbers(said.offer))] or others
    scored = [(_likeness(source, own, said, pool), said) for said in agreeing]
    least = _LEAST_LIKE * max((likeness for likeness, _ in scored), default=0.0)
    scored = [pair for pair in scored if pair[0] >= least]
    scored.sort(key=lambda pair: (-pair[0], pair[1].offer.id, pair[1].offer.variant or ""))
    return [said for _, said in scored]


def _is_portable(said: Said) -> bool:
    """A drive to carry about is no substitute for one that is built in, nor the reverse."""
    return not _PORTABLE.isdisjoint(said.naming)


def _numbers(product: Product) -> dict[str, float]:
    stated = facts(product.attributes)
    numbers = {key: values[0] for key, values in title_facts(product.title).items()}
    for key, values in stated.items():
        first = next((value for value in values if isinstance(value, float)), None)
        if first is not None:
            numbers[key] = first
    return numbers


def _agrees(own: Mapping[str, float], other: Mapping[str, float]) -> bool:
    if any(key in other and other[key] != own[key] for key in _SAME if key in own):
        return False
    shared = [(own[key], other[key], share) for key, share in _NEAR.items() if key in own and key in other]
    return all(abs(a - b) <= share * max(abs(a), abs(b)) for a, b, share in shared)


def _likeness(source: Said, own: Mapping[str, float], said: Said, pool: Pool) -> float:
    """Shared words by how rare they are, shared numbers, and how near the price is; from 0 to 1."""
    mine, its = set(source.title), set(said.title)
    every = sum(pool.rarity(word) for word in mine | its) or 1.0
    words = sum(pool.rarity(word) for word in mine & its) / every
    other = _numbers(said.offer)
    keys = own.keys() & other.keys()
    close = [min(own[key], other[key]) / max(own[key], other[key]) for key in keys if own[key] > 0 and other[key] > 0]
    numbers = sum(close) / len(own) if own else 0.0
    price = _price_nearness(source.offer, said.offer)
    return (1 - _PRICE_SHARE - _FACT_SHARE) * words + _FACT_SHARE * numbers + _PRICE_SHARE * price


def _price_nearness(first: Product, second: Product) -> float:
    if not first.price or not second.price or first.currency != second.currency:
        return 0.0
    return float(min(first.price, second.price) / max(first.price, second.price))


def differences(product: Product, offer: Product, language: Language) -> Iterator[Reason]:
    """What tells the offer from the product it may replace: the price, the maker, and numbers that both state."""
    if product.price is not None and offer.price is not None and product.currency == offer.currency:
        gap = offer.price - product.price
        phrase = "same_price" if not gap else "dearer_than" if gap > 0 else "cheaper_than"
        yield Reason(
            "price",
            say(phrase, language, amount=format_money(abs(gap), offer.currency, language)),
            "price",
            str(offer.price),
        )
    if product.brand and offer.brand and fold(product.brand) != fold(offer.brand):
        yield Reason("requirement", say("other_brand", language, name=offer.brand), "brand", offer.brand)
    own, other = _numbers(product), _numbers(offer)
    fields = {canonical(name): f"attributes.{name}" for name in offer.attributes}
    for key in own.keys() & other.keys() & (set(_SAME) | set(_NEAR) | {"weight"}):
        mine, its = (format_value(key, number, language) for number in (own[key], other[key]))
        phrase = "same_value" if mine == its else "other_value"
        text = say(phrase, language, name=display(key, language), value=its, other=mine)
        yield Reason("requirement", text, fields.get(key, "title"), its)
