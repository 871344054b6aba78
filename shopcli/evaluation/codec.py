"""Tasks and results as JSON and back, by their own fields: what has its default is left out."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def as_record(value: Any) -> dict[str, Any]:
    """The fields of a data class that differ from their defaults; decimals as texts, sets in order."""
    return {each.name: _plain(one) for each in fields(value) if (one := getattr(value, each.name)) != _default_of(each)}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return as_record(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def of_record(kind: type[T], record: Mapping[str, Any]) -> T:
    """The data class that `as_record` told of. Raises `ValueError`, `TypeError` or `KeyError` for anything else."""
    hints = _hints(kind)  # type: ignore[arg-type]
    values = {name: _read(hints[name], value) for name, value in record.items()}
    return kind(**values)


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _read(hint: Any, value: Any) -> Any:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (inner,) = (part for part in parts if part is not NoneType)
        return None if value is None else _read(inner, value)
    if origin is Literal:
        if value not in parts:
            raise ValueError(value)
        return value
    if origin is frozenset:
        return frozenset(value)
    if origin is tuple:
        inner = [parts[0]] * len(value) if parts[-1] is ... else parts
        return tuple(_read(one, each) for one, each in zip(inner, value, strict=True))
    if is_dataclass(hint) and isinstance(hint, type):
        return of_record(hint, value)
    if hint is Decimal:
        return _decimal(value)
    if hint is float and type(value) is int:
        return float(value)
    if not isinstance(value, hint):
        raise TypeError(value)
    return value


def _decimal(value: Any) -> Decimal:
    try:
        return Decimal(value)
    except ArithmeticError as problem:
        raise ValueError(value) from problem


def _default_of(each: "Field[Any]") -> Any:
    return each.default if each.default is not MISSING else _NO_DEFAULT


_NO_DEFAULT = object()
