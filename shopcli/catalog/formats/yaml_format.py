"""YAML, built from libyaml's events: its own loader recurses in C, where deep nesting ends the process.

Plain scalars are read by the core schema of YAML 1.2, so that `no` is a text, `12:30` is no number and `007` keeps its
zeros. Numbers with a point become `Decimal`. Tags are not followed: no document can name a type to build.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from shopcli.catalog.formats.document import Document, Fault, FieldPath, of_tree, twice
from shopcli.catalog.formats.position import yaml_lines
from shopcli.errors import CatalogError
from shopcli.text import clean

if TYPE_CHECKING:
    import yaml

DEEPEST = 64
_NODES_BY_ALIASES = 200_000
_ALIASES_FACTOR = 20
"""Aliases may make a document this much larger than it is written, or bring in this many nodes if that is more."""

Scalar: TypeAlias = str | int | bool | Decimal | None

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
MERGE = "<<"
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,30})(\.[0-9]{1,60})?")


def plain_scalar(text: str) -> Scalar:
    """What an unquoted scalar stands for. A number that would not be written back the same stays a text."""
    if text in _WORDS:
        return _WORDS[text]
    if found := _NUMBER.fullmatch(text):
        return Decimal(text) if found[1] else int(text)
    return text


def parse_yaml(text: str, name: str) -> Document:
    """Raises `CatalogError` naming the line where the text is no YAML, or not YAML that is safe to read."""
    import yaml

    text = clean(text)  # YAML allows no control characters; losing one is better than losing the file
    builder = _Builder()
    try:
        builder.build(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except _RefusedError as refused:
        raise CatalogError(f"{name}:{refused.line}: {refused.cause}", hint=refused.hint) from refused
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
        place = f"{name}:{mark.line + 1}" if mark else name
        cause = _in_words(problem)
        raise CatalogError(f"{place}: not valid YAML: {cause}", hint=_hint(cause)) from problem
    return of_tree(builder.root, list(dict.fromkeys(builder.faults)), lambda paths: yaml_lines(text, paths), name)


def _in_words(problem: Exception) -> str:
    said = (getattr(problem, name, None) for name in ("problem", "context", "reason"))
    return next((str(words) for words in said if words), "it cannot be parsed")


def _hint(cause: str) -> str:
    if "mapping values" in cause:
        return "put a text that holds a colon in quotes"
    if "tab character" in cause:
        return "indent with spaces, not tabs"
    if "cannot start any token" in cause:
        return "put a text that starts with @, ` or % in quotes, and indent with spaces"
    return "check the indentation, quotes and brackets here and in the lines above"


class _RefusedError(Exception):
    def __init__(self, event: "yaml.Event", cause: str, hint: str) -> None:
        super().__init__(cause)
        self.line = event.start_mark.line + 1 if event.start_mark else 1
        self.cause, self.hint = cause, hint


@dataclass(slots=True)
class _Open:
    """A collection that is being filled. `size` counts its nodes with every alias written out."""

    value: dict[str, Any] | list[Any]
    anchor: str | None
    size: int = 1
    key: str | None = None
    is_merge: bool = False
    merged: list[Any] = field(default_factory=list)

    def awaits_key(self) -> bool:
        return self.key is None and isinstance(self.value, dict)

    def put(self, value: Any) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        elif self.is_merge:
            self.merged += value if isinstance(value, list) else [value]
        elif self.key is not None:
            self.value[self.key] = value
        self.key = None

    def closed(self) -> Any:
        """The collection with what `<<` merged into it: its own keys win, then the first mapping that was named."""
        if not self.merged:
            return self.value
        merged: dict[str, Any] = {}
        for mapping in (*reversed(self.merged), self.value):
            merged.update(mapping)
        return merged


class _Builder:
    """Builds plain dicts, lists and scalars. Shared nodes stay shared; nothing after this changes them."""

    def __init__(self) -> None:
        self.root: Any = None
        self.faults: list[Fault] = []
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._written = 0
        self._documents = 0

    def build(self, events: Iterable["yaml.Event"]) -> None:
        import yaml

        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
            elif isinstance(event, yaml.CollectionEndEvent):
                done = self._stack.pop()
                self._put(event, done.closed(), done.size, done.anchor)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    raise _RefusedError(event, "a second document starts here", "keep one `---` document a file")

    def _scalar(self, event: "yaml.ScalarEvent") -> None:
        self._written += 1
        is_plain = event.implicit[0]
        if self._stack and (top := self._stack[-1]).awaits_key():
            top.key, top.is_merge = event.value, is_plain and event.value == MERGE
            if top.key in top.value:
                self.faults.append(twice(self._path()))
            return
        self._put(event, plain_scalar(event.value) if is_plain else event.value, 1, event.anchor)

    def _open(self, event: "yaml.CollectionStartEvent", value: dict[str, Any] | list[Any]) -> None:
        self._written += 1
        if self._stack and self._stack[-1].awaits_key():
            raise _RefusedError(event, "a key is a list or a mapping", "write the key as a text")
        if len(self._stack) >= DEEPEST:
            raise _RefusedError(event, f"nested deeper than {DEEPEST} levels", "a catalog needs few levels")
        self._stack.append(_Open(value, event.anchor))

    def _alias(self, event: "yaml.AliasEvent") -> None:
        if event.anchor not in self._anchors:
            raise _RefusedError(event, f"*{event.anchor} names nothing that ended before it", "check the name after &")
        if self._stack and self._stack[-1].awaits_key():
            raise _RefusedError(event, "a key is an alias", "write the key as a text")
        value, size = self._anchors[event.anchor]
        self._put(event, value, size, None)

    def _put(self, event: "yaml.Event", value: Any, size: int, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = (value, size)
        if not self._stack:
            self.root = value
            return
        top = self._stack[-1]
        top.size += size
        if top.size > max(_NODES_BY_ALIASES, _ALIASES_FACTOR * self._written):
            raise _RefusedError(event, "its aliases stand for too much data", "write the records out")
        if top.key is not None and top.is_merge and not _can_merge(value):
            raise _RefusedError(event, "<< is followed by no mapping", "name a mapping: <<: *defaults")
        top.put(value)

    def _path(self) -> FieldPath:
        keys = (len(each.value) if isinstance(each.value, list) else each.key for each in self._stack)
        return tuple(key for key in keys if key is not None)


def _can_merge(value: Any) -> bool:
    return all(isinstance(each, dict) for each in value) if isinstance(value, list) else isinstance(value, dict)
