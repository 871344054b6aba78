"""Frozen data classes that are made quickly, for what there are a million of."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[_Class]) -> type[_Class]:
    """`dataclass(frozen=True, slots=True)`, whose things take a third of the time to make.

    A frozen class has each field set around its own `__setattr__`, by a call. Here a thing is of an open class with the
    same slots while its fields are set, which Python allows for classes of one layout.
    """
    made = dataclass(frozen=True, slots=True, init=False)(cls)
    opened = type(cls.__name__, (), {"__slots__": made.__slots__})  # type: ignore[attr-defined]
    known: dict[str, Any] = {"made": made, "opened": opened, "set_class": object.__setattr__}
    parameters, body = [], ["set_class(self, '__class__', opened)"]
    for each in fields(made):  # type: ignore[arg-type]
        parameters.append(each.name + _default(each, known))
        body += _setting(each, known)
    body.append("self.__class__ = made")
    exec(f"def __init__(self, {', '.join(parameters)}):\n " + "\n ".join(body), known)
    made.__init__ = known["__init__"]  # type: ignore[method-assign]
    return made


def _default(each: "Field[Any]", known: dict[str, Any]) -> str:
    if each.default is not MISSING:
        known[f"default_{each.name}"] = each.default
        return f"=default_{each.name}"
    return "" if each.default_factory is MISSING else "=made"


def _setting(each: "Field[Any]", known: dict[str, Any]) -> Iterator[str]:
    if each.default_factory is not MISSING:
        known[f"make_{each.name}"] = each.default_factory
        yield f"if {each.name} is made: {each.name} = make_{each.name}()"
    yield f"self.{each.name} = {each.name}"
