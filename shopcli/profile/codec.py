"""A profile as JSON, one interaction a line, so that a reader and a search see at once what is kept."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from shopcli.errors import UsageError
from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.profile import Profile
from shopcli.profile.stated import Stated

VERSION = 1
HASHED = "h:"
"""What stands before an order's hash in an export, so that it is not hashed again."""


class DamagedError(ValueError):
    """A file that is not what `to_text` wrote."""


def to_text(profile: Profile) -> str:
    stated = [_line(_stated_data(one)) for one in profile.stated]
    interactions = [_line(interaction_data(one)) for one in profile.interactions]
    return (
        f'{{"version": {VERSION},\n'
        f'"avoided": {_line(list(profile.avoided))},\n'
        f'"stated": {_listed(stated)},\n'
        f'"interactions": {_listed(interactions)}}}\n'
    )


def exported(profile: Profile) -> Iterator[str]:
    """The lines of an export, which an import reads as the same profile."""
    for one in profile.stated:
        yield _line({"set": one.name, "to": one.value})
    for word in profile.avoided:
        yield _line({"avoid": word})
    for each in profile.interactions:
        data = interaction_data(each)
        yield _line({**data, "order": HASHED + each.order} if each.order else data)


def from_text(text: str) -> Profile:
    """Raises `DamagedError`, and `UsageError` for what a later shopcli wrote."""
    try:
        data = json.loads(text)
        version = data["version"]
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        raise DamagedError(str(problem)) from problem
    if isinstance(version, int) and version > VERSION:
        raise UsageError("the profile was written by a later shopcli", hint="update this one, or use --no-profile")
    try:
        return Profile(
            tuple(interaction_from(one) for one in data["interactions"]),
            tuple(_stated_from(one) for one in data["stated"]),
            tuple(str(word) for word in data["avoided"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, InvalidOperation, UsageError) as problem:
        raise DamagedError(str(problem)) from problem


def _stated_from(data: Mapping[str, Any]) -> Stated:
    one = Stated(_text(data, "key"), _text(data, "value"), _text(data, "about"))
    if not one.is_sound:
        raise DamagedError(f"{one.key} is nothing that is stated")
    return one


def interaction_data(one: Interaction) -> dict[str, Any]:
    """The fields that say something; the order last, so that lines of one product look alike."""
    data: dict[str, Any] = {
        "kind": one.kind.value,
        "product": one.product,
        "title": one.title,
        "brand": one.brand,
        "category": list(one.category),
        "price": None if one.price is None else format(one.price, "f"),
        "currency": one.currency,
        "options": dict(one.options),
        "quantity": one.quantity if one.quantity != 1 else None,
        "date": one.day.isoformat() if one.day else None,
        "order": one.order,
    }
    return {name: value for name, value in data.items() if value}


def interaction_from(data: Mapping[str, Any]) -> Interaction:
    """Raises `ValueError` or its like for what `interaction_data` did not write."""
    price = data.get("price")
    day = data.get("date")
    return Interaction(
        kind=Kind(data["kind"]),
        product=_text(data, "product"),
        title=_text(data, "title"),
        brand=_text(data, "brand"),
        category=tuple(str(part) for part in data.get("category", ())),
        price=None if price is None else _finite(Decimal(price)),
        currency=_text(data, "currency") or None,
        options=tuple((str(name), str(value)) for name, value in data.get("options", {}).items()),
        quantity=int(data.get("quantity", 1)),
        day=None if day is None else date.fromisoformat(day),
        order=_text(data, "order"),
    )


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise DamagedError(f"{name} is no text")
    return value


def _finite(price: Decimal) -> Decimal:
    if not price.is_finite():
        raise DamagedError("a price is no number")
    return price


def _stated_data(one: Stated) -> dict[str, str]:
    return {"key": one.key, "value": one.value} | ({"about": one.about} if one.about else {})


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(lines: list[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"
