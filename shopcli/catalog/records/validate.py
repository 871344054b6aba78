"""Validates a raw record and saves what is good: a bad field becomes unknown, and says why."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from shopcli.catalog.formats.document import Fault, FieldPath
from shopcli.catalog.records.fields import FieldError, shown

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    Record = TypeVar("Record", bound=BaseModel)

_NAMED_OTHERWISE = {"id": ("sku", "product_id", "商品编号", "编号"), "title": ("name", "product_name", "标题", "名称")}


def salvage(model: "type[Record]", raw: Mapping[str, Any]) -> "tuple[Record | None, list[Fault]]":
    """The record without its bad fields, and what was wrong; `None` where a field that it must have is bad.

    A list's entry that lacks such a field becomes `None`. Fault paths start at the record.
    """
    from pydantic import ValidationError

    faults: dict[FieldPath, Fault] = {}
    while True:
        try:
            return model.model_validate(raw), list(faults.values())
        except ValidationError as error:
            found = error.errors(include_url=False)
        bad: set[FieldPath] = set()
        for details in found:
            path = details["loc"]
            # A required field that was dropped for being bad comes back as missing: its record goes, with one fault.
            bad.add(path[:-1] if details["type"] == "missing" else path)
            faults.setdefault(path, _fault(model, details))
        if () in bad:
            lacking = {details["loc"] for details in found if len(details["loc"]) < 2}
            return None, [replace(fault, fatal=fault.path in lacking) for fault in faults.values()]
        raw = _without(raw, bad)


def _without(container: Any, paths: Iterable[FieldPath]) -> Any:
    """A copy of `container` where each path, or as much of it as there is, is gone; a list keeps its places."""
    inside: dict[str | int, list[FieldPath]] = {}
    for key, *rest in paths:
        inside.setdefault(key, []).append(tuple(rest))
    copy: Any = dict(container) if isinstance(container, dict) else list(container)
    for key, rests in inside.items():
        if () not in rests and isinstance(copy[key], dict | list):
            copy[key] = _without(copy[key], rests)
        elif isinstance(copy, dict):
            del copy[key]
        else:
            copy[key] = None
    return copy


def _fault(model: "type[BaseModel]", details: "ErrorDetails") -> Fault:
    path, kind, value = details["loc"], details["type"], details.get("input")
    error = details.get("ctx", {}).get("error")
    if isinstance(error, FieldError):
        return Fault(path, error.cause, error.hint)
    if kind == "missing":
        return Fault(path, "is missing", _named_otherwise(path, value))
    if kind == "extra_forbidden":
        return Fault(path, "is not a known field", f"known: {', '.join(model.model_fields)}")
    if kind == "list_type":
        return Fault(path, f"is {shown(value)}, not a list", "write a list, even of one")
    if kind in ("dict_type", "model_type"):
        return Fault(path, f"is {shown(value)}, not a mapping", "write `name: value` pairs")
    if kind == "literal_error":
        return Fault(path, f"{shown(value)} is not known", f"write one of {details['ctx']['expected']}")
    return Fault(path, details["msg"])


def _named_otherwise(path: FieldPath, record: Any) -> str:
    name = path[-1]
    for other in _NAMED_OTHERWISE.get(str(name), ()):
        if isinstance(record, dict) and other in record:
            return f"rename `{other}` to `{name}`"
    return f"add `{name}`"
