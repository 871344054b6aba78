"""States and turns as JSON, for whoever keeps conversations; what was kept is read as data that may be broken."""

from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from shopcli.conversation.state import MOST_PIECES, State, Turn

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | None"
T = TypeVar("T")

_NUMBER = "number"
"""The only key of what stands for a decimal number: JSON's own numbers have no exact tenths."""


def state_to_data(state: State) -> Data:
    return _encoded(state)


def state_from_data(data: Data) -> State:
    """Raises `ValueError` for anything that `state_to_data` does not make; what is missing has its default."""
    state = _read(State, data)
    if any(not 1 <= line.quantity <= MOST_PIECES for line in state.basket):
        raise ValueError("a line of the basket has no quantity that it may have")
    return state


def turn_to_data(turn: Turn) -> Data:
    return _encoded(turn)


def turn_from_data(data: Data) -> Turn:
    """Raises `ValueError` as `state_from_data` does."""
    turn = _read(Turn, data)
    state_from_data(_encoded(turn.state))
    return turn


def _encoded(value: object) -> Data:
    match value:
        case None | str() | bool() | int():
            return value
        case Decimal():
            return {_NUMBER: str(value)}
        case tuple():
            return [_encoded(one) for one in value]
        case _ if is_dataclass(value):
            # What has its default goes without saying, so that most of a need is not written.
            return {
                field.name: _encoded(own)
                for field in fields(value)
                if (own := getattr(value, field.name)) != field.default
            }
    raise TypeError(f"{type(value).__name__} is no part of a conversation")


def _read(kind: type[T], data: Data) -> T:
    value = _decoded(kind, data)
    if not isinstance(value, kind):
        raise ValueError(f"no {kind.__name__} is kept there")
    return value


def _decoded(kind: Any, data: Data) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _one_of(get_args(kind), data)
    if origin is Literal:
        if data not in get_args(kind):
            raise ValueError(f"{data!r} is none of {get_args(kind)}")
        return data
    if origin is tuple:
        return _tuple(get_args(kind), data)
    if kind is Decimal:
        return _decimal(data)
    if is_dataclass(kind):
        return _object(kind, data)
    if type(data) is not kind:
        raise ValueError(f"{data!r} is no {kind.__name__}")
    return data


def _one_of(kinds: tuple[Any, ...], data: Data) -> Any:
    if data is None and NoneType in kinds:
        return None
    for kind in kinds:
        try:
            return _decoded(kind, data)
        except ValueError:
            continue
    raise ValueError(f"{data!r} is none of what may stand there")


def _tuple(kinds: tuple[Any, ...], data: Data) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError(f"{data!r} is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_decoded(kinds[0], one) for one in data)
    if len(kinds) != len(data):
        raise ValueError(f"{data!r} has not {len(kinds)} parts")
    return tuple(_decoded(kind, one) for kind, one in zip(kinds, data, strict=True))


def _decimal(data: Data) -> Decimal:
    text = data.get(_NUMBER) if isinstance(data, dict) and len(data) == 1 else None
    if not isinstance(text, str):
        raise ValueError(f"{data!r} is no number")
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{text!r} is no number") from None
    if not value.is_finite():
        raise ValueError(f"{text!r} is no finite number")
    return value


def _object(kind: Any, data: Data) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"{data!r} is no {kind.__name__}")
    hints = _hints(kind)
    if unknown := data.keys() - hints.keys():
        raise ValueError(f"{kind.__name__} has no {sorted(unknown)[0]!r}")
    missing = [field.name for field in fields(kind) if field.default is MISSING and field.name not in data]
    if missing:
        raise ValueError(f"{kind.__name__} lacks {missing[0]!r}")
    return kind(**{name: _decoded(hints[name], own) for name, own in data.items()})


@lru_cache(maxsize=32)
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
