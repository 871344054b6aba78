"""Free-form parts of a record: attributes as flat names and values, policies as trees of plain values."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from shopcli.catalog.formats.document import Fault, FieldPath
from shopcli.catalog.product import AttributeValue
from shopcli.catalog.records.fields import FieldError, number, prose, shown
from shopcli.text import one_line

if TYPE_CHECKING:
    from pydantic import BaseModel

    from shopcli.catalog.records.records import PolicyRecord

_DEEPEST = 8
_UNWRITABLE = "leave it out, or put it in quotes"


class Flattener:
    """Collects the faults of one record while it turns its free-form parts into plain values."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def attributes(self, raw: Mapping[str, Any] | None, path: FieldPath) -> dict[str, AttributeValue]:
        """`raw` as names and values: nested names joined by a space, unknown values left out, the first name wins."""
        found: dict[str, AttributeValue] = {}
        for name, value in self._flat("", raw or {}, path):
            found.setdefault(name, value)
        return found

    def options(self, raw: Mapping[str, Any] | None, path: FieldPath) -> dict[str, str]:
        """Like `attributes`, with every value as a text."""
        return {name: as_text(value) for name, value in self.attributes(raw, path).items()}

    def policy(self, record: "PolicyRecord | None", path: FieldPath) -> dict[str, Any]:
        """What a policy says: its text, the facts that are known, and others as they stand."""
        if record is None:
            return {}
        return {**known_fields(record), **self.tree(record.model_extra or {}, path)}

    def tree(self, value: Any, path: FieldPath) -> Any:
        """`value` with its texts cleaned, its lists as tuples, and nothing in it that is unknown."""
        if isinstance(value, Mapping):
            if len(path) > _DEEPEST:
                self.faults.append(Fault(path, f"nested deeper than {_DEEPEST} levels", "write it flatter"))
                return None
            items = ((one_line(str(key)), self.tree(each, (*path, str(key)))) for key, each in value.items())
            return {key: each for key, each in items if key and each is not None}
        if isinstance(value, list | tuple):
            if len(path) > _DEEPEST:
                self.faults.append(Fault(path, f"nested deeper than {_DEEPEST} levels", "write it flatter"))
                return None
            values = (self.tree(each, (*path, place)) for place, each in enumerate(value))
            return tuple(each for each in values if each is not None)
        return self._scalar(value, path)

    def _flat(self, prefix: str, raw: Mapping[str, Any], path: FieldPath) -> Iterator[tuple[str, AttributeValue]]:
        for key, value in raw.items():
            here = (*path, str(key))
            name = _name(prefix, key)
            if isinstance(value, Mapping):
                if len(here) > _DEEPEST:
                    self.faults.append(Fault(here, f"nested deeper than {_DEEPEST} levels", "write it flatter"))
                else:
                    yield from self._flat(name, value, here)
            elif isinstance(value, list | tuple):
                if texts := self._texts(value, here):
                    yield name, texts
            elif name and (scalar := self._scalar(value, here)) is not None:
                yield name, scalar

    def _texts(self, values: list[Any] | tuple[Any, ...], path: FieldPath) -> tuple[str, ...]:
        texts = []
        for place, value in enumerate(values):
            if isinstance(value, Mapping | list | tuple):
                hint = "write a list of texts, or give each entry a name of its own"
                self.faults.append(Fault((*path, place), f"is {shown(value)} inside a list", hint))
            elif (scalar := self._scalar(value, (*path, place))) is not None:
                texts.append(as_text(scalar))
        return tuple(texts)

    def _scalar(self, value: Any, path: FieldPath) -> str | bool | int | Decimal | None:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return prose(value)
        try:
            sane = number(value)
        except FieldError as error:
            self.faults.append(Fault(path, error.cause, _UNWRITABLE))
            return None
        return int(value) if isinstance(value, int) else sane


@lru_cache(maxsize=4096)
def _name(prefix: str, key: object) -> str:
    """A catalog names the same attributes over and over."""
    return one_line(f"{prefix} {key}")


def known_fields(record: "BaseModel") -> dict[str, Any]:
    """The fields that the record's model knows and that say something; lists as tuples."""
    values = ((name, getattr(record, name)) for name in type(record).model_fields)
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in values if value not in (None, [])
    }


def as_text(value: AttributeValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
