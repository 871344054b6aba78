"""What a model says of a turn, as it said it: the fields of its JSON, whatever stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from shopcli.models.proposed import fields_in, objects, texts
from shopcli.prompts.turning import KINDS

_FIELDS = ("kind", "categories", "words", "wishes", "brands", "not_brands", "limits", "drop", "numbers")
_PRICES = ("max_price", "min_price")
_MOST_LISTED = 10


@dataclass(frozen=True, slots=True)
class ProposedLimit:
    attribute: str
    comparison: str
    value: str


@dataclass(frozen=True, slots=True)
class ProposedTurn:
    """Nothing of it is checked but its form; `kind` is one of `prompts.turning.KINDS`."""

    kind: str = "change"
    categories: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    limits: tuple[ProposedLimit, ...] = ()
    max_price: str = ""
    min_price: str = ""
    drop: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


def parse_turn(text: str) -> ProposedTurn | None:
    """The first object in `text` that has one of the fields; None where there is none."""
    known = (*_FIELDS, *_PRICES)
    found = next((fields for one in objects(text) if (fields := fields_in(one, known))), None)
    if found is None:
        return None
    kind = str(found.get("kind") or "change").strip().lower()
    lists = {
        name: tuple(texts(found.get(name)))[:_MOST_LISTED]
        for name in ("categories", "words", "wishes", "brands", "not_brands", "drop")
    }
    return ProposedTurn(
        kind=kind if kind in KINDS else "none",
        limits=tuple(_limits(found.get("limits")))[:_MOST_LISTED],
        max_price=_amount(found.get("max_price")),
        min_price=_amount(found.get("min_price")),
        numbers=tuple(_numbers(found.get("numbers")))[:_MOST_LISTED],
        **lists,
    )


def _limits(value: Any) -> Iterator[ProposedLimit]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and all(name in one for name in ("attribute", "comparison", "value")):
            yield ProposedLimit(*(str(one[name]).strip() for name in ("attribute", "comparison", "value")))


def _amount(value: Any) -> str:
    """An amount as it was written, with or without its sign and commas."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return "".join(character for character in str(value) if character.isdigit() or character == ".")


def _numbers(value: Any) -> Iterator[int]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, int) and not isinstance(one, bool):
            yield one
        elif isinstance(one, str) and one.isascii() and one.isdigit():
            yield int(one[:9])
