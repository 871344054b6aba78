"""Taking things out of a profile: what is forgotten is in no file any more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from shopcli.profile.conclude import Conclusion, Topic, choice_key, conclude
from shopcli.profile.interaction import Interaction
from shopcli.profile.profile import Profile
from shopcli.text import fold


def without_order(profile: Profile, order: str) -> Profile:
    """`order` is the hash of its number."""
    return profile.with_interactions(tuple(one for one in profile.interactions if one.order != order))


def without_fact(profile: Profile, name: str, today: date) -> Profile:
    """`name` is that of a statement (`size.shoes`), a word that is avoided, or the id of a conclusion.

    Of a conclusion everything goes that it rests on; of a price range and a choice only the prices and the choices.
    """
    wanted = fold(name)
    stated = tuple(one for one in profile.stated if fold(one.name) != wanted)
    avoided = tuple(word for word in profile.avoided if fold(word) != wanted)
    kept = replace(profile, stated=stated, avoided=avoided)
    found = next((one for one in conclude(profile.interactions, today) if one.id == wanted), None)
    return kept if found is None else kept.with_interactions(_without(profile.interactions, found))


def _without(interactions: Sequence[Interaction], found: Conclusion) -> tuple[Interaction, ...]:
    gone = {id(one) for one in found.evidence.interactions}
    change: Callable[[Interaction], Interaction] | None = None
    if found.topic is Topic.PRICE:
        change = _without_price
    elif found.topic is Topic.CHOICE:

        def change(one: Interaction) -> Interaction:
            return replace(one, options=tuple(pair for pair in one.options if choice_key(pair[0]) != found.key))

    if change is None:
        return tuple(one for one in interactions if id(one) not in gone)
    return tuple(change(one) if id(one) in gone else one for one in interactions)


def _without_price(one: Interaction) -> Interaction:
    return replace(one, price=None, currency=None)
