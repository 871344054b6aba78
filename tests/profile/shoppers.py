"""Interactions and profiles for the tests, in a line each."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.profile import Profile
from shopcli.profile.shopper import Shopper
from shopcli.profile.stated import read_stated

TODAY = date(2026, 11, 22)


def did(kind: str, title: str = "", category: str = "", **more: object) -> Interaction:
    """`category` with slashes between its levels, `price` as a text, `options` as a mapping, `ago` in days."""
    price, options, ago = more.pop("price", None), more.pop("options", {}), more.pop("ago", 30)
    assert isinstance(options, dict) and isinstance(ago, int)
    return Interaction(
        kind=Kind(kind),
        title=title,
        category=tuple(category.split("/")) if category else (),
        price=None if price is None else Decimal(str(price)),
        currency="USD" if price is not None else None,
        options=tuple(sorted(options.items())),
        day=TODAY - timedelta(ago),
        **more,  # type: ignore[arg-type]
    )


def profile(*interactions: Interaction, stated: Sequence[tuple[str, str]] = (), avoided: Sequence[str] = ()) -> Profile:
    return Profile(interactions, tuple(read_stated(*each) for each in stated), tuple(avoided))


def shopper(
    *interactions: Interaction,
    stated: Sequence[tuple[str, str]] = (),
    avoided: Sequence[str] = (),
    shares: bool = False,
) -> Shopper:
    return Shopper(profile(*interactions, stated=stated, avoided=avoided), TODAY, shares)
