"""The first of a set by a number, with all that share the first place; for each group, where groups are asked for."""

from collections.abc import Iterator, Mapping, Sequence

from shopcli.attributes.facts import facts
from shopcli.attributes.title_facts import title_facts
from shopcli.catalog.product import Product
from shopcli.query.need import Extreme
from shopcli.search.aim import OTHER_MODEL, is_model_word
from shopcli.search.naming import Said
from shopcli.text import fold

_INSTEAD: Mapping[str, tuple[str, ...]] = {"capacity": ("storage", "ram", "battery_capacity", "volume")}
"""What a size goes by that shops name otherwise."""


def first_of(members: Sequence[Said], extreme: Extreme) -> tuple[Said, ...]:
    """Members that say nothing of the number, or of the group, are no member's equal and left out."""
    groups: dict[str, list[tuple[float, Said]]] = {}
    for said in members:
        number = _number(said.offer, extreme.key)
        group = _group(said, extreme.per) if extreme.per else said.offer.currency if extreme.key == "price" else ""
        if number is not None and group is not None:
            groups.setdefault(group, []).append((number, said))
    best = max if extreme.highest else min
    return tuple(
        said for group in groups.values() for number, said in group if number == best(each for each, _ in group)
    )


def _number(offer: Product, key: str) -> float | None:
    if key == "price":
        return float(offer.price) if offer.price is not None else None
    return next(numbers_of(offer, key), None)


def numbers_of(offer: Product, key: str) -> Iterator[float]:
    """What the offer states under a key, or what only its title says."""
    for one in (key, *_INSTEAD.get(key, ())):
        stated = facts(offer.attributes).get(one)
        if stated:
            return iter([fact for fact in stated if isinstance(fact, float)])
        if titled := title_facts(offer.title).get(one):
            return iter(titled)
    return iter(())


def _group(said: Said, per: str) -> str | None:
    if per == "model":
        return _model(said.title)
    if per == "brand":
        return fold(said.offer.brand) if said.offer.brand else next(iter(said.title), None)
    number = _number(said.offer, per)
    if number is not None:
        return f"{number:g}"
    texts = facts(said.offer.attributes).get(per, ())
    return next((str(fact) for fact in texts), None)


def _model(title: Sequence[str]) -> str | None:
    """The first number of a model with the words that make another model of it: "rtx4070 super"."""
    for place, token in enumerate(title):
        if is_model_word(token) and len(token) > 2:
            behind = []
            for word in title[place + 1 :]:
                if word not in OTHER_MODEL:
                    break
                behind.append(word)
            before = title[place - 1] if place and token.isdigit() else ""
            return " ".join([before + token, *behind])
    return None
